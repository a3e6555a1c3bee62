lookout_test(text_facts
  SOURCES document_number_test.cc
  ROOMS text_facts)
