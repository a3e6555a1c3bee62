// engine.h: the door of Lookout. Start here.
//
// Lookout holds wanted-person notices, stolen and lost travel documents and terrorist profiles, and answers one
// question: is this document, or this person, wanted?
//
//   lookout::OpenOptions options;
//   options.path = "/var/lib/lookout";
//   auto engine = lookout::Engine::Open(options);
//   if (!engine.ok()) return engine.status();
//
//   lookout::v1::Caller caller;                    // who asks; every query needs one and leaves an audit entry
//   caller.set_user("desk-7"); caller.set_authority("border-police"); caller.set_country("UTO");
//
//   lookout::v1::Query query;
//   query.mutable_person()->set_name("Anna Maria Eriksson");
//   query.mutable_person()->set_birth_date("1974-08-12");
//   lookout::v1::Answer answer = (*engine)->Ask(query, caller);
//
// Records, queries and answers are the messages of lookout/schema.proto.
//
// Threads   Ask, FindDocuments, Compare, Bulk, Stats and Export may be called from any number of threads at once; none
//           of them ever waits for an import. Import, Refresh and SetX: one at a time, the engine sees to it.
// Memory    Each thread that asks for persons keeps what it learnt of their words, up to 128 MB: a few
//           threads that stay are better than one for each question.
// Errors    Ask never fails: an answer whose outcome is `invalid_query`, `denied` or `error` says why.
#ifndef LOOKOUT_ENGINE_H_
#define LOOKOUT_ENGINE_H_

#include <functional>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "lookout/documents.h"
#include "lookout/options.h"
#include "lookout/result.h"
#include "lookout/schema.pb.h"
#include "lookout/status.h"

namespace lookout {

class Engine {
 public:
  // Opens a database, or makes it (OpenMode::kWrite). kBusy: another process writes. kNotFound: no database there.
  // kFailedPrecondition: written by a version of Lookout that this one can not read. kDamaged: see the message.
  // Cost: about a second for a million persons whose list has an image of its index; without one (a small list, another
  // version of Lookout) it is built from the store, 20 s for a million.
  static Result<std::unique_ptr<Engine>> Open(const OpenOptions& options);

  virtual ~Engine() = default;
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Answers one question. `no_hit` is said only when every dataset the question had to cover is present, complete and
  // fresh. The audit entry is written before this returns; when it can not be, the outcome is `error`.
  virtual v1::Answer Ask(const v1::Query& query, const v1::Caller& caller) = 0;

  // The hot path for documents: one result for each key. A key that no record holds costs no allocation, no lock and no
  // disk; for one that may be held the record is read. See documents.h for what this path does not do (caller, access,
  // audit): it is for a system that sees to these itself.
  virtual void FindDocuments(std::span<const DocumentKey> keys, std::span<DocumentResult> results) const = 0;

  // As FindDocuments, from memory alone: false is certain (no active record holds the document), true means that one
  // may, wrongly so once in some 10,000 times or less. For a system that only passes on what may be a hit.
  virtual void ProbeDocuments(std::span<const DocumentKey> keys, std::span<bool> may_hold) const = 0;

  // How alike two identities are, and why.
  virtual v1::CompareAnswer Compare(const v1::ComparePair& pair) const = 0;

  // Reads files into a dataset, durably and all at once: after an ok Result nothing of it can be lost, and after a
  // failure or a crash the state before it stands. Rows that are refused are in the report; they do not fail the call.
  // kInvalidArgument: an option is wrong, or a file can not be read as the format at all (then nothing is changed).
  virtual Result<v1::ImportReport> Import(const ImportOptions& options, const ProgressFunction& progress) = 0;

  // Removes a dataset and all its records. kNotFound: there is none of that name.
  virtual Status RemoveDataset(std::string_view dataset) = 0;

  // Answers every row of `in`, one line of JSON for each, in input order. kInvalidArgument: the format is unknown.
  virtual Result<BulkSummary> Bulk(std::istream& in, std::ostream& out, const v1::Caller& caller,
                                   const BulkOptions& options, const ProgressFunction& progress) = 0;

  // Calls `sink` with every record of a dataset as one line of `lookout-jsonl` without the newline, in the order of
  // the record ids. The sink returns false to stop. This is for the owner of the database: access rules do not apply.
  virtual Status Export(std::string_view dataset, const std::function<bool(std::string_view)>& sink) const = 0;

  virtual Result<v1::DatabaseStats> Stats() const = 0;

  // Reads every record and every block from disk, compares checksums, counts and the content hash of each dataset,
  // checks the index against the store (every document found; `names` fictional questions about persons, each at ten
  // thresholds, answered byte for byte as a look at every name does), and the chain of the audit log.
  virtual Result<v1::VerifyReport> Verify(uint32_t names, const ProgressFunction& progress) = 0;

  // Reader processes: takes over what a writer has published since. Queries that run keep the state they began with.
  virtual Status Refresh() = 0;

  // The caller that is taken where none is given (command line), and the profiles that a query may name.
  virtual v1::Caller DefaultCaller() const = 0;
  virtual Status SetDefaultCaller(const v1::Caller& caller) = 0;
  virtual Status SetProfile(std::string_view name, const v1::Profile& profile) = 0;

 protected:
  Engine() = default;
};

// As Engine::Compare, without a database.
v1::CompareAnswer Compare(const v1::ComparePair& pair);

// Reads pairs (one JSON object a line), writes one CompareAnswer a line. `engine` may be null. The number of rows that
// could not be compared is in the summary's invalid_query; they have an answer with a message.
Result<BulkSummary> CompareAll(std::istream& in, std::ostream& out, const Engine* engine);

// The JSON of the schema, as the command line prints it: one line, names of the schema kept, every field of an answer
// there whether set or not, except those that are only said when they are known.
std::string ToJson(const v1::Answer& answer);
std::string ToJson(const v1::CompareAnswer& answer);
std::string ToJson(const v1::ImportReport& report);
std::string ToJson(const v1::DatabaseStats& stats);
std::string ToJson(const v1::VerifyReport& report);
std::string ToJson(const v1::Record& record);  // lookout-jsonl: only what is set

// A query from its JSON. Fields of the outermost object that the schema does not know are the caller's own and ignored;
// an unknown field inside a question is an error that names it.
Result<v1::Query> QueryFromJson(std::string_view json);

}  // namespace lookout

#endif  // LOOKOUT_ENGINE_H_
