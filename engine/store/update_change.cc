#include <fmt/format.h>

#include <memory>
#include <utility>

#include "engine/base/failpoint.h"
#include "engine/store/changes.h"
#include "engine/store/journal.h"
#include "engine/store/rocks_status.h"

namespace lookout::store {
namespace {

constexpr size_t kBatchBytesMax = 1 << 30;

class UpdateChange : public Change {
 public:
  UpdateChange(std::shared_ptr<Writer> writer, std::string_view dataset, ChangeMode mode)
      : writer_(std::move(writer)),
        view_(writer_->current()),
        dataset_(dataset),
        mode_(mode),
        next_(view_->state()),
        seen_(next_.database) {
    if (const v1::DatasetInfo* old = view_->state().Find(dataset_); old != nullptr) {
      old_row_ = *old;
      summary_ = ContentSummary(*old);
    }
    v1::DatasetInfo* row = RowToChange(dataset_, &next_);
    if (row->generation() == 0) row->set_generation(1);
    generation_ = GenerationOf(*row);
  }

  ~UpdateChange() override {
    if (!committed_) writer_->EndChange();
  }

  // The first change of a dataset seals its generation.
  Status Begin() {
    if (old_row_.dataset_number() != 0) return OkStatus();
    LOOKOUT_RETURN_IF_ERROR(writer_->EnsureEmpty(generation_));
    const std::string seal = SealKey(generation_);
    return PutEntry(seal, FramedValue(Column::kRecords, seal, {}));
  }

  Status Put(const v1::Record& record) override {
    if (mode_ != ChangeMode::kUpsert) return InvalidArgument("a change of mode delete takes no records, only ids");
    LOOKOUT_RETURN_IF_ERROR(Usable());
    LOOKOUT_RETURN_IF_ERROR(AssignPayload(record, &payload_));
    if (summary_.records() == UINT32_MAX) return InvalidArgument("a dataset holds at most 4294967295 records");
    LOOKOUT_RETURN_IF_ERROR(seen_.Add(record.id()));
    failed_ = PutSeen(record);
    return failed_;
  }

  Status Delete(std::string_view id) override {
    if (mode_ != ChangeMode::kDelete)
      return InvalidArgument("a change of mode upsert takes no deletions; use mode delete");
    LOOKOUT_RETURN_IF_ERROR(Usable());
    const auto old = OldPayload(id);
    if (!old.ok() && old.status().code() == StatusCode::kNotFound) return old.status();
    if (!seen_.Add(id).ok()) return NotFound(fmt::format("dataset {} holds no record of this id any more", dataset_));
    failed_ = old.ok() ? DeleteOld(id, *old) : old.status();
    return failed_;
  }

  Result<ChangeCounts> Commit(const v1::DatasetInfo& info) override {
    LOOKOUT_RETURN_IF_ERROR(Usable());
    v1::DatasetInfo* row = RowToChange(dataset_, &next_);
    v1::DatasetInfo next = writer_->NextRow(*row, info, summary_, counts_);
    if (row->state() == v1::DatasetState::partial && next.state() == v1::DatasetState::complete) {
      next.set_state(v1::DatasetState::partial);  // what an earlier import lacked, only a whole list brings
      next.set_reason(row->reason());
    }
    *row = std::move(next);
    failed_ = writer_->Publish(next_, dataset_, &batch_);
    if (!failed_.ok()) return failed_;
    committed_ = true;
    writer_->EndChange();
    return counts_;
  }

 private:
  Status Usable() const {
    if (committed_) return FailedPrecondition("this change is committed already; begin another one");
    return failed_;
  }

  Result<std::string> OldPayload(std::string_view id) const {
    if (old_row_.dataset_number() == 0) return NotFound(fmt::format("dataset {} holds no record of this id", dataset_));
    return view_->Payload(old_row_, id);
  }

