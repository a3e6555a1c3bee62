// expansion.h: all that the index holds like one token of a query; found once, then kept for the next queries.
//
// To find what is like a token costs some tens of microseconds, to look it up again well under one, and the tokens of
// fresh queries are nearly all old. A cache belongs to a scratch, so to one thread; it serves any number of indexes,
// each told by its serial number.
#ifndef LOOKOUT_INDEX_NAMES_EXPANSION_H_
#define LOOKOUT_INDEX_NAMES_EXPANSION_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <absl/container/flat_hash_map.h>

#include "engine/base/hash.h"
#include "index/names/postings.h"

namespace lookout::index::names {

struct NameIndexData;

// A token of the dictionary. Eight bytes: the words that queries ask for again are many, and so is what is like them.
struct Alike {
  TokenId token = 0;
  int16_t similarity = 0;
  TokenCode code = kNoCode;
};

// A name in which adjacent tokens, written as one word, are like the token; or are the run, parted in other places.
struct JoinedName {
  uint32_t name = 0;
  int16_t similarity = 0;
};

// A token of such a run.
struct JoinPart {
  TokenId token = 0;
  TokenCode code = kNoCode;
};

struct Expansion {
  std::vector<Alike> alike;        // most alike first
  std::vector<JoinedName> joined;  // most alike first
  std::vector<JoinPart> parts;     // each token once
  uint64_t postings = 0;           // of all that is alike
  int best = 0;                    // highest similarity
  int joined_best = 0;
  int weight_min = 0;  // of what may be its partner
  int weight_max = 0;
  int listed_weight_max = 0;    // the same, without what a wide token is alike to
  bool uncoded = false;         // some partner has no code in a signature
  uint64_t coded_postings = 0;  // of what is alike and has a code
  int uncoded_weight = 0;       // of such a partner, or of the tokens without a code in a run, at most
  bool wide = false;            // every token that begins with it is alike as well, too many to be listed
  TokenRoutes::Places wide_places;

  std::size_t memory_bytes() const {
    return sizeof(*this) + alike.capacity() * sizeof(Alike) + joined.capacity() * sizeof(JoinedName) +
           parts.capacity() * sizeof(JoinPart);
  }
};

// The few tokens of all that an expansion has seen: in the first caches, where a mark for each of all tokens is not.
class TokensSeen {
 public:
  void Begin() {
    if (++stamp_ == 0) std::fill(slots_.begin(), slots_.end(), Slot{});
    stamp_ = std::max(stamp_, 1U);
    count_ = 0;
  }

  // False where it was seen before.
  bool Add(TokenId token) {
    if (2 * ++count_ > slots_.size()) Grow();
    Slot& slot = SlotOf(token);
    if (slot.stamp == stamp_) {
      --count_;
      return false;
    }
    slot = {stamp_, token};
    return true;
  }

 private:
  struct Slot {
    uint32_t stamp = 0;
    TokenId token = 0;
  };

  Slot& SlotOf(TokenId token) {
    std::size_t at = token * 2654435761U >> 7 & (slots_.size() - 1);
    while (slots_[at].stamp == stamp_ && slots_[at].token != token) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }
  void Grow() {
    const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    for (const Slot& slot : before) {
      if (slot.stamp == stamp_) SlotOf(slot.token) = slot;
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  std::size_t count_ = 0;
  uint32_t stamp_ = 0;  // of the slots that are taken
};

// What an expansion is gathered in, kept from one to the next.
struct ExpansionMemory {
  TokensSeen seen;
  std::string run;
  std::vector<uint32_t> names;
  std::vector<uint64_t> alike;  // what is missing to kOne, token and code, from the highest bits on
  std::vector<JoinedName> joined;
  std::vector<JoinPart> parts;
};

class ExpansionCache {
 public:
  // Of one thread. All that 200,000 travellers look up among a million fictional persons takes 140 MB.
  static constexpr std::size_t kBytesMax = std::size_t{128} << 20;

  explicit ExpansionCache(std::size_t bytes_max = kBytesMax) : bytes_max_(bytes_max) {}

  // Between searches: what was given by Of and OfRun stays until the next call. A few of the oldest go where there are
  // too many, so that no search waits for all of them.
  void Begin();

  // Of a token, or of adjacent tokens written as one word. `compared` is raised by the tokens and names compared.
  const Expansion& Of(const NameIndexData& index, const score::TokenView& token, uint64_t* compared);
  const Expansion& OfRun(const NameIndexData& index, std::span<const score::TokenView> run, uint64_t* compared);

  std::size_t bytes() const { return bytes_; }

 private:
  struct Kept {
    std::string key;
    uint64_t hash = 0;                     // of the key
    std::unique_ptr<Expansion> expansion;  // none where nothing is alike
    bool asked_again = false;

    std::size_t memory_bytes() const;
  };
  using Order = std::list<Kept>;  // the newest first

  // By the hash of the key; of two keys of one hash the newer. In parts that grow by themselves, by hashes that need
  // not be worked out again: no search waits for a table of half a million keys to be made anew.
  using Places = absl::flat_hash_map<uint64_t, Order::iterator>;
  static constexpr std::size_t kParts = 64;

  void BeginKey(const NameIndexData& index, char kind);
  Places& PartOf(uint64_t hash) { return places_[hash % kParts]; }
  const Expansion* Find();
  void Forget(Order::iterator kept);
  const Expansion& Keep(std::unique_ptr<Expansion> expansion);
  static const Expansion& OrEmpty(const std::unique_ptr<Expansion>& expansion);

  const std::size_t bytes_max_;
  std::size_t bytes_ = 0;
  Order kept_;
  std::array<Places, kParts> places_;
  std::string key_;    // what is asked for: the index, and all bytes of the tokens
  uint64_t hash_ = 0;  // of it
  ExpansionMemory memory_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_EXPANSION_H_
