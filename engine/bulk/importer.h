// importer.h: the write path from files to a committed change: read, make canonical, validate, put, commit.
#ifndef LOOKOUT_ENGINE_BULK_IMPORTER_H_
#define LOOKOUT_ENGINE_BULK_IMPORTER_H_

#include <cstdint>

#include "engine/store/record_store.h"
#include "lookout/options.h"
#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::bulk {

// Everything of one import is one change of the store. Refused rows are in the report and make the dataset `partial`:
// what was refused can not be found, so "no hit" may not be said of it. A replacement that would leave nothing of a
// list (an empty file, or no row that could be taken) is refused: the dataset stays as it is and the report says so.
Result<v1::ImportReport> Import(const ImportOptions& options, const ProgressFunction& progress,
                                store::RecordStore* store, int64_t now);

}  // namespace lookout::bulk

#endif  // LOOKOUT_ENGINE_BULK_IMPORTER_H_
