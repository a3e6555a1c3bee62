#include "tests/rules/fictional_people.h"

#include <iterator>
#include <sstream>

#include "lookout/engine.h"
#include "tests/rules/calendars.h"
#include "tests/rules/fictional_names.h"

namespace lookout::rules {
namespace {

struct Entry {
  std::vector<std::string> forms;
};

std::vector<Entry> ReadEntries(const char* list) {
  std::vector<Entry> entries;
  std::istringstream words(list);
  for (std::string word; words >> word;) {
    Entry entry;
    std::istringstream forms(word);
    for (std::string form; std::getline(forms, form, '/');) {
      for (char& c : form) c = c == '_' || c == '|' ? ' ' : c;
      entry.forms.push_back(form);
    }
    entries.push_back(entry);
  }
  return entries;
}

// The words of an entry in one script, knowing what they are in the other; only entries of one word know other
// spellings, as words of several do not stand one for one.
void Append(const Entry& entry, const Culture& culture, bool native_record, bool surname, std::vector<Word>* words) {
  std::vector<Word> parts;
  AppendWords(entry.forms[native_record || !culture.native ? 0 : 1], surname, &parts);
  std::vector<std::u32string> latin, native;
  for (std::size_t i = culture.native ? 1 : 0; i < entry.forms.size(); ++i) latin.push_back(FromUtf8(entry.forms[i]));
  if (culture.native) native.push_back(FromUtf8(entry.forms[0]));
  if (parts.size() == 1 && !native_record) {
    for (const std::u32string& form : latin) {
      if (form != parts[0].text) parts[0].spellings.push_back(form);
    }
  }
  // The other script stands in the first word of the entry; the others of it go with it.
  if (culture.native) {
    Word whole = parts[0];
    whole.abroad = native_record ? latin : native;
    if (parts.size() > 1) {
      for (std::size_t i = 1; i < parts.size(); ++i) parts[i].abroad = {std::u32string()};
    }
    parts[0] = whole;
  }
  words->insert(words->end(), parts.begin(), parts.end());
}

std::string AnyDay(Random* random) {
  Day day{1940 + static_cast<int>(Below(random, 66)), 1 + static_cast<int>(Below(random, 12)), 0};
  day.day = 1 + static_cast<int>(Below(random, static_cast<std::size_t>(DaysInMonth(day.year, day.month))));
  return WriteDay(day);
}

NameText AnyName(const Culture& culture, bool native_record, Random* random) {
  NameText name;
  name.fields = true;
  for (const bool surname : {false, true}) {
    const std::vector<Entry> entries = ReadEntries(surname ? culture.surname_list : culture.forename_list);
    const int count = surname ? culture.surnames : culture.forenames;
    std::size_t at = Below(random, entries.size());
    for (int i = 0; i < count; ++i) {
      Append(entries[at], culture, native_record, surname, &name.words);
      at = (at + 1 + Below(random, entries.size() - 1)) % entries.size();
    }
  }
  return name;
}

v1::Record RecordOf(const Person& person, const std::string& id, const Culture& culture) {
  v1::Record record;
  record.set_id(id);
  record.set_kind(v1::RecordKind::person_notice);
  record.set_notice_type(v1::NoticeType::red);
  record.set_owner("UTO");
  record.set_state(v1::RecordState::active);
  v1::Identity* identity = record.add_identities();
  identity->set_category(v1::IdentityCategory::confirmed);
  v1::Name* name = identity->add_names();
  if (person.name.fields) {
    name->set_surname(JoinWords(person.name, 1));
    name->set_forenames(JoinWords(person.name, 0));
  } else {
    name->set_full(JoinWords(person.name, -1));
  }
  name->set_role(v1::NameRole::primary);
  identity->add_birth_dates()->set_date(person.birth_date);
  identity->set_sex(v1::Sex::M);
  identity->add_nationalities(culture.state);
  return record;
}

}  // namespace

FictionalPeople MakeFictionalPeople(std::size_t count, const std::string& dataset, uint64_t seed) {
  Random random(seed);
  FictionalPeople people;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t culture_at = i % std::size(kCultures);
    const std::size_t round = i / std::size(kCultures);
    const Culture& culture = kCultures[culture_at];
    const bool native_record = culture.native && round % 2 == 1;
    Person person;
    person.group = culture.state;
    person.record = dataset + "/" + std::to_string(i);
    person.name = AnyName(culture, native_record, &random);
    // Every third record has its name in one field, as many lists do.
    if (round % 3 == 2) {
      if (culture.surname_first) {
        std::vector<Word> words;
        for (const bool surname : {true, false}) {
          for (const Word& word : person.name.words) {
            if (word.surname == surname) words.push_back(word);
          }
        }
        person.name.words = words;
      }
      person.name.fields = false;
    }
    person.birth_date = AnyDay(&random);
    person.birth_date_exact = true;
    person.nationality = culture.state;
    person.sex = "M";
    person.fictional = true;
    people.records.push_back(ToJson(RecordOf(person, std::to_string(i), culture)));
    people.persons.push_back(std::move(person));
  }
  return people;
}

}  // namespace lookout::rules
