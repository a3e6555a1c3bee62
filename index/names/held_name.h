// held_name.h: a name that an index holds, as the scorer sees it.
#ifndef LOOKOUT_INDEX_NAMES_HELD_NAME_H_
#define LOOKOUT_INDEX_NAMES_HELD_NAME_H_

#include <array>
#include <cstddef>

#include "index/score/name_score.h"

namespace lookout::index::names {

// Its words point into the index.
class HeldName {
 public:
  HeldName(bool fields_known, bool words_missing) : fields_known_(fields_known), words_missing_(words_missing) {}

  // At most score::kTokensMax: the scorer sees no more.
  void Add(const score::TokenView& token) { tokens_[count_++] = token; }

  score::NameView view() const { return {{tokens_.data(), count_}, fields_known_, words_missing_}; }

 private:
  std::array<score::TokenView, score::kTokensMax> tokens_;
  std::size_t count_ = 0;
  bool fields_known_ = false;
  bool words_missing_ = false;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_HELD_NAME_H_
