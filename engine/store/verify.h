// verify.h: is every byte that the store holds still what was written?
#ifndef LOOKOUT_ENGINE_STORE_VERIFY_H_
#define LOOKOUT_ENGINE_STORE_VERIFY_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "engine/store/store_view.h"

namespace lookout::store {

// As StoreView::Verify. Problems name datasets and files, never a record: its id can be a document number.
Result<uint64_t> VerifyView(const RecordView& view, const Database& database, std::vector<v1::VerifyProblem>* problems,
                            const std::function<bool(uint64_t records)>& progress);

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_VERIFY_H_
