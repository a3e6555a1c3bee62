// naive_names.h: the twin of index/names, which scores every name, and the twin of its routes, which compares every
// token.
#ifndef LOOKOUT_TESTS_REFERENCE_NAIVE_NAMES_H_
#define LOOKOUT_TESTS_REFERENCE_NAIVE_NAMES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/base/name.h"
#include "index/score/name_score.h"
#include "index/score/token_similarity.h"

namespace lookout::reference {

// A form with the views that a NameView wants. Does not move.
class ViewedName {
 public:
  explicit ViewedName(base::NameForm form) : form_(std::move(form)) {
    tokens_.assign(form_.tokens.begin(), form_.tokens.end());
  }
  ViewedName(const ViewedName&) = delete;
  ViewedName& operator=(const ViewedName&) = delete;
  ViewedName(ViewedName&& other) noexcept = default;  // a vector's storage moves with it
  const base::NameForm& form() const { return form_; }
  index::score::NameView view() const { return {tokens_, form_.fields_known, form_.words_missing}; }

 private:
  base::NameForm form_;
  std::vector<index::score::TokenView> tokens_;
};

class NaiveNames {
 public:
  void Add(base::NameForm form) { names_.emplace_back(std::move(form)); }
  const std::vector<ViewedName>& names() const { return names_; }

  // The score of each name alone, in the order of Add.
  std::vector<int> Scores(const index::score::NameView& query) const {
    std::vector<int> scores;
    scores.reserve(names_.size());
    for (const ViewedName& name : names_) scores.push_back(index::score::ScoreNames(query, name.view()).alone());
    return scores;
  }

 private:
  std::vector<ViewedName> names_;
};

}  // namespace lookout::reference

#endif  // LOOKOUT_TESTS_REFERENCE_NAIVE_NAMES_H_
