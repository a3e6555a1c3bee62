// Promise 1: a search gives exactly what an exhaustive scan with the same scorer gives.
#include <algorithm>
#include <random>
#include <tuple>

#include "engine/publish/derive.h"
#include "engine/publish/segment.h"
#include "engine/query/person_search.h"
#include "tests/engine/fixture.h"

namespace lookout {
namespace {

// One found record: id, score in ten-thousandths. Sorted as an answer is.
using Row = std::tuple<int, std::string>;

// A view of records in memory, so that the twin reads what the index reads, by other means.
class MemoryView final : public store::StoreView {
 public:
  explicit MemoryView(std::vector<v1::Record> records) : records_(std::move(records)) {}
  const v1::DatabaseInfo& database() const override { return database_; }
  const std::vector<v1::DatasetInfo>& datasets() const override { return datasets_; }
  uint64_t sequence() const override { return 1; }
  Result<v1::Record> Get(uint32_t, std::string_view) const override { return NotFound("not asked"); }
  Result<v1::Record> GetAfter(uint32_t, std::string_view, uint32_t,
                              std::span<const store::RecordChange>) const override {
    return NotFound("not asked");
  }
  Result<std::vector<store::RecordChange>> ChangesSince(uint32_t, uint64_t, std::string_view) const override {
    return NotFound("not asked");
  }
  Status Scan(uint32_t, const std::function<bool(std::string_view, std::string_view)>& visit) const override {
    for (const v1::Record& record : records_) visit(record.id(), record.SerializeAsString());
    return OkStatus();
  }
  Result<uint64_t> Verify(std::vector<v1::VerifyProblem>*, const std::function<bool(uint64_t)>&) const override {
    return records_.size();
  }
  const std::vector<v1::Record>& records() const { return records_; }

