#include "engine/store/journal.h"

#include <algorithm>
#include <memory>
#include <string>

#include "engine/base/bytes.h"
#include "engine/store/rocks_status.h"

namespace lookout::store {
namespace {

constexpr std::string_view kPrefix = "journal";
constexpr std::size_t kIdAt = kPrefix.size() + kGenerationKeyBytes + 8;
constexpr uint32_t kFirstFormatWithJournal = 2;
constexpr std::size_t kDroppedOneByOneMax = 1000;

std::string GenerationPrefix(Generation generation) { return std::string(kPrefix) + SealKey(generation); }

std::string EndOf(Generation generation) { return std::string(kPrefix) + RangeOf(generation).end; }

// The entries of one change lie together, behind its head, which has no id.
std::string KeyOf(Generation generation, uint64_t sequence, std::string_view id) {
  std::string key = GenerationPrefix(generation);
  base::AppendBigEndian32(static_cast<uint32_t>(sequence >> 32), &key);
  base::AppendBigEndian32(static_cast<uint32_t>(sequence), &key);
  key.append(id);
  return key;
}

struct Head {
  uint64_t entries = 0;      // of the journal up to and with this change
  std::string content_hash;  // of the list after this change
};

Status DamagedJournal() { return Damaged("the journal of a list is not what was written"); }

// kNotFound: there is no head of this change.
Result<Head> ReadHead(const Database& database, const rocksdb::ReadOptions& options, Generation generation,
                      uint64_t sequence) {
  const std::string key = KeyOf(generation, sequence, {});
  std::string value;
  LOOKOUT_RETURN_IF_ERROR(
      StatusOf(database.rocks()->Get(options, database.column(Column::kMeta), SliceOf(key), &value)));
  const auto payload = PayloadOf(Column::kMeta, key, value);
  if (!payload.has_value() || payload->size() < 8) return DamagedJournal();
  return Head{base::LittleEndian64(*payload), std::string(payload->substr(8))};
}

Status PutMeta(const Database& database, std::string_view key, std::string_view payload, rocksdb::WriteBatch* batch) {
  return StatusOf(batch->Put(database.column(Column::kMeta), SliceOf(key), FramedValue(Column::kMeta, key, payload)));
}

// One by one where they are few: a reader that opens goes through every deleted range of the log for each row it reads.
Status DropRange(const Database& database, const std::string& begin, const std::string& end,
                 rocksdb::WriteBatch* batch) {
  const rocksdb::Slice upper = SliceOf(end);
  rocksdb::ReadOptions options;
  options.iterate_upper_bound = &upper;
  const std::unique_ptr<rocksdb::Iterator> entries(
      database.rocks()->NewIterator(options, database.column(Column::kMeta)));
  std::size_t left = kDroppedOneByOneMax;
  for (entries->Seek(SliceOf(begin)); entries->Valid() && left > 0; entries->Next(), --left) {
    LOOKOUT_RETURN_IF_ERROR(StatusOf(batch->Delete(database.column(Column::kMeta), entries->key())));
  }
  LOOKOUT_RETURN_IF_ERROR(StatusOf(entries->status()));
  if (left > 0) return OkStatus();
  return StatusOf(batch->DeleteRange(database.column(Column::kMeta), SliceOf(begin), upper));
}

Status PutHead(const Database& database, const v1::DatasetInfo* before, const v1::DatasetInfo& row,
               rocksdb::WriteBatch* batch) {
  const Generation generation = GenerationOf(row);
  Head head{0, row.content_hash()};
  if (before != nullptr && GenerationOf(*before) == generation) {
    const auto last = ReadHead(database, rocksdb::ReadOptions(), generation, before->sequence());
    if (last.ok()) head.entries = last->entries + row.last_added() + row.last_changed() + row.last_removed();
  }
  const std::string key = KeyOf(generation, row.sequence(), {});
  if (head.entries > kJournalEntriesMax) {
    head.entries = 0;
    LOOKOUT_RETURN_IF_ERROR(DropRange(database, GenerationPrefix(generation), key, batch));
  }
  std::string payload;
  base::AppendLittleEndian64(head.entries, &payload);
  return PutMeta(database, key, payload + head.content_hash, batch);
}

}  // namespace

bool HasJournal(const v1::DatabaseInfo& database) { return database.format_version() >= kFirstFormatWithJournal; }

Status PutJournalEntry(const Database& database, Generation generation, uint64_t sequence, std::string_view id,
                       JournalKind kind, rocksdb::WriteBatch* batch) {
  const char byte = static_cast<char>(kind);
  return PutMeta(database, KeyOf(generation, sequence, id), {&byte, 1}, batch);
}

Status PutJournalHeads(const Database& database, const StoreState& before, const StoreState& after,
                       std::string_view changed, rocksdb::WriteBatch* batch) {
  if (!HasJournal(after.database)) return OkStatus();
  for (const v1::DatasetInfo& old : before.datasets) {
    if (old.dataset_number() == 0) continue;
    const v1::DatasetInfo* row = after.Find(old.dataset());
    if (row != nullptr && GenerationOf(*row) == GenerationOf(old)) continue;
    const Generation gone = GenerationOf(old);
    LOOKOUT_RETURN_IF_ERROR(DropRange(database, GenerationPrefix(gone), EndOf(gone), batch));
  }
  const v1::DatasetInfo* row = changed.empty() ? nullptr : after.Find(changed);
  return row == nullptr ? OkStatus() : PutHead(database, before.Find(changed), *row, batch);
}

Result<std::vector<RecordChange>> ReadJournal(const Database& database, const rocksdb::ReadOptions& options,
                                              const v1::DatasetInfo& row, uint64_t sequence,
                                              std::string_view content_hash) {
  std::vector<RecordChange> changes;
  if (row.sequence() == sequence && row.content_hash() == content_hash) return changes;
  const Generation generation = GenerationOf(row);
  LOOKOUT_ASSIGN_OR_RETURN(const Head head, ReadHead(database, options, generation, sequence));
  if (head.content_hash != content_hash) return NotFound("the list has another history");
  const std::string end = EndOf(generation);
  const rocksdb::Slice upper = SliceOf(end);
  rocksdb::ReadOptions bounded = options;
  bounded.iterate_upper_bound = &upper;
  const std::unique_ptr<rocksdb::Iterator> entries(
      database.rocks()->NewIterator(bounded, database.column(Column::kMeta)));
  for (entries->Seek(KeyOf(generation, sequence + 1, {})); entries->Valid(); entries->Next()) {
    const std::string_view key = TextOf(entries->key());
    if (key.size() == kIdAt) continue;  // a head
    const auto payload = PayloadOf(Column::kMeta, key, TextOf(entries->value()));
    if (key.size() < kIdAt || !payload.has_value() || payload->size() != 1) return DamagedJournal();
    const auto kind = static_cast<JournalKind>(payload->front());
    changes.push_back({std::string(key.substr(kIdAt)), kind != JournalKind::kAdded});
  }
  LOOKOUT_RETURN_IF_ERROR(StatusOf(entries->status()));
  // Of a record that changed more than once the first change says whether it was there.
  std::stable_sort(changes.begin(), changes.end(),
                   [](const RecordChange& a, const RecordChange& b) { return a.id < b.id; });
  const auto last = std::unique(changes.begin(), changes.end(),
                                [](const RecordChange& a, const RecordChange& b) { return a.id == b.id; });
  changes.erase(last, changes.end());
  return changes;
}

}  // namespace lookout::store
