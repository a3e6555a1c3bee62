// token_similarity.h: how alike two parts of a name are, and by which rule.
//
// The similarity of two tokens is the best of a few routes, each of which an index can follow without scoring. Two
// tokens have a similarity above zero only if at least one of these holds (`letters`, `skeleton` ... of base::Token):
//
//   spelling    some spelling of one (letters or an alternate) is within EditLimit of some spelling of the other, by
//               EditDistance: insert, delete, replace, two letters exchanged, adjacent or not, each one edit
//   skeleton    the skeletons are equal, or both have SkeletonEditLengthMin bytes or more and are one edit apart
//   consonants  one side is vowelless, and the consonants are equal
//   nickname    the nickname groups have a number in common
//   prefix      the letters of one begin with the letters of the other, which are then an initial, cut short, or have
//               at least kPrefixLengthMin letters
//
// Particles, titles and suffixes meet only their like: a token of these roles has a similarity with a token of another
// role only if the letters are equal.
//
// Scores are integers in ten-thousandths, so that every machine and every order of evaluation agrees.
#ifndef LOOKOUT_INDEX_SCORE_TOKEN_SIMILARITY_H_
#define LOOKOUT_INDEX_SCORE_TOKEN_SIMILARITY_H_

#include <cstdint>
#include <string_view>

#include "index/score/token_view.h"

namespace lookout::index::score {

inline constexpr int kOne = 10000;

// The lowest similarity above zero: everything below it is zero.
inline constexpr int kTokenFloor = 5000;
// A beginning that says little: BEH of BEHZAD. One that is a name by itself says less: ALI for ALISHER.
inline constexpr int kShortPrefixSimilarity = 5900;

inline constexpr int kPrefixLengthMin = 3;
inline constexpr int kSkeletonEditLengthMin = 4;

// The letters of product.md, section 4, which begin with those of Regulation (EU) 2023/333, Annex II.
enum class NameRule : uint8_t {
  kExact,
  kTransliteration,   // a
  kFieldsExchanged,   // b
  kOneField,          // c
  kWordOrder,         // d
  kLettersExchanged,  // e
  kEdit,              // f
  kSeparator,         // g
  kTruncation,        // h
  kWordsMissing,      // i
  kNickname,          // j
  kPhonetic,          // k
  kParticle,          // l
  kNone,
};

// "exact", "a" ... "l".
std::string_view NameRuleCode(NameRule rule);

struct TokenSimilarity {
  int16_t similarity = 0;  // 0, or kTokenFloor to kOne
  NameRule rule = NameRule::kNone;
};

// Edits allowed between two spellings, by the length of the longer: 0 up to 2 letters, 1 up to 5, 2 from 6. Of two
// edits in a word of less than 8 letters (behind ABDUL: in what stands behind it) no more than kTokenFloor is left.
constexpr int EditLimit(std::size_t longer) { return longer <= 2 ? 0 : longer <= 5 ? 1 : 2; }

// The number of edits, or limit + 1 when there are more than `limit` (0 to 2). Insert, delete, replace and the exchange
// of two adjacent letters (each letter takes part in one edit: optimal string alignment) count one; the exchange of two
// letters that are not adjacent, nothing else being different, counts one as well.
int EditDistance(std::string_view a, std::string_view b, int limit);

// What an initial, or a token cut short, has with a longer token that begins with it, by the prefix route.
int PrefixSimilarity(const TokenView& beginning);

// Symmetric. Thread-safe, allocates nothing. Cost: some 20 ns for two tokens that have nothing in common.
TokenSimilarity CompareTokens(const TokenView& a, const TokenView& b);

// Up to this many adjacent tokens of a name may stand, written as one word, against one token (VAN DER BERG,
// VANDERBERG).
inline constexpr std::size_t kJoinedTokensMax = 3;
inline constexpr std::size_t kJoinedLengthMin = 3;
inline constexpr std::size_t kJoinedEditLengthMin = 5;

// The similarity of `joined`, the letters of adjacent tokens written as one word, with a token: the spelling route only
// (letters and alternates of the token), equal when `joined` has kJoinedLengthMin letters or more (AS AD, ASAD), at
// most one edit when it has kJoinedEditLengthMin.
TokenSimilarity CompareJoined(std::string_view joined, const TokenView& token);

}  // namespace lookout::index::score

#endif  // LOOKOUT_INDEX_SCORE_TOKEN_SIMILARITY_H_