 private:
  v1::DatabaseInfo database_;
  std::vector<v1::DatasetInfo> datasets_;
  std::vector<v1::Record> records_;
};

// No index, no bound, no shared state: every name of every record, derived anew.
std::vector<Row> Scan(const MemoryView& view, const query::PersonPlan& plan, uint64_t* raised) {
  std::vector<Row> rows;
  for (const v1::Record& record : view.records()) {
    const publish::DerivedRecord derived = publish::Derive(record);
    int best = 0;      // of its names, each with the fields
    int best_low = 0;  // of its names of low quality
    for (const publish::DerivedName& name : derived.names) {
      for (const base::NameForm& form : name.forms) {
        std::vector<index::score::TokenView> tokens;
        for (const base::Token& token : form.tokens) tokens.emplace_back(token);
        for (std::size_t i = 0; i < plan.forms.size(); ++i) {
          const auto names = index::score::ScoreNames(plan.view(i), {tokens, form.fields_known, form.words_missing});
          if (name.low_quality) {
            best_low = std::max(best_low, names.alone());
            continue;
          }
          if (names.alike == 0) continue;
          const index::columns::PersonFields fields{derived.birth_dates, derived.nationalities, derived.sex};
          best = std::max(best, index::score::ScoreIdentity(names, plan.fields(), fields).score);
        }
      }
    }
    if (best == 0 || best < plan.threshold) continue;
    const int score = query::WithLowName(best, best_low);
    rows.emplace_back(-score, record.id());
    *raised += score > best ? 1 : 0;
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

std::vector<Row> Search(const publish::Segment& segment, const query::PersonPlan& plan, std::size_t keep_max) {
  query::Coverage coverage;
  coverage.segments.push_back(&segment);
  query::CallerContext caller;
  caller.country = "UTO";
  caller.today = 20000;
  std::vector<query::Found> found;
  SearchPersons(plan, coverage, caller, keep_max, &found);
  std::vector<Row> rows;
  for (const query::Found& one : found) rows.emplace_back(-one.score, std::string(one.index->records.id(one.record)));
  std::sort(rows.begin(), rows.end());
  return rows;
}

class World {
 public:
  explicit World(uint64_t seed) : random_(seed) {}

  std::string Word() {
    static const std::vector<std::string> kSyllables = {"an",  "na", "ma",  "ri", "a",   "ko", "vi",  "ch", "el", "ha",
                                                        "san", "mo", "ham", "ed", "ber", "g",  "sh",  "ev", "ku", "zu",
                                                        "ö",   "ü",  "ph",  "th", "son", "ul", "lah", "ibn"};
    std::string word;
    for (int i = 1 + Number(4); i > 0; --i)
      word += kSyllables[static_cast<std::size_t>(Number(static_cast<int>(kSyllables.size())))];
    return word;
  }

  std::string Name() {
    std::string name;
    for (int i = 1 + Number(4); i > 0; --i) {
      // Half of the words are of a small stock, as in life.
      if (stock_.size() < 60) stock_.push_back(Word());
      name += Number(2) == 0 ? stock_[static_cast<std::size_t>(Number(static_cast<int>(stock_.size())))] : Word();
      name += Number(12) == 0 ? "-" : " ";
    }
    return name;
  }

  // A few random blows to a name.
  std::string Damage(std::string name) {
    for (int i = Number(4); i > 0 && name.size() > 2; --i) {
      const auto at = static_cast<std::size_t>(Number(static_cast<int>(name.size()) - 1));
      switch (Number(6)) {
        case 0: name.erase(at, 1); break;
        case 1: name.insert(at, 1, static_cast<char>('a' + Number(26))); break;
        case 2: std::swap(name[at], name[at + 1]); break;
        case 3: std::swap(name[at], name[name.size() / 2]); break;
        case 4: name.insert(at, " "); break;
        default: std::replace(name.begin() + static_cast<std::ptrdiff_t>(at), name.end(), ' ', '\''); break;
      }
    }
    return name;
  }

  std::string Date() {
    return std::to_string(1950 + Number(40)) +
           (Number(3) == 0 ? "" : "-0" + std::to_string(1 + Number(9)) + "-1" + std::to_string(Number(10)));
  }

  int Number(int below) { return static_cast<int>(random_() % static_cast<uint64_t>(below)); }

 private:
  std::mt19937_64 random_;
  std::vector<std::string> stock_;
};

// With one identity, which has no names yet.
v1::Record ActivePerson(int id) {
  v1::Record record;
  record.set_id(std::to_string(id));
  record.set_kind(v1::RecordKind::person_notice);
  record.set_state(v1::RecordState::active);
  record.add_identities();
  return record;
}

void AddWeakAlias(const std::string& name, v1::Identity* identity) {
  v1::Name* alias = identity->add_names();
  alias->set_full(name);
  alias->set_quality(v1::NameQuality::low);
}

TEST_CASE("A search finds what an exhaustive scan finds, with the same scores, on random names and damage") {
  const uint64_t seed = Catch::rngSeed() != 0 ? Catch::rngSeed() : 20270115;
  INFO("seed " << seed);
  World world(seed);
  std::vector<v1::Record> records;
  std::vector<std::string> names;
  for (int i = 0; i < 1500; ++i) {
    v1::Record record = ActivePerson(i);
    v1::Identity* identity = record.mutable_identities(0);
    for (int k = 1 + world.Number(3); k > 0; --k) {
      names.push_back(world.Name());
      identity->add_names()->set_full(names.back());
    }
    if (world.Number(2) == 0) AddWeakAlias(world.Number(2) == 0 ? names.back() : names.back() + world.Word(), identity);
    if (world.Number(2) == 0) identity->add_birth_dates()->set_date(world.Date());
    if (world.Number(3) == 0) identity->add_nationalities(world.Number(2) == 0 ? "UTO" : "RUS");
    records.push_back(std::move(record));
  }
  const MemoryView view(std::move(records));
  const auto segment = publish::BuildSegment(view, v1::DatasetInfo());
  uint64_t raised = 0;
  for (int i = 0; i < 400; ++i) {
    v1::PersonQuestion question;
    question.set_name(
        world.Number(5) == 0
            ? world.Name()
            : world.Damage(names[static_cast<std::size_t>(world.Number(static_cast<int>(names.size())))]));
    if (world.Number(2) == 0) question.set_birth_date(world.Date());
    if (world.Number(3) == 0) question.set_nationality("SUN");
    if (world.Number(4) == 0) question.set_sex("F");
    const auto plan = query::PlanPerson(question, 0.5 + 0.05 * world.Number(10), {});
    if (!plan.ok()) continue;  // damaged beyond a single letter
    INFO("query " << i);
    const std::vector<Row> all = Scan(view, *plan, &raised);
    REQUIRE(Search(*segment, *plan, query::kKeepAll) == all);
    // The first of them, while the floor rises: the same ones, in the same order.
    for (const std::size_t kept : {std::size_t{1}, std::size_t{3}, std::size_t{11}, std::size_t{50}}) {
      INFO("kept " << kept);
      std::vector<Row> first = all;
      first.resize(std::min(first.size(), kept));
      REQUIRE(Search(*segment, *plan, kept) == first);
    }
  }
  CHECK(raised > 10);  // by a name of low quality
}

TEST_CASE("Whom a weak alias lifts comes before whom nothing lifts, also where only the first are kept") {
  World world(Catch::rngSeed());
  std::vector<v1::Record> records;
  const std::string name = "Zorvan Melkitar Dubrowen";
  for (int i = 0; i < 400; ++i) {
    v1::Record record = ActivePerson(i);
    v1::Identity* identity = record.mutable_identities(0);
    std::string damaged = name;
    for (int k = 1 + world.Number(3); k > 0; --k)
      damaged[static_cast<std::size_t>(world.Number(static_cast<int>(damaged.size())))] = 'x';
    identity->add_names()->set_full(damaged);
    if (world.Number(8) == 0) AddWeakAlias(name, identity);
    records.push_back(std::move(record));
  }
  const MemoryView view(std::move(records));
  const auto segment = publish::BuildSegment(view, v1::DatasetInfo());
  v1::PersonQuestion question;
  question.set_name(name);
  const auto plan = query::PlanPerson(question, 0.5, {});
  REQUIRE(plan.ok());
  uint64_t raised = 0;
  const std::vector<Row> all = Scan(view, *plan, &raised);
  REQUIRE(raised > 20);
  for (std::size_t kept = 1; kept < all.size(); ++kept)
    REQUIRE(Search(*segment, *plan, kept) ==
            std::vector<Row>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept)));
}

TEST_CASE("The lowest score that a weak alias lifts to another one") {
  for (int score = 0; score <= index::score::kOne; ++score) {
    const int lowest = query::LowestWithLowName(score);
    REQUIRE(query::WithLowName(lowest, index::score::kOne) >= score);
    if (lowest > 0) REQUIRE(query::WithLowName(lowest - 1, index::score::kOne) < score);
  }
}

}  // namespace
}  // namespace lookout
