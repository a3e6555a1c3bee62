// map_store.h: the naive twin of the record store: a map of maps, and nothing to break.
#ifndef LOOKOUT_TESTS_REFERENCE_MAP_STORE_H_
#define LOOKOUT_TESTS_REFERENCE_MAP_STORE_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/base/hash.h"
#include "engine/store/record_store.h"
#include "lookout/schema.pb.h"

namespace lookout::tests {

class MapStore {
 public:
  using List = std::map<std::string, v1::Record>;

  // A record whose id came before in `records` is left out, as the store leaves it out.
  store::ChangeCounts Replace(const std::string& dataset, const std::vector<v1::Record>& records) {
    List next;
    for (const v1::Record& record : records) next.emplace(record.id(), record);
    List& list = lists_[dataset];
    store::ChangeCounts counts;
    for (const auto& [id, record] : next) Count(list, id, record, &counts);
    for (const auto& [id, record] : list) counts.removed += next.count(id) == 0 ? 1 : 0;
    list = std::move(next);
    return counts;
  }

  store::ChangeCounts Upsert(const std::string& dataset, const std::vector<v1::Record>& records) {
    List once;
    for (const v1::Record& record : records) once.emplace(record.id(), record);
    List& list = lists_[dataset];
    store::ChangeCounts counts;
    for (const auto& [id, record] : once) Count(list, id, record, &counts);
    for (const auto& [id, record] : once) list[id] = record;
    return counts;
  }

  store::ChangeCounts Delete(const std::string& dataset, const std::vector<std::string>& ids) {
    store::ChangeCounts counts;
    for (const std::string& id : ids) counts.removed += lists_[dataset].erase(id);
    return counts;
  }

  bool Remove(const std::string& dataset) { return lists_.erase(dataset) == 1; }

  const std::map<std::string, List>& lists() const { return lists_; }

  static std::string ContentHash(const List& list) {
    base::Hash128 sum;
    for (const auto& [id, record] : list) {
      sum = base::Add(sum, base::HashBytes128(id + std::string(1, '\0') + record.SerializeAsString()));
    }
    return base::HexOf(sum);
  }

 private:
  static void Count(const List& list, const std::string& id, const v1::Record& record, store::ChangeCounts* counts) {
    const auto old = list.find(id);
    if (old == list.end()) {
      ++counts->added;
    } else if (old->second.SerializeAsString() == record.SerializeAsString()) {
      ++counts->unchanged;
    } else {
      ++counts->changed;
    }
  }

  std::map<std::string, List> lists_;
};

}  // namespace lookout::tests

#endif  // LOOKOUT_TESTS_REFERENCE_MAP_STORE_H_
