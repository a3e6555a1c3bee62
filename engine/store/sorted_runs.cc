#include "engine/store/sorted_runs.h"

#include <fmt/format.h>
#include <rocksdb/convenience.h>
#include <rocksdb/sst_file_reader.h>
#include <rocksdb/sst_file_writer.h>
#include <rocksdb/table.h>

#include <algorithm>
#include <utility>

#include "engine/store/database.h"
#include "engine/store/rocks_status.h"

namespace lookout::store {
namespace {

rocksdb::Options TableOptions(TableWriter::Purpose purpose) {
  if (purpose == TableWriter::Purpose::kRecords) return {rocksdb::DBOptions(), ColumnOptions(Column::kRecords)};
  rocksdb::Options options;  // a run is read once, from end to end: no filter, no cache, cheap compression
  rocksdb::BlockBasedTableOptions table;
  table.no_block_cache = true;
  table.block_size = 64 << 10;
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  const auto supported = rocksdb::GetSupportedCompressions();
  const bool lz4 = std::find(supported.begin(), supported.end(), rocksdb::kLZ4Compression) != supported.end();
  options.compression = lz4 ? rocksdb::kLZ4Compression : rocksdb::kNoCompression;
  return options;
}

}  // namespace

TableWriter::TableWriter(std::string prefix, Purpose purpose, uint64_t table_bytes_max)
    : prefix_(std::move(prefix)), purpose_(purpose), table_bytes_max_(table_bytes_max) {}

TableWriter::~TableWriter() = default;

Status TableWriter::Add(std::string_view key, std::string_view value) {
  if (table_ == nullptr) {
    paths_.push_back(fmt::format("{}-{}.sst", prefix_, paths_.size()));
    table_ = std::make_unique<rocksdb::SstFileWriter>(rocksdb::EnvOptions(), TableOptions(purpose_));
    LOOKOUT_RETURN_IF_ERROR(StatusOf(table_->Open(paths_.back())));
  }
  LOOKOUT_RETURN_IF_ERROR(StatusOf(table_->Put(SliceOf(key), SliceOf(value))));
  return table_->FileSize() >= table_bytes_max_ ? CloseTable() : OkStatus();
}

Status TableWriter::CloseTable() {
  const auto table = std::move(table_);
  return StatusOf(table->Finish());
}

Result<std::vector<std::string>> TableWriter::Finish() {
  if (table_ != nullptr) LOOKOUT_RETURN_IF_ERROR(CloseTable());
  return std::move(paths_);
}

// The entries of the buffer, when they all fitted.
class SortedRuns::Buffered : public SortedSource {
 public:
  explicit Buffered(const SortedRuns* runs) : runs_(runs) {}
  bool Valid() const override { return at_ < runs_->entries_.size(); }
  std::string_view key() const override { return runs_->KeyOf(runs_->entries_[at_]); }
  std::string_view value() const override { return runs_->ValueOf(runs_->entries_[at_]); }
  void Next() override { ++at_; }
  Status status() const override { return OkStatus(); }

 private:
  const SortedRuns* runs_;
  size_t at_ = 0;
};

// The tables, merged: a heap of their iterators with the smallest key in front.
class SortedRuns::Merged : public SortedSource {
 public:
  Status Open(const std::vector<std::string>& runs) {
    rocksdb::ReadOptions options;
    options.readahead_size = 1 << 20;
    for (const std::string& path : runs) {
      readers_.push_back(std::make_unique<rocksdb::SstFileReader>(TableOptions(TableWriter::Purpose::kRun)));
      LOOKOUT_RETURN_IF_ERROR(StatusOf(readers_.back()->Open(path)));
      iterators_.emplace_back(readers_.back()->NewIterator(options));
      iterators_.back()->SeekToFirst();
      Push(iterators_.back().get());
    }
    return status_;
  }
  bool Valid() const override { return status_.ok() && !heap_.empty(); }
  std::string_view key() const override { return TextOf(heap_.front()->key()); }
  std::string_view value() const override { return TextOf(heap_.front()->value()); }
  void Next() override {
    std::pop_heap(heap_.begin(), heap_.end(), Later);
    rocksdb::Iterator* front = heap_.back();
    heap_.pop_back();
    front->Next();
    Push(front);
  }
  Status status() const override { return status_; }

 private:
  static bool Later(const rocksdb::Iterator* a, const rocksdb::Iterator* b) { return a->key().compare(b->key()) > 0; }

  void Push(rocksdb::Iterator* iterator) {
    if (iterator->Valid()) {
      heap_.push_back(iterator);
      std::push_heap(heap_.begin(), heap_.end(), Later);
    } else if (status_.ok()) {
      status_ = StatusOf(iterator->status());
    }
  }

  std::vector<std::unique_ptr<rocksdb::SstFileReader>> readers_;
  std::vector<std::unique_ptr<rocksdb::Iterator>> iterators_;  // before their readers
  std::vector<rocksdb::Iterator*> heap_;
  Status status_;
};

SortedRuns::SortedRuns(std::string prefix, size_t buffer_bytes)
    : prefix_(std::move(prefix)), buffer_bytes_(buffer_bytes) {}

Status SortedRuns::Add(std::string_view key, std::string_view value) {
  if (!entries_.empty() && buffer_.size() + key.size() + value.size() > buffer_bytes_) LOOKOUT_RETURN_IF_ERROR(Spill());
  entries_.push_back({buffer_.size(), static_cast<uint32_t>(key.size()), static_cast<uint32_t>(value.size())});
  buffer_.append(key);
  buffer_.append(value);
  return OkStatus();
}

void SortedRuns::SortEntries() {
  const auto before = [this](const Entry& a, const Entry& b) { return KeyOf(a) < KeyOf(b); };
  if (!std::is_sorted(entries_.begin(), entries_.end(), before)) std::sort(entries_.begin(), entries_.end(), before);
}

Status SortedRuns::Spill() {
  SortEntries();
  TableWriter writer(fmt::format("{}-{}", prefix_, runs_.size()), TableWriter::Purpose::kRun, UINT64_MAX);
  for (const Entry& entry : entries_) LOOKOUT_RETURN_IF_ERROR(writer.Add(KeyOf(entry), ValueOf(entry)));
  LOOKOUT_ASSIGN_OR_RETURN(const std::vector<std::string> paths, writer.Finish());
  runs_.insert(runs_.end(), paths.begin(), paths.end());
  entries_.clear();
  buffer_.clear();
  return OkStatus();
}

Result<std::unique_ptr<SortedSource>> SortedRuns::Finish() {
  if (runs_.empty()) {
    SortEntries();
    return std::unique_ptr<SortedSource>(std::make_unique<Buffered>(this));
  }
  if (!entries_.empty()) LOOKOUT_RETURN_IF_ERROR(Spill());
  std::string().swap(buffer_);
  auto merged = std::make_unique<Merged>();
  LOOKOUT_RETURN_IF_ERROR(merged->Open(runs_));
  return std::unique_ptr<SortedSource>(std::move(merged));
}

}  // namespace lookout::store
