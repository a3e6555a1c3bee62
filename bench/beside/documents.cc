// documents.cc: a database of documents of any size, asked as a border would ask it, beside what one would use instead.
//
//   lookout_bench_documents DB DOCUMENTS.csv [alone]
//
// DB holds DOCUMENTS.csv, imported (tools/dev bench-documents does both). Everything is measured in one run: opening,
// misses and hits, alone and in batches, with the record read or from memory alone; absl::flat_hash_map,
// std::unordered_map and a sorted array over 64-bit hashes of the same documents, a point get of RocksDB on the same
// records, one random line of memory. Every row's answers are checked; a wrong one ends the run. `alone`: Lookout and
// the line only.
#include <fcntl.h>
#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <absl/container/flat_hash_map.h>
#include <fmt/format.h>
#include <rocksdb/db.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/table.h>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "index/exact/line.h"
#include "index/image/memory.h"
#include "lookout/engine.h"

namespace lookout::bench {
namespace {

constexpr std::size_t kQuestions = 1'000'000;
constexpr std::size_t kBatch = 256;
constexpr std::size_t kSingles = 200'000;
constexpr std::size_t kRounds = 15;

double Now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

uint64_t Mix(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

[[noreturn]] void Stop(const std::string& why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  std::exit(1);
}

// Calls `visit` with number and issuer of each row that is no series.
void ReadRows(const std::string& path, const std::function<void(std::string_view, std::string_view)>& visit) {
  std::ifstream in(path);
  std::string line;
  if (!std::getline(in, line)) Stop(path + " can not be read");
  int number_at = -1, issuer_at = -1, series_at = -1, column = 0;
  for (std::size_t begin = 0; begin <= line.size(); ++column) {
    const std::size_t end = std::min(line.find(',', begin), line.size());
    const std::string_view name = std::string_view(line).substr(begin, end - begin);
    if (name == "number") number_at = column;
    if (name == "issuer") issuer_at = column;
    if (name == "series_to") series_at = column;
    begin = end + 1;
  }
  while (std::getline(in, line)) {
    std::string_view number, issuer, series;
    column = 0;
    for (std::size_t begin = 0; begin <= line.size(); ++column) {
      const std::size_t end = std::min(line.find(',', begin), line.size());
      const std::string_view field = std::string_view(line).substr(begin, end - begin);
      if (column == number_at) number = field;
      if (column == issuer_at) issuer = field;
      if (column == series_at) series = field;
      begin = end + 1;
    }
    if (series.empty()) visit(number, issuer);
  }
}

uint64_t HashOf(const DocumentKey& key) {
  return base::Hash64(key.number_view(), base::Hash64({key.issuer.data(), key.issuer.size()}));
}

struct Questions {
  std::vector<DocumentKey> held;    // drawn from the whole list
  std::vector<DocumentKey> absent;  // of the same shapes: the digits of held ones stirred, and not held
  uint64_t rows = 0;
};

Questions Draw(const std::string& path) {
  Questions questions;
  uint64_t state = 7;
  ReadRows(path, [&](std::string_view number, std::string_view issuer) {
    const uint64_t at = questions.rows++;
    if (at < kQuestions) {
      questions.held.push_back(MakeDocumentKey(number, issuer));
    } else if (const uint64_t place = Mix(++state) % (at + 1); place < kQuestions) {
      questions.held[place] = MakeDocumentKey(number, issuer);
    }
  });
  for (const DocumentKey& key : questions.held) {
    DocumentKey other = key;
    for (std::size_t i = 0; i < other.number_bytes; ++i) {
      char& c = other.number[i];
      if (c >= '0' && c <= '9') c = static_cast<char>('0' + Mix(++state) % 10);
    }
    questions.absent.push_back(other);
  }
  return questions;
}

void Row(std::string_view name, double ns, const std::vector<double>& singles = {}) {
  std::string spread;
  if (!singles.empty()) {
    const auto at = [&](double share) {
      return singles[static_cast<std::size_t>(share * static_cast<double>(singles.size() - 1))];
    };
    spread = fmt::format("  p50 {:8.2f}  p99 {:8.2f}  p99.9 {:8.2f} us", at(.5) * 1e6, at(.99) * 1e6, at(.999) * 1e6);
  }
  fmt::print("{:<34} {:10.1f} ns{}\n", name, ns, spread);
  std::fflush(stdout);
}

// `ask` answers the question of a number; single calls are timed apart, because a look at the clock takes as long.
void Measure(std::string_view name, std::size_t questions, const std::function<bool(std::size_t)>& ask, bool wanted,
             double wrong_max = 0) {
  uint64_t wrong = 0;
  const double begin = Now();
  for (std::size_t i = 0; i < questions; ++i) wrong += ask(i) != wanted ? 1 : 0;
  const double seconds = Now() - begin;
  if (static_cast<double>(wrong) > wrong_max * static_cast<double>(questions))
    Stop(fmt::format("{}: {} wrong answers", name, wrong));
  std::vector<double> singles;
  for (std::size_t i = 0; i < std::min(kSingles, questions); ++i) {
    const double from = Now();
    if (ask(i * 7919 % questions) == wanted) singles.push_back(Now() - from);
  }
  std::sort(singles.begin(), singles.end());
  Row(name, seconds / static_cast<double>(questions) * 1e9, singles);
}

// One pass over a million keys, 256 at a time.
double TimeOfBatches(std::string_view name, const Engine& engine, const std::vector<DocumentKey>& keys, bool wanted) {
  const auto found = std::make_unique<bool[]>(kBatch);
  uint64_t wrong = 0;
  const double begin = Now();
  for (std::size_t at = 0; at + kBatch <= keys.size(); at += kBatch) {
    engine.ProbeDocuments(std::span(keys).subspan(at, kBatch), {found.get(), kBatch});
    for (std::size_t i = 0; i < kBatch; ++i) wrong += found[i] != wanted ? 1 : 0;
  }
  const double seconds = Now() - begin;
  if (wrong * 10'000 > keys.size()) Stop(fmt::format("{}: {} wrong answers", name, wrong));
  return seconds / static_cast<double>(keys.size()) * 1e9;
}

// Lines of memory at random places.
class Lines {
 public:
  explicit Lines(std::span<const std::byte> table)
      : table_(reinterpret_cast<const uint64_t*>(table.data())), count_(table.size() / sizeof(index::exact::Line)) {}

  // As TimeOfBatches.
  double Time() {
    uint64_t sum = 0;
    const double begin = Now();
    for (std::size_t asked = 0; asked < kQuestions; asked += kBatch) {
      for (uint64_t& place : places_) {
        place = Mix(++state_) % count_;
        __builtin_prefetch(table_ + place * 8);
      }
      for (const uint64_t place : places_) sum += table_[place * 8];
    }
    sum_ = sum;
    return (Now() - begin) / static_cast<double>(kQuestions) * 1e9;
  }

  void MeasureSingle() {
    const auto ask = [&](std::size_t i) {
      sum_ = table_[Mix(i) % count_ * 8];
      return true;
    };
    Measure("one random line, single", kQuestions, ask, true);
  }

 private:
  const uint64_t* table_;
  uint64_t count_;
  std::array<uint64_t, kBatch> places_{};
  uint64_t state_ = 3;
  volatile uint64_t sum_ = 0;  // so that the lines are read
};

// Memory of the program's own, as large as the table of so many documents.
index::image::LargeMemory MemoryFor(uint64_t rows) {
  index::image::LargeMemory memory((rows / 9 + 2) * sizeof(index::exact::Line));
  if (memory.data() == nullptr) Stop("no memory for a table of lines");
  for (std::size_t at = 0; at < memory.size(); at += 4096) memory.data()[at] = std::byte{1};
  return memory;
}

// The image of the database, mapped as Lookout maps it: what a line costs where the index itself lies. Empty where the
// list is so short that it has none.
std::span<const std::byte> MapImage(const std::string& path) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(path + "/index", error)) {
    const auto file = base::OpenFile(entry.path().string(), O_RDONLY);
    if (!file.ok()) Stop(file.status().message());
    const std::size_t bytes = entry.file_size();
    void* at = ::mmap(nullptr, bytes, PROT_READ, MAP_SHARED, file->get(), 0);  // to the end of the program
    if (at == MAP_FAILED) Stop(entry.path().string() + " can not be mapped");
    static_cast<void>(::madvise(at, bytes, MADV_HUGEPAGE));
    return {static_cast<const std::byte*>(at), bytes};
  }
  return {};
}

double MedianOf(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

// Lines and documents turn by turn: what else the machine does changes both.
void MeasureBatches(const std::string& path, const Engine& engine, const Questions& questions) {
  const index::image::LargeMemory memory = MemoryFor(questions.rows);
  Lines of_memory({memory.data(), memory.size()});
  const std::span<const std::byte> image = MapImage(path);
  Lines of_image(image.empty() ? std::span<const std::byte>(memory.data(), memory.size()) : image);
  std::vector<double> line, image_line, miss, held;
  for (std::size_t round = 0; round < kRounds; ++round) {
    line.push_back(of_memory.Time());
    image_line.push_back(of_image.Time());
    miss.push_back(TimeOfBatches("miss, batch", engine, questions.absent, false));
    held.push_back(TimeOfBatches("presence, batch", engine, questions.held, true));
  }
  Row("one random line, batch", MedianOf(line));
  if (!image.empty()) Row("one random line of the image, batch", MedianOf(image_line));
  Row("miss, batch", MedianOf(miss));
  Row("presence, batch", MedianOf(held));
  const auto in_lines = [&](std::string_view of, const std::vector<double>& lines) {
    std::vector<double> misses, hits;
    for (std::size_t round = 0; round < kRounds; ++round) {
      misses.push_back(miss[round] / lines[round]);
      hits.push_back(held[round] / lines[round]);
    }
    fmt::print("in lines of {}: miss {:.2f}, presence {:.2f}; median of {} rounds\n", of, MedianOf(misses),
               MedianOf(hits), kRounds);
  };
  in_lines("memory", line);
  if (!image.empty()) in_lines("the image", image_line);
  of_memory.MeasureSingle();
}

void MeasureEngine(const std::string& path, Questions* questions) {
  const double begin = Now();
  OpenOptions options;
  options.path = path;
  auto opened = Engine::Open(options);
  if (!opened.ok()) Stop(opened.status().message());
  const Engine& engine = **opened;
  fmt::print("open {:.3f} s\n", Now() - begin);
  // Numbers that chance made held ones are none of the absent.
  std::vector<DocumentResult> results(questions->absent.size());
  engine.FindDocuments(questions->absent, results);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (!results[i].found()) questions->absent[kept++] = questions->absent[i];
  }
  questions->absent.resize(kept);
  const auto stats = engine.Stats();
  if (stats.ok()) {
    for (const v1::MemoryUse& use : stats->memory()) {
      if (use.structure() == "documents")
        fmt::print("{:.2f} bytes of memory a document\n", use.bytes() / static_cast<double>(questions->rows));
    }
    fmt::print("{:.2f} bytes of disk a document\n", stats->disk_bytes() / static_cast<double>(questions->rows));
  }
  const auto probe = [&](const std::vector<DocumentKey>& keys) {
    return [&](std::size_t i) {
      bool found = false;
      engine.ProbeDocuments({&keys[i], 1}, {&found, 1});
      return found;
    };
  };
  const auto find = [&](const std::vector<DocumentKey>& keys) {
    return [&](std::size_t i) {
      DocumentResult result;
      engine.FindDocuments({&keys[i], 1}, {&result, 1});
      return result.found();
    };
  };
  Row("miss, batch, first time", TimeOfBatches("miss, batch", engine, questions->absent, false));
  MeasureBatches(path, engine, *questions);
  Measure("miss, single", questions->absent.size(), find(questions->absent), false);
  Measure("presence, single", questions->held.size(), probe(questions->held), true);
  Measure("hit, record read, first time", std::min(kSingles, questions->held.size()), find(questions->held), true);
  Measure("hit, record read, again", std::min<std::size_t>(1000, questions->held.size()), find(questions->held), true);
}

struct SameHash {
  std::size_t operator()(uint64_t key) const { return key; }
};

template <typename Map>
void MeasureMap(std::string_view name, const std::string& csv, const Questions& questions) {
  Map map;
  map.reserve(questions.rows);
  uint32_t ordinal = 0;
  ReadRows(csv, [&](std::string_view number, std::string_view issuer) {
    map.emplace(HashOf(MakeDocumentKey(number, issuer)), ordinal++);
  });
  const auto ask = [&](const std::vector<DocumentKey>& keys) {
    return [&](std::size_t i) { return map.find(HashOf(keys[i])) != map.end(); };
  };
  Measure(fmt::format("{}, miss", name), questions.absent.size(), ask(questions.absent), false);
  Measure(fmt::format("{}, hit", name), questions.held.size(), ask(questions.held), true);
}

void MeasureSorted(const std::string& csv, const Questions& questions) {
  std::vector<uint64_t> sorted;
  sorted.reserve(questions.rows);
  ReadRows(csv, [&](std::string_view number, std::string_view issuer) {
    sorted.push_back(HashOf(MakeDocumentKey(number, issuer)));
  });
  std::sort(sorted.begin(), sorted.end());
  const auto ask = [&](const std::vector<DocumentKey>& keys) {
    return [&](std::size_t i) { return std::binary_search(sorted.begin(), sorted.end(), HashOf(keys[i])); };
  };
  Measure("sorted array, miss", questions.absent.size(), ask(questions.absent), false);
  Measure("sorted array, hit", questions.held.size(), ask(questions.held), true);
}

// The database's own records, by their keys: dataset 1, generation 1, ISSUER-NUMBER (engine/store/FORMAT.md).
void MeasureRocks(const std::string& path, const Questions& questions) {
  rocksdb::DBOptions options;
  options.max_open_files = -1;
  rocksdb::BlockBasedTableOptions table;
  table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  rocksdb::ColumnFamilyOptions records;
  records.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  rocksdb::DB* raw = nullptr;
  const std::vector<rocksdb::ColumnFamilyDescriptor> families = {{"default", {}}, {"records", records}};
  if (!rocksdb::DB::OpenForReadOnly(options, path + "/records", families, &handles, &raw).ok())
    Stop("RocksDB does not open");
  const std::unique_ptr<rocksdb::DB> db(raw);
  const auto ask = [&](const std::vector<DocumentKey>& keys) {
    return [&](std::size_t i) {
      std::string key("\0\0\0\1\0\0\0\1", 8);
      key.append(keys[i].issuer.data(), keys[i].issuer.size()).append("-").append(keys[i].number_view());
      rocksdb::PinnableSlice value;
      return db->Get(rocksdb::ReadOptions(), handles[1], key, &value).ok();
    };
  };
  Measure("RocksDB get, miss", questions.absent.size(), ask(questions.absent), false);
  Measure("RocksDB get, hit, first time", std::min(kSingles, questions.held.size()), ask(questions.held), true);
  Measure("RocksDB get, hit, again", std::min<std::size_t>(1000, questions.held.size()), ask(questions.held), true);
  for (rocksdb::ColumnFamilyHandle* handle : handles) db->DestroyColumnFamilyHandle(handle);
}

}  // namespace
}  // namespace lookout::bench

int main(int argc, char** argv) {
  using namespace lookout::bench;  // NOLINT(google-build-using-namespace)
  const bool alone = argc == 4 && std::string_view(argv[3]) == "alone";
  if (argc != 3 && !alone) Stop("lookout_bench_documents DB DOCUMENTS.csv [alone]");
  const std::string path = argv[1];
  const std::string csv = argv[2];
  Questions questions = Draw(csv);
  fmt::print("{} documents, {} asked\n", questions.rows, questions.held.size());
  MeasureEngine(path, &questions);
  if (alone) return 0;
  MeasureRocks(path, questions);
  MeasureSorted(csv, questions);
  MeasureMap<absl::flat_hash_map<uint64_t, uint32_t, SameHash>>("absl::flat_hash_map", csv, questions);
  MeasureMap<std::unordered_map<uint64_t, uint32_t, SameHash>>("std::unordered_map", csv, questions);
  return 0;
}
