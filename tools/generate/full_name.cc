#include "tools/generate/full_name.h"

#include <algorithm>
#include <utility>

#include "tools/generate/utf8.h"

namespace lookout::generate {
namespace {

struct Ending {
  std::string_view from;
  std::string_view to;
};

// The first ending that fits is changed.
template <std::size_t N>
bool Change(const Ending (&endings)[N], std::size_t begin, std::string* text) {
  const std::string_view name = std::string_view(*text).substr(begin);
  for (const Ending& ending : endings) {
    if (name.size() <= ending.from.size() || !name.ends_with(ending.from)) continue;
    text->resize(text->size() - ending.from.size());
    text->append(ending.to);
    return true;
  }
  return false;
}

void MakeFeminine(Feminine rule, std::size_t begin, std::string* text) {
  static constexpr Ending russian[] = {{"ский", "ская"}, {"цкий", "цкая"}, {"ський", "ська"}, {"цький", "цька"},
                                       {"ий", "ая"},     {"ый", "ая"},     {"ой", "ая"},      {"ов", "ова"},
                                       {"ев", "ева"},    {"ёв", "ёва"},    {"ин", "ина"},     {"ын", "ына"}};
  static constexpr Ending polish[] = {{"ski", "ska"}, {"cki", "cka"}, {"dzki", "dzka"}, {"ny", "na"}};
  static constexpr Ending czech[] = {{"ý", "á"}, {"ek", "ková"}, {"ec", "cová"}, {"a", "ová"}, {"", "ová"}};
  static constexpr Ending greek[] = {{"ος", "ου"}, {"ός", "ού"}, {"ης", "η"}, {"ής", "ή"}, {"ας", "α"}, {"άς", "ά"}};
  static constexpr Ending lithuanian[] = {{"as", "ienė"}, {"is", "ytė"}, {"us", "utė"}};
  switch (rule) {
    case Feminine::kNone: break;
    case Feminine::kRussian: Change(russian, begin, text); break;
    case Feminine::kPolish: Change(polish, begin, text); break;
    case Feminine::kCzech: Change(czech, begin, text); break;
    case Feminine::kGreek: Change(greek, begin, text); break;
    case Feminine::kLithuanian: Change(lithuanian, begin, text); break;
  }
}

void MakePatronymic(bool ukrainian, bool woman, std::string* text) {
  static constexpr Ending sons[] = {{"ий", "иевич"}, {"ай", "аевич"}, {"ей", "еевич"}, {"ь", "евич"},
                                    {"а", "ич"},     {"я", "ич"},     {"", "ович"}};
  static constexpr Ending daughters[] = {{"ий", "иевна"}, {"ай", "аевна"}, {"ей", "еевна"}, {"ь", "евна"},
                                         {"а", "ична"},   {"я", "ична"},   {"", "овна"}};
  static constexpr Ending sons_uk[] = {{"ій", "ійович"}, {"ай", "айович"}, {"о", "ович"}, {"ь", "ьович"}, {"", "ович"}};
  static constexpr Ending daughters_uk[] = {
      {"ій", "іївна"}, {"ай", "аївна"}, {"о", "івна"}, {"ь", "івна"}, {"", "івна"}};
  if (ukrainian) {
    woman ? Change(daughters_uk, 0, text) : Change(sons_uk, 0, text);
  } else {
    woman ? Change(daughters, 0, text) : Change(sons, 0, text);
  }
}

void CapitaliseFirst(std::size_t begin, std::string* text) {
  if (begin < text->size() && (*text)[begin] >= 'a' && (*text)[begin] <= 'z') (*text)[begin] -= 32;
}

void AppendNameWord(const FullName& name, const NameWord& word, const Spelling& spelling, bool given,
                    std::string* out) {
  if (!out->empty() && out->back() != ' ' && out->back() != '-') *out += ' ';
  const Culture& culture = *name.culture;
  if (word.particle != nullptr) AppendWord(*word.particle, culture.source.script, spelling.style, out);
  if (word.shape == NameWord::Shape::kPlain) {
    const bool joined = given && culture.source.syllables;
    return word.pool->Append(word.rank, spelling.style, out, joined ? spelling.syllables : std::string_view());
  }
  // The grammar works on the native spelling.
  std::string native;
  word.pool->Append(word.rank, kNative, &native);
  if (word.shape == NameWord::Shape::kPatronymic) {
    MakePatronymic(culture.source.chain == Chain::kUkrainian, name.woman, &native);
  } else {
    MakeFeminine(culture.source.feminine, 0, &native);
  }
  if (spelling.style == kNative) {
    out->append(native);
  } else {
    const std::size_t begin = out->size();
    Romanize(culture.source.script, spelling.style, native, out);
    CapitaliseFirst(begin, out);
  }
}

NameWord FamilyWord(const FullName& name, Random* random) {
  const CultureSource& source = name.culture->source;
  NameWord word;
  if (random->Chance(static_cast<uint64_t>(source.given_as_family_percent), 100)) {
    word.pool = &name.culture->male;
  } else {
    word.pool = &name.culture->family;
    if (name.woman && source.feminine != Feminine::kNone) word.shape = NameWord::Shape::kFeminine;
    if (source.chain != Chain::kMiddle && random->Chance(static_cast<uint64_t>(source.particle_percent), 100))
      word.particle = &name.culture->particles[random->Below(name.culture->particles.size())];
  }
  word.rank = word.pool->Draw(random);
  return word;
}

// The word `bin` or `bint` stands first among the particles of a culture with fathers' names; the others go before
// families.
void DrawChain(Random* random, FullName* name) {
  const Culture& culture = *name->culture;
  const auto father = [&] { return NameWord{nullptr, &culture.male, culture.male.Draw(random)}; };
  switch (culture.source.chain) {
    case Chain::kNone: break;
    case Chain::kSlavic:
    case Chain::kUkrainian: {
      NameWord patronymic = father();
      patronymic.shape = NameWord::Shape::kPatronymic;
      name->chain.Add(patronymic);
      break;
    }
    case Chain::kArabic: {
      static const std::vector<Word> sons = ParseWords("بن_=Bin_/Ben_/Ibn_");
      static const std::vector<Word> daughters = ParseWords("بنت_=Bint_/Bent_/Bint_");
      const uint32_t fathers = random->Below(10) < 4 ? 0 : 1 + random->Below(5) / 3;
      const bool says_son = random->Below(100) < 25;
      for (uint32_t i = 0; i < fathers; ++i) {
        NameWord word = father();
        if (says_son) word.particle = i == 0 && name->woman ? daughters.data() : sons.data();
        name->chain.Add(word);
      }
      break;
    }
    case Chain::kFathers:
      name->chain.Add(father());
      if (random->Below(3) != 0) name->chain.Add(father());
      break;
    case Chain::kMiddle:
      if (random->Below(100) < 75) {
        NameWord middle{nullptr, &culture.forenames(name->woman), 0};
        middle.rank = middle.pool->Draw(random);
        if (random->Chance(static_cast<uint64_t>(culture.source.particle_percent), 100))
          middle.particle = &culture.particles[name->woman ? 1 : 0];
        name->chain.Add(middle);
      }
      break;
  }
}

}  // namespace

void DrawFamily(Random* random, FullName* name) {
  name->family = NameWords();
  name->family.Add(FamilyWord(*name, random));
  if (random->Chance(static_cast<uint64_t>(name->culture->source.second_family_percent), 100))
    name->family.Add(FamilyWord(*name, random));
}

FullName DrawFullName(const Culture& culture, bool woman, Random* random) {
  FullName name;
  name.culture = &culture;
  name.woman = woman;
  const Pool& forenames = culture.forenames(woman);
  name.given.Add({nullptr, &forenames, forenames.Draw(random)});
  if (random->Chance(static_cast<uint64_t>(culture.source.second_forename_percent), 100))
    name.given.Add({nullptr, &forenames, forenames.Draw(random)});
  DrawChain(random, &name);
  const bool has_family = culture.source.chain != Chain::kFathers &&
                          !random->Chance(static_cast<uint64_t>(culture.source.no_family_percent), 100);
  if (has_family) DrawFamily(random, &name);
  return name;
}

void Spell(const FullName& name, const Spelling& spelling, SpelledName* out) {
  out->Clear();
  bool first = true;
  for (const NameWord& word : name.given) {
    if (!first && !spelling.second_given) break;
    const auto& nicknames = word.pool->nicknames(word.rank);
    if (first && spelling.nickname >= 0 && !nicknames.empty()) {
      out->forenames.append(nicknames[static_cast<std::size_t>(spelling.nickname) % nicknames.size()]);
      std::replace(out->forenames.begin(), out->forenames.end(), '_', ' ');
    } else {
      AppendNameWord(name, word, spelling, true, &out->forenames);
    }
    first = false;
  }
  // A chain that is all there is besides the own name is no ornament.
  if (spelling.chain || name.family.count == 0) {
    for (const NameWord& word : name.chain) AppendNameWord(name, word, spelling, true, &out->forenames);
  }
  for (const NameWord& word : name.family) {
    if (!out->surname.empty() && name.culture->source.second_family_joint == '-') out->surname += '-';
    AppendNameWord(name, word, spelling, false, &out->surname);
  }
}

std::string InOneLine(const SpelledName& name, bool family_first) {
  if (name.surname.empty()) return name.forenames;
  if (name.forenames.empty()) return name.surname;
  return family_first ? name.surname + " " + name.forenames : name.forenames + " " + name.surname;
}

bool HasNickname(const FullName& name) {
  return name.given.count > 0 && !name.given.words[0].pool->nicknames(name.given.words[0].rank).empty();
}

}  // namespace lookout::generate
