// options.h: what a caller may choose. Every option has its default on the field and says what it costs.
#ifndef LOOKOUT_OPTIONS_H_
#define LOOKOUT_OPTIONS_H_

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace lookout {

enum class OpenMode {
  kRead,   // any number of processes; sees the state at open, see Engine::Refresh
  kWrite,  // one process at a time; makes the database when the directory does not hold one
};

struct OpenOptions {
  // The directory of the database. Required.
  std::string path;

  OpenMode mode = OpenMode::kRead;

  // Where the audit log is written; empty: `audit/` inside the database. A process that can not write its audit log can
  // not ask questions, so a database on read-only media needs a directory here.
  std::string audit_directory;

  // False: open the records only, build no index. Import, export and `stats` need none; a search then answers `error`.
  // Saves the time and memory of the index.
  bool build_index = true;

  // Lists of travel documents of at least so many records keep their index on disk, in `index/` inside the database,
  // where a process that writes the database puts it; 0: 100,000. For tests.
  uint64_t image_records_min = 0;

  // Seconds since 1970 in UTC; empty: the system's clock. For tests, and for systems whose clock is not trusted.
  std::function<int64_t()> clock;
};

enum class ImportMode {
  kReplace,  // the files hold the whole dataset: what is not in them is removed
  kUpsert,   // the files hold additions and changes
  kDelete,   // the files hold records whose ids are removed
};

// Called from time to time during long work. `done` and `total` are bytes of input where the total is known, else rows
// (total 0). Return false to stop: the state before the call then stands. Called on the thread of the call.
struct Progress {
  uint64_t done = 0;
  uint64_t total = 0;
  uint64_t rows = 0;
  const char* stage = nullptr;  // "indexing": the change is made, and no longer to be stopped; null: the work asked for
};
using ProgressFunction = std::function<bool(const Progress&)>;

struct ImportOptions {
  std::string dataset;             // letters, digits, `-`, `_`, `.`; at most 64 bytes. Required.
  std::string format;              // lookout-jsonl, document-csv, ofac-csv, un-xml. Required.
  std::vector<std::string> files;  // read in this order; gz and zst are read as they are
  ImportMode mode = ImportMode::kReplace;

  // When this copy was last known to be current, `YYYY-MM-DDTHH:MM:SSZ` or `YYYY-MM-DD`; empty: now.
  std::string as_of;

  // The version of the list; empty: what the list says of itself (its date of publication), else the as-of time.
  std::string version;

  // After how many seconds without a newer import a dataset is warned of, and is stale. 0: keep what the dataset has,
  // or the defaults (24 and 48 hours) for a new one.
  uint32_t warn_after_s = 0;
  uint32_t stale_after_s = 0;

  // Memory for sorting a whole list of documents, in bytes; 0: 256 MiB. Writing tables takes some 200 MiB beside it.
  // More memory makes fewer files to merge; the result is the same.
  uint64_t memory_bytes_max = 0;

  // Findings beyond this many are counted but not listed one by one.
  uint32_t findings_max = 1000;
};

enum class BulkFormat { kDetect, kJsonl, kCsv, kMrz };

struct BulkOptions {
  BulkFormat format = BulkFormat::kDetect;

  // 0: one thread per core. The output is the same whatever the number.
  unsigned threads = 0;

  // Taken for queries that do not say their own.
  double threshold = -1;  // negative: the default of the engine
  uint32_t limit = 0;     // 0: 10
  std::vector<std::string> datasets;
  std::string profile;
  bool explain = false;
  bool timing = false;
};

// How a bulk run went. Every input row has its answer in the output, invalid rows too.
struct BulkSummary {
  uint64_t rows = 0;
  uint64_t hit = 0;
  uint64_t potential_match = 0;
  uint64_t no_hit = 0;
  uint64_t no_hit_incomplete = 0;
  uint64_t denied = 0;
  uint64_t invalid_query = 0;
  uint64_t error = 0;
  bool incomplete = false;  // some answer rested on a dataset that is stale, damaged or absent
  double seconds = 0;
};

}  // namespace lookout

#endif  // LOOKOUT_OPTIONS_H_
