#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include "engine/base/failpoint.h"
#include "engine/record/document_view.h"
#include "engine/store/changes.h"
#include "engine/store/rocks_status.h"
#include "engine/store/sorted_runs.h"
#include "engine/store/table_writer.h"

namespace lookout::store {
namespace {

namespace fs = std::filesystem;

constexpr size_t kIdBytesMax = 64;

// Walks the list that is being replaced, beside the new one, and tells what became of each record.
class OldList {
 public:
  // `row` may be null: there was no list.
  OldList(const RecordView& view, const v1::DatasetInfo* row) : row_(row) {
    if (row == nullptr || IsDamaged(*row)) return;
    range_ = RangeOf(GenerationOf(*row));
    end_ = SliceOf(range_.end);
    rocksdb::ReadOptions options;
    options.iterate_upper_bound = &end_;
    options.fill_cache = false;
    options.readahead_size = 1 << 20;
    entries_ = view.NewRecordIterator(options);
    entries_->Seek(SliceOf(range_.begin));
    if (entries_->Valid() && entries_->key().size() == kGenerationKeyBytes) entries_->Next();
  }

  void Compare(std::string_view id, std::string_view payload) {
    while (Valid() && IdOf(TextOf(entries_->key())) < id) RemoveOne();
    if (!Valid() || IdOf(TextOf(entries_->key())) != id) {
      ++counts_.added;
      return;
    }
    const auto old = RecordPayloadOf(TextOf(entries_->key()), TextOf(entries_->value()), &expanded_);
    old == payload ? ++counts_.unchanged : ++counts_.changed;
    entries_->Next();
  }

  // After the last Compare. A list that can not be read to its end is one that is not compared: all of it was removed,
  // all of the new one added.
  ChangeCounts Finish(uint64_t new_records) {
    while (Valid()) RemoveOne();
    const bool readable = row_ == nullptr || (entries_ != nullptr && entries_->status().ok());
    return readable ? counts_ : ChangeCounts{.added = new_records, .removed = row_->records()};
  }

 private:
  bool Valid() const { return entries_ != nullptr && entries_->Valid(); }
  void RemoveOne() {
    ++counts_.removed;
    entries_->Next();
  }

  const v1::DatasetInfo* row_;
  KeyRange range_;
  rocksdb::Slice end_;
  std::unique_ptr<rocksdb::Iterator> entries_;
  ChangeCounts counts_;
  std::string expanded_;
};

class ReplaceChange : public Change {
 public:
  ReplaceChange(std::shared_ptr<Writer> writer, std::string_view dataset, const ChangeOptions& options)
      : writer_(std::move(writer)),
        view_(writer_->current()),
        dataset_(dataset),
        staging_(StagingPath(writer_->database().path())),
        next_(view_->state()),
        runs_(staging_ + "/run", options.memory_bytes),
        seen_(next_.database) {
    v1::DatasetInfo* row = RowToChange(dataset_, &next_);
    row->set_generation(row->generation() + 1);
    generation_ = GenerationOf(*row);
  }

  ~ReplaceChange() override {
    std::error_code ignored;
    fs::remove_all(staging_, ignored);
    // After a flip that failed nobody knows yet which list stands: the next open finds out, and cleans up.
    if (taken_in_ && !committed_ && !writer_->broken()) {
      static_cast<void>(writer_->database().DeleteGeneration(generation_));
      static_cast<void>(writer_->database().DropTables(RangeOf(generation_)));
    }
    if (!committed_) writer_->EndChange();
  }

  Status Begin() {
    std::error_code error;
    fs::remove_all(staging_, error);
    fs::create_directory(staging_, error);
    if (error) return base::ErrnoStatus("make the directory", staging_, error.value());
    return writer_->EnsureEmpty(generation_);
  }

  Status Put(const v1::Record& record) override {
    LOOKOUT_RETURN_IF_ERROR(Usable());
    LOOKOUT_RETURN_IF_ERROR(AssignPayload(record, &payload_));
    LOOKOUT_RETURN_IF_ERROR(seen_.Add(record.id()));
    return PutEntry(record.id(), payload_, put_);
  }

  Status PutBytes(std::string_view id, std::string_view record_bytes, uint64_t position) override {
    LOOKOUT_RETURN_IF_ERROR(Usable());
    if (id.empty() || id.size() > kIdBytesMax) return InvalidArgument("the id of the record has not 1 to 64 bytes");
    return PutEntry(id, record_bytes, position);
  }

  Status Prepare(const AgainFunction& again) override {
    LOOKOUT_RETURN_IF_ERROR(Usable());
    if (prepared_) return OkStatus();
    failed_ = WriteTables(again);
    prepared_ = failed_.ok();
    return failed_;
  }

  Status Delete(std::string_view) override {
    return InvalidArgument("a change of mode replace takes no deletions: what is not put is removed");
  }

