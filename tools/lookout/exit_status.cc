#include "tools/lookout/exit_status.h"

#include <cstdio>
#include <string>

namespace lookout::cli {

int Fail(ExitStatus status, std::string_view message) {
  std::string line = "lookout: ";
  for (const char c : message) line += c == '\n' || c == '\r' ? ' ' : c;
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
  return status;
}

int FailWith(const Status& status) {
  switch (status.code()) {
    case StatusCode::kInvalidArgument:
    case StatusCode::kNotFound:
    case StatusCode::kDenied: return Fail(kExitUsage, status.message());
    default: return Fail(kExitFailed, status.message());
  }
}

int FailDatabase(const Status& status) { return Fail(kExitFailed, status.message()); }

ExitStatus ExitOf(const v1::Answer& answer) {
  switch (answer.outcome()) {
    case v1::Outcome::denied:
    case v1::Outcome::invalid_query: return kExitUsage;
    case v1::Outcome::hit:
    case v1::Outcome::potential_match:
    case v1::Outcome::no_hit: return answer.incomplete().empty() ? kExitOk : kExitIncomplete;
    case v1::Outcome::no_hit_incomplete: return kExitIncomplete;
    default: return kExitFailed;
  }
}

}  // namespace lookout::cli
