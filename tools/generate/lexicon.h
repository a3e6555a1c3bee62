// lexicon.h: pools of names: a head that is listed, and an endless tail that is put together from parts.
//
// A name is a rank of a pool. Rank 0 is the commonest; ranks below the length of the list are listed, the others are
// made from the pool's parts, always the same for the same rank. So nothing is kept for the tail, however long it is.
#ifndef LOOKOUT_TOOLS_GENERATE_LEXICON_H_
#define LOOKOUT_TOOLS_GENERATE_LEXICON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tools/generate/random.h"
#include "tools/generate/romanize.h"

namespace lookout::generate {

// The source of a pool, as the files cultures_*.cc write it. Words stand with spaces between; a word is
//
//   NATIVE[=SPELLING/SPELLING/SPELLING][~NICKNAME~NICKNAME]
//
// with spellings where the script is kUnits. `_` in it is a space of the name.
struct PoolSource {
  std::string_view listed;  // the commonest first
  std::string_view first;   // parts of the tail; none: the pool is closed and has the listed names only
  std::string_view middle;
  std::string_view last;
  int head = 10;  // the smaller, the commoner the first (Random::LongTailRank)
};

struct Word {
  std::string_view native;
  std::vector<std::string_view> spellings;
  std::vector<std::string_view> nicknames;
};

std::vector<Word> ParseWords(std::string_view text);

// Appends a word in a style; the first letter of Latin spellings becomes a capital.
void AppendWord(const Word& word, Script script, Style style, std::string* text);

class Pool {
 public:
  enum class Tail { kLong, kShort };  // of family names, of forenames

  Pool(const PoolSource& source, Script script, Tail tail);

  uint32_t Draw(Random* random) const;

  // Style kNative is the native script. `syllables`: what stands between the parts of a made name of two syllables, as
  // Korea and China write them (nothing, a hyphen or a space).
  void Append(uint32_t rank, Style style, std::string* text, std::string_view syllables = {}) const;

  const std::vector<std::string_view>& nicknames(uint32_t rank) const;

 private:
  void AppendPart(const Word& word, Style style, std::string* text) const;

  Script script_;
  Tail tail_;
  int head_;
  std::vector<Word> listed_;
  std::vector<Word> first_;
  std::vector<Word> middle_;
  std::vector<Word> last_;
};

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_LEXICON_H_
