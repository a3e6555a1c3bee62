// originals.h: names in original script and Latin names of the UN list, each asked of a copy that has the other only.
#ifndef LOOKOUT_TESTS_RULES_ORIGINALS_H_
#define LOOKOUT_TESTS_RULES_ORIGINALS_H_

#include <cstdio>
#include <string>
#include <vector>

namespace lookout::rules {

struct OriginalsRow {
  std::string record;
  std::size_t words_original = 0, words_latin = 0;
  bool found = false;
  double score = 0;
};

struct Originals {
  std::size_t names = 0;                     // in original script, as the list has them
  std::vector<OriginalsRow> by_latin;        // the Latin primary name asked, the record has the original script only
  std::vector<OriginalsRow> by_original;     // the name in original script asked, the record has Latin names only
  std::vector<OriginalsRow> by_latin_whole;  // both asked of the list as it is
  std::vector<OriginalsRow> by_original_whole;
};

// Records with a birth date are asked with it.
Originals AskOriginals(const std::string& lists, unsigned threads);
void PrintOriginals(const Originals& originals, std::FILE* out);
std::size_t Lost(const std::vector<OriginalsRow>& rows);

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_ORIGINALS_H_
