#include "engine/text/joined_words.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "engine/text/arabic.h"
#include "engine/text/common_names.h"
#include "engine/text/drafts.h"
#include "engine/text/latin_habits.h"
#include "engine/text/skeleton.h"

namespace lookout::text {
namespace {

// The longer of two that begin alike first.
struct Particle {
  std::string_view letters;
  std::size_t first;  // letters of the first of its two words; all of them where it is one
  bool sure;          // few names begin so: the name behind it need not be known
};
constexpr Particle kParticles[] = {{"VANDER", 3, true}, {"VANDEN", 3, true}, {"VAN", 3, false}, {"VON", 3, false},
                                   {"DELAS", 2, true},  {"DELOS", 2, true},  {"DELA", 2, true}, {"DEL", 3, false},
                                   {"DOS", 3, false},   {"DAS", 3, false}};
constexpr Particle kArticles[] = {{"AL", 2, true}, {"EL", 2, true}};
constexpr std::size_t kNameMin = 4;
constexpr std::size_t kEndLetters = 2;  // UR and UL at the end of HABIBUR, NURUL

// Whether a word sounds like an Arabic, Persian or Pashto name of the table.
bool IsArabicName(std::string_view word) {
  static const std::unordered_set<std::string> sounds = [] {
    std::unordered_set<std::string> of_all;
    for (const auto& [arabic, spellings] : ArabicNames()) {
      for (std::size_t at = 0; at < spellings.size();) {
        const std::size_t end = std::min(spellings.find(' ', at), spellings.size());
        of_all.insert(Skeleton(spellings.substr(at, end - at)));
        at = end + 1;
      }
    }
    return of_all;
  }();
  return sounds.count(Skeleton(word)) != 0;
}

bool MayBegin(const Draft& draft, std::string_view first_letters) {
  const std::string& word = draft.spelling.letters;
  return !draft.fixed && !draft.spelling.transliterated && word.size() >= 2 + kNameMin &&
         first_letters.find(word[0]) != std::string_view::npos && !IsWrittenCommonName(word);
}

// Null where the word is none of a particle of the list and a name.
template <std::size_t N>
const Particle* Among(const Particle (&particles)[N], std::string_view word) {
  for (const Particle& particle : particles) {
    if (!word.starts_with(particle.letters)) continue;
    const std::string_view name = word.substr(particle.letters.size());
    if (name.size() < kNameMin) return nullptr;
    const bool known = (particle.sure && !IsVowel(name[0])) || IsCommonName(name, Skeleton(name));
    return known ? &particle : nullptr;
  }
  return nullptr;
}

const Particle* ParticleOf(const std::vector<Draft>& drafts, std::size_t at) {
  const Draft& draft = drafts[at];
  const std::string_view word = draft.spelling.letters;
  if (MayBegin(draft, "VD")) return Among(kParticles, word);
  if (drafts.size() < 2 || !MayBegin(draft, "AE") || word[1] != 'L') return nullptr;
  const Particle* article = word.substr(2).starts_with("LA") ? nullptr : Among(kArticles, word);  // ALLAHYAR
  if (article == nullptr) return nullptr;
  const auto is_arabic = [&](const Draft& other) {
    const std::string& letters = other.spelling.letters;
    return &other != &draft && (other.fixed || (letters.size() >= kNameMin && IsArabicName(letters)));
  };
  return std::any_of(drafts.begin(), drafts.end(), is_arabic) ? article : nullptr;
}

// HABIBUR RAHMAN, NURUL ISLAM: an article between two Arabic names is written to the first.
bool EndsInArticle(const std::vector<Draft>& drafts, std::size_t at) {
  constexpr std::size_t kStemMin = 3;
  const std::string& word = drafts[at].spelling.letters;
  if (drafts[at].fixed || word.size() < kStemMin + kEndLetters || Following(drafts, at) == 0) return false;
  const std::string& next = drafts[at + 1].spelling.letters;
  if (!word.ends_with("UL") && !(word.ends_with("UR") && next[0] == 'R')) return false;
  return next.size() >= kStemMin && IsArabicName(next) &&
         IsArabicName(std::string_view(word).substr(0, word.size() - kEndLetters));
}

bool EndsLikePatronymic(std::string_view word) {
  constexpr std::string_view kEnds[] = {"OVICH",  "EVICH",   "OVNA",    "EVNA", "OVITCH",
                                        "EVITCH", "OWITSCH", "EWITSCH", "OWNA", "EWNA"};
  return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) { return word.ends_with(end); });
}

