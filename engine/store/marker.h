// marker.h: the file LOOKOUT, by which a directory is known as a database.
//
// It does three things. It says which format the database has, before RocksDB opens anything. It holds the number of
// the last acknowledged change, so that a database whose log or manifest lost acknowledged changes is found when it is
// opened. And it is the lock that keeps files from being deleted while a reader opens them:
//
//   a reader   holds it shared from reading the manifest to having every file open, and while it verifies
//   the writer deletes no file of RocksDB unless it holds it alone, which it only tries and never waits for
#ifndef LOOKOUT_ENGINE_STORE_MARKER_H_
#define LOOKOUT_ENGINE_STORE_MARKER_H_

#include <cstdint>
#include <string>

#include "engine/base/file.h"
#include "lookout/result.h"

namespace lookout::store {

inline constexpr uint32_t kFormatVersion = 2;  // written
inline constexpr uint32_t kOldestReader = 2;   // the oldest code that reads what we write

enum class MarkerState { kAbsent, kUnfinished, kPresent };

// kUnfinished: a database was being made here and the process ended; nothing was acknowledged yet.
MarkerState FindMarker(const std::string& database_path);

Status CreateMarker(const std::string& database_path);  // as unfinished
Status FinishMarker(const std::string& database_path);  // durable

class Marker {
 public:
  enum class Lock { kShared, kAlone };

  // kNotFound: there is none. kFailedPrecondition: a newer format. kDamaged: not readable as a marker.
  static Result<Marker> Open(const std::string& database_path, bool writable);

  uint32_t format_version() const { return format_version_; }

  // Waits at most this long; kBusy after that. The lock goes with Unlock, with the Marker and with the process.
  Status AcquireLock(Lock lock, double seconds_max);
  bool TryLockAlone();
  void Unlock();

  Result<uint64_t> Acknowledged() const;
  Status Acknowledge(uint64_t sequence);  // durable

 private:
  Marker(base::UniqueFd fd, std::string path, uint32_t format_version)
      : fd_(std::move(fd)), path_(std::move(path)), format_version_(format_version) {}

  base::UniqueFd fd_;
  std::string path_;
  uint32_t format_version_;
};

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_MARKER_H_
