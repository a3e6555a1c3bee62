#include "bench/micro/people.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include "engine/text/date.h"
#include "engine/text/normalizer.h"

namespace lookout::bench {
namespace {

using index::RecordOrdinal;
using index::names::NameOrdinal;

constexpr std::size_t kTargets = 20'000;

std::vector<std::string> WordsOf(const std::string& name) {
  std::vector<std::string> words;
  std::istringstream in(name);
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

// Another habit of writing the same sounds: the same word always becomes the same.
std::string OtherSpelling(std::string name, std::size_t habit) {
  static const std::vector<std::vector<std::pair<std::string, std::string>>> kHabits = {
      {{"OU", "U"}, {"SH", "CH"}, {"V", "W"}},
      {{"KH", "H"}, {"EE", "I"}, {"J", "DJ"}},
      {{"AI", "AY"}, {"K", "Q"}, {"Z", "S"}}};
  for (const auto& [from, to] : kHabits[habit]) {
    for (std::size_t at = 0; (at = name.find(from, at)) != std::string::npos; at += to.size())
      name.replace(at, from.size(), to);
  }
  return name;
}

std::string Alias(const std::string& name, Random* random) {
  std::vector<std::string> words = WordsOf(name);
  switch (random->Below(5)) {
    case 0:
      if (words.size() > 2) words.pop_back();
      break;
    case 1: std::rotate(words.begin(), words.begin() + 1, words.end()); break;
    default: return OtherSpelling(name, random->Below(3));
  }
  std::string alias;
  for (const std::string& word : words) alias += word + " ";
  return alias;
}

index::columns::BirthSpan AnyDay(Random* random) {
  text::PartialDate date;
  date.year = static_cast<int16_t>(1940 + random->Below(65));
  date.month = static_cast<uint8_t>(1 + random->Below(12));
  date.day = static_cast<uint8_t>(1 + random->Below(28));
  index::columns::BirthSpan span;
  span.first_day = span.last_day = text::FirstDay(date);
  span.year_only_likely = date.month == 1 && date.day == 1;
  span.year = date.year;
  span.month = date.month;
  span.day = date.day;
  return span;
}

uint32_t AnyCountry(Random* random) {
  const std::string code = {static_cast<char>('A' + random->Below(5)), static_cast<char>('A' + random->Below(5)), 'X'};
  return index::columns::PackCountry(code.data(), code.size());
}

Question AnyIdentity(std::string name, Random* random) {
  return {std::move(name), AnyDay(random), AnyCountry(random), random->Below(2) == 0 ? 'M' : 'F'};
}

// The first of those visited.
class First final : public index::names::NameVisitor {
 public:
  First(const People& people, const Question& question) : people_(people), fields_(question.fields()) {}

  index::names::Floors Visit(NameOrdinal, RecordOrdinal record, index::score::NameScore names) override {
    const int score = index::score::ScoreIdentity(names, fields_, people_.columns.fields(record)).score;
    if (score < floor_) return index::names::Floors::Of(floor_);
    const auto same =
        std::find_if(matches.begin(), matches.end(), [&](const Match& m) { return m.record == record.value; });
    if (same != matches.end()) {
      same->score = std::max(same->score, score);
    } else {
      matches.push_back({record.value, score});
    }
    std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
      return a.score != b.score ? a.score > b.score : a.record < b.record;
    });
    if (matches.size() > kKept) matches.pop_back();
    if (matches.size() == kKept) floor_ = std::max(floor_, matches.back().score);
    return index::names::Floors::Of(floor_);
  }

  std::vector<Match> matches;

 private:
  const People& people_;
  const index::score::QueryFields fields_;
  int floor_ = kThreshold;
};

}  // namespace

People::People(std::size_t persons, uint64_t seed) : persons_(persons), seed_(seed) {
  index::names::NameIndexBuilder builder;
  NameSource source(persons, seed);
  Random random(seed + 1);
  for (uint32_t i = 0; i < persons; ++i) {
    const std::string name = source.Next();
    const Question identity = AnyIdentity(name, &random);
    // As many lists have it: one in six without a birth date, one in ten without a nationality.
    const bool dated = random.Below(6) != 0;
    const bool placed = random.Below(10) != 0;
    const index::columns::Nationality nationality{identity.nationality, false};
    columns.Add({dated ? std::span(&*identity.birth_date, 1) : std::span<const index::columns::BirthSpan>{},
                 placed ? std::span(&nationality, 1) : std::span<const index::columns::Nationality>{}, identity.sex});
    const std::size_t names = 1 + random.Below(4);
    for (uint32_t k = 0; k < names; ++k) {
      const std::string written = k == 0 ? name : Alias(name, &random);
      for (const base::NameForm& form : text::NormalizeName({.full = written})) builder.Add(RecordOrdinal{i}, k, form);
    }
    if (targets_.size() < kTargets && random.Below(persons / kTargets + 1) == 0) {
      targets_.push_back(name);
      target_identities_.push_back(identity);
    }
  }
  index = std::move(builder).Freeze(&columns);
}

std::vector<Question> People::Ask(Stream stream, std::size_t count, uint64_t seed) const {
  Random random(seed);
  NameSource strangers(persons_, seed_);  // the same stock of words
  for (std::size_t i = 0; i < seed % 1000; ++i) strangers.Next();
  std::vector<Question> questions;
  while (questions.size() < count) {
    const std::size_t target = random.Below(targets_.size());
    switch (stream) {
      case Stream::kTravellers:
        if (random.Below(1000) == 0) {
          questions.push_back(target_identities_[target]);
        } else {
          questions.push_back(AnyIdentity(strangers.Next(), &random));
        }
        break;
      case Stream::kDamaged: questions.push_back({Damage(targets_[target], &random), {}, 0, 0}); break;
      case Stream::kCommonest: questions.push_back({strangers.NextCommon(20), {}, 0, 0}); break;
    }
  }
  return questions;
}

std::vector<Match> SearchFirst(const People& people, const Question& question,
                               index::names::NameSearchScratch* scratch) {
  First first(people, question);
  const index::score::QueryFields fields = question.fields();
  index::names::NameSearchCounts counts;
  for (const base::NameForm& form : text::NormalizeName({.full = question.name})) {
    std::array<index::score::TokenView, index::score::kTokensMax> tokens;
    const std::size_t size = std::min(form.tokens.size(), tokens.size());
    for (std::size_t i = 0; i < size; ++i) tokens[i] = form.tokens[i];
    people.index.Search({.name = {{tokens.data(), size}, form.fields_known, form.words_missing},
                         .floors = index::names::Floors::Of(kThreshold),
                         .fields = question.birth_date ? &fields : nullptr,
                         .columns = &people.columns},
                        scratch, &first);
  }
  return std::move(first.matches);
}

std::vector<Match> ScanFirst(const People& people, const Question& question) {
  First first(people, question);
  for (const base::NameForm& form : text::NormalizeName({.full = question.name})) {
    std::vector<index::score::TokenView> tokens;
    for (const base::Token& token : form.tokens) tokens.emplace_back(token);
    const index::score::NameView view{tokens, form.fields_known, form.words_missing};
    for (uint32_t i = 0; i < people.index.names(); ++i) {
      const index::names::HeldName held = people.index.name(NameOrdinal{i});
      const index::score::NameScore names = index::score::ScoreNames(view, held.view());
      if (names.alike > 0) first.Visit(NameOrdinal{i}, people.index.record(NameOrdinal{i}), names);
    }
  }
  return std::move(first.matches);
}

}  // namespace lookout::bench
