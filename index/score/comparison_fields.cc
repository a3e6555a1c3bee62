// comparison_fields.cc: what the fields and the order of the words say against two names.
#include <algorithm>

#include "index/score/comparison.h"

namespace lookout::index::score {
namespace {

using base::TokenRole;

// In ten-thousandths of the score.
constexpr int kRotationPenalty = 150;  // surname and forenames exchanged
constexpr int kOrderPenalty = 300;     // words in another order
constexpr int kContradictedPenalty = 800;
constexpr int kLetterPenalty = 80;     // for each percent of their letters that two words share less than one word
constexpr int kOneWordPenalty = 1700;  // at most so much
constexpr int kLineagePenalty = 3500;  // "X son of Y" against "Y son of X"
constexpr std::size_t kLongNameWords = 4;
constexpr int kGivenNamePenalty = 2000;  // HASAN against FATIMA, whose father is one Hasan

// In percent of the longer word.
constexpr int kLettersOfSameWord = 60;
constexpr int kLettersNotKnown = 50;  // in words that are written without vowels, or cut short

bool AreOfOtherFields(TokenRole a, TokenRole b) {
  return (a == TokenRole::kSurname && b == TokenRole::kForename) ||
         (a == TokenRole::kForename && b == TokenRole::kSurname);
}

// Whether the patronymic is that of a father whose forename the surname is made of: IVANOV, IVANOVICH.
bool AreOfOneForename(const TokenView& surname, const TokenView& patronymic) {
  constexpr std::array<std::string_view, 4> kEndings = {"ICH", "YCH", "ITCH", "NA"};
  if (surname.role != TokenRole::kSurname || patronymic.role != TokenRole::kPatronymic || surname.cut_short)
    return false;
  const bool made = surname.letters.ends_with("OV") || surname.letters.ends_with("EV");
  return made && patronymic.letters.starts_with(surname.letters) &&
         std::find(kEndings.begin(), kEndings.end(), patronymic.letters.substr(surname.letters.size())) !=
             kEndings.end();
}

// Letters that both words have in one order (the longest common subsequence).
std::size_t CommonLetters(std::string_view a, std::string_view b) {
  constexpr std::size_t kLettersMax = 64;
  std::array<uint8_t, kLettersMax + 1> row{};
  if (std::max(a.size(), b.size()) > kLettersMax) return 0;
  for (const char c : a) {
    uint8_t before = 0;  // of the row above, one to the left
    for (std::size_t j = 0; j < b.size(); ++j) {
      const uint8_t above = row[j + 1];
      row[j + 1] = c == b[j] ? static_cast<uint8_t>(before + 1) : std::max(above, row[j]);
      before = above;
    }
  }
  return row[b.size()];
}

bool BeginsOrEnds(std::string_view part, std::string_view whole) {
  return part.size() > 1 && (whole.starts_with(part) || whole.ends_with(part));
}

// In percent of the longer word, without what many names have: the ending of three letters or more that both have
// (KOVALENKO, TKACHENKO), and ABDUL or MUHAMMAD before another name.
int LettersInCommon(const TokenView& a, const TokenView& b) {
  constexpr std::size_t kEndingMin = 3;
  constexpr std::array<std::string_view, 3> kBeginnings = {"ABDUL", "MOHAMMAD", "MUHAMMAD"};
  std::string_view x = a.letters;
  std::string_view y = b.letters;
  if (AreOfOneForename(a, b) || AreOfOneForename(b, a)) return 0;
  // Cut short, or the lord of a servant (JABBAR, ABDULJABBAR).
  if (a.vowelless || b.vowelless || BeginsOrEnds(x, y) || BeginsOrEnds(y, x)) return kLettersNotKnown;
  if (a.known && b.known) return 0;  // no slips
  for (const std::string_view beginning : kBeginnings) {
    if (!x.starts_with(beginning) || !y.starts_with(beginning)) continue;
    x.remove_prefix(beginning.size());
    y.remove_prefix(beginning.size());
  }
  const auto ending =
      static_cast<std::size_t>(std::mismatch(x.rbegin(), x.rend(), y.rbegin(), y.rend()).first - x.rbegin());
  if (ending >= kEndingMin) {
    x.remove_suffix(ending);
    y.remove_suffix(ending);
  }
  const std::size_t longer = std::max(x.size(), y.size());
  const std::size_t common = CommonLetters(x, y);
  const int percent = static_cast<int>(100 * common / std::max<std::size_t>(longer, 1));
  return common > 1 && common == std::min(x.size(), y.size()) ? std::max(percent, kLettersNotKnown) : percent;
}

bool IsGiven(TokenRole role) { return role == TokenRole::kForename || role == TokenRole::kPatronymic; }

bool HasInitial(const NameView& name) {
  return std::any_of(name.tokens.begin(), name.tokens.end(), [](const TokenView& token) { return token.initial; });
}

// A word of that role which no word of the other side is like.
bool HasOtherWord(const NameView& name, std::size_t count, TokenRole role,
                  const std::array<int16_t, kTokensMax>& best) {
  for (std::size_t k = 0; k < count; ++k) {
    const TokenView& token = name.tokens[k];
    if (token.role == role && !token.initial && best[k] <= kDoubtfulSimilarity) return true;
  }
  return false;
}

bool HasPatronymic(const NameView& name) {
  return std::any_of(name.tokens.begin(), name.tokens.end(),
                     [](const TokenView& token) { return token.role == TokenRole::kPatronymic; });
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
      const bool other = record_.tokens[j].initial ? HasOtherWord(record_, m_, query_.tokens[i].role, record_best_)
                                                   : HasOtherWord(query_, n_, record_.tokens[j].role, query_best_);
      if (other) alike_[i][j] = {};
    }
  }
}

