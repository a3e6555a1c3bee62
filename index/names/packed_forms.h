// packed_forms.h: names that are held to be scored, but not to be found.
//
// Bytes    8 a form, 4 a token of it, and the distinct tokens (packed_tokens.h).
// Threads  mutable while forms are added, then shared const.   Limits  4 GB of tokens.
#ifndef LOOKOUT_INDEX_NAMES_PACKED_FORMS_H_
#define LOOKOUT_INDEX_NAMES_PACKED_FORMS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <absl/container/flat_hash_map.h>

#include "engine/base/name.h"
#include "index/names/held_name.h"
#include "index/names/packed_tokens.h"

namespace lookout::index::names {

class PackedForms {
 public:
  // Tokens that the scorer does not see are left out. Throws where there is no room for more.
  void Add(const base::NameForm& form);
  void Freeze();  // none is added from here on

  std::size_t size() const { return forms_.size(); }
  HeldName operator[](std::size_t form) const;  // lives as long as the forms, and until the next Add

  std::size_t memory_bytes() const {
    return tokens_.memory_bytes() + ids_.capacity() * sizeof(TokenId) + forms_.capacity() * sizeof(Form);
  }

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    PackedTokens::ForEachArray(self.tokens_, arrays);
    arrays(self.ids_);
    arrays(self.forms_);
  }

  // Whether what was read is forms and nothing else.
  bool AreWhole() const;

 private:
  struct Form {
    uint32_t begin = 0;  // in ids_
    uint8_t count = 0;
    uint8_t fields_known = 0;
    uint8_t words_missing = 0;
    uint8_t unused = 0;  // an image has no bytes of chance
  };
  static_assert(sizeof(Form) == 8);

  PackedTokens tokens_;  // distinct
  std::vector<TokenId> ids_;
  std::vector<Form> forms_;
  absl::flat_hash_map<std::string, TokenId> places_;  // by the bytes of a token, until Freeze
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_PACKED_FORMS_H_
