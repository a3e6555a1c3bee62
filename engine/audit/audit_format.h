// audit_format.h: the bytes of an audit file (FORMAT.md): making them, and judging them.
#ifndef LOOKOUT_ENGINE_AUDIT_AUDIT_FORMAT_H_
#define LOOKOUT_ENGINE_AUDIT_AUDIT_FORMAT_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/hash.h"
#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::audit {

inline constexpr uint32_t kFormatVersion = 1;  // written
inline constexpr uint32_t kOldestReader = 1;   // the oldest code that reads what we write
inline constexpr size_t kHeaderBytes = 40;
inline constexpr size_t kEntryBytesMax = 64 << 20;

// `nonce` makes two files different, so that entries of one do not fit into the other.
std::string Header(int64_t created, uint64_t nonce);

// What the first entry is chained to.
base::Hash128 ChainOfHeader(std::string_view header);

// Appends an entry to `out` and moves the chain on. The payload has at most kEntryBytesMax bytes.
void AppendEntry(std::string_view payload, base::Hash128* chain, std::string* out);

// Where bytes of a file come from; fewer than asked for only at the end.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  virtual Result<std::string_view> Read(size_t bytes) = 0;  // valid until the next call
};

struct AuditFindings {
  std::vector<v1::VerifyProblem>* problems = nullptr;  // what is wrong
  std::vector<std::string>* notes = nullptr;           // torn last entries; may be null
};

// Judges one file; `name` is what problems call it. False: `visit` said to stop.
bool ReadAuditFile(const std::string& name, ByteSource* source, const std::function<bool(const v1::AuditEntry&)>& visit,
                   const AuditFindings& findings);

}  // namespace lookout::audit

#endif  // LOOKOUT_ENGINE_AUDIT_AUDIT_FORMAT_H_
