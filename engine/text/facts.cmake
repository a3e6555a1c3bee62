# What is exact: document numbers, machine-readable zones, dates, countries. No ICU.
lookout_room(text_facts
  SOURCES
    ascii_fold.cc country.cc country_names.cc country_related.cc country_table.cc date.cc document_number.cc mrz.cc
  ROOMS base schema
  LINK absl::inlined_vector fmt::fmt)
