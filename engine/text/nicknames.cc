#include "engine/text/nicknames.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/nickname_tables.h"
#include "engine/text/skeleton.h"

namespace lookout::text {
namespace {

struct Slot {
  std::string name;
  std::vector<uint16_t> groups;
};

// Open addressing: the table is asked for every token of every name.
class GroupsByText {
 public:
  void Add(std::string_view text, uint16_t number) {
    Slot& slot = Find(text);
    slot.name = text;
    if (std::find(slot.groups.begin(), slot.groups.end(), number) == slot.groups.end()) slot.groups.push_back(number);
  }

  void AddTo(std::string_view text, std::vector<uint16_t>& groups) {
    const auto& found = GroupsOf(text);
    groups.insert(groups.end(), found.begin(), found.end());
  }

  const std::vector<uint16_t>& GroupsOf(std::string_view text) {
    static const std::vector<uint16_t> kNone;
    return text.size() < kTextMin || text.size() > kTextMax ? kNone : Find(text).groups;
  }

 private:
  static constexpr std::size_t kTextMin = 2;
  static constexpr std::size_t kTextMax = 16;
  static constexpr std::size_t kSlots = 8192;  // more than twice the names

  Slot& Find(std::string_view name) {
    uint32_t hash = 2166136261U;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    std::size_t at = (hash ^ (hash >> 15)) % kSlots;
    while (!slots_[at].name.empty() && slots_[at].name != name) at = (at + 1) % kSlots;
    return slots_[at];
  }

  std::vector<Slot> slots_ = std::vector<Slot>(kSlots);
};

constexpr std::string_view kSoundOfSalih = "SALI";  // of SALLY as well, who is a SARA

struct NicknameIndex {
  NicknameIndex() {
    uint16_t number = 0;
    for (const auto& table : {EnglishNicknames(), SlavicNicknames(), RomanceNicknames(), OtherNicknames()}) {
      for (const std::string_view group : table) AddGroup(group, number++);
    }
  }

  void AddGroup(std::string_view group, uint16_t number) {
    for (std::size_t at = 0; at < group.size();) {
      const std::size_t end = std::min(group.find(' ', at), group.size());
      const std::string_view name = group.substr(at, end - at);
      by_name.Add(name, number);
      const std::string skeleton = Skeleton(name);
      if (skeleton.size() >= kNicknameSoundMin && skeleton != kSoundOfSalih) by_sound.Add(skeleton, number);
      at = end + 1;
    }
  }

  GroupsByText by_name;
  GroupsByText by_sound;
};

NicknameIndex& TheNicknames() {
  static NicknameIndex index;
  return index;
}

}  // namespace

bool HasNicknames(std::string_view name) { return !TheNicknames().by_name.GroupsOf(name).empty(); }

void FindNicknameGroups(base::Token& token) {
  NicknameIndex& index = TheNicknames();
  std::vector<uint16_t>& groups = token.nickname_groups;
  index.by_name.AddTo(token.letters, groups);
  const std::size_t own = groups.size();
  for (const std::string& alternate : token.alternates) index.by_name.AddTo(alternate, groups);
  if (groups.empty() && token.skeleton.size() >= kNicknameSoundMin) index.by_sound.AddTo(token.skeleton, groups);
  if (groups.size() > own) {
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  }
}

}  // namespace lookout::text
