// words.h: where one word of a name ends and the next begins.
#ifndef LOOKOUT_ENGINE_TEXT_WORDS_H_
#define LOOKOUT_ENGINE_TEXT_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lookout::text {

struct Word {
  uint32_t begin = 0;  // in Words::letters
  uint32_t size = 0;
  bool hyphen_before = false;
  bool point_after = false;
  bool comma_before = false;  // the first word after the first comma
  bool dot_around = false;    // parted by a middle dot, as foreign names in Han and Kana are
};

// The words of a field. Hyphens, points, commas, quotes, brackets and every other sign part words; apostrophes and what
// stands for ain and hamza fall out and join (O'CONNOR, SA'ID), also before a space after D, L, O (D' ANGELO). In
// Hebrew the geresh stays as an apostrophe, because it changes the letter before it.
struct Words {
  std::u32string letters;
  std::vector<Word> words;

  std::u32string_view Text(const Word& word) const {
    return std::u32string_view(letters).substr(word.begin, word.size);
  }
};

Words SplitWords(std::u32string_view field);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_WORDS_H_
