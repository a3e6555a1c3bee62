#include "tools/lookout/input.h"

#include <filesystem>
#include <iostream>
#include <system_error>

#include <fmt/format.h>

namespace lookout::cli {

Status CheckReadable(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return NotFound(fmt::format("there is no file {}", path));
  if (std::filesystem::is_directory(path, error))
    return InvalidArgument(fmt::format("{} is a directory; name a file", path));
  if (!std::ifstream(path, std::ios::binary))
    return InvalidArgument(fmt::format("{} can not be read: permission denied", path));
  return OkStatus();
}

Result<std::unique_ptr<Input>> Input::Open(const std::string& path) {
  auto input = std::make_unique<Input>();
  input->is_stdin_ = path == "-";
  if (!input->is_stdin_) {
    LOOKOUT_RETURN_IF_ERROR(CheckReadable(path));
    input->file_.open(path, std::ios::binary);
  }
  return input;
}

std::istream& Input::stream() { return is_stdin_ ? std::cin : file_; }

}  // namespace lookout::cli