  Result<ChangeCounts> Commit(const v1::DatasetInfo& info) override {
    LOOKOUT_RETURN_IF_ERROR(Usable());
    auto counts = WriteAndFlip(info);
    committed_ = counts.ok();
    if (!counts.ok()) {
      failed_ = counts.status();
      return failed_;
    }
    writer_->EndChange();
    const v1::DatasetInfo* old = view_->state().Find(dataset_);
    const Generation old_generation = old == nullptr ? Generation() : GenerationOf(*old);
    view_.reset();  // ours must not be what keeps the old list
    if (old_generation.dataset_number != 0) writer_->Retire(old_generation);
    return counts;
  }

 private:
  Status Usable() const {
    if (committed_) return FailedPrecondition("this change is committed already; begin another one");
    return failed_;
  }

  Status PutEntry(std::string_view id, std::string_view payload, uint64_t position) {
    if (++put_ > UINT32_MAX) return InvalidArgument("a dataset holds at most 4294967295 records");
    AssignRecordKey(generation_, id, &key_);
    AssignRecordValue(next_.database.format_version(), key_, payload, &value_);
    failed_ = base::FailpointStatus("store/put");
    if (failed_.ok()) failed_ = runs_.Add(key_, value_, position);
    return failed_;
  }

  Result<ChangeCounts> WriteAndFlip(const v1::DatasetInfo& info) {
    LOOKOUT_RETURN_IF_ERROR(Prepare({}));
    LOOKOUT_RETURN_IF_ERROR(base::FailpointStatus("store/commit/before_ingest"));
    LOOKOUT_RETURN_IF_ERROR(TakeIn());
    v1::DatasetInfo* row = RowToChange(dataset_, &next_);
    *row = writer_->NextRow(*row, info, summary_, counts_);
    rocksdb::WriteBatch flip;
    LOOKOUT_RETURN_IF_ERROR(writer_->Publish(next_, dataset_, &flip));
    return counts_;
  }

  Status WriteTables(const AgainFunction& again) {
    LOOKOUT_ASSIGN_OR_RETURN(const auto source, runs_.Finish());
    OldList old(*view_, view_->state().Find(dataset_));
    TableWriter tables(staging_ + "/table");
    const std::string seal = SealKey(generation_);
    LOOKOUT_RETURN_IF_ERROR(tables.Add(seal, FramedValue(Column::kRecords, seal, {})));
    std::string last;
    uint64_t last_position = 0;
    for (; source->Valid(); source->Next()) {
      if (source->key() == last) {
        if (again) again(source->position(), last_position);
        continue;
      }
      last = source->key();
      last_position = source->position();
      LOOKOUT_RETURN_IF_ERROR(tables.Add(source->key(), source->value()));
      LOOKOUT_RETURN_IF_ERROR(Account(source->key(), source->value(), &old));
    }
    LOOKOUT_RETURN_IF_ERROR(source->status());
    LOOKOUT_ASSIGN_OR_RETURN(tables_, tables.Finish());
    counts_ = old.Finish(summary_.records());
    return OkStatus();
  }

  Status Account(std::string_view key, std::string_view value, OldList* old) {
    const auto payload = RecordPayloadOf(key, value, &expanded_);
    record::DocumentView view;
    if (!payload.has_value() || !record::ReadDocumentView(*payload, &view)) {
      return Damaged("a record was changed while it was being written; check this machine's memory and disk");
    }
    summary_.Add(IdOf(key), *payload, view.kind);
    old->Compare(IdOf(key), *payload);
    return OkStatus();
  }

  // All tables in one step of the manifest, durable when it returns. No row names the generation yet.
  Status TakeIn() {
    rocksdb::IngestExternalFileOptions options;
    options.move_files = true;
    options.write_global_seqno = false;    // the tables stay as they were written
    options.snapshot_consistency = false;  // no snapshot's rows name this generation; else RocksDB rewrites every table
    taken_in_ = true;
    Database& database = writer_->database();
    return StatusOf(database.rocks()->IngestExternalFile(database.column(Column::kRecords), tables_, options));
  }

  const std::shared_ptr<Writer> writer_;
  std::shared_ptr<const RecordView> view_;
  const std::string dataset_;
  const std::string staging_;
  StoreState next_;
  Generation generation_;
  SortedRuns runs_;
  SeenIds seen_;
  ContentSummary summary_;
  std::vector<std::string> tables_;
  std::string payload_;
  std::string key_;
  std::string value_;
  std::string expanded_;
  uint64_t put_ = 0;
  ChangeCounts counts_;
  bool prepared_ = false;
  Status failed_;  // of a step after which the change can not go on
  bool taken_in_ = false;
  bool committed_ = false;
};

}  // namespace

Result<std::unique_ptr<Change>> NewReplaceChange(std::shared_ptr<Writer> writer, std::string_view dataset,
                                                 const ChangeOptions& options) {
  LOOKOUT_RETURN_IF_ERROR(writer->BeginChange());
  auto change = std::make_unique<ReplaceChange>(std::move(writer), dataset, options);
  LOOKOUT_RETURN_IF_ERROR(change->Begin());
  return std::unique_ptr<Change>(std::move(change));
}

}  // namespace lookout::store
