#include "tools/generate/questions.h"

#include "tools/generate/person_json.h"

namespace lookout::generate {
namespace {

enum Stream : uint64_t { kTravelling = 0x7A0, kListedWindow, kDamaging };

// What happens to the name of a wanted person on the way to a border post.
constexpr Damage kAtBorders[] = {
    Damage::kTransliteration, Damage::kTransliteration, Damage::kTypo,     Damage::kMissing,
    Damage::kOrder,           Damage::kTruncated,       Damage::kNickname, Damage::kGlued};

// Of a second kind too, one that goes with every other.
constexpr Damage kSecond[] = {Damage::kTypo, Damage::kOrder, Damage::kTransliteration, Damage::kMissing,
                              Damage::kGlued};

std::string TrueBirth(const Person& person) {
  const auto day = DayText(person.born);
  return {day.data(), day.size()};
}

void AskIdentity(const Person& person, Random* random, Asked* asked) {
  asked->birth_date = TrueBirth(person);
  asked->sex = person.sex.empty() ? std::string_view(person.woman ? "F" : "M") : person.sex;
  asked->nationality = person.nationalities.empty() ? person.culture->DrawCountry(random)
                                                    : person.nationalities[random->Below(person.nationalities.size())];
}

void AppendPart(std::string_view field, std::string_view value, bool* first, std::string* text) {
  if (value.empty()) return;
  if (!*first) *text += ',';
  *first = false;
  AppendQuoted(field, text);
  *text += ':';
  AppendQuoted(value, text);
}

}  // namespace

void AppendQuestion(const Question& question, std::string_view dataset, std::string* text) {
  const Asked& asked = question.asked;
  *text += "{\"id\":";
  AppendQuoted(question.id, text);
  *text += ",\"person\":{";
  bool first = true;
  if (asked.one_line) {
    AppendPart("name", InOneLine({asked.surname, asked.forenames}, asked.family_first), &first, text);
  } else {
    AppendPart("surname", asked.surname, &first, text);
    AppendPart("forenames", asked.forenames, &first, text);
  }
  AppendPart("birth_date", asked.birth_date, &first, text);
  AppendPart("sex", asked.sex, &first, text);
  AppendPart("nationality", asked.nationality, &first, text);
  *text += "},\"kind\":";
  AppendQuoted(question.kind, text);
  *text += ",\"expect\":[";
  for (std::size_t i = 0; i < question.expect.size(); ++i) {
    if (i > 0) *text += ',';
    *text += '"';
    *text += dataset;
    *text += '/';
    *text += PersonId(question.expect[i]);
    *text += '"';
  }
  *text += "]}\n";
}

Question Traveller(const Persons& persons, const QuestionOptions& options, uint64_t i) {
  Question question;
  question.id = "t-" + std::to_string(i + 1);
  Random random(options.seed, kTravelling, i);
  const uint64_t window = options.one_listed_in;
  const bool listed =
      window > 0 && options.persons > 0 && i % window == Mix(Mix(options.seed, kListedWindow), i / window) % window;
  Person person;
  if (!listed) {
    persons.DrawTraveller(i, &person);
    AskAsListed(person, &random, &question.asked);
    AskIdentity(person, &random, &question.asked);
    question.kind = "innocent";
    return question;
  }
  const Damage damage = kAtBorders[random.Below(std::size(kAtBorders))];
  bool damaged = random.Once(2);
  question.expect = {0};
  // Persons are drawn until one can be damaged so; where all are alike, one is asked for as he stands.
  for (int tries = 0;; ++tries) {
    question.expect[0] = random.Next() % options.persons;
    persons.Draw(question.expect[0], &person);
    if (tries == 1000) damaged = false;
    if (!damaged || AskDamaged(person, {damage}, &random, &question.asked)) break;
  }
  if (!damaged) AskAsListed(person, &random, &question.asked);
  AskIdentity(person, &random, &question.asked);
  question.kind = damaged ? DamageName(damage) : "exact";
  return question;
}

Question DamagedTarget(const Persons& persons, const QuestionOptions& options, uint64_t i) {
  Question question;
  question.id = "d-" + std::to_string(i + 1);
  Random random(options.seed, kDamaging, i);
  std::vector<Damage> damages = {static_cast<Damage>(i % kDamages)};
  if (random.Once(4)) {
    const Damage second = kSecond[random.Below(std::size(kSecond))];
    // Spelling comes before the slips of the hand, cutting last.
    if (second != damages[0] && damages[0] != Damage::kInitials) damages.push_back(second);
    if (damages.size() == 2 && damages[0] == Damage::kTruncated) std::swap(damages[0], damages[1]);
  }
  question.expect = {0};
  Person person;
  for (int tries = 0;; ++tries) {
    question.asked = Asked();
    question.expect[0] = random.Next() % options.persons;
    persons.Draw(question.expect[0], &person);
    // A list of a few persons may hold nobody with a nickname, or a name long enough to cut.
    if (tries == 2000) damages = {Damage::kExtra};
    if (options.full_identity) AskIdentity(person, &random, &question.asked);
    for (const Damage damage : damages) {
      if (damage == Damage::kDate) question.asked.birth_date = TrueBirth(person);
    }
    if (AskDamaged(person, damages, &random, &question.asked)) break;
  }
  for (const Damage damage : damages)
    question.kind += (question.kind.empty() ? "" : "+") + std::string(DamageName(damage));
  return question;
}

}  // namespace lookout::generate
