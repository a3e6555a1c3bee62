// input.h: where questions come from: a file, or stdin.
#ifndef LOOKOUT_TOOLS_LOOKOUT_INPUT_H_
#define LOOKOUT_TOOLS_LOOKOUT_INPUT_H_

#include <fstream>
#include <istream>
#include <memory>
#include <string>

#include "lookout/result.h"

namespace lookout::cli {

class Input {
 public:
  // `-` is stdin. kNotFound, kInvalidArgument: there is no file of that name, or it is no file.
  static Result<std::unique_ptr<Input>> Open(const std::string& path);

  std::istream& stream();

 private:
  bool is_stdin_ = false;
  std::ifstream file_;
};

// A file that can be opened and read, or the sentence that says why it can not.
Status CheckReadable(const std::string& path);

}  // namespace lookout::cli

#endif  // LOOKOUT_TOOLS_LOOKOUT_INPUT_H_
