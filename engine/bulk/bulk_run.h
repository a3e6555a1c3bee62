// bulk_run.h: many rows in, one line of JSON out for each, in the order of the input, on every core.
#ifndef LOOKOUT_ENGINE_BULK_BULK_RUN_H_
#define LOOKOUT_ENGINE_BULK_BULK_RUN_H_

#include <functional>
#include <istream>
#include <ostream>

#include "engine/bulk/document_misses.h"
#include "lookout/options.h"
#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::bulk {

// Answers one query; called from several threads at once.
using AskFunction = std::function<v1::Answer(const v1::Query&)>;

// The bytes written do not depend on the number of threads. kIo: the output can not be written.
// `misses` may be null.
Result<BulkSummary> RunBulk(std::istream& in, std::ostream& out, const BulkOptions& options, const AskFunction& ask,
                            const DocumentMisses* misses, const ProgressFunction& progress);

// One CompareAnswer a line.
using CompareFunction = std::function<v1::CompareAnswer(const v1::ComparePair&)>;
Result<BulkSummary> RunCompare(std::istream& in, std::ostream& out, const CompareFunction& compare);

}  // namespace lookout::bulk

#endif  // LOOKOUT_ENGINE_BULK_BULK_RUN_H_
