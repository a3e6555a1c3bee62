#include "engine/ingest/list_date.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <vector>

#include "engine/ingest/plain_text.h"

namespace lookout::ingest {
namespace {

// A run of digits or of letters: "Jul.1996" is two words.
struct Word {
  std::string_view text;
  std::size_t begin = 0;
  std::size_t end() const { return begin + text.size(); }
};

std::vector<Word> WordsOf(std::string_view text, std::size_t from) {
  std::vector<Word> words;
  for (std::size_t at = from; at < text.size();) {
    std::size_t end = at;
    if (IsDigit(text[at])) {
      while (end < text.size() && IsDigit(text[end])) ++end;
    } else if (IsAlpha(text[at])) {
      while (end < text.size() && IsAlpha(text[end])) ++end;
    } else {
      ++at;
      continue;
    }
    words.push_back({text.substr(at, end - at), at});
    at = end;
  }
  return words;
}

int NumberOf(std::string_view digits) {
  int value = -1;
  if (digits.empty() || digits.size() > 4) return -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

int YearOf(std::string_view word) {
  const int year = word.size() == 4 ? NumberOf(word) : -1;
  return year >= 1800 && year < 2200 ? year : -1;
}

int DayOf(std::string_view word) {
  const int day = word.size() <= 2 ? NumberOf(word) : -1;
  return day >= 1 && day <= 31 ? day : -1;
}

int MonthOf(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                               "may",       "june",     "july",     "august",
                                                               "september", "october",  "november", "december"};
  if (word.size() < 3) return -1;
  for (std::size_t month = 0; month < kMonths.size(); ++month) {
    if (kMonths[month].size() >= word.size() && EqualsNoCase(kMonths[month].substr(0, word.size()), word)) {
      return static_cast<int>(month) + 1;
    }
  }
  return -1;
}

std::optional<text::PartialDate> Checked(int year, int month, int day) {
  std::string written = fmt::format("{:04}", year);
  if (month > 0) written += fmt::format("-{:02}", month);
  if (day > 0) written += fmt::format("-{:02}", day);
  Result<text::PartialDate> date = text::ParseDate(written);
  if (!date.ok()) return std::nullopt;
  return *date;
}

// Nothing but signs between two words that make one date.
bool Near(std::string_view text, const Word& a, const Word& b) {
  if (b.begin - a.end() > 3) return false;
  return text.substr(a.end(), b.begin - a.end()).find_first_not_of(" .,\n\t\r") == std::string_view::npos;
}

bool IsIsoDate(std::string_view text, std::size_t at) {
  if (text.size() < at + 10) return false;
  static constexpr std::string_view kShape = "0000-00-00";
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    if (kShape[i] == '0' ? !IsDigit(text[at + i]) : text[at + i] != '-') return false;
  }
  return at + 10 == text.size() || !IsDigit(text[at + 10]);
}

std::optional<FoundDate> DateAt(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  const Word& first = words[at];
  if (IsIsoDate(text, first.begin)) {
    Result<text::PartialDate> date = text::ParseDate(text.substr(first.begin, 10));
    if (date.ok()) return FoundDate{*date, first.begin, first.begin + 10};
  }
  const bool two = at + 1 < words.size() && Near(text, first, words[at + 1]);
  const bool three = two && at + 2 < words.size() && Near(text, words[at + 1], words[at + 2]);
  if (three) {
    const int year = YearOf(words[at + 2].text);
    const bool day_first = DayOf(first.text) > 0;
    const int month = MonthOf(day_first ? words[at + 1].text : first.text);
    const int day = DayOf(day_first ? first.text : words[at + 1].text);
    if (year > 0 && month > 0 && day > 0) {
      if (auto date = Checked(year, month, day)) return FoundDate{*date, first.begin, words[at + 2].end()};
    }
  }
  if (two && MonthOf(first.text) > 0 && YearOf(words[at + 1].text) > 0) {
    if (auto date = Checked(YearOf(words[at + 1].text), MonthOf(first.text), 0)) {
      return FoundDate{*date, first.begin, words[at + 1].end()};
    }
  }
  if (YearOf(first.text) > 0) {
    if (auto date = Checked(YearOf(first.text), 0, 0)) return FoundDate{*date, first.begin, first.end()};
  }
  return std::nullopt;
}

v1::BirthDate Range(text::PartialDate from, text::PartialDate to) {
  v1::BirthDate birth;
  birth.set_from(text::FormatDate(from));
  birth.set_to(text::FormatDate(to));
  return birth;
}

// Civil tabular Islamic calendar (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of 30), epoch 16 July 622 Julian.
int32_t DayNumberOfHijri(int year, int month, int day) {
  const int julian_day = (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + day + 1948440 - 385;
  return julian_day - 2440588;
}

std::optional<v1::BirthDate> ReadHijri(std::string_view text) {
  if (FindWordStart(Lower(text), "hijri") == std::string_view::npos) return std::nullopt;
  const std::vector<Word> words = WordsOf(text, 0);
  if (words.size() < 3) return std::nullopt;
  const int day = DayOf(words[0].text);
  const int month = NumberOf(words[1].text);
  const int year = NumberOf(words[2].text);
  if (day < 1 || day > 30 || month < 1 || month > 12 || year < 1200 || year > 1600) return std::nullopt;
  const int32_t number = DayNumberOfHijri(year, month, day);
  return Range(text::DateOfDayNumber(number - 1), text::DateOfDayNumber(number + 1));
}

// "1940s": the digit behind the year is an s. "late 1940s" and the like mean a part of it; the whole is kept.
std::optional<v1::BirthDate> ReadDecade(std::string_view text) {
  const std::vector<Word> words = WordsOf(text, 0);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const int year = YearOf(words[i].text);
    const bool s = EqualsNoCase(words[i + 1].text, "s") && words[i + 1].begin <= words[i].end() + 1;
    if (year < 0 || !s || year % 10 != 0) continue;
    const auto from = Checked(year, 0, 0);
    const auto to = Checked(year + 9, 0, 0);
    if (from && to) return Range(*from, *to);
  }
  return std::nullopt;
}

// "Between Aug. and Sep. 1977": the year of the second stands for both.
std::optional<text::PartialDate> BareMonthBefore(std::string_view text, std::size_t end, text::PartialDate with_year) {
  for (const Word& word : WordsOf(text.substr(0, end), 0)) {
    if (MonthOf(word.text) > 0) return Checked(with_year.year, MonthOf(word.text), 0);
  }
  return std::nullopt;
}

bool OnlyDateWords(std::string_view text, std::size_t begin, std::size_t end) {
  for (const Word& word : WordsOf(text.substr(0, end), begin)) {
    static constexpr std::string_view kWords[] = {
        "circa", "c",  "ca", "approximately", "approx", "about", "around",   "between",  "and",  "to", "or",
        "from",  "in", "on", "early",         "late",   "mid",   "possibly", "probably", "born", "dob"};
    bool known = MonthOf(word.text) > 0;
    for (const std::string_view each : kWords) known = known || EqualsNoCase(word.text, each);
    if (!known) return false;
  }
  return true;
}

}  // namespace

