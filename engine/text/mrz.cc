#include "engine/text/mrz.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include <fmt/format.h>

#include "engine/text/ascii_fold.h"

namespace lookout::text {
namespace {

constexpr std::size_t kLinesMax = 3;

// Views of lines that somebody keeps.
struct Zone {
  std::array<std::string_view, kLinesMax> lines;
  std::size_t count = 0;

  std::size_t length() const { return lines[0].size(); }
  bool Is(std::size_t lines_wanted, std::size_t length_wanted) const {
    return count == lines_wanted && std::all_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(count),
                                                [&](std::string_view line) { return line.size() == length_wanted; });
  }
  bool IsOfSomeFormat() const { return Is(3, 30) || Is(2, 36) || Is(2, 44); }
};

// Where the fields of a format stand, as Doc 9303 counts: line and column from 1, columns inclusive.
struct Field {
  uint8_t line = 1;
  uint8_t first = 1;
  uint8_t last = 0;  // before `first`: the format has no such field
};

struct Layout {
  MrzFormat format;
  Field name, number, nationality, birth, expiry, optional1, optional2;
  uint8_t sex_column;
  Field composite[4];
  Field composite_check;
};

// Doc 9303-5 (TD1), -6 (TD2), -4 (TD3), -7 (MRV-A, MRV-B), each section 4.2.2. The check digit of a field follows it.
constexpr Layout kTd1 = {
    MrzFormat::kTd1, {3, 1, 30},  {1, 6, 14},  {2, 16, 18}, {2, 1, 6},
    {2, 9, 14},      {1, 16, 30}, {2, 19, 29}, 8,           {{1, 6, 30}, {2, 1, 7}, {2, 9, 15}, {2, 19, 29}},
    {2, 30, 30}};
constexpr Layout kTd2 = {
    MrzFormat::kTd2, {1, 6, 36},  {2, 1, 9}, {2, 11, 13}, {2, 14, 19},
    {2, 22, 27},     {2, 29, 35}, {},        21,          {{2, 1, 10}, {2, 14, 20}, {2, 22, 35}, {}},
    {2, 36, 36}};
constexpr Layout kTd3 = {
    MrzFormat::kTd3, {1, 6, 44},  {2, 1, 9}, {2, 11, 13}, {2, 14, 19},
    {2, 22, 27},     {2, 29, 42}, {},        21,          {{2, 1, 10}, {2, 14, 20}, {2, 22, 43}, {}},
    {2, 44, 44}};
constexpr Layout kMrvA = {MrzFormat::kMrvA, {1, 6, 44}, {2, 1, 9}, {2, 11, 13}, {2, 14, 19}, {2, 22, 27},
                          {2, 29, 44},      {},         21,        {},          {}};
constexpr Layout kMrvB = {MrzFormat::kMrvB, {1, 6, 36}, {2, 1, 9}, {2, 11, 13}, {2, 14, 19}, {2, 22, 27},
                          {2, 29, 36},      {},         21,        {},          {}};

std::string_view Read(const Zone& zone, Field field) {
  if (field.last < field.first) return {};
  return zone.lines[field.line - 1].substr(field.first - 1, field.last - field.first + 1u);
}

char CheckAfter(const Zone& zone, Field field) { return zone.lines[field.line - 1][field.last]; }

bool IsAllFillers(std::string_view text) { return text.find_first_not_of('<') == std::string_view::npos; }

std::string_view StripFillers(std::string_view text) {
  const std::size_t last = text.find_last_not_of('<');
  return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

std::string WithoutFillers(std::string_view text) {
  std::string out(text);
  std::erase(out, '<');
  return out;
}

// Runs of fillers to one space, none at the ends.
std::string FillersAsSpaces(std::string_view text) {
  std::string out;
  bool space = false;
  for (const char c : text) {
    if (c == '<') {
      space = !out.empty();
      continue;
    }
    if (space) out.push_back(' ');
    space = false;
    out.push_back(c);
  }
  return out;
}

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\v\f";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// One character of the zone for each one read: capitals and digits as they are, all else a filler.
std::string CharactersOf(std::string_view line) {
  std::string out;
  for (line = Trim(line); !line.empty();) {
    const char32_t c = facts::TakeCodePoint(&line);
    const bool lower = c >= 'a' && c <= 'z';
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || lower;
    out.push_back(plain ? static_cast<char>(lower ? c - 'a' + 'A' : c) : '<');
  }
  return out;
}

std::string LengthsOf(const std::vector<std::string>& lines) {
  if (lines.empty()) return "there is no line";
  std::string lengths;
  for (std::size_t i = 0; i < lines.size() && i < 4; ++i) {
    lengths += fmt::format("{}{}", i == 0 ? "" : i + 1 == lines.size() ? " and " : ", ", lines[i].size());
  }
  if (lines.size() == 1) return fmt::format("this is 1 line of {}", lengths);
  return fmt::format("these are {} lines of {}{}", lines.size(), lengths, lines.size() > 4 ? ", ..." : "");
}

// What a character counts for in a check digit.
constexpr std::array<uint8_t, 256> ValuesOfCharacters() {
  std::array<uint8_t, 256> values{};
  for (unsigned c = '0'; c <= '9'; ++c) values[c] = static_cast<uint8_t>(c - '0');
  for (unsigned c = 'A'; c <= 'Z'; ++c) values[c] = static_cast<uint8_t>(c - 'A' + 10);
  return values;
}
constexpr std::array<uint8_t, 256> kValues = ValuesOfCharacters();

// The check digit of Doc 9303-3, 4.9, of characters that stand in several places.
class CheckSum {
 public:
  void Add(std::string_view characters) {
    static constexpr std::array<uint8_t, 3> kWeights = {7, 3, 1};
    for (const char c : characters) {
      sum_ += uint64_t{kValues[static_cast<unsigned char>(c)]} * kWeights[weight_];
      weight_ = weight_ == 2 ? 0 : weight_ + 1;
    }
  }
  char digit() const { return static_cast<char>('0' + sum_ % 10); }

 private:
  uint64_t sum_ = 0;
  std::size_t weight_ = 0;
};

// As many lines as there are, up to what a zone has.
template <typename Line>
Zone ZoneOf(std::span<const Line> lines) {
  Zone zone;
  zone.count = std::min(lines.size(), kLinesMax);
  std::copy_n(lines.begin(), zone.count, zone.lines.begin());
  return zone;
}

// Splits what came as one string, with newlines or without.
std::vector<std::string> LinesOf(std::span<const std::string_view> input) {
  std::vector<std::string> lines;
  for (std::string_view text : input) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
      if (std::string line = CharactersOf(text.substr(0, end)); !line.empty()) lines.push_back(std::move(line));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }
  if (lines.size() == 1) {
    const std::string whole = lines[0];
    const std::size_t part = whole.size() == 72 ? 36 : whole.size() == 88 ? 44 : whole.size() == 90 ? 30 : 0;
    if (part != 0) {
      lines.clear();
      for (std::size_t at = 0; at < whole.size(); at += part) lines.push_back(whole.substr(at, part));
    }
  }
  return lines;
}

void AddCheck(Mrz* mrz, std::string_view field, std::string_view characters, char found, bool filler_may_stand) {
  MrzCheck check{.field = field, .expected = MrzCheckDigit(characters), .found = found};
  // A field that is empty may have `<` in place of its 0.
  check.ok = check.found == check.expected || (filler_may_stand && found == '<' && IsAllFillers(characters));
  mrz->checks.push_back(check);
}

void ReadName(std::string_view field, Mrz* mrz) {
  const std::size_t gap = field.find("<<");
  mrz->surname = FillersAsSpaces(field.substr(0, gap));
  if (gap != std::string_view::npos) mrz->forenames = FillersAsSpaces(field.substr(gap));
  mrz->name_truncated = !field.empty() && field.back() != '<';
}

// Doc 9303-5 and -6, 4.2.2.2 note j: a number of more than nine characters has `<` for its check digit; the rest of it,
// then the check digit, then `<`, stand at the head of the optional data. Returns what of the optional data is left.
std::string_view ReadLongNumber(std::string_view head, std::string_view optional, Mrz* mrz) {
  const std::size_t end = std::min(optional.find('<'), optional.size());
  const std::string_view rest = optional.substr(0, end);
  const std::string number = std::string(head) + std::string(rest.substr(0, rest.size() - 1));
  AddCheck(mrz, "document_number", number, rest.back(), false);
  mrz->document_number = WithoutFillers(number);
  mrz->document_number_long = true;
  return optional.substr(std::min(end + 1, optional.size()));
}

// A TD1 number goes on only with one character more and its check digit; a TD2 is also printed with the check digit
// alone.
bool HasLongNumber(const Layout& layout, std::string_view number, char check, std::string_view optional) {
  if (layout.format != MrzFormat::kTd1 && layout.format != MrzFormat::kTd2) return false;
  const std::size_t rest = std::min(optional.find('<'), optional.size());
  return check == '<' && number.back() != '<' && rest >= (layout.format == MrzFormat::kTd1 ? 2u : 1u);
}

Mrz ReadZone(const Zone& zone, const Layout& layout) {
  Mrz mrz;
  mrz.format = layout.format;
  mrz.document_code = WithoutFillers(Read(zone, {1, 1, 2}));
  mrz.issuer = WithoutFillers(Read(zone, {1, 3, 5}));
  ReadName(Read(zone, layout.name), &mrz);
  mrz.nationality = WithoutFillers(Read(zone, layout.nationality));

  const std::string_view number = Read(zone, layout.number);
  const char number_check = CheckAfter(zone, layout.number);
  std::string_view optional = Read(zone, layout.optional1);
  if (HasLongNumber(layout, number, number_check, optional)) {
    optional = ReadLongNumber(number, optional, &mrz);
  } else {
    mrz.document_number = WithoutFillers(number);
    AddCheck(&mrz, "document_number", number, number_check, true);
  }

  mrz.birth_date = Read(zone, layout.birth);
  AddCheck(&mrz, "birth_date", mrz.birth_date, CheckAfter(zone, layout.birth), true);
  const char sex = zone.lines[1][layout.sex_column - 1u];
  mrz.sex = sex == 'M' || sex == 'F' || sex == 'X' ? sex : '<';
  mrz.expiry_date = Read(zone, layout.expiry);
  AddCheck(&mrz, "expiry_date", mrz.expiry_date, CheckAfter(zone, layout.expiry), true);

  mrz.optional_data = StripFillers(optional);
  if (layout.format == MrzFormat::kTd3) {
    AddCheck(&mrz, "optional_data", optional, CheckAfter(zone, layout.optional1), true);
  }
  if (const std::string_view second = StripFillers(Read(zone, layout.optional2)); !second.empty()) {
    if (!mrz.optional_data.empty()) mrz.optional_data.push_back(' ');
    mrz.optional_data += second;
  }
  if (const std::string_view check = Read(zone, layout.composite_check); !check.empty()) {
    CheckSum sum;
    for (const Field& field : layout.composite) sum.Add(Read(zone, field));
    mrz.checks.push_back({"composite", check.front() == sum.digit(), sum.digit(), check.front()});
  }
  return mrz;
}

// The French identity card of 1988 to 2021, still valid in the hands of millions: two lines of 36 as TD2, but with a
// layout of its own. Its number is twelve digits where a TD2 has the three letters of the nationality.
bool IsOldFrenchCard(const Zone& zone) {
  return zone.Is(2, 36) && zone.lines[0].starts_with("IDFRA") &&
         zone.lines[1].substr(10, 3).find_first_of("0123456789") != std::string::npos;
}

Mrz ReadOldFrenchCard(const Zone& zone) {
  Mrz mrz;
  mrz.format = MrzFormat::kFrId;
  mrz.document_code = "ID";
  mrz.issuer = mrz.nationality = "FRA";
  const std::string_view surname = Read(zone, {1, 6, 30});
  const std::string_view forenames = Read(zone, {2, 14, 27});
  mrz.surname = FillersAsSpaces(surname);
  mrz.forenames = FillersAsSpaces(forenames);
  mrz.name_truncated = surname.back() != '<' || forenames.back() != '<';
  mrz.optional_data = StripFillers(Read(zone, {1, 31, 36}));  // the office that issued it
  const std::string_view number = Read(zone, {2, 1, 12});
  mrz.document_number = WithoutFillers(number);
  AddCheck(&mrz, "document_number", number, zone.lines[1][12], false);
  mrz.birth_date = Read(zone, {2, 28, 33});
  AddCheck(&mrz, "birth_date", mrz.birth_date, zone.lines[1][33], false);
  const char sex = zone.lines[1][34];
  mrz.sex = sex == 'M' || sex == 'F' ? sex : '<';
  mrz.expiry_date = "<<<<<<";
  CheckSum sum;
  sum.Add(zone.lines[0]);
  sum.Add(zone.lines[1].substr(0, 35));
  mrz.checks.push_back({"composite", zone.lines[1][35] == sum.digit(), sum.digit(), zone.lines[1][35]});
  return mrz;
}

const Layout& LayoutOf(const Zone& zone) {
  if (zone.count == 3) return kTd1;
  const bool visa = zone.lines[0].front() == 'V';
  if (zone.length() == 36) return visa ? kMrvB : kTd2;
  return visa ? kMrvA : kTd3;
}

}  // namespace

