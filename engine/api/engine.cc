#include "lookout/engine.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "engine/api/document_keys.h"
#include "engine/audit/audit_log.h"
#include "engine/base/clock.h"
#include "engine/bulk/bulk_run.h"
#include "engine/bulk/importer.h"
#include "engine/bulk/verifier.h"
#include "engine/publish/generation.h"
#include "engine/query/compare.h"
#include "engine/query/coverage.h"
#include "engine/query/executor.h"
#include "engine/record/json.h"
#include "engine/store/record_store.h"

namespace lookout {
namespace {

v1::Answer ErrorAnswer(const v1::Query& query, const Status& status) {
  v1::Answer answer;
  answer.set_id(query.id());
  answer.set_outcome(v1::Outcome::error);
  answer.set_message(status.message());
  return answer;
}

publish::ImageOptions ImagesOf(const OpenOptions& options) {
  publish::ImageOptions images;
  images.directory = (std::filesystem::path(options.path) / "index").string();
  images.owner = options.mode == OpenMode::kWrite;
  if (options.image_records_min != 0) images.records_min = options.image_records_min;
  return images;
}

class EngineImpl final : public Engine {
 public:
  EngineImpl(OpenOptions options, base::Clock clock, std::unique_ptr<store::RecordStore> store)
      : options_(std::move(options)),
        clock_(std::move(clock)),
        store_(std::move(store)),
        publisher_(ImagesOf(options_)) {
    if (options_.audit_directory.empty()) {
      options_.audit_directory = (std::filesystem::path(options_.path) / "audit").string();
    }
    publisher_.Publish(store_->Acquire(), options_.build_index);
  }

  v1::Answer Ask(const v1::Query& query, const v1::Caller& caller) override {
    return AskOn(*publisher_.Borrow(), query, caller, clock_());
  }

  void FindDocuments(std::span<const DocumentKey> keys, std::span<DocumentResult> results) const override {
    api::FindDocuments(*publisher_.Borrow(), keys, results);
  }

  void ProbeDocuments(std::span<const DocumentKey> keys, std::span<bool> may_hold) const override {
    api::ProbeDocuments(*publisher_.Borrow(), keys, may_hold);
  }

  v1::CompareAnswer Compare(const v1::ComparePair& pair) const override { return query::ComparePeople(pair); }

  Result<v1::ImportReport> Import(const ImportOptions& options, const ProgressFunction& progress) override {
    const std::lock_guard lock(change_mutex_);
    const double start = base::MonotonicSeconds();
    auto report = bulk::Import(options, progress, store_.get(), clock_());
    if (!report.ok()) return report;
    Republish([&](uint64_t records, uint64_t of) {
      if (progress) progress({records, of, records, "indexing"});
    });
    report->set_seconds(base::MonotonicSeconds() - start);  // the index is part of it: only then is the list seen
    report->set_data_version(publisher_.Acquire()->data_version);
    return report;
  }

  Status RemoveDataset(std::string_view dataset) override {
    const std::lock_guard lock(change_mutex_);
    LOOKOUT_RETURN_IF_ERROR(store_->RemoveDataset(dataset));
    Republish();
    return OkStatus();
  }

  Result<BulkSummary> Bulk(std::istream& in, std::ostream& out, const v1::Caller& caller, const BulkOptions& options,
                           const ProgressFunction& progress) override {
    // One state and one time for the whole run: the same input gives the same bytes however long it takes.
    const std::shared_ptr<const publish::Generation> generation = publisher_.Acquire();
    const int64_t now = clock_();
    const auto audit = [this](std::span<const std::string> entries) -> Status {
      LOOKOUT_ASSIGN_OR_RETURN(audit::AuditLog* const log, OpenAudit());
      return log->AppendEncoded(entries);
    };
    const auto misses =
        options_.build_index ? bulk::DocumentMisses::Of(*generation, caller, options, now, audit) : nullptr;
    const auto ask = [&](const v1::Query& query) { return AskOn(*generation, query, caller, now); };
    return bulk::RunBulk(in, out, options, ask, misses.get(), progress);
  }

  Status Export(std::string_view dataset, const std::function<bool(std::string_view)>& sink) const override;
  Result<v1::DatabaseStats> Stats() const override;

