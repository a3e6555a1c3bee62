// name_index_parts.h: what a NameIndex and its scratch are made of. Seen by this room's sources only.
#ifndef LOOKOUT_INDEX_NAMES_NAME_INDEX_PARTS_H_
#define LOOKOUT_INDEX_NAMES_NAME_INDEX_PARTS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <absl/container/flat_hash_set.h>

#include "index/names/csr.h"
#include "index/names/name_index.h"
#include "index/names/token_routes.h"
#include "index/names/word_table.h"

namespace lookout::index::names {

// One for the search, one for each query token and for each run of adjacent ones.
inline constexpr uint32_t kStampsMax = 1 + score::kJoinedTokensMax * score::kTokensMax;

// A name in which adjacent tokens, written as one, make a word.
struct JoinPosting {
  uint32_t name = 0;
  uint32_t weight = 0;  // of all of them
};

struct NameIndexData {
  struct Name {
    uint32_t record = 0;
    uint32_t number = 0;
    uint16_t weight = 0;  // of all its tokens
    bool fields_known = false;
    bool words_missing = false;
  };

  // While it is built: the tokens by content, as places in `tokens`.
  struct TokenHash {
    using is_transparent = void;
    const std::vector<base::Token>* tokens;
    std::size_t operator()(const base::Token& token) const;
    std::size_t operator()(TokenId id) const { return (*this)((*tokens)[id]); }
  };
  struct TokenEqual {
    using is_transparent = void;
    const std::vector<base::Token>* tokens;
    const base::Token& Of(TokenId id) const { return (*tokens)[id]; }
    static const base::Token& Of(const base::Token& token) { return token; }
    template <typename A, typename B>
    bool operator()(const A& a, const B& b) const { return Of(a) == Of(b); }
  };
  struct Building {
    explicit Building(const std::vector<base::Token>* tokens)
        : ids(0, TokenHash{tokens}, TokenEqual{tokens}) {}
    absl::flat_hash_set<TokenId, TokenHash, TokenEqual> ids;
    std::vector<TokenId> occurrences;
    std::vector<Csr<JoinPosting>::Pair> joins;
  };

  void Add(RecordOrdinal record, uint32_t name_number, const base::NameForm& form);
  void AddJoins(const base::NameForm& form, std::size_t count, uint32_t name);
  void Freeze();
  TokenId Intern(const base::Token& token);

  std::vector<Name> names;
  std::vector<uint32_t> name_ends;               // end of each name's tokens in `occurrences`
  std::vector<const base::Token*> occurrences;   // the tokens of all names, one after the other
  std::vector<base::Token> tokens;               // distinct; does not move after Freeze
  std::vector<uint8_t> token_weights;
  Csr<uint32_t> postings;                        // token: the names that hold it, once for each time
  TokenRoutes routes;
  WordTable joined;                              // adjacent tokens of some name, written as one word
  Csr<JoinPosting> join_postings;
  std::unique_ptr<Building> building;

  std::size_t name_begin(std::size_t name) const { return name == 0 ? 0 : name_ends[name - 1]; }
};

// What stands here of an earlier search is told from the present one by the stamps: nothing is cleared in between.
struct NameSearchMemory {
  struct TokenState {
    uint32_t compared = 0;      // stamp of the query token it was last compared with
    uint32_t alike = 0;         // stamp of the search that found it alike to something
    uint16_t query_tokens = 0;  // bits of the query tokens that it is alike to
    int16_t best = 0;
  };
  struct NameState {
    uint32_t reached = 0;
    uint16_t query_tokens = 0;
    uint16_t record_weight = 0;  // of its tokens that are alike to some query token
    int16_t best = 0;
  };

  // Makes room for the index, whichever it is, and forgets what the last search noted.
  void Begin(std::size_t token_count, std::size_t name_count);
  uint32_t NextStamp() { return ++stamp; }  // at most kStampsMax in a search

  uint32_t stamp = 0;
  std::vector<TokenState> tokens;
  std::vector<NameState> names;
  std::vector<TokenId> alike;
  std::vector<uint32_t> reached;
  std::vector<WordId> words;
  WordParts word_parts;
  std::string joined;
};

struct NameIndex::Parts : NameIndexData {};
struct NameSearchScratch::Parts : NameSearchMemory {};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_NAME_INDEX_PARTS_H_