std::string_view MrzFormatName(MrzFormat format) {
  switch (format) {
    case MrzFormat::kTd1: return "TD1";
    case MrzFormat::kTd2: return "TD2";
    case MrzFormat::kTd3: return "TD3";
    case MrzFormat::kMrvA: return "MRV-A";
    case MrzFormat::kMrvB: return "MRV-B";
    case MrzFormat::kFrId: return "FRID";
  }
  return "";
}

bool Mrz::all_checks_ok() const {
  return std::all_of(checks.begin(), checks.end(), [](const MrzCheck& check) { return check.ok; });
}

Result<Mrz> ParseMrz(std::span<const std::string_view> lines) {
  Zone zone = ZoneOf(lines);
  std::vector<std::string> kept;
  if (lines.size() > kLinesMax || !zone.IsOfSomeFormat() ||
      !std::all_of(lines.begin(), lines.end(), HoldsZoneCharactersOnly)) {
    kept = LinesOf(lines);
    zone = ZoneOf(std::span<const std::string>(kept));
    if (kept.size() > kLinesMax || !zone.IsOfSomeFormat()) {
      return InvalidArgument(fmt::format(
          "a machine-readable zone has 3 lines of 30 characters, or 2 of 36, or 2 of 44; {}. Read the zone again",
          LengthsOf(kept)));
    }
  }
  return IsOldFrenchCard(zone) ? ReadOldFrenchCard(zone) : ReadZone(zone, LayoutOf(zone));
}

char MrzCheckDigit(std::string_view characters) {
  CheckSum sum;
  sum.Add(characters);
  return sum.digit();
}

bool HoldsZoneCharactersOnly(std::string_view line) {
  uint8_t others = 0;  // without a way out of the loop, so that sixteen characters are looked at together
  for (const char c : line) {
    const auto byte = static_cast<uint8_t>(c);
    const auto of_letters = static_cast<uint8_t>(byte - 'A');
    const auto of_digits = static_cast<uint8_t>(byte - '0');
    others |= static_cast<uint8_t>((of_letters > 25) & (of_digits > 9) & (byte != '<'));
  }
  return others == 0;
}

bool LooksLikeMrzLine(std::string_view line) {
  line = Trim(line);
  if (line.size() != 30 && line.size() != 36 && line.size() != 44) return false;
  return std::all_of(line.begin(), line.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '<';
  });
}

}  // namespace lookout::text
