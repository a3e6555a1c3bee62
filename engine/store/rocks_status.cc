#include "engine/store/rocks_status.h"

#include <fmt/format.h>

#include <string>

namespace lookout::store {
namespace {

constexpr std::string_view kDamageCure =
    "; run `lookout verify`, then import the list again or restore the database from a backup";

bool Says(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

}  // namespace

Status StatusOf(const rocksdb::Status& status) {
  if (status.ok()) return OkStatus();
  const std::string text = status.ToString();
  if (Says(text, "lock hold by current process") || Says(text, "While lock file")) {
    return Busy("another process has the database open for writing; try again when it has finished");
  }
  // A file that is gone comes as a corruption, as a path not found, or as a plain error of the system.
  const bool gone = status.IsPathNotFound() || Says(text, "No such file or directory") || Says(text, "does not exist");
  if (status.IsCorruption() || gone) {
    // What the system refuses while RocksDB checks its files comes wrapped as a corruption.
    if (Says(text, "Permission denied") || Says(text, "Too many open files")) {
      return IoError(fmt::format("the system refused a file of the database ({})", text));
    }
    return Damaged(fmt::format("a file of the database is damaged ({}){}", text, kDamageCure));
  }
  if (status.subcode() == rocksdb::Status::kNoSpace || status.subcode() == rocksdb::Status::kSpaceLimit) {
    return IoError(fmt::format("the disk is full ({}); free some space and try again", text));
  }
  if (status.IsIOError()) return IoError(fmt::format("the system refused a file of the database ({})", text));
  if (status.IsBusy() || status.IsTimedOut() || status.IsTryAgain())
    return Busy(fmt::format("the database is busy ({})", text));
  if (status.IsNotFound()) return NotFound(text);
  return Internal(fmt::format("the database answered in a way that Lookout does not expect ({})", text));
}

}  // namespace lookout::store
