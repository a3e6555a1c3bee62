// audit_log.h: who asked what of which data, and what was answered. Append-only, hash-chained, apart from the store.
//
// Each process that asks writes its own file in the audit directory, so that processes never wait for each other. Each
// entry carries the hash of the one before it; a file that was changed, cut in the middle or reordered is found by
// VerifyAudit. The chain shows damage and careless change; it is not a signature.
#ifndef LOOKOUT_ENGINE_AUDIT_AUDIT_LOG_H_
#define LOOKOUT_ENGINE_AUDIT_AUDIT_LOG_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/base/clock.h"
#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::audit {

class AuditLog {
 public:
  // Makes the directory (mode 0700) and a new file (mode 0600). kIo: the system refused.
  static Result<std::unique_ptr<AuditLog>> Open(const std::string& directory, base::Clock clock);
  virtual ~AuditLog() = default;

  // Sets number and time, and writes. After ok the entry has reached the operating system (a killed process loses
  // nothing); it is forced to the disk at Flush, at close and at least once a second while entries arrive. Thread-safe.
  virtual Status Append(v1::AuditEntry entry) = 0;

  // Many entries at once, in this order and all or none: of each the bytes of a v1::AuditEntry without number and time.
  virtual Status AppendEncoded(std::span<const std::string> entries) = 0;
  virtual Status Flush() = 0;
};

// Reads every file of the directory in the order of their names. The callback gets each good entry; false stops. What
// is wrong is appended to `problems`. A torn last entry of a file is what a killed process leaves: it is no problem,
// and is named in `notes` (which may be null). kNotFound: there is no such directory, so nothing was asked yet.
Status ReadAudit(const std::string& directory, const std::function<bool(const v1::AuditEntry&)>& visit,
                 std::vector<v1::VerifyProblem>* problems, std::vector<std::string>* notes = nullptr);

}  // namespace lookout::audit

#endif  // LOOKOUT_ENGINE_AUDIT_AUDIT_LOG_H_
