// postings.h: from a token to the names that hold it, each with a signature of the rest of the name.
//
// The signature says which other tokens the name may hold, what they weigh, and in which class its whole weight lies,
// so that most names are left out without a look at their line. The postings of a token stand in the order of the
// classes of weight, and of the names in each, which is that of their birth dates. Names and codes stand apart: where a
// question has a birth date most names are left out before their codes are read.
//
// Bytes    12 a posting, 16 a token, 64 a long list.   Threads  immutable.   Limits  2^28 names.
#ifndef LOOKOUT_INDEX_NAMES_POSTINGS_H_
#define LOOKOUT_INDEX_NAMES_POSTINGS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "index/names/huge_vector.h"
#include "index/names/name_lines.h"
#include "index/names/token_codes.h"
#include "index/names/token_routes.h"
#include "index/score/name_score.h"

namespace lookout::index::names {

// Classes of the weight of a whole name, in percent of the weight of the heaviest token: class c has the weights above
// kWeightClassEnds[c - 1] up to kWeightClassEnds[c]. The last is of names with words missing, of any weight.
inline constexpr std::size_t kWeightClasses = 16;
inline constexpr std::size_t kCutClass = kWeightClasses - 1;
inline constexpr std::array<int, kWeightClasses - 1> kWeightClassEnds = {30,  60,  85,  100, 130, 160, 199,    200,
                                                                         230, 260, 300, 345, 400, 500, 1 << 20};
std::size_t WeightClassOf(int weight, bool words_missing);
// The lowest and the highest weight of a class.
std::pair<int, int> WeightsOfClass(std::size_t weight_class);
inline constexpr int LowestWeightOf(std::size_t weight_class) {
  if (weight_class == 0 || weight_class == kCutClass) return 0;
  return kWeightClassEnds[weight_class - 1] * score::kTokenWeightMax / 100;
}

// A name of a token's list, and the class of its weight. The codes of up to kCodesMax other tokens of the name,
// kCodeBits each, from the lowest bits on, stand beside it (Postings::codes); after them kUncoded where another token
// has none.
struct Posting {
  static constexpr int kNameBits = 28;
  uint32_t name_and_class = 0;

  uint32_t name() const { return name_and_class & ((1U << kNameBits) - 1); }
  std::size_t weight_class() const { return name_and_class >> kNameBits; }
};
inline constexpr std::size_t kCodesMax = 4;
static_assert(kCodesMax * kCodeBits == 64 && kWeightClasses == 1U << (32 - Posting::kNameBits));

// Where the postings of a token stand, and what is to be known before any is read.
struct PostingList {
  static constexpr uint32_t kNoDirectory = UINT32_MAX;
  uint32_t begin = 0;
  uint32_t count = 0;
  uint32_t directory = kNoDirectory;  // of a long list: where each class ends
  uint16_t classes = 0;               // bit of each weight class that occurs
};

// Where in the order of all names, which is that of birth dates, a name stands, in two bytes.
using NamePart = uint16_t;
inline constexpr int kNamePartBits = Posting::kNameBits - 16;
inline NamePart NamePartOf(uint32_t name) { return static_cast<NamePart>(name >> kNamePartBits); }

// What a search wants of a token, in one place of memory: its list, what it weighs and is taken for.
struct TokenEntry {
  static constexpr std::size_t kFewNames = 3;

  uint32_t begin = 0;                            // of its postings; they end where those of the next token begin
  std::array<NamePart, kFewNames> name_parts{};  // of a list of kFewNames names or fewer, all of them
  uint16_t classes = 0;
  TokenCode code = kNoCode;
  uint8_t weight = 0;        // score::TokenWeight
  uint8_t alone_weight = 0;  // score::AloneToken

  static TokenEntry Of(const score::TokenView& token);

  // Of a long list: its directory, in the same place.
  void SetDirectory(uint32_t directory) {
    name_parts = {static_cast<NamePart>(directory), static_cast<NamePart>(directory >> 16)};
  }
  uint32_t directory() const { return name_parts[0] | uint32_t{name_parts[1]} << 16; }
};
static_assert(sizeof(TokenEntry) == 16 && score::kTokenWeightMax < 128);

class Postings {
 public:
  Postings() = default;
  Postings(const NameLines& lines, const PackedTokens& tokens);

  std::size_t tokens() const { return entries_.empty() ? 0 : entries_.size() - 1; }
  const TokenEntry& entry(TokenId token) const { return entries_[token]; }
  // And where the list ends, which the next entry tells, one of four in another line of memory.
  void PrefetchEntry(TokenId token) const {
    __builtin_prefetch(&entries_[token]);
    __builtin_prefetch(&entries_[token + 1]);
  }
  PostingList ListOf(TokenId token) const {
    const TokenEntry& entry = entries_[token];
    const uint32_t count = entries_[token + 1].begin - entry.begin;
    return {entry.begin, count, count < kLongList ? PostingList::kNoDirectory : entry.directory(), entry.classes};
  }
  // By the places of postings among all.
  std::span<const Posting> Between(std::size_t begin, std::size_t end) const {
    return {all_.data() + begin, end - begin};
  }
  const Posting& operator[](std::size_t at) const { return all_[at]; }
  uint64_t codes(std::size_t at) const { return codes_[at]; }
  // Of a list with a directory: the ends of the classes, counted from its begin.
  std::span<const uint32_t> ClassEnds(const PostingList& list) const {
    return {class_ends_.data() + std::size_t{list.directory} * kWeightClasses, kWeightClasses};
  }
  // What is looked at first.
  void Prefetch(const PostingList& list) const {
    __builtin_prefetch(list.directory == PostingList::kNoDirectory ? static_cast<const void*>(&all_[list.begin])
                                                                   : ClassEnds(list).data());
  }
  void PrefetchCodes(std::size_t at) const { __builtin_prefetch(&codes_[at]); }

  const TokenCodes& token_codes() const { return token_codes_; }
  unsigned classes() const { return classes_; }  // of all lists
  std::size_t size() const { return all_.size(); }
  std::size_t memory_bytes() const;

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    arrays(self.entries_);
    arrays(self.all_);
    arrays(self.codes_);
    arrays(self.class_ends_);
    arrays(self.classes_);
    TokenCodes::ForEachArray(self.token_codes_, arrays);
  }

  // Whether what was read fits together, and is of so many names.
  bool AreWhole(std::size_t names) const;

 private:
  static constexpr uint32_t kLongList = 48;  // postings from which on a list has a directory

  void MakeCodes(const PackedTokens& tokens);
  void MakeEntries();

  HugeVector<TokenEntry> entries_;  // by token, and one more for the end
  HugeVector<Posting> all_;
  HugeVector<uint64_t> codes_;       // by place in all_
  HugeVector<uint32_t> class_ends_;  // kWeightClasses of each long list
  unsigned classes_ = 0;
  TokenCodes token_codes_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_POSTINGS_H_
