#include "lookout/status.h"

#include <fmt/format.h>

#include "lookout/version.h"

namespace lookout {

std::string_view StatusCodeName(StatusCode code) {
  switch (code) {
    case StatusCode::kOk: return "ok";
    case StatusCode::kInvalidArgument: return "invalid_argument";
    case StatusCode::kNotFound: return "not_found";
    case StatusCode::kDenied: return "denied";
    case StatusCode::kBusy: return "busy";
    case StatusCode::kFailedPrecondition: return "failed_precondition";
    case StatusCode::kDamaged: return "damaged";
    case StatusCode::kIo: return "io";
    case StatusCode::kInternal: return "internal";
  }
  return "internal";
}

std::string Status::ToString() const {
  return ok() ? std::string("ok") : fmt::format("{}: {}", StatusCodeName(code_), message_);
}

Status InvalidArgument(std::string message) { return {StatusCode::kInvalidArgument, std::move(message)}; }
Status NotFound(std::string message) { return {StatusCode::kNotFound, std::move(message)}; }
Status Denied(std::string message) { return {StatusCode::kDenied, std::move(message)}; }
Status Busy(std::string message) { return {StatusCode::kBusy, std::move(message)}; }
Status FailedPrecondition(std::string message) { return {StatusCode::kFailedPrecondition, std::move(message)}; }
Status Damaged(std::string message) { return {StatusCode::kDamaged, std::move(message)}; }
Status IoError(std::string message) { return {StatusCode::kIo, std::move(message)}; }
Status Internal(std::string message) { return {StatusCode::kInternal, std::move(message)}; }

#define LOOKOUT_TEXT_INNER(x) #x
#define LOOKOUT_TEXT(x) LOOKOUT_TEXT_INNER(x)

const char* VersionString() {
  return LOOKOUT_TEXT(LOOKOUT_VERSION_MAJOR) "." LOOKOUT_TEXT(LOOKOUT_VERSION_MINOR) "." LOOKOUT_TEXT(
      LOOKOUT_VERSION_PATCH);
}

}  // namespace lookout
