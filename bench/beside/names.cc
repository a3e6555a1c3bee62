// names.cc: a generated world of persons, asked as a border would ask it, through the public door, on one thread.
//
//   lookout_bench_names DB WORLD [QUESTIONS]     of each stream at most so many; all of them when not given
//
// WORLD is a folder of `lookout generate`, DB holds its persons (tools/dev bench-names does both). Of each stream the
// first half of the questions is asked to warm up, the second half is measured: time of the whole answer, records read
// and audit entry included, the work that the index did, and the share of labelled questions whose record is among the
// ten given. That no match is lost is another question: `lookout verify --names N` compares with every name.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <simdjson.h>

#include "engine/query/person_search.h"
#include "lookout/engine.h"

namespace lookout::bench {
namespace {

double Now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

[[noreturn]] void Stop(const std::string& why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  std::exit(1);
}

struct Question {
  v1::Query query;
  std::vector<std::string> expect;  // ids of records
};

// Of DATASET/ID.
std::string_view IdOf(std::string_view record) { return record.substr(record.find('/') + 1); }

std::vector<Question> ReadQuestions(const std::string& path, std::size_t most) {
  std::ifstream in(path);
  if (!in) Stop(path + " can not be read");
  std::vector<Question> questions;
  simdjson::dom::parser parser;
  for (std::string line; questions.size() < most && std::getline(in, line);) {
    auto query = QueryFromJson(line);
    if (!query.ok()) Stop(path + ": " + query.status().message());
    Question& question = questions.emplace_back();
    question.query = *std::move(query);
    simdjson::dom::array expect;
    if (parser.parse(line)["expect"].get(expect) != simdjson::SUCCESS) continue;
    for (const auto id : expect) question.expect.emplace_back(IdOf(std::string_view(id)));
  }
  return questions;
}

bool IsFound(const v1::Answer& answer, const std::vector<std::string>& expect) {
  return std::any_of(answer.matches().begin(), answer.matches().end(), [&](const v1::Match& match) {
    return std::find(expect.begin(), expect.end(), IdOf(match.record())) != expect.end();
  });
}

// The sum of the last searches of this thread.
struct Work {
  double postings = 0;
  double lines = 0;
  double scored = 0;

  void Add(const index::names::NameSearchCounts& counts) {
    postings += static_cast<double>(counts.postings);
    lines += static_cast<double>(counts.lines);
    scored += static_cast<double>(counts.scored);
  }
};

void AskStream(Engine* engine, const v1::Caller& caller, std::string_view name, std::vector<Question> questions) {
  if (questions.empty()) return;
  const std::size_t half = questions.size() / 2;
  for (std::size_t i = 0; i < half; ++i) engine->Ask(questions[i].query, caller);
  std::vector<double> each;
  Work work;
  double labelled = 0;
  double found = 0;
  double alarms = 0;
  double sum = 0;
  for (std::size_t i = half; i < questions.size(); ++i) {
    const double begin = Now();
    const v1::Answer answer = engine->Ask(questions[i].query, caller);
    each.push_back(Now() - begin);
    sum += each.back();
    work.Add(query::LastPersonSearchCounts());
    if (!answer.message().empty()) Stop(fmt::format("{}: {}", name, answer.message()));
    alarms += answer.matches().empty() ? 0 : 1;
    if (questions[i].expect.empty()) continue;
    ++labelled;
    found += IsFound(answer, questions[i].expect) ? 1 : 0;
  }
  std::sort(each.begin(), each.end());
  const auto at = [&](double share) {
    return each[static_cast<std::size_t>(share * static_cast<double>(each.size() - 1))] * 1e6;
  };
  const auto count = static_cast<double>(each.size());
  fmt::print(
      "{:<11} {:>8.0f}/s  mean {:>7.0f}  p50 {:>6.0f}  p99 {:>7.0f}  p99.9 {:>7.0f}  max {:>8.0f} us   postings "
      "{:>7.0f} "
      " lines {:>5.0f}  scored {:>5.1f}   answered {:.3f}  found {:.0f} of {:.0f}\n",
      name, count / sum, sum / count * 1e6, at(.5), at(.99), at(.999), at(1), work.postings / count, work.lines / count,
      work.scored / count, alarms / count, found, labelled);
  std::fflush(stdout);
}

}  // namespace
}  // namespace lookout::bench

int main(int argc, char** argv) {
  using namespace lookout;  // NOLINT(google-build-using-namespace)
  if (argc < 3) bench::Stop("lookout_bench_names DB WORLD [QUESTIONS]");
  const std::string world = argv[2];
  const std::size_t most = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : std::numeric_limits<std::size_t>::max();
  OpenOptions options;
  options.path = argv[1];
  const double begin = bench::Now();
  auto engine = Engine::Open(options);
  if (!engine.ok()) bench::Stop(engine.status().message());
  fmt::print("open {:.2f} s\n", bench::Now() - begin);
  const auto stats = (*engine)->Stats();
  if (!stats.ok()) bench::Stop(stats.status().message());
  for (const v1::MemoryUse& use : stats->memory())
    fmt::print("{:<22} {:>8.1f} MB\n", use.structure(), use.bytes() / 1e6);
  v1::Caller caller;
  caller.set_user("bench");
  caller.set_authority("bench");
  caller.set_country("UTO");
  caller.set_purpose("border_control");
  for (const char* name : {"travellers", "damaged", "common"}) {
    bench::AskStream(engine->get(), caller, name, bench::ReadQuestions(world + "/" + name + ".jsonl", most));
  }
  return 0;
}
