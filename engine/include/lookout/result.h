// result.h: a value, or the Status that says why there is none.
#ifndef LOOKOUT_RESULT_H_
#define LOOKOUT_RESULT_H_

#include <optional>
#include <utility>

#include "lookout/status.h"

namespace lookout {

// Holds a T when ok() and a failed Status otherwise. Reading the value of a failed Result is undefined: ask ok() first,
// or use LOOKOUT_ASSIGN_OR_RETURN.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}         // NOLINT(google-explicit-constructor)
  Result(Status status) : status_(std::move(status)) {  // NOLINT(google-explicit-constructor)
    if (status_.ok()) status_ = Internal("a Result was made from an ok Status without a value");
  }

  bool ok() const { return value_.has_value(); }
  const Status& status() const { return status_; }

  T& value() & { return *value_; }
  const T& value() const& { return *value_; }
  T&& value() && { return *std::move(value_); }
  T& operator*() & { return *value_; }
  const T& operator*() const& { return *value_; }
  T&& operator*() && { return *std::move(value_); }
  T* operator->() { return &*value_; }
  const T* operator->() const { return &*value_; }

 private:
  Status status_;
  std::optional<T> value_;
};

}  // namespace lookout

#define LOOKOUT_CONCAT_INNER_(a, b) a##b
#define LOOKOUT_CONCAT_(a, b) LOOKOUT_CONCAT_INNER_(a, b)

// LOOKOUT_ASSIGN_OR_RETURN(auto value, MakeValue()); returns the Status of a failed Result from the enclosing function.
#define LOOKOUT_ASSIGN_OR_RETURN(declaration, expression) \
  LOOKOUT_ASSIGN_OR_RETURN_INNER_(LOOKOUT_CONCAT_(lookout_result_, __LINE__), declaration, expression)
#define LOOKOUT_ASSIGN_OR_RETURN_INNER_(result, declaration, expression) \
  auto result = (expression);                                            \
  if (!result.ok()) return result.status();                              \
  declaration = *std::move(result)

#endif  // LOOKOUT_RESULT_H_
