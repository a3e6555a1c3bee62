// name.h: the shape of a normalised name.
//
// engine/text makes it, of a record's name and of a query's name alike; index/score compares two of them. It stands in
// base because these two rooms see nothing else in common: to the index a token is opaque bytes with keys.
//
// A written name becomes one or more NameForms. Latin, Cyrillic, Greek ... give one; a name that can be read in several
// ways as a whole (Han as Mandarin and Japanese) gives one for each reading, most usual first.
#ifndef LOOKOUT_ENGINE_BASE_NAME_H_
#define LOOKOUT_ENGINE_BASE_NAME_H_

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace lookout::base {

enum class TokenRole : uint8_t {
  kUnknown,  // the name came in one field and nothing tells
  kSurname,
  kForename,
  kPatronymic,  // IVANOVICH, or the token after BIN, IBN, BINT, OULD, before OGLU, KYZY
  kParticle,    // AL, BIN, VAN, DER, DE, LA: says little, and its absence nothing
  kTitle,       // DR, SHEIKH, HAJI, GENERAL: says next to nothing
  kSuffix,      // JR, SR, III
  kNisba,       // AL-BASRI in a name that came in one field: where one is from, or his family
};

struct Token {
  // The usual spelling: A-Z and 0-9, never empty, at most 64 bytes.
  std::string letters;

  // Other spellings of the same token by another transliteration (MUELLER: MULLER), without `letters`. At most 8; a
  // word of plain Latin letters seldom has any.
  std::vector<std::string> alternates;

  // Equal skeletons: the two tokens are spellings of one sound or one habit (PHILIPS, FILIPS). Empty for a token too
  // short or too odd to have one. At most 64 bytes of A-Z 0-9.
  std::string skeleton;

  // The consonants of the skeleton, in order: the key by which a token written without vowels (MHMD) meets the written
  // out one. Set on every token with at least 3 consonants; used only when one of the two sides is `vowelless`.
  std::string consonants;

  // Numbers of the groups of nicknames and short forms it belongs to (BILL and WILLIAM share one), ascending.
  std::vector<uint16_t> nickname_groups;

  TokenRole role = TokenRole::kUnknown;
  uint8_t common = 0;           // 0 rare, to 4: the more common, the less it tells (engine/text/common_names.h)
  bool known = false;           // written as a name that many bear: seldom a slip
  bool initial = false;         // one letter
  bool cut_short = false;       // ends where a machine-readable zone ends: any continuation may follow
  bool vowelless = false;       // from a script, or by a transliteration, that does not write vowels
  bool transliterated = false;  // from another script, or a letter with a diacritic: a difference is of rule a
  bool pinyin = false;          // an alternate is its Wade-Giles spelling, in which J, Q, ZH and CH are one

  friend auto operator<=>(const Token&, const Token&) = default;  // an order like any other
};

struct NameForm {
  std::vector<Token> tokens;   // in the order of writing, surname first when it came in fields; at most 16
  bool fields_known = false;   // surname and forenames came apart: roles are given, not inferred
  bool words_missing = false;  // the end of the name was cut off: words may be missing

  friend bool operator==(const NameForm&, const NameForm&) = default;
};

}  // namespace lookout::base

#endif  // LOOKOUT_ENGINE_BASE_NAME_H_
