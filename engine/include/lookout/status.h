// status.h: how a call of Lookout fails.
//
// The library never throws across its boundary and never aborts on input. A call that can fail returns a Status, or a
// Result<T> (result.h). The code says what the caller can do next; the message is one clear sentence for a person, with
// the cause and, where there is one, the cure. A message never holds personal data: no name, number or date of a record
// or a query.
#ifndef LOOKOUT_STATUS_H_
#define LOOKOUT_STATUS_H_

#include <string>
#include <string_view>
#include <utility>

namespace lookout {

enum class StatusCode {
  kOk = 0,
  kInvalidArgument,     // the call is wrong; repeating it will not help
  kNotFound,            // what was named does not exist (or is not for this caller)
  kDenied,              // the caller is missing or may not do this
  kBusy,                // another process writes; try again when it has finished
  kFailedPrecondition,  // the database is not in the state that the call needs (read-only, no dataset, wrong version)
  kDamaged,             // stored bytes are not what was written: run `lookout verify`, restore from a backup
  kIo,                  // the operating system refused (disk full, permission); the state before the call still stands
  kInternal,            // a fault of Lookout: please report it
};

// The name of a code as it stands in JSON: "ok", "invalid_argument" ...
std::string_view StatusCodeName(StatusCode code);

class [[nodiscard]] Status {
 public:
  Status() = default;  // ok
  Status(StatusCode code, std::string message) : code_(code), message_(std::move(message)) {}

  bool ok() const { return code_ == StatusCode::kOk; }
  StatusCode code() const { return code_; }
  const std::string& message() const { return message_; }

  // "code: message", for people.
  std::string ToString() const;

 private:
  StatusCode code_ = StatusCode::kOk;
  std::string message_;
};

inline Status OkStatus() { return Status(); }
Status InvalidArgument(std::string message);
Status NotFound(std::string message);
Status Denied(std::string message);
Status Busy(std::string message);
Status FailedPrecondition(std::string message);
Status Damaged(std::string message);
Status IoError(std::string message);
Status Internal(std::string message);

}  // namespace lookout

// Returns from the enclosing function when the expression is a Status that is not ok.
#define LOOKOUT_RETURN_IF_ERROR(expression)            \
  do {                                                 \
    ::lookout::Status lookout_status_ = (expression);  \
    if (!lookout_status_.ok()) return lookout_status_; \
  } while (false)

#endif  // LOOKOUT_STATUS_H_
