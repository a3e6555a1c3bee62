#include "index/names/name_index.h"

#include <algorithm>
#include <utility>

#include "engine/base/hash.h"
#include "index/names/name_index_parts.h"

namespace lookout::index::names {

std::size_t NameIndexData::TokenHash::operator()(const base::Token& token) const {
  const auto flags = static_cast<uint64_t>(token.role) << 4 | static_cast<uint64_t>(token.initial) << 3 |
                     static_cast<uint64_t>(token.cut_short) << 2 | static_cast<uint64_t>(token.vowelless) << 1 |
                     static_cast<uint64_t>(token.transliterated);
  return base::Hash64(token.letters, flags);  // the other fields follow from these, nearly always
}

TokenId NameIndexData::Intern(const base::Token& token) {
  const auto found = building->ids.find(token);
  if (found != building->ids.end()) return *found;
  const auto id = static_cast<TokenId>(tokens.size());
  tokens.push_back(token);
  token_weights.push_back(static_cast<uint8_t>(score::TokenWeight(token)));
  building->ids.insert(id);
  return id;
}

void NameIndexData::Add(RecordOrdinal record, uint32_t name_number, const base::NameForm& form) {
  if (building == nullptr) building = std::make_unique<Building>(&tokens);
  static_assert(score::kTokenWeightMax <= UINT8_MAX && score::kTokensMax * score::kTokenWeightMax <= UINT16_MAX);
  const auto name = static_cast<uint32_t>(names.size());
  const std::size_t count = std::min(form.tokens.size(), score::kTokensMax);  // the scorer sees no more
  Name entry{record.value, name_number, 0, form.fields_known, form.words_missing};
  for (std::size_t i = 0; i < count; ++i) {
    const TokenId id = Intern(form.tokens[i]);
    building->occurrences.push_back(id);
    entry.weight = static_cast<uint16_t>(entry.weight + token_weights[id]);
  }
  AddJoins(form, count, name);
  names.push_back(entry);
  name_ends.push_back(static_cast<uint32_t>(building->occurrences.size()));
}

// Every run of adjacent tokens that the scorer may join, for the last name whose tokens were noted.
void NameIndexData::AddJoins(const base::NameForm& form, std::size_t count, uint32_t name) {
  const std::size_t begin = building->occurrences.size() - count;
  std::string word;
  for (std::size_t first = 0; first + 1 < count; ++first) {
    word.clear();
    uint32_t weight = 0;
    for (std::size_t k = 0; k < score::kJoinedTokensMax && first + k < count; ++k) {
      word += form.tokens[first + k].letters;
      weight += token_weights[building->occurrences[begin + first + k]];
      if (k == 0 || word.size() < score::kJoinedLengthMin) continue;
      building->joins.emplace_back(joined.Intern(word), JoinPosting{name, weight});
    }
  }
}

void NameIndexData::Freeze() {
  if (building == nullptr) return;
  building->ids.clear();
  tokens.shrink_to_fit();
  std::vector<Csr<uint32_t>::Pair> pairs;
  pairs.reserve(building->occurrences.size());
  occurrences.reserve(building->occurrences.size());
  for (uint32_t name = 0; name < names.size(); ++name) {
    for (std::size_t at = name_begin(name); at < name_ends[name]; ++at) {
      pairs.emplace_back(building->occurrences[at], name);
      occurrences.push_back(&tokens[building->occurrences[at]]);
    }
  }
  postings = {pairs, tokens.size()};
  joined.Freeze();
  join_postings = {building->joins, joined.size()};
  routes = TokenRoutes(tokens);
  building.reset();
}

NameIndex::NameIndex() : parts_(std::make_unique<Parts>()) {}
NameIndex::~NameIndex() = default;
NameIndex::NameIndex(NameIndex&&) noexcept = default;
NameIndex& NameIndex::operator=(NameIndex&&) noexcept = default;

std::size_t NameIndex::names() const { return parts_->names.size(); }
std::size_t NameIndex::tokens() const { return parts_->tokens.size(); }

std::size_t NameIndex::memory_bytes() const {
  const Parts& p = *parts_;
  std::size_t bytes = p.names.capacity() * sizeof(NameIndexData::Name) + p.name_ends.capacity() * sizeof(uint32_t) +
                      p.occurrences.capacity() * sizeof(const base::Token*) + p.token_weights.capacity() +
                      p.postings.memory_bytes() + p.routes.memory_bytes() + p.joined.memory_bytes() +
                      p.join_postings.memory_bytes() + p.tokens.capacity() * sizeof(base::Token);
  const auto of_text = [](const std::string& text) { return text.capacity() > 15 ? text.capacity() + 1 : 0; };
  for (const base::Token& token : p.tokens) {
    bytes += of_text(token.letters) + of_text(token.skeleton) + of_text(token.consonants) +
             token.alternates.capacity() * sizeof(std::string) + token.nickname_groups.capacity() * sizeof(uint16_t);
    for (const std::string& alternate : token.alternates) bytes += of_text(alternate);
  }
  return bytes;
}

RecordOrdinal NameIndex::record(NameOrdinal name) const { return RecordOrdinal{parts_->names[name.value].record}; }
uint32_t NameIndex::name_number(NameOrdinal name) const { return parts_->names[name.value].number; }

score::NameView NameIndex::view(NameOrdinal name) const {
  const Parts& p = *parts_;
  const std::size_t begin = p.name_begin(name.value);
  return {{p.occurrences.data() + begin, p.occurrences.data() + p.name_ends[name.value]},
          p.names[name.value].fields_known,
          p.names[name.value].words_missing};
}

NameIndexBuilder::NameIndexBuilder() : parts_(std::make_unique<NameIndex::Parts>()) {}
NameIndexBuilder::~NameIndexBuilder() = default;

void NameIndexBuilder::Add(RecordOrdinal record, uint32_t name_number, const base::NameForm& form) {
  parts_->Add(record, name_number, form);
}

NameIndex NameIndexBuilder::Freeze() && {
  parts_->Freeze();
  NameIndex index;
  index.parts_ = std::move(parts_);
  return index;
}

}  // namespace lookout::index::names
