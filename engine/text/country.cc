#include "engine/text/country.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "engine/base/hash.h"
#include "engine/text/ascii_fold.h"
#include "engine/text/country_table.h"

namespace lookout::text {
namespace {

constexpr std::size_t kNameBytesMax = 160;
constexpr std::size_t kNameWordsMax = 16;

constexpr std::string_view kSilentWords[] = {"THE", "OF", "AND"};

// Words of style: a name without them is tried when the whole is not known.
constexpr std::string_view kStyleWords[] = {
    "REPUBLIC",    "KINGDOM",    "STATE",         "SULTANATE", "UNION",      "COMMONWEALTH", "PRINCIPALITY",
    "GRAND",       "DUCHY",      "ISLAMIC",       "FEDERAL",   "FEDERATIVE", "DEMOCRATIC",   "SOCIALIST",
    "PEOPLE",      "BOLIVARIAN", "PLURINATIONAL", "HASHEMITE", "ARAB",       "COOPERATIVE",  "ORIENTAL",
    "INDEPENDENT", "REGION",     "FORMER",        "FORMERLY",  "EX"};

template <std::size_t N>
bool IsOneOf(std::string_view word, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::string_view UsualWord(std::string_view word) {
  if (word == "ST" || word == "SAINTE") return "SAINT";
  if (word == "ISLAND") return "ISLANDS";
  if (word == "PEOPLES") return "PEOPLE";
  return word;
}

// The words of a name in capitals without accents; points vanish (U.S.A. is USA), other signs part words.
std::vector<std::string> WordsOf(std::string_view name) {
  std::vector<std::string> words(1);
  while (!name.empty()) {
    const char32_t c = facts::TakeCodePoint(&name);
    if (c == '.' || (c >= 0x300 && c < 0x370)) continue;  // combining accents
    const std::string_view letters = facts::AsciiOfLatinOrDigit(c);
    if (!letters.empty()) {
      words.back() += letters;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  // A single letter is what an apostrophe leaves: d'Ivoire, People's.
  std::erase_if(words, [](const std::string& word) { return word.size() < 2 || IsOneOf(word, kSilentWords); });
  for (std::string& word : words) word = UsualWord(word);
  std::sort(words.begin(), words.end());
  return words;
}

// Equal for every way to write one name: "Korea, North" and "North Korea".
std::string KeyOf(const std::vector<std::string>& words) {
  std::string key;
  for (const std::string& word : words) {
    if (!key.empty()) key.push_back(' ');
    key += word;
  }
  return key;
}

// Position of a code of two or three capitals in its table; -1 for anything else.
int IndexOf(std::string_view code) {
  int index = 0;
  for (char c : code) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c < 'A' || c > 'Z') return -1;
    index = index * 26 + (c - 'A');
  }
  return index;
}

class Table {
 public:
  static const Table& Get() {
    static const Table table;
    return table;
  }

  // Row of a code of two or three letters, or null.
  const facts::CountryRow* FindCode(std::string_view code) const {
    const int index = code.size() == 2 || code.size() == 3 ? IndexOf(code) : -1;
    if (index < 0) return nullptr;
    const uint16_t row =
        code.size() == 2 ? alpha2_[static_cast<std::size_t>(index)] : alpha3_[static_cast<std::size_t>(index)];
    return row == 0 ? nullptr : &facts::Countries()[row - 1u];
  }

  std::string_view FindName(const std::string& key) const {
    const auto found = names_.find(std::string_view(key));
    return found == names_.end() ? std::string_view() : found->second;
  }

  std::span<const std::string_view> RelatedTo(const facts::CountryRow& row) const {
    return related_[static_cast<std::size_t>(&row - facts::Countries().data())];
  }

 private:
  Table() : alpha2_(26 * 26), alpha3_(26 * 26 * 26), related_(facts::Countries().size()) {
    const auto rows = facts::Countries();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      AddCode(rows[i].code, i);
      if (!rows[i].alpha2.empty()) AddCode(rows[i].alpha2, i);
      related_[i].push_back(rows[i].code);
    }
    for (const facts::NameRow& row : facts::OtherCodes()) {
      AddCode(row.names, static_cast<std::size_t>(FindCode(row.code) - rows.data()));
    }
    // The first to take a name keeps it: Burma is MMR's other name before it is that of the former code BUR.
    for (const facts::NameRow& row : facts::OtherNames()) AddNames(row);
    for (const facts::NameRow& row : facts::Demonyms()) AddNames(row);
    for (const facts::CountryRow& row : rows) AddNames({row.code, row.name});
    for (const facts::RelatedRow& row : facts::Related()) AddRelated(row);
  }

  void AddCode(std::string_view code, std::size_t row) {
    auto& table = code.size() == 2 ? alpha2_ : alpha3_;
    table[static_cast<std::size_t>(IndexOf(code))] = static_cast<uint16_t>(row + 1);
  }

  void AddNames(const facts::NameRow& row) {
    for (std::string_view names = row.names; !names.empty();) {
      const std::size_t end = std::min(names.find('|'), names.size());
      names_.try_emplace(KeyOf(WordsOf(names.substr(0, end))), row.code);
      names.remove_prefix(std::min(end + 1, names.size()));
    }
  }

  void AddRelated(const facts::RelatedRow& row) {
    const auto list = [&](std::string_view code) -> auto& {
      return related_[static_cast<std::size_t>(FindCode(code) - facts::Countries().data())];
    };
    for (std::size_t at = 0; at < row.others.size(); at += 4) {
      const std::string_view other = row.others.substr(at, 3);
      list(row.code).push_back(other);
      list(other).push_back(row.code);
    }
  }

  std::vector<uint16_t> alpha2_;  // row + 1 by IndexOf
  std::vector<uint16_t> alpha3_;
  std::unordered_map<std::string, std::string_view, base::TransparentHash, base::TransparentEqual> names_;
  std::vector<std::vector<std::string_view>> related_;
};

std::string_view TrimCode(std::string_view text) {
  constexpr std::string_view kAround = " \t\r\n<";
  const std::size_t first = text.find_first_not_of(kAround);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kAround) - first + 1);
}

}  // namespace

