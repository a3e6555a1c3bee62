#include "engine/store/record_store.h"

#include <filesystem>

#include "engine/store/stores.h"

namespace lookout::store {

Status Change::PutBytes(std::string_view, std::string_view, uint64_t) {
  return InvalidArgument("a change of this mode takes whole records only");
}

Status Change::Prepare(const AgainFunction&) { return OkStatus(); }

Result<std::unique_ptr<RecordStore>> RecordStore::Open(const StoreOptions& options) {
  if (options.path.empty()) return InvalidArgument("the path of the database is empty");
  StoreOptions whole = options;
  if (!whole.clock) whole.clock = base::SystemClock();
  return whole.mode == StoreMode::kWrite ? OpenWriteStore(whole) : OpenReadStore(whole);
}

// Files come and go while this looks; one that has gone counts nothing.
uint64_t BytesOfDirectory(const std::string& path) {
  namespace fs = std::filesystem;
  uint64_t bytes = 0;
  std::error_code error;
  for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
    std::error_code gone;
    if (!at->is_regular_file(gone)) continue;
    const uint64_t size = at->file_size(gone);
    if (!gone) bytes += size;
  }
  return bytes;
}

}  // namespace lookout::store
