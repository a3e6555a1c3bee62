// record_ordinal.h: to the index a record is a number, dense from 0 in its generation.
#ifndef LOOKOUT_INDEX_RECORD_ORDINAL_H_
#define LOOKOUT_INDEX_RECORD_ORDINAL_H_

#include <compare>
#include <cstdint>

namespace lookout::index {

struct RecordOrdinal {
  uint32_t value = 0;
  friend auto operator<=>(RecordOrdinal, RecordOrdinal) = default;
};

}  // namespace lookout::index

#endif  // LOOKOUT_INDEX_RECORD_ORDINAL_H_
