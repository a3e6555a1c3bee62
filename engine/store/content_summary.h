// content_summary.h: count, kinds and hash of a dataset's records, kept up while records come and go.
#ifndef LOOKOUT_ENGINE_STORE_CONTENT_SUMMARY_H_
#define LOOKOUT_ENGINE_STORE_CONTENT_SUMMARY_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "engine/base/hash.h"
#include "lookout/schema.pb.h"

namespace lookout::store {

// The same records give the same summary, in whatever order and by whatever detours they came. One thread at a time.
class ContentSummary {
 public:
  ContentSummary() = default;
  explicit ContentSummary(const v1::DatasetInfo& row);

  void Add(std::string_view id, std::string_view payload, v1::RecordKind::Value kind);
  void Remove(std::string_view id, std::string_view payload, v1::RecordKind::Value kind);
  void WriteTo(v1::DatasetInfo* row) const;

  uint64_t records() const { return records_; }
  friend bool operator==(const ContentSummary& a, const ContentSummary& b) {
    return a.records_ == b.records_ && a.hash_ == b.hash_ && a.by_kind_ == b.by_kind_;
  }

 private:
  base::Hash128 HashOf(std::string_view id, std::string_view payload);

  uint64_t records_ = 0;
  base::Hash128 hash_;
  std::map<int, uint64_t> by_kind_;  // without zeros
  std::string scratch_;
};

}  // namespace lookout::store

#endif  // LOOKOUT_ENGINE_STORE_CONTENT_SUMMARY_H_
