// output.h: where results go: stdout, or a file that appears only when it is whole.
#ifndef LOOKOUT_TOOLS_LOOKOUT_OUTPUT_H_
#define LOOKOUT_TOOLS_LOOKOUT_OUTPUT_H_

#include <fstream>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "lookout/result.h"
#include "lookout/status.h"

namespace lookout::cli {

class Output {
 public:
  // `-` is stdout. Another name is written beside itself under a temporary name and renamed by Commit; a pipe or a
  // device is written as it is. kInvalidArgument: the file can not be made there.
  static Result<std::unique_ptr<Output>> Open(const std::string& path);
  ~Output();  // without Commit the temporary file is removed
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  std::ostream& stream();
  bool is_terminal() const;

  // Flushes, forces a file to the disk and gives it its name. kIo: something could not be written, then no file
  // appears and one that stood there before is untouched.
  Status Commit();

 private:
  Output() = default;

  std::string path_;       // empty: stdout
  std::string temporary_;  // empty: nothing to rename
  std::ofstream file_;
};

// Writes a whole text to stdout and returns `status`; when stdout can not take it, the status of a failed run. A reader
// that has gone away (`| head`) is not complained about.
int Print(std::string_view text, int status);

}  // namespace lookout::cli

#endif  // LOOKOUT_TOOLS_LOOKOUT_OUTPUT_H_
