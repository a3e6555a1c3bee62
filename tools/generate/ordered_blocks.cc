#include "tools/generate/ordered_blocks.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace lookout::generate {
namespace {

// Every thread takes the next block, makes its text, and waits for its turn to write it: a thread holds one block.
class Writer {
 public:
  Writer(const BlockRun& run, std::ostream* out, const ProgressFunction& progress)
      : run_(run), out_(out), progress_(progress), blocks_((run.rows + run.rows_per_block - 1) / run.rows_per_block) {}

  void Work(bool reports) {
    std::string text;
    while (true) {
      const uint64_t block = Take();
      if (block >= blocks_) return;
      const uint64_t end = std::min(run_.rows, (block + 1) * run_.rows_per_block);
      text.clear();
      run_.append(block * run_.rows_per_block, end, &text);
      if (!Write(block, text)) return;
      if (reports && progress_ && !progress_({end, run_.rows, end})) Stop();
    }
  }

  Status status() const {
    if (!*out_) return IoError("the output can not be written: the disk may be full");
    return stopped_ ? FailedPrecondition("the run was stopped before its end") : OkStatus();
  }

 private:
  uint64_t Take() {
    const std::lock_guard lock(mutex_);
    return stopped_ ? blocks_ : next_++;
  }

  bool Write(uint64_t block, const std::string& text) {
    std::unique_lock lock(mutex_);
    turn_.wait(lock, [&] { return stopped_ || written_ == block; });
    if (stopped_) return false;
    out_->write(text.data(), static_cast<std::streamsize>(text.size()));
    if (!*out_) stopped_ = true;
    ++written_;
    turn_.notify_all();
    return true;
  }

  void Stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    turn_.notify_all();
  }

  const BlockRun& run_;
  std::ostream* out_;  // under mutex_
  const ProgressFunction& progress_;
  const uint64_t blocks_;
  std::mutex mutex_;
  std::condition_variable turn_;
  uint64_t next_ = 0;  // under mutex_, as the two below
  uint64_t written_ = 0;
  bool stopped_ = false;
};

}  // namespace

Status WriteBlocks(const BlockRun& run, std::ostream* out, const ProgressFunction& progress) {
  Writer writer(run, out, progress);
  const unsigned threads = run.threads != 0 ? run.threads : std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back([&writer] { writer.Work(false); });
  writer.Work(true);
  for (std::thread& other : others) other.join();
  return writer.status();
}

}  // namespace lookout::generate
