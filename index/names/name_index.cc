#include "index/names/name_index.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <system_error>
#include <thread>
#include <tuple>

#include "index/names/name_index_parts.h"

namespace lookout::index::names {

namespace {

uint64_t NextSerial() {
  static std::atomic<uint64_t> serials{0};
  return ++serials;
}

}  // namespace

TokenId NameIndexData::Intern(const base::Token& token) {
  if (ids == nullptr) ids = std::make_unique<TokenIds>(0, TokenHash{&tokens}, TokenEqual{&tokens});
  packed.clear();
  PackedToken::Append(token, &packed);
  const auto found = ids->find(std::string_view(packed));
  if (found != ids->end()) return *found;
  const TokenId id = tokens.Add(packed);
  ids->insert(id);
  return id;
}

void NameIndexData::Add(RecordOrdinal record, uint32_t name_number, const base::NameForm& form) {
  std::array<TokenId, score::kTokensMax> held;
  const std::size_t count = std::min(form.tokens.size(), held.size());  // the scorer sees no more
  for (std::size_t i = 0; i < count; ++i) held[i] = Intern(form.tokens[i]);
  lines.Add(record.value, name_number, form.fields_known, form.words_missing, {held.data(), count});
}

// Names of one person keep their order in each group.
void NameIndexData::SortByDates(const columns::PersonColumns& columns) {
  dates = DateGroups(&columns);
  std::vector<uint32_t> begins(dates.size() + 1, 0);
  const auto groups_of = [&](uint32_t name) {
    return dates.GroupsOf(columns.fields(RecordOrdinal{lines[name].record}).birth_dates);
  };
  for (uint32_t name = 0; name < lines.size(); ++name) {
    const DateGroups::Of of = groups_of(name);
    for (std::size_t i = 0; i < of.count; ++i) ++begins[of.groups[i] + 1U];
  }
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<uint32_t> next(begins.begin(), begins.end() - 1);
  HugeVector<uint32_t> sorted(begins.back());
  for (uint32_t name = 0; name < lines.size(); ++name) {
    const DateGroups::Of of = groups_of(name);
    for (std::size_t i = 0; i < of.count; ++i) sorted[next[of.groups[i]]++] = name;
  }
  lines = lines.Picked(sorted);
  dates.SetBegins(std::move(begins));
}

// What is like a word often sounds the same: with the words of one sound side by side, so are their entries, postings
// and letters, and a search touches fewer places of memory.
void NameIndexData::SortTokens() {
  std::vector<TokenId> order(tokens.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [this](TokenId a, TokenId b) {
    const score::TokenView of_a = tokens[a];
    const score::TokenView of_b = tokens[b];
    return std::tie(of_a.skeleton, of_a.letters) != std::tie(of_b.skeleton, of_b.letters)
               ? std::tie(of_a.skeleton, of_a.letters) < std::tie(of_b.skeleton, of_b.letters)
               : tokens.packed(a) < tokens.packed(b);
  });
  PackedTokens sorted;
  std::vector<TokenId> place(order.size());
  for (const TokenId id : order) place[id] = sorted.Add(tokens.packed(id));
  tokens = std::move(sorted);
  lines.Renumber(place);
}

void NameIndexData::Freeze(const columns::PersonColumns* columns) {
  serial = NextSerial();
  ids.reset();
  SortTokens();
  tokens.Freeze();
  if (columns != nullptr) {
    SortByDates(*columns);
    traits.reserve(lines.size());
    for (uint32_t name = 0; name < lines.size(); ++name)
      traits.push_back(columns::TraitsOf(columns->fields(RecordOrdinal{lines[name].record})));
  } else {
    traits.resize(lines.size());
    dates.SetBegins({0, static_cast<uint32_t>(lines.size()), static_cast<uint32_t>(lines.size())});
  }
  lines.Freeze();
  // The dictionary beside the names: two cores build what takes longest at the same time.
  const auto build_routes = [this] { routes = TokenRoutes(tokens); };
  std::thread dictionary;
  try {
    dictionary = std::thread(build_routes);
  } catch (const std::system_error&) {  // no thread to be had: then one after the other
    build_routes();
  }
  postings = Postings(lines, tokens);
  joined = JoinedNames(lines, tokens);
  if (dictionary.joinable()) dictionary.join();
}

template <typename Self, typename Arrays>
void NameIndexData::ForEachArray(Self& self, Arrays& arrays) {
  PackedTokens::ForEachArray(self.tokens, arrays);
  NameLines::ForEachArray(self.lines, arrays);
  DateGroups::ForEachArray(self.dates, arrays);
  arrays(self.traits);
  Postings::ForEachArray(self.postings, arrays);
  TokenRoutes::ForEachArray(self.routes, arrays);
  JoinedNames::ForEachArray(self.joined, arrays);
}

void NameIndex::AddTo(image::ArrayWriter* arrays) const {
  NameIndexData::ForEachArray(std::as_const(*parts_), *arrays);
}

std::optional<NameIndex> NameIndex::Read(image::ArrayReader* arrays) {
  NameIndex index;
  NameIndexData::ForEachArray(*index.parts_, *arrays);
  if (!arrays->ok()) return std::nullopt;
  const Parts& parts = *index.parts_;
  const bool whole = parts.tokens.AreWhole() && parts.tokens.size() == parts.postings.tokens() &&
                     parts.postings.AreWhole(parts.lines.size()) && parts.routes.AreWhole(parts.tokens.size()) &&
                     parts.joined.IsWhole() && parts.dates.AreWhole(parts.lines.size()) &&
                     parts.traits.size() == parts.lines.size();
  if (!whole) return std::nullopt;
  index.parts_->dates.SetOddKinds();
  index.parts_->routes.SetTokens(index.parts_->tokens);
  index.parts_->serial = NextSerial();
  return index;
}

NameIndex::NameIndex() : parts_(std::make_unique<Parts>()) {}
NameIndex::~NameIndex() = default;
NameIndex::NameIndex(NameIndex&&) noexcept = default;
NameIndex& NameIndex::operator=(NameIndex&&) noexcept = default;

std::size_t NameIndex::names() const { return parts_->lines.size(); }
std::size_t NameIndex::tokens() const { return parts_->tokens.size(); }

std::vector<std::pair<std::string_view, std::size_t>> NameIndex::memory_by_part() const {
  const Parts& p = *parts_;
  return {{"lines", p.lines.memory_bytes()},   {"postings", p.postings.memory_bytes()},
          {"joined", p.joined.memory_bytes()}, {"tokens", p.tokens.memory_bytes()},
          {"routes", p.routes.memory_bytes()}, {"dates", p.dates.memory_bytes()},
          {"traits", p.traits.capacity()}};
}

std::size_t NameIndex::memory_bytes() const {
  const auto parts = memory_by_part();
  return std::accumulate(parts.begin(), parts.end(), std::size_t{0},
                         [](std::size_t sum, const auto& part) { return sum + part.second; });
}

RecordOrdinal NameIndex::record(NameOrdinal name) const { return RecordOrdinal{parts_->lines[name.value].record}; }
uint32_t NameIndex::name_number(NameOrdinal name) const { return parts_->lines.number(name.value); }

HeldName NameIndex::name(NameOrdinal name) const {
  const NameLine& line = parts_->lines[name.value];
  HeldName held(line.fields_known != 0, line.words_missing != 0);
  for (const TokenId token : parts_->lines.tokens(line)) held.Add(parts_->tokens[token]);
  return held;
}

NameIndexBuilder::NameIndexBuilder() : parts_(std::make_unique<NameIndex::Parts>()) {}
NameIndexBuilder::~NameIndexBuilder() = default;

void NameIndexBuilder::Add(RecordOrdinal record, uint32_t name_number, const base::NameForm& form) {
  parts_->Add(record, name_number, form);
}

NameIndex NameIndexBuilder::Freeze(const columns::PersonColumns* columns) && {
  parts_->Freeze(columns);
  NameIndex index;
  index.parts_ = std::move(parts_);
  return index;
}

}  // namespace lookout::index::names
