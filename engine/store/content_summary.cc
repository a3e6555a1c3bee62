#include "engine/store/content_summary.h"

#include <charconv>

namespace lookout::store {
namespace {

// A kind that a later schema has and ours does not keeps its number as its name.
std::string KindName(int kind) {
  if (v1::RecordKind::Value_IsValid(kind)) return v1::RecordKind::Value_Name(kind);
  return std::to_string(kind);
}

int KindOf(const std::string& name) {
  v1::RecordKind::Value kind = v1::RecordKind::unspecified;
  if (v1::RecordKind::Value_Parse(name, &kind)) return kind;
  int number = 0;
  std::from_chars(name.data(), name.data() + name.size(), number);
  return number;
}

}  // namespace

ContentSummary::ContentSummary(const v1::DatasetInfo& row)
    : records_(row.records()), hash_(base::HashOfHex(row.content_hash())) {
  for (const auto& [name, count] : row.records_by_kind()) by_kind_[KindOf(name)] = count;
}

base::Hash128 ContentSummary::HashOf(std::string_view id, std::string_view payload) {
  scratch_.assign(id);
  scratch_.push_back('\0');
  scratch_.append(payload);
  return base::HashBytes128(scratch_);
}

void ContentSummary::Add(std::string_view id, std::string_view payload, v1::RecordKind::Value kind) {
  ++records_;
  ++by_kind_[kind];
  hash_ = base::Add(hash_, HashOf(id, payload));
}

void ContentSummary::Remove(std::string_view id, std::string_view payload, v1::RecordKind::Value kind) {
  --records_;
  const auto found = by_kind_.find(kind);
  if (found != by_kind_.end() && --found->second == 0) by_kind_.erase(found);
  hash_ = base::Subtract(hash_, HashOf(id, payload));
}

void ContentSummary::WriteTo(v1::DatasetInfo* row) const {
  row->set_records(static_cast<uint32_t>(records_));
  row->set_content_hash(base::HexOf(hash_));
  row->clear_records_by_kind();
  for (const auto& [kind, count] : by_kind_)
    (*row->mutable_records_by_kind())[KindName(kind)] = static_cast<uint32_t>(count);
}

}  // namespace lookout::store