// GHOLAMREZA, ANNAPETROVNA: where the second of two Arabic names begins, or a patronymic behind a forename; 0 if none
// does.
std::size_t SecondNameOf(const Draft& draft) {
  constexpr std::size_t kPatronymicMin = 7;
  const std::string_view word = draft.spelling.letters;
  if (draft.fixed || draft.spelling.transliterated || word.size() < 2 * kNameMin || IsWrittenCommonName(word)) return 0;
  const bool patronymic = EndsLikePatronymic(word);
  for (std::size_t cut = kNameMin; cut + kNameMin <= word.size(); ++cut) {
    const std::string_view first = word.substr(0, cut);
    const std::string_view second = word.substr(cut);
    if (patronymic ? second.size() >= kPatronymicMin && IsCommonName(first, Skeleton(first))
                   : IsArabicName(first) && IsArabicName(second))
      return cut;
  }
  return 0;
}

Draft MakePart(const Draft& of, std::string_view letters) {
  Draft part;
  part.field = of.field;
  part.hyphen_before = true;
  part.spelling.letters = letters;
  return part;
}

void PartEnds(std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at + 1 < drafts.size() && drafts.size() < kTokensMax; ++at) {
    if (!EndsInArticle(drafts, at)) continue;
    const std::string word = drafts[at].spelling.letters;
    const std::size_t stem = word.size() - kEndLetters;
    drafts[at].spelling = {word.substr(0, stem), {}, {}, {}};
    const auto behind = drafts.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    drafts.insert(behind, MakePart(drafts[at], std::string_view(word).substr(stem)));
  }
}

void PartNames(std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at < drafts.size() && drafts.size() < kTokensMax; ++at) {
    const std::size_t cut = SecondNameOf(drafts[at]);
    if (cut == 0) continue;
    const std::string word = drafts[at].spelling.letters;
    drafts[at].spelling = {word.substr(0, cut), {}, {}, {}};
    Draft second = MakePart(drafts[at], std::string_view(word).substr(cut));
    AddLatinHabits(drafts[at].spelling);
    AddLatinHabits(second.spelling);
    drafts.insert(drafts.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(second));
    ++at;
  }
}

}  // namespace

bool HoldsJoinedWords(const std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    if (EndsInArticle(drafts, at) || ParticleOf(drafts, at) != nullptr || SecondNameOf(drafts[at]) != 0) return true;
  }
  return false;
}

void PartJoinedWords(std::vector<Draft>& drafts) {
  for (std::size_t at = 0; at < drafts.size() && drafts.size() + 2 <= kTokensMax; ++at) {
    const Particle* particle = ParticleOf(drafts, at);
    if (particle == nullptr) continue;
    Draft& name = drafts[at];
    std::vector<Draft> parts;
    for (const std::string_view part :
         {particle->letters.substr(0, particle->first), particle->letters.substr(particle->first)}) {
      if (part.empty()) continue;
      parts.push_back(MakePart(name, part));
    }
    parts.front().hyphen_before = name.hyphen_before;
    name.hyphen_before = true;
    name.spelling = {name.spelling.letters.substr(particle->letters.size()), {}, {}, {}};
    AddLatinHabits(name.spelling);
    drafts.insert(drafts.begin() + static_cast<std::ptrdiff_t>(at), parts.begin(), parts.end());
    at += parts.size();
  }
  PartEnds(drafts);
  PartNames(drafts);
}

}  // namespace lookout::text
