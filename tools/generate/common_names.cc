#include "tools/generate/common_names.h"

#include <algorithm>
#include <mutex>
#include <string_view>
#include <thread>
#include <unordered_map>

namespace lookout::generate {
namespace {

// Surname, a line end, forenames: in capitals and without marks.
bool KeyOf(const ListedName& listed, SpelledName* scratch, std::string* key) {
  if (listed.low || listed.misspelt != 0) return false;
  if (listed.spelling.style == kNative && listed.name.culture->has_native_script()) return false;
  SpellListed(listed, scratch);
  key->clear();
  Romanize(Script::kLatin, 2, scratch->surname, key);
  *key += '\n';
  Romanize(Script::kLatin, 2, scratch->forenames, key);
  for (char& c : *key) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  return true;
}

using Counts = std::unordered_map<std::string, uint32_t>;

// Calls `visit(first, end)` for parts of 0 to count - 1, on several threads.
template <typename Visit>
void InParallel(uint64_t count, unsigned threads, const Visit& visit) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::thread> others;
  for (unsigned t = 0; t < threads; ++t) {
    others.emplace_back([&visit, count, threads, t] { visit(count * t / threads, count * (t + 1) / threads); });
  }
  for (std::thread& other : others) other.join();
}

}  // namespace

std::vector<CommonName> FindCommonNames(const Persons& persons, uint64_t person_count, std::size_t count,
                                        unsigned threads) {
  std::mutex mutex;
  Counts counts;
  InParallel(std::min(person_count, kSample), threads, [&](uint64_t first, uint64_t end) {
    Counts mine;
    Person person;
    SpelledName scratch;
    std::string key;
    for (uint64_t i = first; i < end; ++i) {
      persons.Draw(i, &person);
      if (KeyOf(person.names.front(), &scratch, &key)) ++mine[key];
    }
    const std::lock_guard lock(mutex);
    for (const auto& [name, times] : mine) counts[name] += times;
  });
  std::vector<std::pair<uint32_t, std::string>> order;
  for (const auto& [name, times] : counts) {
    if (times > 1) order.emplace_back(times, name);
  }
  counts.clear();
  std::sort(order.begin(), order.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  order.resize(std::min(order.size(), count));

  std::vector<CommonName> common(order.size());
  std::unordered_map<std::string_view, std::size_t> place;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::string& key = order[i].second;
    common[i].name = {key.substr(0, key.find('\n')), key.substr(key.find('\n') + 1)};
    place.emplace(key, i);
  }
  InParallel(person_count, threads, [&](uint64_t first, uint64_t end) {
    std::vector<std::pair<std::size_t, uint64_t>> found;
    Person person;
    SpelledName scratch;
    std::string key;
    for (uint64_t i = first; i < end; ++i) {
      persons.Draw(i, &person);
      std::size_t mine = found.size();
      for (const ListedName& listed : person.names) {
        if (!KeyOf(listed, &scratch, &key)) continue;
        const auto at = place.find(key);
        if (at == place.end()) continue;
        const auto known = [&at](const auto& pair) { return pair.first == at->second; };
        if (std::none_of(found.begin() + static_cast<std::ptrdiff_t>(mine), found.end(), known))
          found.emplace_back(at->second, i);
      }
    }
    const std::lock_guard lock(mutex);
    for (const auto& [name, who] : found) common[name].bearers.push_back(who);
  });
  for (CommonName& name : common) {
    std::sort(name.bearers.begin(), name.bearers.end());
    name.bearers_all = name.bearers.size();
    name.bearers.resize(std::min(name.bearers.size(), kBearersMax));
  }
  return common;
}

}  // namespace lookout::generate
