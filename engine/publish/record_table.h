// record_table.h: of each record in a segment what a search must know before it reads the record itself.
#ifndef LOOKOUT_ENGINE_PUBLISH_RECORD_TABLE_H_
#define LOOKOUT_ENGINE_PUBLISH_RECORD_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <absl/container/flat_hash_map.h>

#include "engine/base/hash.h"
#include "index/image/arrays.h"
#include "index/record_ordinal.h"
#include "lookout/schema.pb.h"

namespace lookout::publish {

// Who may see a record and what is asked of an officer. Many records share one, so each is held once.
struct Policy {
  v1::Access access;
  std::vector<std::string> purposes;  // empty: every purpose
  std::vector<v1::Action> actions;
  bool reveal = true;
};

Policy PolicyOf(const v1::Record& record);

// The days on which a record is in force: all of time where it does not say.
struct Validity {
  int32_t first_day = std::numeric_limits<int32_t>::min();
  int32_t last_day = std::numeric_limits<int32_t>::max();
};
Validity ValidityOf(const v1::Record& record);

struct RecordRow {
  uint32_t id_offset = 0;
  uint16_t id_length = 0;
  uint32_t policy = 0;
  int32_t valid_from_day = std::numeric_limits<int32_t>::min();
  int32_t expires_day = std::numeric_limits<int32_t>::max();  // the last day on which it is in force
  v1::RecordKind::Value kind = v1::RecordKind::unspecified;
};

// Threads  mutable while rows are added, then shared const.
class RecordTable {
 public:
  // In the order of their ids. Ordinals are given in the order of Add.
  index::RecordOrdinal Add(const v1::Record& record);

  std::size_t size() const { return rows_.size(); }
  const RecordRow& row(index::RecordOrdinal record) const { return rows_[record.value]; }
  const Policy& policy(index::RecordOrdinal record) const { return policies_[rows_[record.value].policy]; }
  std::size_t policies() const { return policies_.size(); }
  std::string_view id(index::RecordOrdinal record) const {
    const RecordRow& row = rows_[record.value];
    return std::string_view(ids_).substr(row.id_offset, row.id_length);
  }
  // Nothing where no record of this id was added.
  std::optional<index::RecordOrdinal> Find(std::string_view id) const;

  // To an image, and back: false where the image does not hold it whole.
  void AddTo(index::image::ArrayWriter* arrays) const;
  bool Read(index::image::ArrayReader* arrays);

  std::size_t memory_bytes() const { return rows_.capacity() * sizeof(RecordRow) + ids_.capacity(); }

 private:
  uint32_t PolicyNumberOf(const v1::Record& record);
  void AddPolicy(std::string_view key, const v1::Record& record);

  std::string ids_;
  std::vector<RecordRow> rows_;
  std::vector<Policy> policies_;
  absl::flat_hash_map<std::string, uint32_t, base::TransparentHash, base::TransparentEqual> policy_numbers_;
};

}  // namespace lookout::publish

#endif  // LOOKOUT_ENGINE_PUBLISH_RECORD_TABLE_H_
