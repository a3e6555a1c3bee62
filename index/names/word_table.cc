#include "index/names/word_table.h"

#include <algorithm>
#include <array>
#include <bit>

namespace lookout::index::names {

namespace {

constexpr std::size_t kSlotsMin = 16;
constexpr std::size_t kFilterBitsPerWord = 16;

}  // namespace

void WordParts::Fill(std::string_view word) {
  const std::size_t n = word.size();
  head.resize(n + 1);
  tail.resize(n + 1);
  head[0] = 0;
  for (std::size_t i = 0; i < n; ++i) head[i + 1] = head[i] * kWordHashBase + LetterHash(word[i]);
  if (power.empty()) power.push_back(1);
  while (power.size() < n + 2) power.push_back(power.back() * kWordHashBase);
  tail[n] = 0;
  for (std::size_t i = n; i-- > 0;) tail[i] = LetterHash(word[i]) * power[n - 1 - i] + tail[i + 1];
}

uint64_t WordTable::Hash(std::string_view word) {
  uint64_t hash = 0;
  for (const char letter : word) hash = hash * kWordHashBase + LetterHash(letter);
  return hash;
}

WordId WordTable::Intern(std::string_view text) {
  const uint64_t hash = Hash(text);
  WordId found = static_cast<WordId>(size());
  auto compare = [&](WordId id) {
    if (word(id) == text) found = id;
  };
  ForEachHash(hash, compare);
  if (found < size()) return found;
  letters_.insert(letters_.end(), text.begin(), text.end());
  ends_.push_back(static_cast<uint32_t>(letters_.size()));
  if (size() * 10 > slots_.size() * 7) {
    Grow();
  } else {
    Place(found, Mix(hash));
  }
  return found;
}

void WordTable::Place(WordId id, uint64_t mixed) {
  std::size_t at = mixed >> slot_shift_;
  while (slots_[at].id_after != 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {static_cast<uint32_t>(mixed), id + 1};
}

void WordTable::Grow() {
  const std::size_t slots = std::max(kSlotsMin, slots_.size() * 2);
  slots_.assign(slots, {});
  slot_shift_ = 64 - std::countr_zero(slots);
  for (WordId id = 0; id < size(); ++id) Place(id, Mix(Hash(word(id))));
}

void WordTable::Freeze() {
  letters_.shrink_to_fit();
  ends_.shrink_to_fit();
  const std::size_t bits = std::bit_ceil(std::max<std::size_t>(size() * kFilterBitsPerWord, 64));
  filter_.assign(bits / 64, 0);
  filter_shift_ = 64 - std::countr_zero(bits);
  std::array<bool, 256> occurs{};
  for (WordId id = 0; id < size(); ++id) {
    const uint64_t bit = Mix(Hash(word(id))) >> filter_shift_;
    filter_[bit >> 6] |= uint64_t{1} << (bit & 63);
    for (const char letter : word(id)) occurs[static_cast<unsigned char>(letter)] = true;
  }
  alphabet_.clear();
  for (std::size_t byte = 0; byte < occurs.size(); ++byte) {
    if (occurs[byte]) alphabet_.push_back(static_cast<char>(byte));
  }
}

std::size_t WordTable::memory_bytes() const {
  return letters_.capacity() + ends_.capacity() * sizeof(uint32_t) + slots_.capacity() * sizeof(Slot) +
         filter_.capacity() * sizeof(uint64_t) + alphabet_.capacity();
}

}  // namespace lookout::index::names
