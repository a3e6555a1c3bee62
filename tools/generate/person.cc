#include "tools/generate/person.h"

#include <algorithm>

#include "tools/generate/typing_error.h"

namespace lookout::generate {
namespace {

enum Stream : uint64_t { kPersonStream = 0xBE50, kTravellerStream };

constexpr int kFirstBirthYear = 1938;
constexpr int kBirthYears = 68;
constexpr std::string_view kSyllables[] = {"", "", "-", " "};

Day DrawBirth(Random* random) {
  // Two draws make a hill about the middle: the young and the very old are few.
  const auto years = static_cast<int>((random->Below(kBirthYears) + random->Below(kBirthYears)) / 2);
  const int32_t first = DayNumber({kFirstBirthYear + years, 1, 1});
  return DayOf(first + static_cast<int32_t>(random->Below(365)));
}

// In the proportions of the UN list (49 % a day, 29 % a year, 13 % approximate, 3 % a range); of the 6 % that are left
// half are a month and half are unknown.
void DrawDates(Random* random, Person* person) {
  const uint32_t percent = random->Below(100);
  ListedDate date;
  date.day = person->born;
  const auto about = static_cast<int>(random->Below(3)) - 1;
  if (percent < 49) {
    date.kind = ListedDate::Kind::kDay;
  } else if (percent < 78) {
    date.kind = ListedDate::Kind::kYear;
  } else if (percent < 91) {
    date.kind = ListedDate::Kind::kApproximate;
    date.day.year += about;
  } else if (percent < 94) {
    date.kind = ListedDate::Kind::kRange;
    date.to_year = date.day.year + static_cast<int>(random->Below(4));
    date.day.year -= static_cast<int>(random->Below(4));
    if (date.to_year == date.day.year) ++date.to_year;
  } else if (percent < 97) {
    date.kind = ListedDate::Kind::kMonth;
  } else {
    return;
  }
  person->dates.push_back(date);
  if (!random->Once(25)) return;  // several on file
  ListedDate other;
  other.day = person->born;
  if (other.day.day <= 12 && other.day.day != other.day.month) {
    std::swap(other.day.day, other.day.month);
  } else {
    other.day.year -= 1;
    other.day.day = std::min(other.day.day, 28U);
  }
  person->dates.push_back(other);
}

// How the list's clerk wrote this name: in capitals, in one line, with the national letters or without.
void DrawWriting(Random* random, ListedName* name) {
  const Culture& culture = *name->name.culture;
  name->spelling.syllables = kSyllables[random->Below(std::size(kSyllables))];
  if (name->spelling.style == kNative) {
    name->one_line = true;
    name->family_first = culture.source.family_first;
    return;
  }
  name->capitals = random->Below(100) < 30;
  name->one_line = random->Below(100) < 25;
  name->family_first = culture.source.family_first ? random->Below(4) != 0 : random->Once(8);
}

// Any spelling but `not_this`.
Style OtherStyle(Random* random, Style not_this) {
  const Style style = 1 + random->Below(kStyles - 1);
  return style == not_this ? style % (kStyles - 1) + 1 : style;
}

ListedName DrawAlias(Random* random, const Person& person) {
  const ListedName& primary = person.names.front();
  const Culture& culture = *person.culture;
  ListedName alias;
  alias.name = primary.name;
  alias.role = "alias";
  alias.spelling.style = primary.spelling.style;
  uint32_t dice = random->Below(100);
  const bool has_native = culture.has_native_script();
  if (has_native && person.names.size() == 1 && dice < 45) {
    alias.role = "original_script";
    alias.spelling.style = kNative;
  } else if (dice < 58) {
    alias.spelling.style = OtherStyle(random, primary.spelling.style);
  } else if (dice < 66) {
    alias.spelling.chain = alias.spelling.second_given = false;
    if (primary.name.chain.count == 0 && primary.name.given.count == 1)
      alias.spelling.style = OtherStyle(random, primary.spelling.style);
  } else if (dice < 74 && HasNickname(primary.name)) {
    alias.spelling.nickname = static_cast<int>(random->Below(4));
    alias.spelling.style = std::max(kPassport, primary.spelling.style);
  } else if (dice < 82) {
    if (person.woman) alias.role = random->Once(2) ? "birth" : "previous";
    DrawFamily(random, &alias.name);
  } else if (dice < 97) {
    alias.name = DrawFullName(culture, person.woman, random);
    alias.spelling.style = std::max(kPassport, primary.spelling.style);
  } else {
    alias.spelling.style = OtherStyle(random, kNative);
    alias.misspelt = random->Next() | 1;
  }
  DrawWriting(random, &alias);
  alias.low = alias.spelling.style != kNative && random->Once(12);
  return alias;
}

// An alias that is written as another name of the person says nothing: it is drawn anew, and after some tries it is
// another name altogether.
void AddAlias(Random* random, Person* person) {
  thread_local SpelledName spelled;
  const auto text_of = [](const ListedName& name) {
    SpellListed(name, &spelled);
    std::string text = InOneLine(spelled, false);
    for (char& c : text) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    }
    return text;
  };
  std::vector<std::string> there;
  for (const ListedName& name : person->names) there.push_back(text_of(name));
  for (int tries = 0;; ++tries) {
    ListedName alias = DrawAlias(random, *person);
    if (tries >= 4) {
      alias.name = DrawFullName(*person->culture, person->woman, random);
      alias.spelling.nickname = -1;
    }
    if (tries < 8 && std::find(there.begin(), there.end(), text_of(alias)) != there.end()) continue;
    person->names.push_back(alias);
    return;
  }
}

}  // namespace

