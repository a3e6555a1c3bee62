#include "engine/publish/record_table.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "engine/text/date.h"

namespace lookout::publish {

Policy PolicyOf(const v1::Record& record) {
  Policy policy;
  policy.access = record.access();
  policy.purposes.assign(record.purposes().begin(), record.purposes().end());
  policy.actions.assign(record.actions().begin(), record.actions().end());
  policy.reveal = !record.has_reveal() || record.reveal();
  return policy;
}

Validity ValidityOf(const v1::Record& record) {
  Validity validity;
  if (!record.valid_from().empty()) {
    if (const auto from = text::ParseDate(record.valid_from()); from.ok()) validity.first_day = text::FirstDay(*from);
  }
  if (!record.expires().empty()) {
    if (const auto until = text::ParseDate(record.expires()); until.ok()) validity.last_day = text::LastDay(*until);
  }
  return validity;
}

index::RecordOrdinal RecordTable::Add(const v1::Record& record) {
  RecordRow row;
  row.id_offset = static_cast<uint32_t>(ids_.size());
  row.id_length = static_cast<uint16_t>(record.id().size());
  ids_ += record.id();
  row.policy = PolicyNumberOf(record);
  const Validity validity = ValidityOf(record);
  row.valid_from_day = validity.first_day;
  row.expires_day = validity.last_day;
  row.kind = record.kind();
  rows_.push_back(row);
  return {static_cast<uint32_t>(rows_.size() - 1)};
}

std::optional<index::RecordOrdinal> RecordTable::Find(std::string_view id) const {
  const auto id_of = [this](const RecordRow& row) {
    return std::string_view(ids_).substr(row.id_offset, row.id_length);
  };
  const auto found = std::lower_bound(rows_.begin(), rows_.end(), id,
                                      [&](const RecordRow& row, std::string_view text) { return id_of(row) < text; });
  if (found == rows_.end() || id_of(*found) != id) return std::nullopt;
  return index::RecordOrdinal{static_cast<uint32_t>(found - rows_.begin())};
}

uint32_t RecordTable::PolicyNumberOf(const v1::Record& record) {
  // The key is the policy's own fields as a record of their own.
  v1::Record only;
  *only.mutable_access() = record.access();
  *only.mutable_purposes() = record.purposes();
  *only.mutable_actions() = record.actions();
  if (record.has_reveal()) only.set_reveal(record.reveal());
  const std::string key = only.SerializeAsString();
  if (const auto found = policy_numbers_.find(key); found != policy_numbers_.end()) return found->second;
  AddPolicy(key, record);
  return static_cast<uint32_t>(policies_.size() - 1);
}

void RecordTable::AddPolicy(std::string_view key, const v1::Record& record) {
  policy_numbers_.emplace(key, static_cast<uint32_t>(policies_.size()));
  policies_.push_back(PolicyOf(record));
}

// Of each policy its fields, as PolicyNumberOf writes them, after their length.
void RecordTable::AddTo(index::image::ArrayWriter* arrays) const {
  (*arrays)(ids_);
  (*arrays)(rows_);
  std::vector<std::string_view> keys(policies_.size());
  for (const auto& [key, number] : policy_numbers_) keys[number] = key;
  std::string text;
  for (const std::string_view key : keys) {
    const auto size = static_cast<uint32_t>(key.size());
    text.append(reinterpret_cast<const char*>(&size), sizeof(size)).append(key);
  }
  (*arrays)(std::move(text));
}

bool RecordTable::Read(index::image::ArrayReader* arrays) {
  std::string text;
  (*arrays)(ids_);
  (*arrays)(rows_);
  (*arrays)(text);
  if (!arrays->ok()) return false;
  for (std::string_view rest = text; !rest.empty();) {
    uint32_t size = 0;
    if (rest.size() < sizeof(size)) return false;
    std::memcpy(&size, rest.data(), sizeof(size));
    rest.remove_prefix(sizeof(size));
    v1::Record only;
    if (rest.size() < size || !only.ParseFromArray(rest.data(), static_cast<int>(size))) return false;
    AddPolicy(rest.substr(0, size), only);
    rest.remove_prefix(size);
  }
  return true;
}

}  // namespace lookout::publish
