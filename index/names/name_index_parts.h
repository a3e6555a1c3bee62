// name_index_parts.h: what a NameIndex and its scratch are made of. Seen by this room's sources only.
#ifndef LOOKOUT_INDEX_NAMES_NAME_INDEX_PARTS_H_
#define LOOKOUT_INDEX_NAMES_NAME_INDEX_PARTS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <absl/container/flat_hash_set.h>

#include "engine/base/hash.h"
#include "index/columns/person_traits.h"
#include "index/names/date_groups.h"
#include "index/names/date_tiers.h"
#include "index/names/expansion.h"
#include "index/names/huge_vector.h"
#include "index/names/joined_names.h"
#include "index/names/name_index.h"
#include "index/names/name_lines.h"
#include "index/names/packed_tokens.h"
#include "index/names/postings.h"
#include "index/names/query_plan.h"
#include "index/names/token_routes.h"

namespace lookout::index::names {

struct NameIndexData {
  // While it is built: the tokens by their bytes.
  struct TokenHash {
    using is_transparent = void;
    const PackedTokens* tokens;
    std::size_t operator()(std::string_view packed) const { return base::Hash64(packed); }
    std::size_t operator()(TokenId id) const { return (*this)(tokens->packed(id)); }
  };
  struct TokenEqual {
    using is_transparent = void;
    const PackedTokens* tokens;
    bool operator()(TokenId a, TokenId b) const { return a == b; }
    bool operator()(TokenId id, std::string_view packed) const { return tokens->packed(id) == packed; }
    bool operator()(std::string_view packed, TokenId id) const { return (*this)(id, packed); }
  };
  using TokenIds = absl::flat_hash_set<TokenId, TokenHash, TokenEqual>;

  void Add(RecordOrdinal record, uint32_t name_number, const base::NameForm& form);
  void Freeze(const columns::PersonColumns* columns);
  TokenId Intern(const base::Token& token);

  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays);
  void SortTokens();
  void SortByDates(const columns::PersonColumns& columns);

  uint64_t serial = 0;  // of this index in the process: the caches of scratches tell by it
  NameLines lines;      // in the order of `dates`
  DateGroups dates;
  HugeVector<columns::PersonTraits> traits;  // of the person of each name
  PackedTokens tokens;                       // distinct
  Postings postings;
  TokenRoutes routes;
  JoinedNames joined;
  std::unique_ptr<TokenIds> ids;  // until Freeze
  std::string packed;             // the token that is added
};

// What stands here of an earlier search is forgotten by Begin of each part: nothing large is cleared in between.
struct NameSearchMemory {
  ExpansionCache expansions;
  QueryPlan plan;
  DateTiers tiers;
  struct Pending {  // a name whose line is to be read
    uint32_t name = 0;
    uint32_t tier = 0;
  };
  std::vector<Pending> pending;
  struct Ranked {
    int bound = 0;  // of the score of the name
    uint32_t name = 0;
    uint32_t tier = 0;
  };
  std::vector<Ranked> ranked;
  struct Scored {  // the last names of this search that were scored, by their tokens
    uint64_t search = 0;
    uint32_t name = 0;
    score::NameScore score;
  };
  std::vector<Scored> scored;
  uint64_t searches = 0;
};

struct NameIndex::Parts : NameIndexData {};
struct NameSearchScratch::Parts : NameSearchMemory {};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_NAME_INDEX_PARTS_H_
