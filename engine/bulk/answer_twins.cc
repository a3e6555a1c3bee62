#include "engine/bulk/answer_twins.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/base/clock.h"
#include "engine/base/hash.h"
#include "engine/publish/derive.h"
#include "engine/query/executor.h"
#include "engine/query/person_scan.h"

namespace lookout::bulk {
namespace {

using index::names::NameOrdinal;

// Code points of a text, so that a blow does not leave half a letter.
std::vector<std::string> LettersOf(std::string_view text) {
  std::vector<std::string> letters;
  for (const char c : text) {
    if (letters.empty() || (static_cast<unsigned char>(c) & 0xC0) != 0x80) letters.emplace_back();
    letters.back().push_back(c);
  }
  return letters;
}

class QuestionMaker {
 public:
  explicit QuestionMaker(const publish::Generation& generation) : generation_(generation) {
    for (const auto& segment : generation.segments) {
      for (const publish::SegmentPart& part : segment->parts()) {
        if (part.index->names.names() > 0) parts_.push_back({segment.get(), part.index});
      }
    }
  }

  bool any() const { return !parts_.empty(); }

  v1::Query Make(uint32_t number) {
    random_.seed(base::Hash64(generation_.data_version, number));
    const auto [name, record] = AnyName();
    auto words = WordsOf(name);
    const bool stranger = Below(6) == 0;
    if (stranger) words = Mixed(words, WordsOf(AnyName().first));
    for (std::size_t blows = Below(4); blows > 0; --blows) Strike(&words);
    v1::Query query;
    query.mutable_person()->set_name(fmt::format("{}", fmt::join(words, " ")));
    AddFields(stranger || Below(4) == 0 ? AnyName().second : record, query.mutable_person());
    return query;
  }

 private:
  struct Part {
    const publish::Segment* segment;
    const publish::SegmentIndex* index;
  };

  std::size_t Below(std::size_t below) { return static_cast<std::size_t>(random_() % below); }

  // As it is written on file. Empty where the store does not give the record any more.
  std::pair<std::string, v1::Record> AnyName() {
    const Part& part = parts_[Below(parts_.size())];
    const NameOrdinal name{static_cast<uint32_t>(Below(part.index->names.names()))};
    const std::string id(part.index->records.id(part.index->names.record(name)));
    auto record = generation_.view->Get(part.segment->info.dataset_number(), id);
    if (!record.ok()) return {};
    const v1::Name* held = publish::NameOfNumber(*record, part.index->names.name_number(name));
    if (held == nullptr) return {};
    return {publish::DisplayName(*held), *std::move(record)};
  }

  static std::vector<std::string> WordsOf(std::string_view name) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < name.size();) {
      const std::size_t end = std::min(name.find(' ', begin), name.size());
      if (end > begin) words.emplace_back(name.substr(begin, end - begin));
      begin = end + 1;
    }
    if (words.empty()) words.emplace_back("ANNA");
    return words;
  }

  std::vector<std::string> Mixed(std::vector<std::string> words, const std::vector<std::string>& others) {
    words.resize((words.size() + 1) / 2);
    words.insert(words.end(), others.begin() + static_cast<std::ptrdiff_t>(others.size() / 2), others.end());
    return words;
  }

  void Strike(std::vector<std::string>* words) {
    const std::size_t at = Below(words->size());
    const auto place = words->begin() + static_cast<std::ptrdiff_t>(at);
    switch (Below(9)) {
      case 0:
        if (words->size() > 1) words->erase(place);
        return;
      case 1: std::rotate(words->begin(), place, words->end()); return;
      case 2:
        if (words->size() < 8) words->push_back(WordsOf(AnyName().first).front());
        return;
      case 3:
        if (at + 1 == words->size()) return;
        *place += *(place + 1);
        words->erase(place + 1);
        return;
      default: StrikeLetters(&*place);
    }
  }

