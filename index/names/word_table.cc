#include "index/names/word_table.h"

#include <algorithm>
#include <bit>

#include "engine/base/hash.h"

namespace lookout::index::names {
namespace {

constexpr std::size_t kSlotsMin = 16;

}  // namespace

WordId WordTable::FindHashed(std::string_view text, uint64_t hash) const {
  if (slots_.empty()) return kNone;
  const auto tag = static_cast<uint32_t>(hash);
  for (std::size_t at = hash >> slot_shift_; slots_[at].id_after != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].tag == tag && word(slots_[at].id_after - 1) == text) return slots_[at].id_after - 1;
  }
  return kNone;
}

void WordTable::PrefetchSlot(std::string_view text) const {
  if (!slots_.empty()) __builtin_prefetch(&slots_[base::Hash64(text) >> slot_shift_]);
}

WordId WordTable::Find(std::string_view text) const { return FindHashed(text, base::Hash64(text)); }

WordId WordTable::Intern(std::string_view text) {
  const uint64_t hash = base::Hash64(text);
  if (const WordId found = FindHashed(text, hash); found != kNone) return found;
  const auto id = static_cast<WordId>(size());
  Word& word = words_.emplace_back();
  if (text.size() <= word.letters.size()) {
    word.length = static_cast<unsigned>(text.size()) & kLong;
    std::copy(text.begin(), text.end(), word.letters.begin());
  } else {
    const LongWord far{static_cast<uint32_t>(long_letters_.size()), static_cast<uint32_t>(text.size())};
    long_letters_.insert(long_letters_.end(), text.begin(), text.end());
    word.length = kLong;
    std::memcpy(word.letters.data(), &far, sizeof(far));
  }
  if (size() * 10 > slots_.size() * 7) {
    Grow();
  } else {
    Place(id, hash);
  }
  return id;
}

void WordTable::Place(WordId id, uint64_t hash) {
  std::size_t at = hash >> slot_shift_;
  while (slots_[at].id_after != 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {static_cast<uint32_t>(hash), id + 1};
}

void WordTable::Grow() {
  const std::size_t slots = std::max(kSlotsMin, slots_.size() * 2);
  slots_.assign(slots, {});
  slot_shift_ = 64 - std::countr_zero(slots);
  for (WordId id = 0; id < size(); ++id) Place(id, base::Hash64(word(id)));
}

void WordTable::Freeze() {
  words_.shrink_to_fit();
  long_letters_.shrink_to_fit();
}

bool WordTable::IsWhole() const {
  return std::all_of(words_.begin(), words_.end(), [this](const Word& word) {
    if (word.length != kLong) return word.length <= word.letters.size();
    const LongWord far = FarOf(word);
    return far.begin <= long_letters_.size() && far.length <= long_letters_.size() - far.begin;
  });
}

std::size_t WordTable::memory_bytes() const {
  return words_.capacity() * sizeof(Word) + long_letters_.capacity() + slots_.capacity() * sizeof(Slot);
}

}  // namespace lookout::index::names
