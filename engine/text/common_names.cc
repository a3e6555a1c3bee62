#include "engine/text/common_names.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "engine/base/hash.h"
#include "engine/text/skeleton.h"

namespace lookout::text {
namespace {

// A shorter skeleton is that of too many rare names as well.
constexpr std::size_t kSkeletonLengthMin = 4;

class CommonNames {
 public:
  CommonNames() {
    for (std::size_t i = 0; i < kCommonNames.size(); ++i) AddAll(kCommonNames[i], static_cast<uint8_t>(i + 1));
  }

  uint8_t Find(std::string_view key) const {
    const auto found = commonness_.find(key);
    return found == commonness_.end() ? uint8_t{0} : found->second;
  }

 private:
  void AddAll(std::string_view names, uint8_t commonness) {
    while (!names.empty()) {
      const std::size_t end = std::min(names.find(' '), names.size());
      Add(names.substr(0, end), commonness);
      names.remove_prefix(std::min(end + 1, names.size()));
    }
  }

  void Add(std::string_view name, uint8_t commonness) {
    Raise(std::string(name), commonness);
    std::string skeleton = Skeleton(name);
    if (skeleton.size() >= kSkeletonLengthMin) Raise(std::move(skeleton), commonness);
  }

  void Raise(std::string key, uint8_t commonness) {
    uint8_t& held = commonness_[std::move(key)];
    held = std::max(held, commonness);
  }

  std::unordered_map<std::string, uint8_t, base::TransparentHash, base::TransparentEqual> commonness_;
};

}  // namespace

uint8_t Commonness(std::string_view letters, std::string_view skeleton) {
  static const CommonNames* const names = new CommonNames();  // never destroyed: other threads may still ask at exit
  const uint8_t by_letters = names->Find(letters);
  const uint8_t by_skeleton = skeleton.size() >= kSkeletonLengthMin ? names->Find(skeleton) : uint8_t{0};
  return std::max(by_letters, by_skeleton);
}

}  // namespace lookout::text