Persons::Persons(uint64_t seed, const Documents* documents)
    : seed_(seed), documents_(documents), cultures_(AllCultures()) {
  for (std::size_t i = 0; i < cultures_.size(); ++i) {
    culture_of_.insert(culture_of_.end(), static_cast<std::size_t>(cultures_[i].source.weight),
                       static_cast<uint8_t>(i));
  }
}

void Persons::DrawIdentity(Random* random, uint32_t women_percent, Person* person) const {
  const Culture& culture = cultures_[culture_of_[random->Below(culture_of_.size())]];
  person->culture = &culture;
  person->woman = random->Below(100) < women_percent;
  person->sex = person->woman ? "F" : "M";
  person->born = DrawBirth(random);
  person->names.clear();
  person->dates.clear();
  person->nationalities.clear();
  person->papers.clear();
  ListedName primary;
  primary.name = DrawFullName(culture, person->woman, random);
  primary.role = "primary";
  primary.spelling.style = culture.has_native_script() || random->Once(2) ? culture.source.usual_style : kNative;
  if (culture.has_native_script() && random->Once(6)) primary.spelling.style = OtherStyle(random, kNative);
  DrawWriting(random, &primary);
  if (primary.spelling.style == kNative) primary.capitals = primary.one_line = false;
  person->names.push_back(primary);
  person->nationalities.push_back(culture.DrawCountry(random));
  person->birth_city = &culture.cities[random->Below(culture.cities.size())];
}

void Persons::Draw(uint64_t index, Person* person) const {
  Random random(seed_, kPersonStream, index);
  person->index = index;
  DrawIdentity(&random, 25, person);
  const uint32_t unusual = random.Below(1000);
  if (unusual < 3) person->sex = "X";
  if (unusual >= 3 && unusual < 23) person->sex = {};
  DrawDates(&random, person);

  // One to four aliases, one and a half on average.
  const uint32_t percent = random.Below(100);
  const uint32_t aliases = percent < 64 ? 1 : percent < 89 ? 2 : percent < 97 ? 3 : 4;
  for (uint32_t i = 0; i < aliases; ++i) AddAlias(&random, person);

  const std::string_view home = person->nationalities.front();
  if (random.Below(100) < 4) {
    const std::string_view second = cultures_[culture_of_[random.Below(culture_of_.size())]].DrawCountry(&random);
    if (second != home) person->nationalities.push_back(second);
  }
  const uint32_t papers = random.Below(100) < 45 ? 1 + random.Below(5) / 4 : 0;
  for (uint32_t i = 0; i < papers; ++i) {
    Documents::Paper paper;
    if (documents_->PaperOf(home, index + i * 0x10001, &random, &paper)) person->papers.push_back(std::move(paper));
  }
  if (random.Below(100) < 3) person->nationalities.clear();
}

void Persons::DrawTraveller(uint64_t index, Person* person) const {
  Random random(seed_, kTravellerStream, index);
  person->index = index;
  DrawIdentity(&random, 48, person);
}

void SpellListed(const ListedName& name, SpelledName* out) {
  Spell(name.name, name.spelling, out);
  if (name.misspelt != 0) {
    Random random(name.misspelt, 0, 0);
    MakeTypingError(&random, out->surname.size() > out->forenames.size() ? &out->surname : &out->forenames);
  }
  if (name.capitals) {
    for (std::string* part : {&out->surname, &out->forenames}) {
      const bool ascii = std::none_of(part->begin(), part->end(), [](char c) { return (c & 0x80) != 0; });
      if (!ascii) continue;  // the capitals of other letters are left to others
      for (char& c : *part) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
      }
    }
  }
}

}  // namespace lookout::generate
