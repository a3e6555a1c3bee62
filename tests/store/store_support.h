// store_support.h: fictional records and short ways to write and read them.
#ifndef LOOKOUT_TESTS_STORE_STORE_SUPPORT_H_
#define LOOKOUT_TESTS_STORE_STORE_SUPPORT_H_

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/record_store.h"

namespace lookout::tests {

inline v1::Record DocumentRecord(std::string_view id, uint32_t version) {
  v1::Record record;
  record.set_id(std::string(id));
  record.set_kind(v1::RecordKind::travel_document);
  record.set_owner("UTO");
  record.set_number(std::string(id));
  record.set_version(version);
  return record;
}

inline v1::Record PersonRecord(std::string_view id, uint32_t version) {
  v1::Record record = DocumentRecord(id, version);
  record.set_kind(v1::RecordKind::person_notice);
  v1::Name* name = record.add_identities()->add_names();
  name->set_surname("ERIKSSON");
  name->set_forenames("ANNA MARIA");
  return record;
}

// Ids of one width, so that their order is that of their numbers.
inline std::string IdOfNumber(uint32_t number) {
  std::string digits = std::to_string(number);
  return "D" + std::string(8 - digits.size(), '0') + digits;
}

inline std::vector<v1::Record> DocumentRecords(uint32_t count, uint32_t version) {
  std::vector<v1::Record> records;
  for (uint32_t i = 0; i < count; ++i) records.push_back(DocumentRecord(IdOfNumber(i), version));
  return records;
}

inline Result<std::unique_ptr<store::RecordStore>> OpenStore(const std::string& path, store::StoreMode mode) {
  store::StoreOptions options;
  options.path = path;
  options.mode = mode;
  options.clock = [] { return int64_t{1714644000}; };  // 2024-05-02T10:00:00Z
  return store::RecordStore::Open(options);
}

inline v1::DatasetInfo InfoOfVersion(std::string_view version) {
  v1::DatasetInfo info;
  info.set_version(std::string(version));
  info.set_as_of("2024-05-02T00:00:00Z");
  info.set_format("lookout-jsonl");
  return info;
}

inline Result<store::ChangeCounts> Write(store::RecordStore* store, std::string_view dataset, store::ChangeMode mode,
                                         const std::vector<v1::Record>& records, std::string_view version = "1") {
  LOOKOUT_ASSIGN_OR_RETURN(const auto change, store->Begin(dataset, mode));
  for (const v1::Record& record : records) LOOKOUT_RETURN_IF_ERROR(change->Put(record));
  return change->Commit(InfoOfVersion(version));
}

inline const v1::DatasetInfo* FindDataset(const store::StoreView& view, std::string_view name) {
  for (const v1::DatasetInfo& row : view.datasets()) {
    if (row.dataset() == name) return &row;
  }
  return nullptr;
}

using Content = std::map<std::string, std::string, std::less<>>;  // bytes by id

inline Result<Content> ReadAll(const store::StoreView& view, std::string_view dataset) {
  const v1::DatasetInfo* row = FindDataset(view, dataset);
  if (row == nullptr) return NotFound("no such dataset");
  Content content;
  std::string last;
  bool ascending = true;
  LOOKOUT_RETURN_IF_ERROR(view.Scan(row->dataset_number(), [&](std::string_view id, std::string_view bytes) {
    ascending = ascending && (content.empty() || last < id);
    last = id;
    content.emplace(id, bytes);
    return true;
  }));
  if (!ascending) return Internal("the scan is not in the order of the ids");
  return content;
}

// The version that every record of the dataset carries; kInternal when two records carry different ones.
inline Result<uint32_t> OneVersion(const store::StoreView& view, std::string_view dataset, uint64_t* records) {
  LOOKOUT_ASSIGN_OR_RETURN(const Content content, ReadAll(view, dataset));
  uint32_t version = 0;
  *records = content.size();
  for (const auto& [id, bytes] : content) {
    v1::Record record;
    if (!record.ParseFromString(bytes)) return Internal("a record does not parse");
    if (version != 0 && record.version() != version) return Internal("two lists are mixed");
    version = record.version();
  }
  return version;
}

}  // namespace lookout::tests

#endif  // LOOKOUT_TESTS_STORE_STORE_SUPPORT_H_
