#include "tools/generate/person_json.h"

#include <algorithm>

namespace lookout::generate {
namespace {

enum Stream : uint64_t { kCaseStream = 0xCA5E };

// A field with its comma before it, unless it is the first of its object.
void AppendField(std::string_view name, std::string_view value, std::string* text) {
  if (text->back() != '{') *text += ',';
  AppendQuoted(name, text);
  *text += ':';
  AppendQuoted(value, text);
}

std::string Year(int year) { return std::to_string(year); }

std::string_view Part(const std::array<char, 10>& day, std::size_t bytes) { return {day.data(), bytes}; }

void AppendName(const ListedName& listed, std::string* text) {
  thread_local SpelledName spelled;
  SpellListed(listed, &spelled);
  *text += '{';
  if (listed.one_line || spelled.surname.empty()) {
    AppendField("full", InOneLine(spelled, listed.family_first), text);
  } else {
    AppendField("surname", spelled.surname, text);
    AppendField("forenames", spelled.forenames, text);
  }
  AppendField("role", listed.role, text);
  AppendField("quality", listed.low ? "low" : "good", text);
  *text += '}';
}

void AppendDate(const ListedDate& date, std::string* text) {
  const auto day = DayText(date.day);
  *text += '{';
  switch (date.kind) {
    case ListedDate::Kind::kDay: AppendField("date", Part(day, 10), text); break;
    case ListedDate::Kind::kMonth: AppendField("date", Part(day, 7), text); break;
    case ListedDate::Kind::kYear: AppendField("date", Part(day, 4), text); break;
    case ListedDate::Kind::kApproximate:
      AppendField("date", Part(day, 4), text);
      *text += ",\"approximate\":true";
      break;
    case ListedDate::Kind::kRange:
      AppendField("from", Part(day, 4), text);
      AppendField("to", Year(date.to_year), text);
      break;
  }
  *text += '}';
}

template <typename List, typename Append>
void AppendList(std::string_view name, const List& list, Append append, std::string* text) {
  if (list.empty()) return;
  *text += ",\"";
  *text += name;
  *text += "\":[";
  bool first = true;
  for (const auto& item : list) {
    if (!first) *text += ',';
    first = false;
    append(item, text);
  }
  *text += ']';
}

void AppendPaper(const Documents::Paper& paper, std::string* text) {
  *text += '{';
  AppendField("type", paper.type, text);
  AppendField("number", paper.number, text);
  AppendField("issuer", paper.issuer, text);
  *text += '}';
}

void AppendIdentity(const Person& person, std::string* text) {
  *text += ",\"identities\":[{\"category\":\"confirmed\"";
  AppendList("names", person.names, AppendName, text);
  AppendList("birth_dates", person.dates, AppendDate, text);
  if (!person.sex.empty()) AppendField("sex", person.sex, text);
  AppendList(
      "nationalities", person.nationalities, [](std::string_view code, std::string* out) { AppendQuoted(code, out); },
      text);
  if (person.birth_city != nullptr) {
    std::string city;
    AppendWord(*person.birth_city, Script::kLatin, kNative, &city);
    *text += ",\"birth_place\":{";
    AppendField("city", city, text);
    *text += '}';
  }
  AppendList("documents", person.papers, AppendPaper, text);
  *text += "}]";
}

// Why he is wanted, and what an officer is asked to do.
struct Case {
  std::string_view notice_type;
  std::string_view action;
  std::string_view charge;
  uint32_t weight;
};
constexpr Case kCases[] = {
    {"red", "arrest", "fraud", 14},
    {"red", "arrest", "murder", 6},
    {"red", "arrest", "drug trafficking", 12},
    {"red", "arrest", "robbery", 6},
    {"yellow", "protect", "", 10},
    {"blue", "locate", "", 12},
    {"green", "inform", "", 4},
    {"diffusion", "arrest", "smuggling of persons", 8},
    {"diffusion", "discreet_check", "", 6},
    {"national", "refuse_entry", "", 8},
    {"national", "inquiry_check", "", 4},
    {"sanction", "refuse_entry", "", 6},
    {"un_special", "refuse_entry", "", 4},
};
constexpr uint32_t kCasesWeight = 100;

void AppendCase(const Case& wanted, const Person& person, Random* random, std::string* text) {
  const std::string_view country = person.culture->countries.front().code;
  if (!wanted.charge.empty()) {
    *text += ",\"warrants\":[{";
    AppendField("country", country, text);
    AppendField("charge", wanted.charge, text);
    AppendField("date", Part(DayText(DayOf(14'000 + static_cast<int32_t>(random->Below(6400)))), 10), text);
    *text += "}]";
  }
  if (wanted.action == "arrest" && random->Below(5) == 0)
    *text += random->Once(2) ? ",\"warnings\":[\"armed\"]" : ",\"warnings\":[\"violent\"]";
  *text += ",\"actions\":[{";
  AppendField("action", wanted.action, text);
  *text += "}]";
}

void AppendTerrorist(const Person& person, Random* random, std::string* text) {
  AppendField("kind", "terrorist_profile", text);
  const uint32_t dice = random->Below(10);
  const bool un = dice < 3;
  AppendField("owner", un ? "UNO" : person.culture->countries.front().code, text);
  AppendField("state", "active", text);
  AppendField("list", un ? "un" : dice < 6 ? "ftf" : "national", text);
  // No regime of the Security Council is called ZZ.
  if (un) AppendField("un_reference", "ZZi." + std::to_string(100'000 + person.index % 900'000), text);
  AppendIdentity(person, text);
  *text += ",\"warnings\":[\"terrorism\"],\"actions\":[{";
  AppendField("action", un ? "refuse_entry" : "specific_check", text);
  *text += "}]";
}

}  // namespace

std::string PersonId(uint64_t index) {
  std::string digits = std::to_string(index);
  return "GP-" + std::string(10 - std::min<std::size_t>(10, digits.size()), '0') + digits;
}

void AppendQuoted(std::string_view value, std::string* text) {
  *text += '"';
  if (value.find_first_of("\"\\") == std::string_view::npos) {
    text->append(value);
  } else {
    for (const char c : value) {
      if (c == '"' || c == '\\') *text += '\\';
      *text += c;
    }
  }
  *text += '"';
}

void AppendPerson(const Person& person, uint64_t seed, std::string* text) {
  Random random(seed, kCaseStream, person.index);
  *text += '{';
  AppendField("id", PersonId(person.index), text);
  if (random.Below(100) < 8) {
    AppendTerrorist(person, &random, text);
  } else {
    uint32_t at = random.Below(kCasesWeight);
    const Case* wanted = kCases;
    while (at >= wanted->weight) at -= wanted++->weight;
    AppendField("kind", "person_notice", text);
    AppendField("notice_type", wanted->notice_type, text);
    AppendField("owner", wanted->notice_type == "un_special" ? "UNO" : person.culture->countries.front().code, text);
    AppendField("state", "active", text);
    AppendIdentity(person, text);
    AppendCase(*wanted, person, &random, text);
  }
  *text += "}\n";
}

}  // namespace lookout::generate
