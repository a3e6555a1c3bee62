#include "engine/store/marker.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <optional>
#include <thread>

#include "engine/base/bytes.h"
#include "engine/base/clock.h"
#include "engine/base/hash.h"

namespace lookout::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "Lookout database\n";
constexpr size_t kTextBytes = 128;
constexpr size_t kSlotBytes = 16;
constexpr uint64_t kSlotSeed = 0x4C4F4F4B4F5554;  // "LOOKOUT"

std::string MarkerPath(const std::string& database_path) { return database_path + "/LOOKOUT"; }
std::string UnfinishedPath(const std::string& database_path) { return database_path + "/LOOKOUT.creating"; }

std::string Slot(uint64_t sequence) {
  std::string slot;
  base::AppendLittleEndian64(sequence, &slot);
  base::AppendLittleEndian64(base::Hash64(slot, kSlotSeed), &slot);
  return slot;
}

std::optional<uint64_t> SequenceOf(std::string_view slot) {
  if (slot.size() < kSlotBytes) return std::nullopt;
  if (base::LittleEndian64(slot.substr(8)) != base::Hash64(slot.substr(0, 8), kSlotSeed)) return std::nullopt;
  return base::LittleEndian64(slot);
}

// The number behind `name` in the text, 0 when there is none.
uint32_t NumberOf(std::string_view text, std::string_view name) {
  const size_t at = text.find(name);
  if (at == std::string_view::npos) return 0;
  uint32_t number = 0;
  std::from_chars(text.data() + at + name.size(), text.data() + text.size(), number);
  return number;
}

}  // namespace

MarkerState FindMarker(const std::string& database_path) {
  std::error_code ignored;
  if (fs::exists(MarkerPath(database_path), ignored)) return MarkerState::kPresent;
  return fs::exists(UnfinishedPath(database_path), ignored) ? MarkerState::kUnfinished : MarkerState::kAbsent;
}

Status CreateMarker(const std::string& database_path) {
  const std::string path = UnfinishedPath(database_path);
  LOOKOUT_ASSIGN_OR_RETURN(const base::UniqueFd fd, base::OpenFile(path, O_WRONLY | O_CREAT, 0644));
  std::string bytes = fmt::format("{}format {}\noldest reader {}\n", kMagic, kFormatVersion, kOldestReader);
  bytes.resize(kTextBytes, '\n');
  bytes += Slot(0);
  bytes += Slot(0);
  LOOKOUT_RETURN_IF_ERROR(base::WriteAllAt(fd.get(), bytes, 0, path));
  return base::SyncFile(fd.get(), path);
}

Status FinishMarker(const std::string& database_path) {
  std::error_code error;
  fs::rename(UnfinishedPath(database_path), MarkerPath(database_path), error);
  if (error) return base::ErrnoStatus("rename", UnfinishedPath(database_path), error.value());
  return base::SyncDirectory(database_path);
}

Result<Marker> Marker::Open(const std::string& database_path, bool writable) {
  const std::string path = MarkerPath(database_path);
  LOOKOUT_ASSIGN_OR_RETURN(base::UniqueFd fd, base::OpenFile(path, writable ? O_RDWR : O_RDONLY));
  LOOKOUT_ASSIGN_OR_RETURN(const std::string text, base::ReadAt(fd.get(), 0, kTextBytes, path));
  const uint32_t format = NumberOf(text, "\nformat ");
  const uint32_t oldest_reader = NumberOf(text, "\noldest reader ");
  if (!text.starts_with(kMagic) || format == 0 || oldest_reader == 0) {
    return Damaged(fmt::format("{} is not what Lookout wrote; restore the database from a backup", path));
  }
  if (oldest_reader > kFormatVersion || (writable && format > kFormatVersion)) {
    return FailedPrecondition(
        fmt::format("the database at {} has format {}, this Lookout {} up to format {}; use the Lookout that wrote it, "
                    "or a newer one",
                    database_path, format, writable ? "writes" : "reads", kFormatVersion));
  }
  return Marker(std::move(fd), path, format);
}

Status Marker::AcquireLock(Lock lock, double seconds_max) {
  const double until = base::MonotonicSeconds() + seconds_max;
  const int operation = (lock == Lock::kAlone ? LOCK_EX : LOCK_SH) | LOCK_NB;
  while (::flock(fd_.get(), operation) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) return base::ErrnoStatus("lock", path_, errno);
    if (base::MonotonicSeconds() > until) {
      return Busy("another process is opening the database; try again when it has finished");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return OkStatus();
}

bool Marker::TryLockAlone() { return ::flock(fd_.get(), LOCK_EX | LOCK_NB) == 0; }

void Marker::Unlock() { ::flock(fd_.get(), LOCK_UN); }

Result<uint64_t> Marker::Acknowledged() const {
  LOOKOUT_ASSIGN_OR_RETURN(const std::string slots, base::ReadAt(fd_.get(), kTextBytes, 2 * kSlotBytes, path_));
  std::optional<uint64_t> newest;
  for (size_t at = 0; at + kSlotBytes <= slots.size(); at += kSlotBytes) {
    const std::optional<uint64_t> sequence = SequenceOf(std::string_view(slots).substr(at, kSlotBytes));
    if (sequence.has_value() && (!newest.has_value() || *sequence > *newest)) newest = sequence;
  }
  if (!newest.has_value()) {
    return Damaged(fmt::format("{} lost the number of the last change; restore the database from a backup", path_));
  }
  return *newest;
}

// The two slots take turns: a write that power loss cuts short spoils the older number only.
Status Marker::Acknowledge(uint64_t sequence) {
  const off_t offset = static_cast<off_t>(kTextBytes + sequence % 2 * kSlotBytes);
  LOOKOUT_RETURN_IF_ERROR(base::WriteAllAt(fd_.get(), Slot(sequence), offset, path_));
  return base::SyncFile(fd_.get(), path_);
}

}  // namespace lookout::store