  void StrikeLetters(std::string* word) {
    std::vector<std::string> letters = LettersOf(*word);
    const std::size_t at = Below(letters.size());
    const std::string other =
        Below(2) == 0 ? std::string(1, static_cast<char>('A' + Below(26))) : letters[Below(letters.size())];
    switch (Below(7)) {
      case 0: letters[at] = other; break;
      case 1: letters.insert(letters.begin() + static_cast<std::ptrdiff_t>(at), other); break;
      case 2:
        if (letters.size() > 1) letters.erase(letters.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 3: std::swap(letters[at], letters[Below(letters.size())]); break;
      case 4: letters.resize(1); break;  // an initial
      case 5: letters.resize(at + 1); break;
      default: letters.insert(letters.begin() + static_cast<std::ptrdiff_t>(at), " ");
    }
    word->clear();
    for (const std::string& letter : letters) *word += letter;
  }

  void AddFields(const v1::Record& record, v1::PersonQuestion* question) {
    if (record.identities().empty()) return;
    const v1::Identity& identity = record.identities(0);
    if (Below(2) == 0 && !identity.birth_dates().empty()) {
      const auto& dates = identity.birth_dates();
      std::string date = dates[static_cast<int>(Below(static_cast<std::size_t>(dates.size())))].date();
      if (Below(3) == 0 && !date.empty() && date.back() < '9') ++date.back();
      question->set_birth_date(date);
    }
    if (Below(2) == 0 && !identity.nationalities().empty()) question->set_nationality(identity.nationalities(0));
    if (Below(3) == 0) question->set_sex(Below(2) == 0 ? "M" : "F");
  }

  const publish::Generation& generation_;
  std::vector<Part> parts_;
  std::mt19937_64 random_;
};

class Comparer {
 public:
  Comparer(const publish::Generation& generation, int64_t now)
      : generation_(generation), now_(now), maker_(generation) {
    caller_.set_user("verify");
    caller_.set_authority("verify");
    caller_.set_country("UNO");
    caller_.set_purpose("verification");
  }

  bool any() const { return maker_.any(); }

  void Ask(uint32_t number, TwinTally* tally) {
    v1::Query query = maker_.Make(number);
    if (number % 2 != 0) query.set_limit(query::kLimitMax);  // also those that the first ten would hide
    ++tally->questions;
    const auto plan = query::PlanPerson(query.person(), 1.0, {});
    if (!plan.ok()) return;  // a blow made an impossible date of it, or left no letter
    const query::PersonScan scan(*plan, generation_);
    bool same = true;
    for (int i = 0; i < kTwinThresholds; ++i) {
      query.set_threshold(0.50 + 0.05 * i);
      const v1::Answer found = query::Execute(query, caller_, generation_, now_);
      const v1::Answer expected = query::Execute(query, caller_, generation_, now_, &scan);
      same = same && found.SerializeAsString() == expected.SerializeAsString();
      tally->persons_found += static_cast<uint32_t>(expected.matches().size());
    }
    tally->different += same ? 0 : 1;
  }

 private:
  const publish::Generation& generation_;
  const int64_t now_;
  QuestionMaker maker_;
  v1::Caller caller_;
};

}  // namespace

TwinTally CompareAnswers(const publish::Generation& generation, uint32_t questions, const ProgressFunction& progress) {
  const int64_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  if (!Comparer(generation, now).any()) return {};
  std::atomic<uint32_t> next{0};
  const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, std::max(questions, 1U));
  std::vector<TwinTally> tallies(threads);
  const auto work = [&](std::size_t thread) {
    Comparer comparer(generation, now);
    for (uint32_t number = next++; number < questions; number = next++) {
      comparer.Ask(number, &tallies[thread]);
      if (thread == 0 && progress && !progress({number, questions, number})) next = questions;
    }
  };
  std::vector<std::thread> others;
  try {
    for (std::size_t thread = 1; thread < threads; ++thread) others.emplace_back(work, thread);
  } catch (const std::system_error&) {  // fewer threads, then
  }
  work(0);
  for (std::thread& other : others) other.join();
  TwinTally sum;
  for (const TwinTally& one : tallies) {
    sum.questions += one.questions;
    sum.persons_found += one.persons_found;
    sum.different += one.different;
  }
  return sum;
}

}  // namespace lookout::bulk
