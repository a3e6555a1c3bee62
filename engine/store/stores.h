// stores.h: the two kinds of RecordStore. Private to the room.
#ifndef LOOKOUT_ENGINE_STORE_STORES_H_
#define LOOKOUT_ENGINE_STORE_STORES_H_

#include <memory>

#include "engine/store/record_store.h"

namespace lookout::store {

Result<std::unique_ptr<RecordStore>> OpenReadStore(const StoreOptions& options);
Result<std::unique_ptr<RecordStore>> OpenWriteStore(const StoreOptions& options);

uint64_t BytesOfDirectory(const std::string& path);

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_STORES_H_
