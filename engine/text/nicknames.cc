#include "engine/text/nicknames.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "engine/text/nickname_tables.h"

namespace lookout::text {
namespace {

struct Slot {
  std::string_view name;
  std::vector<uint16_t> groups;
};

// Open addressing: the table is asked for every token of every name.
class NicknameIndex {
 public:
  NicknameIndex() : slots_(kSlots) {
    uint16_t number = 0;
    for (const auto& table : {EnglishNicknames(), SlavicNicknames(), RomanceNicknames(), OtherNicknames()}) {
      for (const std::string_view group : table) AddGroup(group, number++);
    }
  }

  const std::vector<uint16_t>& Groups(std::string_view name) { return Find(name).groups; }

 private:
  void AddGroup(std::string_view group, uint16_t number) {
    for (std::size_t at = 0; at < group.size();) {
      const std::size_t end = std::min(group.find(' ', at), group.size());
      const std::string_view name = group.substr(at, end - at);
      Slot& slot = Find(name);
      slot.name = name;
      if (slot.groups.empty() || slot.groups.back() != number) slot.groups.push_back(number);
      at = end + 1;
    }
  }

  static constexpr std::size_t kSlots = 8192;  // more than twice the names

  Slot& Find(std::string_view name) {
    uint32_t hash = 2166136261U;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    std::size_t at = (hash ^ (hash >> 15)) % kSlots;
    while (!slots_[at].name.empty() && slots_[at].name != name) at = (at + 1) % kSlots;
    return slots_[at];
  }

  std::vector<Slot> slots_;
};

}  // namespace

void FindNicknameGroups(std::string_view letters, std::vector<uint16_t>& groups) {
  static NicknameIndex index;
  if (letters.size() < 2 || letters.size() > 16) return;
  const std::vector<uint16_t>& found = index.Groups(letters);
  groups.insert(groups.end(), found.begin(), found.end());
}

}  // namespace lookout::text
