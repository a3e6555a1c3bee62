// rocks_status.h: what RocksDB says, in the codes and sentences of Lookout.
#ifndef LOOKOUT_ENGINE_STORE_ROCKS_STATUS_H_
#define LOOKOUT_ENGINE_STORE_ROCKS_STATUS_H_

#include <rocksdb/status.h>

#include "lookout/status.h"

namespace lookout::store {

// kBusy: the lock. kIo: the system refused. kDamaged: stored bytes or files are not what was written.
Status StatusOf(const rocksdb::Status& status);

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_ROCKS_STATUS_H_
