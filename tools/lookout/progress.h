// progress.h: how far long work has come, on stderr and only when that is a terminal; and Ctrl-C, which ends it in
// order.
#ifndef LOOKOUT_TOOLS_LOOKOUT_PROGRESS_H_
#define LOOKOUT_TOOLS_LOOKOUT_PROGRESS_H_

#include <chrono>
#include <string>

#include "lookout/options.h"

namespace lookout::cli {

class ProgressBar {
 public:
  // From now on an interrupt asks the work to stop; a second one ends the program at once. One bar at a time.
  // `visible`: false never draws, as when the answers themselves go to the terminal.
  explicit ProgressBar(std::string label, bool visible = true);
  ~ProgressBar();  // wipes the bar
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // What the engine calls; the bar must outlive the work.
  ProgressFunction function();

  // Wipes the bar, so that other lines can be printed.
  void Wipe();

  static bool interrupted();

 private:
  void Draw(const Progress& progress);

  std::string label_;
  bool visible_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point begin_;
  std::chrono::steady_clock::time_point last_;
};

// The line of the bar, without the carriage return: for the tests.
std::string ProgressLine(const std::string& label, const Progress& progress, double seconds);

}  // namespace lookout::cli

#endif  // LOOKOUT_TOOLS_LOOKOUT_PROGRESS_H_