// IVANOV, IVAN is not DEMCHENKO, IVAN IVANOVICH: a surname is not the name of a father who bore it as his forename,
// where there is a surname already that has no partner.
void Comparison::ForgetSurnamesOfPatronymics() {
  if (!HasPatronymic(query_) && !HasPatronymic(record_)) return;
  if (!HasBothFields(query_) || !HasBothFields(record_)) return;
  for (std::size_t i = 0; i < n_; ++i) {
    for (std::size_t j = 0; j < m_; ++j) {
      const bool of_query = AreOfOneForename(query_.tokens[i], record_.tokens[j]) &&
                            HasOtherWord(record_, m_, TokenRole::kSurname, record_best_);
      const bool of_record = AreOfOneForename(record_.tokens[j], query_.tokens[i]) &&
                             HasOtherWord(query_, n_, TokenRole::kSurname, query_best_);
      if (of_query || of_record) alike_[i][j] = {};
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

// How many letters, in percent, two words have in common that stand against each other: of all such words the most.
int Comparison::MostLettersInCommon() const {
  int most = 0;
  for (std::size_t i = 0; i < n_; ++i) {
    if (query_used_[i] || !IsWord(query_.tokens[i])) continue;
    for (std::size_t j = 0; j < m_; ++j) {
      if (record_used_[j] || !IsWord(record_.tokens[j])) continue;
      most = std::max(most, LettersInCommon(query_.tokens[i], record_.tokens[j]));
    }
  }
  return most;
}

bool Comparison::IsOneWordAlike() const {
  int words = 0;
  for (std::size_t k = 0; k < pair_count_; ++k) {
    words += IsWord(query_.tokens[static_cast<std::size_t>(pairs_[k].query)]) &&
             IsWord(record_.tokens[static_cast<std::size_t>(pairs_[k].record)]);
  }
  return words == 1;
}

// Words against each other are kin or a namesake, whatever else agrees. Where one word is all that agrees, other
// people's names share few letters, and what shares most of them may be a word that slips have struck twice.
int Comparison::ContradictedPenalty() const {
  if (!words_contradicted_) return 0;
  if (!IsOneWordAlike()) return kContradictedPenalty;
  return std::clamp((kLettersOfSameWord - MostLettersInCommon()) * kLetterPenalty, 0, kOneWordPenalty);
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
  // In a longer name it is the order that tells of lineage, and is not counted twice.
  if (penalty >= kLineagePenalty && count >= kLongNameWords) return penalty;
  return penalty + (rotation ? kRotationPenalty : kOrderPenalty);
}

}  // namespace lookout::index::score
