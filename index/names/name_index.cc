#include "index/names/name_index.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <system_error>
#include <thread>

#include "engine/base/hash.h"
#include "index/names/name_index_parts.h"
#include "index/names/token_text.h"

namespace lookout::index::names {

namespace {

uint64_t NextSerial() {
  static std::atomic<uint64_t> serials{0};
  return ++serials;
}

}  // namespace

std::size_t NameIndexData::TokenHash::operator()(const base::Token& token) const {
  const auto flags = static_cast<uint64_t>(token.role) << 4 | static_cast<uint64_t>(token.initial) << 3 |
                     static_cast<uint64_t>(token.cut_short) << 2 | static_cast<uint64_t>(token.vowelless) << 1 |
                     static_cast<uint64_t>(token.transliterated);
  return base::Hash64(token.letters, flags);  // the other fields follow from these, nearly always
}

TokenId NameIndexData::Intern(const base::Token& token) {
  if (ids == nullptr) ids = std::make_unique<TokenIds>(0, TokenHash{&tokens}, TokenEqual{&tokens});
  const auto found = ids->find(token);
  if (found != ids->end()) return *found;
  const auto id = static_cast<TokenId>(tokens.size());
  tokens.push_back(token);
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

void NameIndexData::Freeze(const columns::PersonColumns* columns) {
  serial = NextSerial();
  ids.reset();
  tokens.shrink_to_fit();
  if (columns != nullptr) {
    SortByDates(*columns);
  } else {
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
  postings = Postings(lines, tokens, dates);
  joined = JoinedNames(lines, tokens);
  if (dictionary.joinable()) dictionary.join();
}

// The tokens are read one by one, all else as it is.
template <typename Self, typename Arrays>
void NameIndexData::ForEachArray(Self& self, Arrays& arrays) {
  NameLines::ForEachArray(self.lines, arrays);
  DateGroups::ForEachArray(self.dates, arrays);
  Postings::ForEachArray(self.postings, arrays);
  TokenRoutes::ForEachArray(self.routes, arrays);
  JoinedNames::ForEachArray(self.joined, arrays);
}

void NameIndex::AddTo(image::ArrayWriter* arrays) const {
  std::string text;
  for (const base::Token& token : parts_->tokens) AppendToken(token, &text);
  (*arrays)(std::move(text));
  NameIndexData::ForEachArray(std::as_const(*parts_), *arrays);
}

std::optional<NameIndex> NameIndex::Read(image::ArrayReader* arrays) {
  NameIndex index;
  std::string text;
  (*arrays)(text);
  NameIndexData::ForEachArray(*index.parts_, *arrays);
  if (!arrays->ok()) return std::nullopt;
  index.parts_->tokens.resize(index.parts_->postings.tokens());
  std::string_view rest = text;
  for (base::Token& token : index.parts_->tokens) {
    if (!TakeToken(&rest, &token)) return std::nullopt;
  }
  if (!rest.empty()) return std::nullopt;
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
  std::size_t tokens = p.tokens.capacity() * sizeof(base::Token);
  const auto of_text = [](const std::string& text) { return text.capacity() > 15 ? text.capacity() + 1 : 0; };
  for (const base::Token& token : p.tokens) {
    tokens += of_text(token.letters) + of_text(token.skeleton) + of_text(token.consonants) +
              token.alternates.capacity() * sizeof(std::string) + token.nickname_groups.capacity() * sizeof(uint16_t);
    for (const std::string& alternate : token.alternates) tokens += of_text(alternate);
  }
  return {{"lines", p.lines.memory_bytes()},   {"postings", p.postings.memory_bytes()},
          {"joined", p.joined.memory_bytes()}, {"tokens", tokens},
          {"routes", p.routes.memory_bytes()}, {"dates", p.dates.memory_bytes()}};
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
  HeldName held;
  for (const TokenId token : parts_->lines.tokens(line)) held.tokens_[held.count_++] = &parts_->tokens[token];
  held.fields_known_ = line.fields_known != 0;
  held.words_missing_ = line.words_missing != 0;
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
