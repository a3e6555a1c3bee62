#include "engine/store/changes.h"

#include <algorithm>

#include "engine/base/bytes.h"
#include "engine/store/frame.h"

namespace lookout::store {
namespace {

constexpr size_t kIdBytesMax = 64;
constexpr size_t kRecordBytesMax = 64 << 20;

}  // namespace

SeenIds::SeenIds(const v1::DatabaseInfo& database)
    : seed_(database.hash_secret().size() >= 8 ? base::LittleEndian64(database.hash_secret()) : 0) {}

Status SeenIds::Add(std::string_view id) {
  if (id.empty()) return InvalidArgument("the record has no id");
  if (id.size() > kIdBytesMax) return InvalidArgument("the id of the record is longer than 64 bytes");
  if (!seen_.insert(base::HashBytes128(id, seed_)).second) {
    return InvalidArgument("another record of the same id came before it; the first one stands");
  }
  return OkStatus();
}

v1::DatasetInfo* RowToChange(std::string_view dataset, StoreState* next) {
  auto at = std::lower_bound(next->datasets.begin(), next->datasets.end(), dataset,
                             [](const v1::DatasetInfo& row, std::string_view name) { return row.dataset() < name; });
  if (at == next->datasets.end() || at->dataset() != dataset) at = next->datasets.insert(at, v1::DatasetInfo());
  if (at->dataset_number() == 0) {
    at->Clear();
    at->set_dataset(std::string(dataset));
    at->set_warn_after_s(kWarnAfterSeconds);
    at->set_stale_after_s(kStaleAfterSeconds);
    const uint32_t number = std::max(1U, next->database.next_dataset_number());
    at->set_dataset_number(number);
    next->database.set_next_dataset_number(number + 1);
  }
  return &*at;
}

Status AssignPayload(const v1::Record& record, std::string* payload) {
  AssignDeterministicBytes(record, payload);
  if (payload->size() > kRecordBytesMax) return InvalidArgument("the record is larger than 64 MiB");
  return OkStatus();
}

}  // namespace lookout::store