  Result<v1::VerifyReport> Verify(uint32_t names, const ProgressFunction& progress) override {
    LOOKOUT_RETURN_IF_ERROR(FlushAudit());
    return bulk::Verify(*publisher_.Acquire(), options_.audit_directory, names, progress);
  }

  Status Refresh() override {
    const std::lock_guard lock(change_mutex_);
    LOOKOUT_RETURN_IF_ERROR(store_->Refresh());
    Republish();
    return OkStatus();
  }

  v1::Caller DefaultCaller() const override { return publisher_.Acquire()->view->database().default_caller(); }

  Status SetDefaultCaller(const v1::Caller& caller) override {
    const std::lock_guard lock(change_mutex_);
    LOOKOUT_RETURN_IF_ERROR(store_->SetDefaultCaller(caller));
    Republish();
    return OkStatus();
  }

  Status SetProfile(std::string_view name, const v1::Profile& profile) override {
    const std::lock_guard lock(change_mutex_);
    LOOKOUT_RETURN_IF_ERROR(store_->SetProfile(name, profile));
    Republish();
    return OkStatus();
  }

 private:
  v1::Answer AskOn(const publish::Generation& generation, const v1::Query& query, const v1::Caller& caller,
                   int64_t now);
  Status Audit(const v1::Query& query, const v1::Caller& caller, const v1::Answer& answer);
  Status FlushAudit();
  Result<audit::AuditLog*> OpenAudit();
  // With the images that turned out damaged built anew from the store.
  std::shared_ptr<const publish::Generation> RepairedGeneration() {
    const std::lock_guard lock(change_mutex_);
    if (publisher_.Acquire()->image_damaged()) Republish();
    return publisher_.Acquire();
  }
  void Republish(const publish::IndexProgress& indexed = {}) {
    publisher_.Publish(store_->Acquire(), options_.build_index, indexed);
  }

