#include "lookout/status.h"

#include <memory>

#include "lookout/result.h"
#include "tests/support/catch.h"

namespace lookout {
namespace {

Result<int> Half(int value) {
  if (value % 2 != 0) return InvalidArgument("the number is odd");
  return value / 2;
}

Result<int> Quarter(int value) {
  LOOKOUT_ASSIGN_OR_RETURN(const int half, Half(value));
  LOOKOUT_ASSIGN_OR_RETURN(const int quarter, Half(half));
  return quarter;
}

Status Check(int value) {
  LOOKOUT_RETURN_IF_ERROR(Half(value).status());
  return OkStatus();
}

}  // namespace

TEST_CASE("Status: ok says ok, and a failure says its code and its sentence") {
  CHECK(OkStatus().ok());
  CHECK(OkStatus().ToString() == "ok");
  CHECK_FALSE(Busy("wait").ok());
  CHECK(Busy("wait").ToString() == "busy: wait");
  for (int code = 0; code <= static_cast<int>(StatusCode::kInternal); ++code) {
    CHECK_FALSE(StatusCodeName(static_cast<StatusCode>(code)).empty());
  }
}

TEST_CASE("Result: a value or the reason why there is none, handed on by the macros") {
  CHECK(*Quarter(12) == 3);
  CHECK(Quarter(6).status().code() == StatusCode::kInvalidArgument);
  CHECK(Check(4).ok());
  CHECK(Check(3).message() == "the number is odd");
  Result<std::unique_ptr<int>> moved = std::make_unique<int>(7);
  const std::unique_ptr<int> owned = *std::move(moved);
  CHECK(*owned == 7);
}

TEST_CASE("Result: an ok Status without a value is a fault that is told") {
  const Result<int> result = OkStatus();
  CHECK_FALSE(result.ok());
  CHECK(result.status().code() == StatusCode::kInternal);
}

}  // namespace lookout
