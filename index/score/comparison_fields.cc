// comparison_fields.cc: what the fields and the order of the words say against two names.
#include <algorithm>

#include "index/score/comparison.h"

namespace lookout::index::score {
namespace {

using base::TokenRole;

// In ten-thousandths of the score.
constexpr int kRotationPenalty = 150;    // surname and forenames exchanged
constexpr int kOrderPenalty = 300;       // words in another order
constexpr int kLineagePenalty = 3500;    // "X son of Y" against "Y son of X"
constexpr int kGivenNamePenalty = 2000;  // HASAN against FATIMA, whose father is one Hasan

bool AreOfOtherFields(TokenRole a, TokenRole b) {
  return (a == TokenRole::kSurname && b == TokenRole::kForename) ||
         (a == TokenRole::kForename && b == TokenRole::kSurname);
}

bool IsGiven(TokenRole role) { return role == TokenRole::kForename || role == TokenRole::kPatronymic; }

bool HasInitial(const NameView& name) {
  return std::any_of(name.tokens.begin(), name.tokens.end(), [](const TokenView& token) { return token.initial; });
}

bool HasBothFields(const NameView& name) {
  const auto has = [&](TokenRole role) {
    return std::any_of(name.tokens.begin(), name.tokens.end(),
                       [&](const TokenView& token) { return token.role == role; });
  };
  return name.fields_known && has(TokenRole::kSurname) && has(TokenRole::kForename);
}

}  // namespace

// An initial stands for a word of its own field, but where the fields are exchanged, or parted elsewhere: the V of
// CHERNYKH, TATIANA V is no VASILYEV, for there is a surname already that has no partner.
void Comparison::ForgetInitialsOfOtherField() {
  if (!HasInitial(query_) && !HasInitial(record_)) return;
  if (!HasBothFields(query_) || !HasBothFields(record_)) return;
  const auto of_other_fields = [&](std::size_t i, std::size_t j) {
    return AreOfOtherFields(query_.tokens[i].role, record_.tokens[j].role);
  };
  const auto has_other_word = [](const NameView& name, std::size_t count, TokenRole role,
                                 const std::array<int16_t, kTokensMax>& best) {
    for (std::size_t k = 0; k < count; ++k) {
      const TokenView& token = name.tokens[k];
      if (token.role == role && !token.initial && best[k] <= kDoubtfulSimilarity) return true;
    }
    return false;
  };
  for (std::size_t i = 0; i < n_; ++i) {
    for (std::size_t j = 0; j < m_; ++j) {
      const TokenSimilarity& alike = alike_[i][j];
      const bool words = alike.similarity > kDoubtfulSimilarity && alike.rule != NameRule::kTruncation;
      if (words && of_other_fields(i, j)) return;  // exchanged
    }
  }
  for (std::size_t i = 0; i < n_; ++i) {
    for (std::size_t j = 0; j < m_; ++j) {
      if (query_.tokens[i].initial == record_.tokens[j].initial || !of_other_fields(i, j)) continue;
      const bool other = record_.tokens[j].initial ? has_other_word(record_, m_, query_.tokens[i].role, record_best_)
                                                   : has_other_word(query_, n_, record_.tokens[j].role, query_best_);
      if (other) alike_[i][j] = {};
    }
  }
}

// Whether the given names of one side stand for words in the surname of the other, whose own given names have no
// partner: the child of a man of that name, where the father's name is in the surname.
bool Comparison::IsOfOtherGivenName() const {
  if (!HasBothFields(query_) || !HasBothFields(record_)) return false;
  bool query_given = false;
  bool record_given = false;
  for (std::size_t k = 0; k < pair_count_; ++k) {
    const TokenView& q = query_.tokens[static_cast<std::size_t>(pairs_[k].query)];
    const TokenView& r = record_.tokens[static_cast<std::size_t>(pairs_[k].record)];
    query_given = query_given || (IsGiven(q.role) && r.role == TokenRole::kSurname);
    record_given = record_given || (IsGiven(r.role) && q.role == TokenRole::kSurname);
  }
  if (query_given == record_given) return false;  // none, or the fields are exchanged
  for (std::size_t i = 0; i < n_; ++i) {
    for (std::size_t j = 0; j < m_; ++j) {
      const bool words = !query_.tokens[i].initial && !record_.tokens[j].initial;
      const bool given = IsGiven(query_.tokens[i].role) && IsGiven(record_.tokens[j].role);
      if (words && given && alike_[i][j].similarity > kDoubtfulSimilarity) return false;
    }
  }
  const NameView& child = query_given ? record_ : query_;
  return std::any_of(child.tokens.begin(), child.tokens.end(),
                     [](const TokenView& token) { return token.role == TokenRole::kForename && !token.initial; });
}

int Comparison::OrderPenalty() {
  // The places of the record's tokens, in the order of the query's, particles left out: they say nothing of order.
  std::array<int8_t, kTokensMax> places;
  std::size_t count = 0;
  int exchanged_fields = 0;
  int lineage_down = 0;
  int lineage_up = 0;
  std::sort(pairs_.begin(), pairs_.begin() + static_cast<std::ptrdiff_t>(pair_count_),
            [](const AlignedPair& a, const AlignedPair& b) { return a.query < b.query; });
  for (std::size_t k = 0; k < pair_count_; ++k) {
    const TokenRole q = query_.tokens[static_cast<std::size_t>(pairs_[k].query)].role;
    const TokenRole r = record_.tokens[static_cast<std::size_t>(pairs_[k].record)].role;
    if (q == TokenRole::kParticle || r == TokenRole::kParticle || q == TokenRole::kTitle || r == TokenRole::kTitle)
      continue;
    places[count++] = pairs_[k].record;
    exchanged_fields += AreOfOtherFields(q, r);
    lineage_down += q == TokenRole::kPatronymic && r != TokenRole::kPatronymic;
    lineage_up += q != TokenRole::kPatronymic && r == TokenRole::kPatronymic;
  }
  int penalty = 0;
  if (lineage_down > 0 && lineage_up > 0) penalty += kLineagePenalty;
  if (IsOfOtherGivenName()) penalty += kGivenNamePenalty;
  int descents = 0;
  for (std::size_t k = 1; k < count; ++k) descents += places[k] < places[k - 1];
  const bool one_in_fields = query_.fields_known != record_.fields_known;
  if (descents == 0) {
    if (one_in_fields && count > 1) rules_ |= Bit(NameRule::kOneField);
    return penalty;
  }
  // One descent, and the last place before the first: a block moved from the end to the front or back.
  const bool rotation = descents == 1 && places[count - 1] < places[0];
  if (rotation && one_in_fields) {  // fields are put surname first; a name in one field is as often the other way round
    rules_ |= Bit(NameRule::kOneField);
    return penalty;
  }
  rules_ |= Bit(exchanged_fields > 0 && query_.fields_known && record_.fields_known ? NameRule::kFieldsExchanged
                                                                                    : NameRule::kWordOrder);
  return penalty + (rotation ? kRotationPenalty : kOrderPenalty);
}

}  // namespace lookout::index::score