std::string_view CountryCode(std::string_view text) {
  text = TrimCode(text);
  if (text.empty() || text.size() > kNameBytesMax) return {};
  if (text == "D" || text == "d") return "DEU";
  const Table& table = Table::Get();
  if (const facts::CountryRow* row = table.FindCode(text)) return row->code;

  std::vector<std::string> words = WordsOf(text);
  if (words.empty() || words.size() > kNameWordsMax) return {};
  if (const std::string_view code = table.FindName(KeyOf(words)); !code.empty()) return code;
  if (words.size() == 1 && text.find('.') != std::string_view::npos) {  // U.S.A.
    if (const facts::CountryRow* row = table.FindCode(words.front())) return row->code;
  }
  if (std::erase_if(words, [](const std::string& word) { return IsOneOf(word, kStyleWords); }) == 0) return {};
  return words.empty() ? std::string_view() : table.FindName(KeyOf(words));
}

std::span<const std::string_view> RelatedCountries(std::string_view code) {
  const Table& table = Table::Get();
  const facts::CountryRow* row = table.FindCode(code);
  return row == nullptr ? std::span<const std::string_view>() : table.RelatedTo(*row);
}

bool MayCountOtherCalendar(std::string_view code) {
  const bool known = Table::Get().FindCode(code) != nullptr;
  return !known || facts::OtherCalendarStates().find(code) != std::string_view::npos;
}

void ForEachCountry(const std::function<void(std::string_view, std::string_view, std::string_view)>& visit) {
  const Table& table = Table::Get();
  for (const facts::CountryRow& row : facts::Countries()) visit(row.code, row.alpha2, row.name);
  for (const auto& rows : {facts::OtherNames(), facts::Demonyms()}) {
    for (const facts::NameRow& row : rows) {
      const facts::CountryRow* country = table.FindCode(row.code);
      for (std::string_view names = row.names; !names.empty();) {
        const std::size_t end = std::min(names.find('|'), names.size());
        visit(row.code, country == nullptr ? std::string_view() : country->alpha2, names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
      }
    }
  }
}

std::string_view CountryName(std::string_view code) {
  if (code == "D") code = "DEU";
  const facts::CountryRow* row = Table::Get().FindCode(code);
  return row == nullptr ? std::string_view() : row->name;
}

}  // namespace lookout::text
