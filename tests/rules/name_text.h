// name_text.h: a name as the rules take it apart: words, the field each stands in, and what joins it to the word
// before.
//
// Hyphens and spaces divide words; an apostrophe is a sign inside a word. Letters are code points: the names of these
// tests are composed (NFC), so that a code point is a letter but for the scripts where it is a syllable or a mark.
#ifndef LOOKOUT_TESTS_RULES_NAME_TEXT_H_
#define LOOKOUT_TESTS_RULES_NAME_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lookout/schema.pb.h"

namespace lookout::rules {

struct Word {
  std::u32string text;
  char32_t before = U' ';  // the sign that stands between this word and the one before, `-` or a space
  bool surname = false;    // of the surname's field; without meaning where the name is in one field
  int strikes = 0;         // how many rules put other letters or another form of the word into it
  int edits = 0;           // of these by rules e and f: letters exchanged, inserted, deleted, replaced
  bool added = false;      // by a rule: none of the person's own words
  int holds = 0;           // words of several letters that were written as this one; 0: it was never joined
  std::vector<std::u32string>
      spellings;  // other usual spellings in the same script, where the author of the name gave them
  std::vector<std::u32string>
      abroad;  // the word in the other script: native for Latin, usual Latin spellings for native
};

struct NameText {
  std::vector<Word> words;
  bool fields = false;  // surname and forenames are known
};

std::u32string FromUtf8(std::string_view text);
std::string ToUtf8(std::u32string_view text);

// Words of a text, each of the given field.
void AppendWords(std::string_view text, bool surname, std::vector<Word>* words);
NameText ParseName(const v1::Name& name);
void WriteName(const NameText& name, v1::PersonQuestion* question);

// Joins the words of one field, or of all (field -1), in their order.
std::string JoinWords(const NameText& name, int surname);

// Upper case of ASCII letters; others stay. Tables of the rules are in capitals.
std::string Capitals(std::u32string_view word);

bool IsAscii(std::u32string_view word);
bool IsLetter(char32_t c);
// A character of this word is a syllable, a word or a mark: one exchanged is not a slip of one letter.
bool IsSyllabic(std::u32string_view word);
std::size_t LetterCount(std::u32string_view word);

// al, bin, van, de ...: a word that stands with another one.
bool IsParticle(std::u32string_view word);
// Abd, Abdul, عبد: the first part of a servant's name (Abd al-Rahman), which is one word in two or three.
bool IsServant(std::u32string_view word);
// Uddin, Ullah, الدين: the second part of a name of two words (Bashir Uddin, Taj al-Din), which is one.
bool IsDinOrAllah(std::u32string_view word);
// At least two letters, no particle and no servant's first part.
bool IsSignificant(const Word& word);
// The same before its letters were struck: LE that was LEE is no particle. Rules e and f strike no particles.
bool WasSignificant(const Word& word);
// That, and of three letters or more before its letters were struck; or several words written as one.
bool WasWhole(const Word& word);

// The significant words with the servant's part before them, and Din or Allah with the word before it. A rule that
// moves, leaves out or shortens words treats such a name as the one word it is: `Rahman` without its `Abd` is another
// name.
struct Unit {
  std::size_t first, last;  // places of words, both within
};
std::vector<Unit> Units(const NameText& name);

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_NAME_TEXT_H_
