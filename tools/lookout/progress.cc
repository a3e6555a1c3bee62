#include "tools/lookout/progress.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

#include "tools/lookout/table.h"

namespace lookout::cli {
namespace {

volatile std::sig_atomic_t interrupt_seen = 0;

void OnInterrupt(int /*signal*/) { interrupt_seen = 1; }

void CatchInterrupts() {
  struct sigaction action = {};
  action.sa_handler = OnInterrupt;
  action.sa_flags = SA_RESETHAND | SA_RESTART;  // the second one is not caught
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

}  // namespace

ProgressBar::ProgressBar(std::string label, bool visible)
    : label_(std::move(label)),
      visible_(visible && isatty(STDERR_FILENO) != 0),
      begin_(std::chrono::steady_clock::now()),
      last_(begin_) {
  CatchInterrupts();
}

ProgressBar::~ProgressBar() { Wipe(); }

bool ProgressBar::interrupted() { return interrupt_seen != 0; }

ProgressFunction ProgressBar::function() {
  return [this](const Progress& progress) {
    const auto now = std::chrono::steady_clock::now();
    if (visible_ && now - last_ >= std::chrono::milliseconds(100)) {
      last_ = now;
      Draw(progress);
    }
    return !interrupted();
  };
}

void ProgressBar::Draw(const Progress& progress) {
  const std::chrono::duration<double> seconds = last_ - begin_;
  const std::string line = "\r" + ProgressLine(label_, progress, seconds.count()) + "\x1b[K";
  std::fwrite(line.data(), 1, line.size(), stderr);
  drawn_ = true;
}

void ProgressBar::Wipe() {
  if (drawn_) std::fputs("\r\x1b[K", stderr);
  drawn_ = false;
}

std::string ProgressLine(const std::string& label, const Progress& progress, double seconds) {
  std::string line = progress.stage == nullptr ? label : progress.stage;
  if (progress.total > 0) {
    constexpr std::size_t kCells = 24;
    const double share = std::min(1.0, static_cast<double>(progress.done) / static_cast<double>(progress.total));
    const auto full = static_cast<std::size_t>(share * kCells);
    line += fmt::format("  [{}{}] {:3.0f} %", std::string(full, '#'), std::string(kCells - full, '.'), share * 100);
    if (seconds > 2 && share > 0.02) {
      const long left = std::lround(seconds * (1 - share) / share);
      line += fmt::format("  {}:{:02} left", left / 60, left % 60);
    }
  }
  const uint64_t rows = progress.rows > 0 || progress.total > 0 ? progress.rows : progress.done;
  if (rows > 0) line += fmt::format("  {} rows", Grouped(rows));
  if (rows > 0 && seconds > 0.5)
    line += fmt::format("  {}/s", Grouped(static_cast<uint64_t>(static_cast<double>(rows) / seconds)));
  return line;
}

}  // namespace lookout::cli
