lookout_test(text_facts
  SOURCES country_test.cc date_test.cc document_number_test.cc mrz_test.cc
  ROOMS text_facts)