  OpenOptions options_;
  base::Clock clock_;
  std::unique_ptr<store::RecordStore> store_;
  publish::Publisher publisher_;
  // Locks are those of std: TSan sees through them, not through those of a library that is not built with it.
  std::mutex change_mutex_;                 // one change at a time; readers never take it
  std::mutex audit_mutex_;                  // guards the opening of the log, which is thread-safe itself
  std::unique_ptr<audit::AuditLog> audit_;  // guarded by audit_mutex_
};

v1::Answer EngineImpl::AskOn(const publish::Generation& generation, const v1::Query& query, const v1::Caller& caller,
                             int64_t now) {
  const double start = base::MonotonicSeconds();
  if (!options_.build_index) return ErrorAnswer(query, FailedPrecondition("the database was opened without its index"));
  v1::Answer answer = query::Execute(query, caller, generation, now);
  if (generation.image_damaged()) {
    // Rare, and slow: the index is built anew from the records, and the question asked again of the same data.
    answer = query::Execute(query, caller, *RepairedGeneration(), now);
  }
  if (const Status audited = Audit(query, caller, answer); !audited.ok()) {
    return ErrorAnswer(
        query, Status(audited.code(),
                      "the audit entry can not be written, so the question is not answered: " + audited.message()));
  }
  if (query.timing()) answer.set_elapsed_us((base::MonotonicSeconds() - start) * 1e6);
  return answer;
}

Result<audit::AuditLog*> EngineImpl::OpenAudit() {
  const std::lock_guard lock(audit_mutex_);
  if (audit_ == nullptr) {
    LOOKOUT_ASSIGN_OR_RETURN(audit_, audit::AuditLog::Open(options_.audit_directory, clock_));
  }
  return audit_.get();
}

Status EngineImpl::Audit(const v1::Query& query, const v1::Caller& caller, const v1::Answer& answer) {
  LOOKOUT_ASSIGN_OR_RETURN(audit::AuditLog* const log, OpenAudit());
  v1::AuditEntry entry;
  *entry.mutable_caller() = caller;
  *entry.mutable_query() = query;
  entry.set_outcome(answer.outcome());
  for (const v1::Match& match : answer.matches()) entry.add_records(match.record());
  entry.set_data_version(answer.data_version());
  *entry.mutable_datasets() = answer.datasets();
  return log->Append(std::move(entry));
}

Status EngineImpl::FlushAudit() {
  const std::lock_guard lock(audit_mutex_);
  return audit_ == nullptr ? OkStatus() : audit_->Flush();
}

Status EngineImpl::Export(std::string_view dataset, const std::function<bool(std::string_view)>& sink) const {
  const std::shared_ptr<const publish::Generation> generation = publisher_.Acquire();
  const publish::Segment* segment = generation->Find(dataset);
  if (segment == nullptr) return NotFound("the database holds no dataset of this name");
  Status failure;
  v1::Record record;
  const Status scanned =
      generation->view->Scan(segment->info.dataset_number(), [&](std::string_view, std::string_view bytes) {
        if (!record.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
          failure = Damaged("a record of the dataset does not parse; run `lookout verify`");
          return false;
        }
        return sink(record::ToJson(record, record::JsonShape::kOnlySet));
      });
  return scanned.ok() ? failure : scanned;
}

void AddMemory(const std::string& structure, std::size_t bytes, v1::DatabaseStats* stats) {
  v1::MemoryUse* use = stats->add_memory();
  use->set_structure(structure);
  use->set_bytes(static_cast<double>(bytes));
}

Result<v1::DatabaseStats> EngineImpl::Stats() const {
  const std::shared_ptr<const publish::Generation> generation = publisher_.Acquire();
  v1::DatabaseStats stats;
  stats.set_data_version(generation->data_version);
  stats.set_format_version(generation->view->database().format_version());
  stats.set_disk_bytes(static_cast<double>(store_->DiskBytes()));
  stats.set_open_seconds(generation->build_seconds);
  std::size_t table = 0, documents = 0, columns = 0, low_names = 0;
  std::map<std::string_view, std::size_t> names;  // by part
  google::protobuf::Map<std::string, uint32_t> counts;
  for (const auto& segment : generation->segments) {
    const v1::DatasetStatus status = query::StatusOf(segment->info, segment->damage, clock_());
    v1::DatasetInfo* info = stats.add_datasets();
    *info = segment->info;
    info->set_state(status.state());
    info->set_reason(status.reason());
    for (const publish::SegmentPart& part : segment->parts()) {
      const publish::SegmentIndex& index = *part.index;
      table += index.records.memory_bytes();
      documents += index.documents.memory_bytes();
      for (const auto& [of, bytes] : index.names.memory_by_part()) names[of] += bytes;
      columns += index.columns.memory_bytes();
      low_names += index.low_names.memory_bytes();
      counts["documents"] += static_cast<uint32_t>(index.documents.exact().entries());
      counts["names"] += static_cast<uint32_t>(index.names.names());
      counts["records"] += static_cast<uint32_t>(index.active_records);
      counts["tokens"] += static_cast<uint32_t>(index.names.tokens());
    }
  }
  if (!options_.build_index) return stats;
  *stats.mutable_index() = std::move(counts);
  AddMemory("records", table, &stats);
  AddMemory("documents", documents, &stats);
  for (const auto& [part, bytes] : names) AddMemory("names " + std::string(part), bytes, &stats);
  AddMemory("names low", low_names, &stats);
  AddMemory("columns", columns, &stats);
  return stats;
}

}  // namespace

Result<std::unique_ptr<Engine>> Engine::Open(const OpenOptions& options) {
  if (options.path.empty()) return InvalidArgument("no database directory was given");
  base::Clock clock = options.clock ? options.clock : base::SystemClock();
  store::StoreOptions store_options;
  store_options.path = options.path;
  store_options.mode = options.mode == OpenMode::kWrite ? store::StoreMode::kWrite : store::StoreMode::kRead;
  store_options.clock = clock;
  LOOKOUT_ASSIGN_OR_RETURN(std::unique_ptr<store::RecordStore> store, store::RecordStore::Open(store_options));
  return std::unique_ptr<Engine>(std::make_unique<EngineImpl>(options, std::move(clock), std::move(store)));
}

v1::CompareAnswer Compare(const v1::ComparePair& pair) { return query::ComparePeople(pair); }

Result<BulkSummary> CompareAll(std::istream& in, std::ostream& out, const Engine* engine) {
  return bulk::RunCompare(in, out, [engine](const v1::ComparePair& pair) {
    return engine == nullptr ? query::ComparePeople(pair) : engine->Compare(pair);
  });
}

}  // namespace lookout
