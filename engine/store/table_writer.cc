#include "engine/store/table_writer.h"

#include <fmt/format.h>
#include <rocksdb/sst_file_writer.h>

#include <utility>

#include "engine/store/database.h"
#include "engine/store/rocks_status.h"

namespace lookout::store {
namespace {

constexpr size_t kTablesAtOnce = 2;

}  // namespace

TableWriter::TableWriter(std::string prefix, size_t table_bytes)
    : prefix_(std::move(prefix)), table_bytes_(table_bytes) {}

TableWriter::~TableWriter() {
  while (!writing_.empty()) static_cast<void>(WaitForOne());
}

Status TableWriter::Add(std::string_view key, std::string_view value) {
  if (batch_ == nullptr) batch_ = std::make_unique<Batch>();
  batch_->sizes.emplace_back(static_cast<uint32_t>(key.size()), static_cast<uint32_t>(value.size()));
  batch_->data.append(key);
  batch_->data.append(value);
  return batch_->data.size() >= table_bytes_ ? Send() : OkStatus();
}

Status TableWriter::WriteTable(std::unique_ptr<Batch> batch, const std::string& path) {
  rocksdb::SstFileWriter table(rocksdb::EnvOptions(), {rocksdb::DBOptions(), ColumnOptions(Column::kRecords)});
  LOOKOUT_RETURN_IF_ERROR(StatusOf(table.Open(path)));
  std::string_view data = batch->data;
  for (const auto& [key, value] : batch->sizes) {
    LOOKOUT_RETURN_IF_ERROR(StatusOf(table.Put(SliceOf(data.substr(0, key)), SliceOf(data.substr(key, value)))));
    data.remove_prefix(size_t{key} + value);
  }
  return StatusOf(table.Finish());
}

Status TableWriter::WaitForOne() {
  Status status = writing_.front().get();
  writing_.pop_front();
  return status;
}

Status TableWriter::Send() {
  if (writing_.size() >= kTablesAtOnce) LOOKOUT_RETURN_IF_ERROR(WaitForOne());
  paths_.push_back(fmt::format("{}-{}.sst", prefix_, paths_.size()));
  writing_.push_back(std::async(std::launch::async, &TableWriter::WriteTable, std::move(batch_), paths_.back()));
  return OkStatus();
}

Result<std::vector<std::string>> TableWriter::Finish() {
  if (batch_ != nullptr) LOOKOUT_RETURN_IF_ERROR(Send());
  while (!writing_.empty()) LOOKOUT_RETURN_IF_ERROR(WaitForOne());
  return std::move(paths_);
}

}  // namespace lookout::store
