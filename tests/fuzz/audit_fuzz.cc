// Any bytes as an audit file; and a log that we made, which the same bytes change in one place.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "engine/audit/audit_format.h"

namespace {

using namespace lookout;  // NOLINT(google-build-using-namespace)

class Bytes : public audit::ByteSource {
 public:
  explicit Bytes(std::string_view bytes) : left_(bytes) {}
  Result<std::string_view> Read(size_t bytes) override {
    const std::string_view read = left_.substr(0, bytes);
    left_.remove_prefix(read.size());
    return read;
  }

 private:
  std::string_view left_;
};

struct Outcome {
  size_t entries = 0;
  size_t problems = 0;
  size_t notes = 0;
};

Outcome Read(std::string_view bytes) {
  Outcome outcome;
  std::vector<v1::VerifyProblem> problems;
  std::vector<std::string> notes;
  Bytes source(bytes);
  audit::ReadAuditFile("fuzz", &source, [&outcome](const v1::AuditEntry&) { return ++outcome.entries > 0; },
                       {&problems, &notes});
  outcome.problems = problems.size();
  outcome.notes = notes.size();
  return outcome;
}

std::string WholeLog() {
  std::string log = audit::Header(1714644000, 7);
  base::Hash128 chain = audit::ChainOfHeader(log);
  for (uint64_t number = 1; number <= 4; ++number) {
    v1::AuditEntry entry;
    entry.set_number(number);
    entry.mutable_query()->set_id("q");
    audit::AppendEntry(entry.SerializeAsString(), &chain, &log);
  }
  return log;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  Read(input);

  static const std::string whole = WholeLog();
  if (input.empty()) {
    const Outcome outcome = Read(whole);
    if (outcome.entries != 4 || outcome.problems != 0 || outcome.notes != 0) std::abort();
    return 0;
  }
  // The first byte says where, the rest is put there in place of what stands there.
  std::string changed = whole;
  const size_t at = static_cast<unsigned char>(input[0]) % whole.size();
  changed.replace(at, input.size() - 1, input.substr(1));
  const Outcome outcome = Read(changed);
  if (changed != whole && outcome.problems == 0 && outcome.notes == 0 && outcome.entries >= 4) std::abort();
  return 0;
}
