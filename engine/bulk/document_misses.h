// document_misses.h: the rows of a bulk run that ask for a document which no record holds.
//
// One question in 15,000 is a hit. All misses of a run have one answer but for their id and, of a machine-readable
// zone, what was read in it; so it is written once. The index is asked for many rows at a time. A zone asks for a
// person too: it is a miss where no dataset of the run holds persons. A row that is not plain, or whose document some
// record may hold, goes the long way. The bytes are the same either way, and so is the audit: an entry for each row
// (tests/engine compares).
//
// Threads  DocumentMisses: immutable; Ask from any number of threads.
#ifndef LOOKOUT_ENGINE_BULK_DOCUMENT_MISSES_H_
#define LOOKOUT_ENGINE_BULK_DOCUMENT_MISSES_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ingest/query_reader.h"
#include "engine/publish/generation.h"
#include "lookout/options.h"
#include "lookout/schema.pb.h"

namespace lookout::bulk {

// Writes entries of the audit log, all or none: AuditLog::AppendEncoded.
using AuditFunction = std::function<Status(std::span<const std::string>)>;

class DocumentMisses {
 public:
  // Null when rows of this run have answers of their own (timing) or none may be answered (the caller is refused).
  static std::unique_ptr<DocumentMisses> Of(const publish::Generation& generation, const v1::Caller& caller,
                                            const BulkOptions& options, int64_t now, AuditFunction audit);

  // Asks the rows and writes their audit entries. True of each row that is a miss, to be answered by AppendAnswer;
  // false where the row must go the long way, which is every row when the audit can not be written.
  void Ask(const ingest::QueryReader& reader, std::span<const ingest::QueryRow> rows, std::vector<bool>* misses) const;

  // One line with its end, of a row of this thread's last Ask that was a miss. The rows must still live.
  void AppendAnswer(std::size_t row, std::string* out) const;

  v1::Outcome::Value outcome() const { return outcome_; }
  bool incomplete() const { return incomplete_; }

 private:
  struct Asked;
  DocumentMisses() = default;
  static std::vector<Asked>& AskedOfThread();
  void SplitAnswer(const v1::Answer& miss);
  bool Plan(const ingest::QueryReader& reader, const ingest::QueryRow& row, Asked* asked) const;
  static bool PlanNumber(std::string_view number, Asked* asked);
  void Probe(std::span<Asked> asked) const;
  void AssignAuditEntry(const Asked& asked, std::string* entry) const;

  std::vector<const publish::Segment*> segments_;  // that the run covers
  AuditFunction audit_;
  v1::Outcome::Value outcome_ = v1::Outcome::unspecified;
  bool incomplete_ = false;
  bool no_persons_ = false;  // in any dataset of the run
  double threshold_ = 0;     // of the run
  std::string answer_head_;  // what stands before and behind the id
  std::string answer_tail_;
  std::string zone_middle_;  // of the answer to a zone, between its id and its reading
  std::string zone_tail_;
  std::string audit_head_;    // of an entry, before its query
  std::string query_middle_;  // of a query, between its id and its question
  std::string audit_tail_;
};

}  // namespace lookout::bulk

#endif  // LOOKOUT_ENGINE_BULK_DOCUMENT_MISSES_H_
