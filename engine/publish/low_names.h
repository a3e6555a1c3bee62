// low_names.h: the names of low quality of a segment's persons: they make no match, they add to one.
#ifndef LOOKOUT_ENGINE_PUBLISH_LOW_NAMES_H_
#define LOOKOUT_ENGINE_PUBLISH_LOW_NAMES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "engine/base/name.h"
#include "index/image/arrays.h"
#include "index/names/held_name.h"
#include "index/names/packed_forms.h"
#include "index/record_ordinal.h"

namespace lookout::publish {

// Threads  mutable while names are added, then shared const.   Bytes  a bit a record, and of each name its form
// (packed_forms.h) and 8.
class LowNames {
 public:
  // In the order of the records. `number`: of the name among those of its record.
  void Add(index::RecordOrdinal record, uint32_t number, const base::NameForm& form);
  void Freeze();  // none is added from here on

  bool empty() const { return rows_.empty(); }
  // Of each record a bit: it has such names. Records beyond the last bit have none.
  std::span<const uint64_t> records() const { return records_; }
  // The first place of those of a record, and the one after the last. Most records have none, which one bit tells.
  std::pair<std::size_t, std::size_t> Of(index::RecordOrdinal record) const;

  uint32_t number(std::size_t place) const { return rows_[place].number; }
  index::names::HeldName name(std::size_t place) const { return forms_[place]; }

  std::size_t memory_bytes() const {
    return forms_.memory_bytes() + rows_.capacity() * sizeof(Row) + records_.capacity() * sizeof(uint64_t);
  }

  // To an image, and back: false where the image does not hold them whole.
  void AddTo(index::image::ArrayWriter* arrays) const;
  bool Read(index::image::ArrayReader* arrays);

 private:
  struct Row {
    uint32_t record = 0;
    uint32_t number = 0;
  };

  index::names::PackedForms forms_;
  std::vector<Row> rows_;  // by place
  std::vector<uint64_t> records_;
};

}  // namespace lookout::publish

#endif  // LOOKOUT_ENGINE_PUBLISH_LOW_NAMES_H_