std::optional<FoundDate> FindDate(std::string_view text, std::size_t from) {
  const std::vector<Word> words = WordsOf(text, from);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (auto date = DateAt(text, words, at)) return date;
  }
  return std::nullopt;
}

std::optional<text::PartialDate> ReadDate(std::string_view text) {
  const auto found = FindDate(text);
  if (!found || !WordsOf(text.substr(0, found->begin), 0).empty() || !WordsOf(text, found->end).empty())
    return std::nullopt;
  return found->date;
}

std::optional<v1::BirthDate> ReadBirthDate(std::string_view text) {
  if (auto hijri = ReadHijri(text)) return hijri;
  if (auto decade = ReadDecade(text)) return decade;
  const auto first = FindDate(text);
  if (!first || !OnlyDateWords(text, 0, first->begin)) return std::nullopt;
  const std::string lower = Lower(text);
  bool approximate = false;
  for (const std::string_view word : {"circa", "ca.", "approx", "about", "around", "possibly", "probably", "c."}) {
    approximate = approximate || FindWordStart(lower, word) != std::string_view::npos;
  }
  const auto second = FindDate(text, first->end);
  if (!second) {
    if (!OnlyDateWords(text, first->end, text.size())) return std::nullopt;
    if (FindWordStart(lower, "between") != std::string_view::npos) {
      if (auto from = BareMonthBefore(text, first->begin, first->date)) return Range(*from, first->date);
    }
    v1::BirthDate birth;
    birth.set_date(text::FormatDate(first->date));
    birth.set_approximate(approximate);
    return birth;
  }
  if (!OnlyDateWords(text, first->end, second->begin) || !OnlyDateWords(text, second->end, text.size())) {
    return std::nullopt;
  }
  v1::BirthDate birth = text::FirstDay(first->date) <= text::FirstDay(second->date) ? Range(first->date, second->date)
                                                                                    : Range(second->date, first->date);
  if (approximate) birth.set_note("approximately");
  return birth;
}

}  // namespace lookout::ingest
