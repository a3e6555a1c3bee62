#include "engine/text/date.h"

#include <rapidcheck.h>

#include <chrono>

#include "tests/support/catch.h"

namespace lookout::text {
namespace {

PartialDate Date(int year, int month = 0, int day = 0) {
  return {static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)};
}

const PartialDate kToday = Date(2026, 3, 15);

TEST_CASE("date: whole and partial dates are read") {
  CHECK(*ParseDate("1974-08-12") == Date(1974, 8, 12));
  CHECK(*ParseDate("1974/08/12") == Date(1974, 8, 12));
  CHECK(*ParseDate("1974.8.2") == Date(1974, 8, 2));
  CHECK(*ParseDate(" 19740812\n") == Date(1974, 8, 12));
  CHECK(*ParseDate("1974-08") == Date(1974, 8));
  CHECK(*ParseDate("1974") == Date(1974));
  CHECK(*ParseDate("2000-02-29") == Date(2000, 2, 29));
}

TEST_CASE("date: what is no date is refused, and the reason names the part") {
  const auto reason = [](const char* text) { return ParseDate(text).status().message(); };
  CHECK(reason("1974-13-12").find("the month is 13") == 0);
  CHECK(reason("1974-00").find("the month is 00") == 0);
  CHECK(reason("1974-02-30").find("the day is 30") == 0);
  CHECK(reason("1900-02-29").find("the day is 29") == 0);
  CHECK(reason("1974-08-00").find("leave it out when it is unknown") != std::string::npos);
  CHECK(reason("0000-01-01").find("the year is 0") == 0);
  for (const char* text :
       {"", "  ", "74", "12-08-1974", "1974-08-12x", "1974-08/12", "1974-", "1974-08-", "1974-8-123", "197408",
        "1974081", "197408123", "-1974", "abcd", "1974--08", "１９７４", "1974-08-12T00:00:00Z"}) {
    INFO(text);
    CHECK(ParseDate(text).status().code() == StatusCode::kInvalidArgument);
  }
}

TEST_CASE("date: a zone's birth date is the latest that is not after today") {
  CHECK(*ParseMrzBirthDate("740812", kToday) == Date(1974, 8, 12));
  CHECK(*ParseMrzBirthDate("260315", kToday) == Date(2026, 3, 15));
  CHECK(*ParseMrzBirthDate("260316", kToday) == Date(1926, 3, 16));
  CHECK(*ParseMrzBirthDate("2603<<", kToday) == Date(2026, 3));
  CHECK(*ParseMrzBirthDate("2604<<", kToday) == Date(1926, 4));
  CHECK(*ParseMrzBirthDate("58<<<<", kToday) == Date(1958));
  CHECK(*ParseMrzBirthDate("26<<<<", kToday) == Date(2026));
  CHECK(*ParseMrzBirthDate("27<<<<", kToday) == Date(1927));
  CHECK(*ParseMrzBirthDate("580000", kToday) == Date(1958));
  CHECK(*ParseMrzBirthDate("58<<12", kToday) == Date(1958));
  CHECK_FALSE(ParseMrzBirthDate("<<<<<<", kToday)->has_year());
  CHECK_FALSE(ParseMrzBirthDate("<<0229", kToday)->has_year());
  CHECK(ParseMrzBirthDate("<<0229", kToday)->day == 29);
}

TEST_CASE("date: a zone's expiry date is at most 50 years ahead") {
  CHECK(*ParseMrzExpiryDate("310301", kToday) == Date(2031, 3, 1));
  CHECK(*ParseMrzExpiryDate("120415", kToday) == Date(2012, 4, 15));
  CHECK(*ParseMrzExpiryDate("760315", kToday) == Date(2076, 3, 15));
  CHECK(*ParseMrzExpiryDate("760316", kToday) == Date(1976, 3, 16));
}

TEST_CASE("date: a zone's date that is none is refused") {
  for (const char* text : {"", "74081", "7408122", "7A0812", "741312", "740231", "5<<<<<", "74 812", "<<1301"}) {
    INFO(text);
    CHECK(ParseMrzBirthDate(text, kToday).status().code() == StatusCode::kInvalidArgument);
    CHECK(ParseMrzExpiryDate(text, kToday).status().code() == StatusCode::kInvalidArgument);
  }
}

TEST_CASE("date: English dates are read as lists write them") {
  CHECK(*ParseEnglishDate("10 Dec 1948") == Date(1948, 12, 10));
  CHECK(*ParseEnglishDate("1 September 1948") == Date(1948, 9, 1));
  CHECK(*ParseEnglishDate("Dec 1948") == Date(1948, 12));
  CHECK(*ParseEnglishDate("sept. 1948") == Date(1948, 9));
  CHECK(*ParseEnglishDate("1948") == Date(1948));
  CHECK(*ParseEnglishDate(" Dec 10, 1948 ") == Date(1948, 12, 10));
  for (const char* text : {"", "10 Dec 48", "10 Dez 1948", "31 Feb 1948", "Dec", "10 1948", "1948 Dec 10 x",
                           "circa 1948", "001 Dec 1948"}) {
    INFO(text);
    CHECK_FALSE(ParseEnglishDate(text).ok());
  }
}

TEST_CASE("date: what is formatted is read back, for every date") {
  CHECK(rc::check([](int raw_year, int raw_month, int raw_day) {
    const PartialDate date = [&] {
      PartialDate d = Date(1 + std::abs(raw_year % 9999), std::abs(raw_month % 13));
      if (d.month != 0) d.day = static_cast<uint8_t>(std::abs(raw_day % 29));
      return d;
    }();
    RC_ASSERT(*ParseDate(FormatDate(date)) == date);
  }));
  CHECK(FormatDate({}).empty());
  CHECK(FormatDate(Date(7)) == "0007");
}

TEST_CASE("date: day numbers agree with std::chrono on every day of 1800 to 2200, and at the ends") {
  using namespace std::chrono;
  const auto same = [](year_month_day ymd) {
    const PartialDate date =
        Date(int{ymd.year()}, static_cast<int>(unsigned{ymd.month()}), static_cast<int>(unsigned{ymd.day()}));
    const int32_t day = static_cast<int32_t>(sys_days{ymd}.time_since_epoch().count());
    return DayNumber(date) == day && DateOfDayNumber(day) == date;
  };
  bool all = same(year{1} / 1 / 1) && same(year{9999} / 12 / 31) && same(year{1} / 3 / 1) && same(year{400} / 2 / 29);
  for (sys_days day = year{1800} / 1 / 1; day < sys_days{year{2200} / 1 / 1}; day += days{1}) all = all && same(day);
  CHECK(all);
  CHECK(DateOfDayNumber(INT32_MIN) == Date(1, 1, 1));
  CHECK(DateOfDayNumber(INT32_MAX) == Date(9999, 12, 31));
}

TEST_CASE("date: a partial date spans its first day to its last") {
  CHECK(FirstDay(Date(1974)) == DayNumber(Date(1974, 1, 1)));
  CHECK(LastDay(Date(1974)) == DayNumber(Date(1974, 12, 31)));
  CHECK(LastDay(Date(2024, 2)) == DayNumber(Date(2024, 2, 29)));
  CHECK(LastDay(Date(2023, 2)) == DayNumber(Date(2023, 2, 28)));
  CHECK(FirstDay(Date(1974, 8, 12)) == LastDay(Date(1974, 8, 12)));
  CHECK(FirstDay({}) < LastDay({}));
}

TEST_CASE("date: instants are read in every usual form and written in one") {
  CHECK(*ParseInstant("1970-01-01T00:00:00Z") == 0);
  CHECK(*ParseInstant("2026-02-27") == *ParseInstant("2026-02-27T00:00:00Z"));
  CHECK(*ParseInstant("2026-02-27 12:30:15") == *ParseInstant("2026-02-27T12:30:15Z"));
  CHECK(*ParseInstant("2026-02-27T12:30:15.987Z") == *ParseInstant("2026-02-27T12:30:15Z"));
  CHECK(*ParseInstant("2026-02-27T12:30:15+02:00") == *ParseInstant("2026-02-27T10:30:15Z"));
  CHECK(*ParseInstant("2026-02-27T12:30:15-0530") == *ParseInstant("2026-02-27T18:00:15Z"));
  CHECK(*ParseInstant("2026-02-27T12:30Z") == *ParseInstant("2026-02-27T12:30:00Z"));
  CHECK(FormatInstant(-1) == "1969-12-31T23:59:59Z");
  for (const char* text : {"", "2026-02", "2026-02-30", "2026-02-27T", "2026-02-27T24:00:00Z", "2026-02-27T12:60:00Z",
                           "2026-02-27T12:30:15X", "2026-02-27T12:30:15+2", "now"}) {
    INFO(text);
    CHECK(ParseInstant(text).status().code() == StatusCode::kInvalidArgument);
  }
  CHECK(rc::check([](int64_t raw) {
    const int64_t at = raw % 200'000'000'000;
    if (at > -62'000'000'000) RC_ASSERT(*ParseInstant(FormatInstant(at)) == at);
  }));
  CHECK(FormatInstant(INT64_MAX) == "9999-12-31T23:59:59Z");
  CHECK(FormatInstant(INT64_MIN) == "0001-01-01T00:00:00Z");
}

TEST_CASE("date: no bytes make a reader fail, and what it reads is a date") {
  CHECK(rc::check([](const std::string& text) {
    for (const auto& date :
         {ParseDate(text), ParseEnglishDate(text), ParseMrzBirthDate(text, kToday), ParseMrzExpiryDate(text, kToday)}) {
      if (date.ok() && date->has_year()) RC_ASSERT(FirstDay(*date) <= LastDay(*date));
    }
    (void)ParseInstant(text).ok();
  }));
}

}  // namespace
}  // namespace lookout::text
