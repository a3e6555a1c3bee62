#include "tools/generate/damage.h"

#include <algorithm>
#include <utility>

#include "tools/generate/typing_error.h"

namespace lookout::generate {
namespace {

using Words = std::vector<std::string>;

// A name taken apart, as damage finds it.
struct Parts {
  Words given;
  Words family;

  std::size_t size() const { return given.size() + family.size(); }
  // The words in the order forenames, surname.
  std::string& at(std::size_t i) { return i < given.size() ? given[i] : family[i - given.size()]; }
  void Remove(std::size_t i) {
    Words& words = i < given.size() ? given : family;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i < given.size() ? i : i - given.size()));
  }
};

Words Split(std::string_view text) {
  Words words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return words;
}

std::string Join(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool IsAsciiWord(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

std::string Capitals(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  return text;
}

std::string Small(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return text;
}

bool Typo(Random* random, Parts* parts) {
  if (parts->size() == 0) return false;
  std::string& word = parts->at(random->Below(parts->size()));
  if (word.size() < 3 || !MakeTypingError(random, &word)) return false;
  if (word.size() >= 8 && random->Below(10) < 3) MakeTypingError(random, &word);
  return true;
}

bool Order(Random* random, Parts* parts) {
  if (parts->size() < 2) return false;
  if (!parts->given.empty() && !parts->family.empty() && random->Below(3) != 0) {
    std::swap(parts->given, parts->family);
    return true;
  }
  if (parts->size() == 2) return false;
  const std::size_t i = random->Below(parts->size());
  const std::size_t j = random->Below(parts->size());
  if (Small(parts->at(i)) == Small(parts->at(j))) return false;
  std::swap(parts->at(i), parts->at(j));
  return true;
}

bool Missing(Random* random, Parts* parts) {
  if (parts->size() < 3) return false;
  parts->Remove(random->Below(parts->size()));
  return true;
}

bool Extra(const ListedName& name, Random* random, Parts* parts) {
  const Culture& culture = *name.name.culture;
  const Pool& pool = random->Once(2) ? culture.male : culture.forenames(name.name.woman);
  std::string word;
  pool.Append(pool.Draw(random), culture.source.usual_style, &word);
  parts->given.push_back(std::move(word));
  return true;
}

bool Glued(Random* random, Parts* parts) {
  Words& words =
      parts->given.size() > 1 && (parts->family.size() < 2 || random->Once(2)) ? parts->given : parts->family;
  if (words.size() > 1) {
    const std::size_t at = random->Below(words.size() - 1);
    words[at] += Small(words[at + 1]);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    return true;
  }
  // One forename and one surname are glued now and then too: the field between them was too narrow.
  for (Words* one : {&parts->given, &parts->family}) {
    for (std::string& word : *one) {
      const std::size_t hyphen = word.find_first_of("-'");
      if (hyphen == std::string::npos || hyphen == 0) continue;
      word.erase(hyphen, 1);
      return true;
    }
  }
  if (parts->given.size() != 1 || parts->family.size() != 1) return false;
  parts->given[0] += Small(parts->family[0]);
  parts->family.clear();
  return true;
}

bool SplitWord(Random* random, Parts* parts) {
  for (int tries = 0; tries < 4 && parts->size() > 0; ++tries) {
    const std::size_t at = random->Below(parts->size());
    Words& words = at < parts->given.size() ? parts->given : parts->family;
    const auto place =
        words.begin() + static_cast<std::ptrdiff_t>(at < parts->given.size() ? at : at - parts->given.size());
    if (place->size() < 6 || !IsAsciiWord(*place)) continue;
    const std::size_t cut = 3 + random->Below(place->size() - 5);
    std::string tail = place->substr(cut);
    place->resize(cut);
    words.insert(place + 1, std::move(tail));
    return true;
  }
  return false;
}

// Doc 9303: capitals, `<` for spaces and hyphens, nothing for apostrophes; cut at the end of the field.
bool Truncated(Random* random, Parts* parts) {
  const auto zone = [](const Words& words) {
    std::string text;
    for (const char c : Capitals(Join(words))) {
      if (c == ' ' || c == '-') text += '<';
      if (c >= 'A' && c <= 'Z') text += c;
      if ((c & 0x80) != 0) return std::string();  // not in passport letters
    }
    return text;
  };
  const std::string surname = zone(parts->family);
  const std::string forenames = zone(parts->given);
  if (surname.empty() || forenames.empty()) return false;
  std::string field = surname + "<<" + forenames;
  const std::size_t width = field.size() > 39 && random->Once(2) ? 39 : 30;
  if (field.size() <= width) return false;
  field.resize(width);
  std::replace(field.begin(), field.end(), '<', ' ');
  parts->family = Split(field.substr(0, std::min(width, surname.size())));
  parts->given = field.size() > surname.size() + 2 ? Split(field.substr(surname.size() + 2)) : Words();
  return true;
}

bool Initials(Random* random, Parts* parts) {
  if (parts->given.empty() || parts->family.empty()) return false;
  const bool points = random->Once(2);
  for (std::string& word : parts->given) {
    if (!IsAsciiWord(word.substr(0, 1)) || word.size() < 2) return false;
    word = Capitals(word.substr(0, 1)) + (points ? "." : "");
  }
  return true;
}

bool WrongDate(Random* random, std::string* date) {
  if (date->size() != 10) return false;
  Day day{std::stoi(*date), static_cast<unsigned>(std::stoi(date->substr(5, 2))),
          static_cast<unsigned>(std::stoi(date->substr(8, 2)))};
  switch (random->Below(3)) {
    case 0:
      if (day.day > 12 || day.day == day.month) return false;
      std::swap(day.day, day.month);
      break;
    case 1:
      if (day.day > 28) return false;
      day.day = day.day % 10 == 9 ? day.day - 1 : day.day + 1;
      if (day.day > 28) return false;
      break;
    default:
      if (day.day > 28) return false;
      day.year += random->Once(2) ? 1 : -1;
      break;
  }
  const auto text = DayText(day);
  date->assign(text.data(), text.size());
  return true;
}

// The spelling that the question takes for one of the names: another usage, a nickname, or the list's own. Damage by
// letters works on Latin ones.
bool Respell(const ListedName& listed, bool other, bool nickname, Random* random, SpelledName* out) {
  Spelling spelling = listed.spelling;
  if (nickname) {
    if (spelling.nickname >= 0 || !HasNickname(listed.name)) return false;
    spelling.nickname = static_cast<int>(random->Below(4));
    if (spelling.style == kNative) spelling.style = listed.name.culture->source.usual_style;
  }
  if (other) {
    spelling.style = (spelling.style + 1 + random->Below(kStyles - 1)) % kStyles;
    spelling.syllables = random->Once(2) ? "" : " ";
  }
  Spell(listed.name, spelling, out);
  return true;
}

bool Has(const std::vector<Damage>& damages, Damage damage) {
  return std::find(damages.begin(), damages.end(), damage) != damages.end();
}

bool Apply(Damage damage, const ListedName& listed, Random* random, Parts* parts, Asked* asked) {
  switch (damage) {
    case Damage::kTypo: return Typo(random, parts);
    case Damage::kOrder: return Order(random, parts);
    case Damage::kMissing: return Missing(random, parts);
    case Damage::kExtra: return Extra(listed, random, parts);
    case Damage::kGlued: return Glued(random, parts);
    case Damage::kSplit: return SplitWord(random, parts);
    case Damage::kTruncated: return Truncated(random, parts);
    case Damage::kInitials: return Initials(random, parts);
    case Damage::kDate: return WrongDate(random, &asked->birth_date);
    case Damage::kTransliteration:
    case Damage::kNickname: return true;  // done when the name was spelled
  }
  return false;
}

// One of the names that make a match by themselves; null when the draw fell on another.
const ListedName* DrawName(const Person& person, Random* random) {
  const ListedName& listed = person.names[random->Below(person.names.size())];
  return listed.low ? nullptr : &listed;
}

void Take(const Parts& parts, Random* random, Asked* asked) {
  asked->surname = Join(parts.family);
  asked->forenames = Join(parts.given);
  if (random->Below(100) < 40) {
    asked->surname = Capitals(std::move(asked->surname));
    asked->forenames = Capitals(std::move(asked->forenames));
  }
}

}  // namespace

std::string_view DamageName(Damage damage) {
  static constexpr std::string_view names[kDamages] = {"typo",     "transliteration", "order", "missing",
                                                       "extra",    "glued",           "split", "truncated",
                                                       "initials", "nickname",        "date"};
  return names[static_cast<std::size_t>(damage)];
}

bool AskDamaged(const Person& person, const std::vector<Damage>& damages, Random* random, Asked* asked) {
  const ListedName* listed = DrawName(person, random);
  if (listed == nullptr) return false;
  const bool other = Has(damages, Damage::kTransliteration);
  if (!other && listed->spelling.style == kNative && person.culture->has_native_script()) return false;
  SpelledName as_listed;
  SpellListed(*listed, &as_listed);
  SpelledName spelled;
  if (other || Has(damages, Damage::kNickname)) {
    if (!Respell(*listed, other, Has(damages, Damage::kNickname), random, &spelled)) return false;
  } else {
    spelled = as_listed;
  }
  Parts parts{Split(spelled.forenames), Split(spelled.surname)};
  for (const Damage damage : damages) {
    if (!Apply(damage, *listed, random, &parts, asked)) return false;
  }
  Take(parts, random, asked);
  asked->family_first = listed->family_first;
  // In one line the border between the fields is gone; where it is what was damaged or cut, it stays.
  asked->one_line = asked->surname.empty() || asked->forenames.empty() ||
                    (!Has(damages, Damage::kTruncated) && (spelled.surname.empty() || random->Once(2)));
  if (Has(damages, Damage::kOrder) && asked->one_line) asked->family_first = false;
  const bool only_date = damages.size() == 1 && damages[0] == Damage::kDate;
  return only_date || Small(asked->surname) != Small(as_listed.surname) ||
         Small(asked->forenames) != Small(as_listed.forenames);
}

void AskAsListed(const Person& person, Random* random, Asked* asked) {
  const ListedName* listed = DrawName(person, random);
  if (listed == nullptr || (listed->spelling.style == kNative && person.culture->has_native_script()))
    listed = &person.names[0];
  SpelledName spelled;
  SpellListed(*listed, &spelled);
  Take({Split(spelled.forenames), Split(spelled.surname)}, random, asked);
  asked->one_line = asked->surname.empty();
}

}  // namespace lookout::generate
