#include "engine/store/sorted_runs.h"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <tuple>
#include <utility>

#include "engine/base/bytes.h"
#include "engine/base/file.h"
#include "engine/store/keys.h"
#include "engine/store/run_file.h"

namespace lookout::store {
namespace {

uint64_t BigEndian64(std::string_view bytes) {
  char padded[8] = {};
  std::memcpy(padded, bytes.data(), std::min<size_t>(bytes.size(), sizeof(padded)));
  return uint64_t{base::BigEndian32({padded, 4})} << 32 | base::BigEndian32({padded + 4, 4});
}

Status WriteRun(RunBuffer* buffer, const std::string& path) {
  buffer->Sort();
  LOOKOUT_ASSIGN_OR_RETURN(RunWriter writer, RunWriter::Create(path));
  for (size_t i = 0; i < buffer->size(); ++i) {
    LOOKOUT_RETURN_IF_ERROR(writer.Add(buffer->key(i), buffer->value(i), buffer->position(i)));
  }
  return writer.Finish();
}

}  // namespace

void RunBuffer::Add(std::string_view key, std::string_view value, uint64_t position) {
  const std::string_view id = key.substr(std::min(key.size(), kGenerationKeyBytes));
  entries_.push_back({BigEndian64(id), BigEndian64(id.substr(std::min<size_t>(id.size(), 8))), position, data_.size(),
                      static_cast<uint32_t>(key.size()), static_cast<uint32_t>(value.size())});
  data_.append(key);
  data_.append(value);
}

// Within one change every key has the same generation. Beginnings are filled up with zeros, so equal ones need the
// keys.
bool RunBuffer::Before(const Entry& a, const Entry& b) const {
  if (a.begin_high != b.begin_high) return a.begin_high < b.begin_high;
  if (a.begin_low != b.begin_low) return a.begin_low < b.begin_low;
  const int order = KeyOf(a).compare(KeyOf(b));
  return order != 0 ? order < 0 : a.position < b.position;
}

void RunBuffer::Sort() {
  const auto before = [this](const Entry& a, const Entry& b) { return Before(a, b); };
  if (!std::is_sorted(entries_.begin(), entries_.end(), before)) std::sort(entries_.begin(), entries_.end(), before);
}

void RunBuffer::Clear() {
  data_.clear();
  entries_.clear();
}

// The entries of the buffer, when they all fitted.
class SortedRuns::Buffered : public SortedSource {
 public:
  explicit Buffered(const RunBuffer* buffer) : buffer_(buffer) {}
  bool Valid() const override { return at_ < buffer_->size(); }
  std::string_view key() const override { return buffer_->key(at_); }
  std::string_view value() const override { return buffer_->value(at_); }
  uint64_t position() const override { return buffer_->position(at_); }
  void Next() override { ++at_; }
  Status status() const override { return OkStatus(); }

 private:
  const RunBuffer* buffer_;
  size_t at_ = 0;
};

// The files, merged: a heap of their readers with the smallest key in front.
class SortedRuns::Merged : public SortedSource {
 public:
  Status Open(const std::vector<std::string>& runs) {
    for (const std::string& path : runs) {
      LOOKOUT_ASSIGN_OR_RETURN(RunReader reader, RunReader::Open(path));
      readers_.push_back(std::make_unique<RunReader>(std::move(reader)));
      Push(readers_.back().get());
    }
    return status_;
  }
  bool Valid() const override { return status_.ok() && !heap_.empty(); }
  std::string_view key() const override { return heap_.front()->key(); }
  std::string_view value() const override { return heap_.front()->value(); }
  uint64_t position() const override { return heap_.front()->position(); }
  void Next() override {
    std::pop_heap(heap_.begin(), heap_.end(), Later);
    RunReader* front = heap_.back();
    heap_.pop_back();
    Push(front);
  }
  Status status() const override { return status_; }

 private:
  static bool Later(const RunReader* a, const RunReader* b) {
    const int order = a->key().compare(b->key());
    return order != 0 ? order > 0 : a->position() > b->position();
  }

  void Push(RunReader* reader) {
    if (reader->Next()) {
      heap_.push_back(reader);
      std::push_heap(heap_.begin(), heap_.end(), Later);
    } else if (status_.ok()) {
      status_ = reader->status();
    }
  }

  std::vector<std::unique_ptr<RunReader>> readers_;
  std::vector<RunReader*> heap_;
  Status status_;
};

SortedRuns::SortedRuns(std::string prefix, size_t memory_bytes)
    : prefix_(std::move(prefix)), memory_bytes_(memory_bytes), filling_(std::make_unique<RunBuffer>()) {}

SortedRuns::~SortedRuns() { static_cast<void>(WaitForSpill()); }

Status SortedRuns::Add(std::string_view key, std::string_view value, uint64_t position) {
  if (filling_->size() != 0 && filling_->bytes() + key.size() + value.size() > memory_bytes_ / 2) {
    LOOKOUT_RETURN_IF_ERROR(Spill());
  }
  filling_->Add(key, value, position);
  return OkStatus();
}

Status SortedRuns::WaitForSpill() { return spilled_.valid() ? spilled_.get() : OkStatus(); }

Status SortedRuns::Spill() {
  LOOKOUT_RETURN_IF_ERROR(WaitForSpill());
  if (spilling_ == nullptr) spilling_ = std::make_unique<RunBuffer>();
  spilling_.swap(filling_);
  filling_->Clear();
  runs_.push_back(fmt::format("{}-{}.run", prefix_, runs_.size()));
  spilled_ = std::async(std::launch::async, WriteRun, spilling_.get(), runs_.back());
  return OkStatus();
}

Result<std::unique_ptr<SortedSource>> SortedRuns::Finish() {
  if (runs_.empty()) {
    filling_->Sort();
    return std::unique_ptr<SortedSource>(std::make_unique<Buffered>(filling_.get()));
  }
  if (filling_->size() != 0) LOOKOUT_RETURN_IF_ERROR(Spill());
  LOOKOUT_RETURN_IF_ERROR(WaitForSpill());
  filling_.reset();
  spilling_.reset();
  auto merged = std::make_unique<Merged>();
  LOOKOUT_RETURN_IF_ERROR(merged->Open(runs_));
  return std::unique_ptr<SortedSource>(std::move(merged));
}

}  // namespace lookout::store
