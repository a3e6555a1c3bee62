#include "index/names/packed_forms.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace lookout::index::names {

void PackedForms::Add(const base::NameForm& form) {
  if (ids_.size() > std::numeric_limits<uint32_t>::max()) throw std::length_error("2^32 tokens of forms");
  const std::size_t count = std::min(form.tokens.size(), score::kTokensMax);
  forms_.push_back({.begin = static_cast<uint32_t>(ids_.size()),
                    .count = static_cast<uint8_t>(count),
                    .fields_known = form.fields_known,
                    .words_missing = form.words_missing});
  std::string packed;
  for (std::size_t i = 0; i < count; ++i) {
    packed.clear();
    PackedToken::Append(form.tokens[i], &packed);
    const auto found = places_.find(packed);
    const TokenId id = found != places_.end() ? found->second : tokens_.Add(packed);
    if (found == places_.end()) places_.emplace(packed, id);
    ids_.push_back(id);
  }
}

void PackedForms::Freeze() {
  places_ = {};
  tokens_.Freeze();
  ids_.shrink_to_fit();
  forms_.shrink_to_fit();
}

HeldName PackedForms::operator[](std::size_t form) const {
  const Form& one = forms_[form];
  HeldName held(one.fields_known != 0, one.words_missing != 0);
  for (std::size_t i = 0; i < one.count; ++i) held.Add(tokens_[ids_[one.begin + i]]);
  return held;
}

bool PackedForms::AreWhole() const {
  std::size_t begin = 0;
  for (const Form& form : forms_) {
    if (form.begin != begin || form.count > score::kTokensMax) return false;
    begin += form.count;
  }
  return begin == ids_.size() && tokens_.AreWhole() &&
         std::all_of(ids_.begin(), ids_.end(), [this](TokenId id) { return id < tokens_.size(); });
}

}  // namespace lookout::index::names
