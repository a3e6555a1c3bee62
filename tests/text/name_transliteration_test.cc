// How many real spellings of one name in two scripts come together, and how many of two names do not.
#include <fstream>
#include <random>
#include <sstream>

#include "index/score/token_similarity.h"
#include "tests/text/name_support.h"

namespace lookout::text {
namespace {

struct Sample {
  std::vector<std::vector<base::NameForm>> latin;
  std::vector<std::vector<base::NameForm>> native;
};

bool ReadSample(const std::string& language, Sample& out) {
  std::ifstream file(std::string(LOOKOUT_SOURCE_DIR) + "/../shared/data/transliteration/" + language + ".tsv");
  if (!file) return false;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream row(line);
    std::string latin;
    std::string native;
    std::getline(row, latin, '\t');
    std::getline(row, native, '\t');
    out.latin.push_back(NormalizeName(Full(latin)));
    out.native.push_back(NormalizeName(Full(native)));
  }
  return true;
}

std::string Joined(const base::NameForm& form) {
  std::string out;
  for (const base::Token& token : form.tokens) out += token.letters;
  return out;
}

// A row is one token; where we cut it (an article, a family name), the larger part or the whole must meet.
bool Meet(const std::vector<base::NameForm>& a, const std::vector<base::NameForm>& b) {
  for (const base::NameForm& x : a) {
    for (const base::NameForm& y : b) {
      base::Token whole_x;
      base::Token whole_y;
      whole_x.letters = Joined(x);
      whole_y.letters = Joined(y);
      if (x.tokens.size() + y.tokens.size() > 2 && index::score::CompareTokens(whole_x, whole_y).similarity > 0)
        return true;
      for (const base::Token& s : x.tokens) {
        for (const base::Token& t : y.tokens) {
          const bool large =
              s.letters.size() * 2 >= whole_x.letters.size() && t.letters.size() * 2 >= whole_y.letters.size();
          if (large && index::score::CompareTokens(s, t).similarity > 0) return true;
        }
      }
    }
  }
  return false;
}

struct Shares {
  double together = 0;
  double wrongly = 0;
};

Shares Measure(const Sample& sample) {
  std::size_t together = 0;
  std::size_t wrongly = 0;
  std::size_t pairs = 0;
  std::mt19937 random(1);
  for (std::size_t i = 0; i < sample.latin.size(); ++i) {
    together += Meet(sample.latin[i], sample.native[i]) ? 1 : 0;
    for (int repeat = 0; repeat < 5; ++repeat) {
      const std::size_t other = random() % sample.native.size();
      if (other == i) continue;
      ++pairs;
      wrongly += Meet(sample.latin[i], sample.native[other]) ? 1 : 0;
    }
  }
  return {static_cast<double>(together) / static_cast<double>(sample.latin.size()),
          static_cast<double>(wrongly) / static_cast<double>(pairs)};
}

// The floors are a little below what was measured when this was written; README.md of engine/text has the numbers.
void CheckShare(const std::string& language, double floor) {
  Sample sample;
  if (!ReadSample(language, sample)) {
    WARN("skipped: ../shared/data/transliteration/" << language << ".tsv is not there");
    return;
  }
  const Shares shares = Measure(sample);
  CAPTURE(language, shares.together, shares.wrongly);
  CHECK(shares.together >= floor);
  CHECK(shares.wrongly < 0.01);
}

TEST_CASE("most Russian spellings meet the Latin ones") {
  CheckShare("russian", 0.91);
}
TEST_CASE("most Arabic spellings meet the Latin ones") {
  CheckShare("arabic", 0.88);
}
TEST_CASE("most Hebrew spellings meet the Latin ones") {
  CheckShare("hebrew", 0.87);
}
TEST_CASE("half of the Korean spellings of foreign names meet the Latin ones") {
  CheckShare("korean", 0.5);
}
TEST_CASE("half of the Japanese spellings of foreign names meet the Latin ones") {
  CheckShare("japanese", 0.5);
}

}  // namespace
}  // namespace lookout::text
