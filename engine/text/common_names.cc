#include "engine/text/common_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "engine/base/hash.h"
#include "engine/text/skeleton.h"

namespace lookout::text {
namespace {

// A shorter skeleton is that of too many rare names as well.
constexpr std::size_t kSkeletonLengthMin = 4;

// The same for spellings of one sound that have the same consonants (KHATIB, KHATEEB), not for a slip that happens to
// sound as a name does (FLORECE, FLORES).
std::string SpellingKey(std::string_view name, std::string_view skeleton) {
  constexpr std::string_view kVowels = "AEIOUY";
  std::string key;
  for (const char c : name) {
    if (kVowels.find(c) == std::string_view::npos && (key.empty() || key.back() != c)) key.push_back(c);
  }
  return key.append(1, ' ').append(skeleton);
}

class CommonNames {
 public:
  CommonNames() {
    for (std::size_t i = 0; i < kCommonNames.size(); ++i) AddAll(kCommonNames[i], static_cast<uint8_t>(i + 1));
  }

  bool HoldsSpelling(std::string_view name, std::string_view skeleton) const {
    return spellings_.count(SpellingKey(name, skeleton)) > 0;
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
    spellings_.insert(SpellingKey(name, skeleton));
    if (skeleton.size() >= kSkeletonLengthMin) Raise(std::move(skeleton), commonness);
  }

  void Raise(std::string key, uint8_t commonness) {
    uint8_t& held = commonness_[std::move(key)];
    held = std::max(held, commonness);
  }

  std::unordered_map<std::string, uint8_t, base::TransparentHash, base::TransparentEqual> commonness_;
  std::unordered_set<std::string> spellings_;
};

const CommonNames& TheNames() {
  static const CommonNames* const names = new CommonNames();  // never destroyed: other threads may still ask at exit
  return *names;
}

// Endings that make a surname of a name (Slavic, Caucasian, Persian, Turkish).
constexpr std::array<std::string_view, 15> kSurnameEndings = {"OV",    "EV",   "OVA",  "EVA",    "YEV",
                                                              "YEVA",  "OVIC", "EVIC", "OVICH",  "EVICH",
                                                              "ZADEH", "ZADE", "OGLU", "SHVILI", "SKI"};
constexpr std::size_t kStemLengthMin = 4;

// What a name that does not stand in the table is made of: PETROVA is as common as PETROV, and of those who bear a
// common forename some bear a surname that is made of it.
uint8_t CommonnessOfStem(const CommonNames& names, std::string_view letters) {
  const auto stem_before = [&](std::string_view ending) {
    const bool ends = letters.size() >= kStemLengthMin + ending.size() && letters.ends_with(ending);
    return ends ? names.Find(letters.substr(0, letters.size() - ending.size())) : uint8_t{0};
  };
  const bool feminine = letters.ends_with("OVA") || letters.ends_with("EVA") || letters.ends_with("INA");
  uint8_t most = feminine ? stem_before("A") : uint8_t{0};
  for (const std::string_view ending : kSurnameEndings) {
    const uint8_t stem = stem_before(ending);
    if (stem > 1) most = std::max(most, std::min<uint8_t>(stem - 1, 2));
  }
  return most;
}

}  // namespace

uint8_t Commonness(std::string_view letters, std::string_view skeleton) {
  const CommonNames& names = TheNames();
  const uint8_t by_letters = names.Find(letters);
  const uint8_t by_skeleton = skeleton.size() >= kSkeletonLengthMin ? names.Find(skeleton) : uint8_t{0};
  const uint8_t known = std::max(by_letters, by_skeleton);
  return known > 0 ? known : CommonnessOfStem(names, letters);
}

bool IsWrittenCommonName(std::string_view letters) { return TheNames().Find(letters) > 0; }

bool IsCommonName(std::string_view letters, std::string_view skeleton) {
  const CommonNames& names = TheNames();
  return names.HoldsSpelling(letters, skeleton) || CommonnessOfStem(names, letters) > 0;
}

}  // namespace lookout::text
