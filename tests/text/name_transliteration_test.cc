// How many real spellings of one name in two scripts come together, and how many of two names do not.
#include <fstream>
#include <random>
#include <sstream>

#include "engine/text/icu.h"
#include "engine/text/utf8.h"
#include "engine/text/words.h"
#include "index/score/token_similarity.h"
#include "tests/text/name_support.h"

namespace lookout::text {
namespace {

struct Sample {
  std::vector<std::vector<base::NameForm>> latin;
  std::vector<std::vector<base::NameForm>> native;
  std::vector<std::string> plain_latin;  // for the baseline
  std::vector<std::string> plain_native;
};

// The baseline: ICU's Any-Latin, and as many edits as the token similarity allows.
bool MeetPlainly(const std::string& a, const std::string& b) {
  const int limit = index::score::EditLimit(std::max(a.size(), b.size()));
  return index::score::EditDistance(a, b, limit) <= limit;
}

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
    out.plain_latin.push_back(ToLatin(SplitWords(ReadField(latin)).letters));
    out.plain_native.push_back(ToLatin(SplitWords(ReadField(native)).letters));
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
  double plainly = 0;
  double plainly_wrongly = 0;
};

Shares Measure(const Sample& sample) {
  constexpr int kShuffles = 11;  // more than 20,000 pairs of two names
  std::size_t pairs = 0;
  Shares shares;
  std::mt19937 random(1);
  for (std::size_t i = 0; i < sample.latin.size(); ++i) {
    shares.together += Meet(sample.latin[i], sample.native[i]) ? 1 : 0;
    shares.plainly += MeetPlainly(sample.plain_latin[i], sample.plain_native[i]) ? 1 : 0;
    for (int repeat = 0; repeat < kShuffles; ++repeat) {
      const std::size_t other = random() % sample.native.size();
      if (other == i) continue;
      ++pairs;
      shares.wrongly += Meet(sample.latin[i], sample.native[other]) ? 1 : 0;
      shares.plainly_wrongly += MeetPlainly(sample.plain_latin[i], sample.plain_native[other]) ? 1 : 0;
    }
  }
  shares.together /= static_cast<double>(sample.latin.size());
  shares.plainly /= static_cast<double>(sample.latin.size());
  shares.wrongly /= static_cast<double>(pairs);
  shares.plainly_wrongly /= static_cast<double>(pairs);
  return shares;
}

// The floors are a little below what was measured when this was written; README.md of engine/text has the numbers.
void CheckShare(const std::string& language, double floor) {
  Sample sample;
  if (!ReadSample(language, sample)) {
    WARN("skipped: ../shared/data/transliteration/" << language << ".tsv is not there");
    return;
  }
  const Shares shares = Measure(sample);
  WARN(language << ": together " << 100 * shares.together << " %, wrongly " << 100 * shares.wrongly
                << " %; ICU and edits alone " << 100 * shares.plainly << " %, " << 100 * shares.plainly_wrongly
                << " %");
  CHECK(shares.together >= floor);
  CHECK(shares.together > shares.plainly);
  CHECK(shares.wrongly < 0.01);
}

TEST_CASE("nearly all Russian spellings meet the Latin ones") { CheckShare("russian", 0.97); }
TEST_CASE("most Arabic spellings meet the Latin ones") { CheckShare("arabic", 0.93); }
TEST_CASE("most Hebrew spellings meet the Latin ones") { CheckShare("hebrew", 0.93); }
TEST_CASE("four in five Korean spellings of foreign names meet the Latin ones") { CheckShare("korean", 0.82); }
TEST_CASE("four in five Japanese spellings of foreign names meet the Latin ones") { CheckShare("japanese", 0.83); }
TEST_CASE("three in five Chinese spellings of foreign names meet the Latin ones") { CheckShare("chinese", 0.6); }

}  // namespace
}  // namespace lookout::text