  Status PutSeen(const v1::Record& record) {
    LOOKOUT_RETURN_IF_ERROR(base::FailpointStatus("store/put"));
    const auto old = OldPayload(record.id());
    if (!old.ok() && old.status().code() != StatusCode::kNotFound) return old.status();
    if (old.ok() && *old == payload_) {
      ++counts_.unchanged;
      return OkStatus();
    }
    if (old.ok()) {
      LOOKOUT_RETURN_IF_ERROR(TakeOut(record.id(), *old));
      ++counts_.changed;
    } else {
      ++counts_.added;
    }
    LOOKOUT_RETURN_IF_ERROR(Note(record.id(), old.ok() ? JournalKind::kChanged : JournalKind::kAdded));
    summary_.Add(record.id(), payload_, record.kind());
    AssignRecordKey(generation_, record.id(), &key_);
    AssignRecordValue(view_->database().format_version(), key_, payload_, &value_);
    return PutEntry(key_, value_);
  }

  Status DeleteOld(std::string_view id, const std::string& old) {
    LOOKOUT_RETURN_IF_ERROR(TakeOut(id, old));
    ++counts_.removed;
    LOOKOUT_RETURN_IF_ERROR(Note(id, JournalKind::kRemoved));
    AssignRecordKey(generation_, id, &key_);
    return StatusOf(batch_.Delete(writer_->database().column(Column::kRecords), SliceOf(key_)));
  }

  Status TakeOut(std::string_view id, const std::string& old) {
    v1::Record record;
    if (!record.ParseFromString(old)) {
      return Damaged(fmt::format(
          "a stored record of dataset {} is not what was written; import the whole list with mode replace", dataset_));
    }
    summary_.Remove(id, old, record.kind());
    return OkStatus();
  }

  // Of a list that is new nothing was built that the journal could help.
  Status Note(std::string_view id, JournalKind kind) {
    if (old_row_.dataset_number() == 0 || !HasJournal(next_.database)) return OkStatus();
    return PutJournalEntry(writer_->database(), generation_, view_->sequence() + 1, id, kind, &batch_);
  }

  Status PutEntry(const std::string& key, const std::string& value) {
    if (batch_.GetDataSize() + key.size() + value.size() > kBatchBytesMax) {
      return InvalidArgument(
          "the change is larger than 1 GiB; import the whole list with mode replace, or in several parts");
    }
    return StatusOf(batch_.Put(writer_->database().column(Column::kRecords), SliceOf(key), SliceOf(value)));
  }

  const std::shared_ptr<Writer> writer_;
  const std::shared_ptr<const RecordView> view_;
  const std::string dataset_;
  const ChangeMode mode_;
  v1::DatasetInfo old_row_;  // dataset_number 0: there was none
  StoreState next_;
  Generation generation_;
  SeenIds seen_;
  ContentSummary summary_;
  ChangeCounts counts_;
  rocksdb::WriteBatch batch_;
  std::string payload_;
  std::string key_;
  std::string value_;
  Status failed_;  // of a step after which the change can not go on
  bool committed_ = false;
};

}  // namespace

Result<std::unique_ptr<Change>> NewUpdateChange(std::shared_ptr<Writer> writer, std::string_view dataset,
                                                ChangeMode mode) {
  const v1::DatasetInfo* row = writer->state().Find(dataset);
  if (row == nullptr && mode == ChangeMode::kDelete)
    return NotFound(fmt::format("the database holds no dataset {}", dataset));
  if (row != nullptr && IsDamaged(*row))
    return Damaged(fmt::format("dataset {} can not be changed: {}", dataset, row->reason()));
  LOOKOUT_RETURN_IF_ERROR(writer->BeginChange());
  auto change = std::make_unique<UpdateChange>(std::move(writer), dataset, mode);
  LOOKOUT_RETURN_IF_ERROR(change->Begin());
  return std::unique_ptr<Change>(std::move(change));
}

}  // namespace lookout::store
