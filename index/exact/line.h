// line.h: the 64 bytes that decide whether a document is held.
//
// A line has ten places. A place is 48 bits: a tag of 16 bits from the hash of the folded number, and 32 bits that hold
// the record's ordinal (as many bits as the largest needs) and, in what is left above, bits that depend on how the
// number is written. So one line answers the exact question (tag and upper bits agree) and the tolerant one (tag
// agrees).
//
// A key has two lines. Each follows from the other and the tag, so that a key can be moved without its number. The head
// says of each place whether its key lives here as in its second line; of each sixteenth of the tags whether a key of
// this line had to go to its second line; and whether one had to go to the stash. Where none had, an empty answer is
// proven by this one line: nearly always, while a third of the lines have sent some key away.
#ifndef LOOKOUT_INDEX_EXACT_LINE_H_
#define LOOKOUT_INDEX_EXACT_LINE_H_

#include <array>
#include <cstdint>

#include "engine/base/lanes.h"

namespace lookout::index::exact {

inline constexpr uint32_t kPlaces = 10;

struct alignas(64) Line {
  static constexpr uint32_t kCountMask = 0xF;
  static constexpr uint32_t kSecondShift = 4;     // bits 4 to 13: the place's key is in its second line
  static constexpr uint32_t kStashed = 1U << 14;  // a key of this line lives in the stash
  static constexpr uint32_t kMovedShift = 16;  // bits 16 to 31: a key of this line, of these tags, lives in its second
  static uint32_t MovedBit(uint16_t tag) { return 1U << (kMovedShift + (tag & 15)); }

  uint32_t head = 0;
  std::array<uint16_t, kPlaces> tags{};
  std::array<uint32_t, kPlaces> rest{};

  uint32_t count() const { return head & kCountMask; }
  bool full() const { return count() >= kPlaces; }
  uint32_t second() const { return head >> kSecondShift & ((1U << kPlaces) - 1); }

  // One bit for each filled place.
  uint32_t filled() const { return (1U << count()) - 1; }

  void Put(uint16_t tag, uint32_t value, bool in_second) {
    const uint32_t place = count();
    tags[place] = tag;
    rest[place] = value;
    head += 1;
    if (in_second) head |= 1U << (kSecondShift + place);
  }

  // The last place takes over the one that is taken out.
  void TakeOut(uint32_t place) {
    const uint32_t last = count() - 1;
    const bool last_second = (second() >> last & 1) != 0;
    tags[place] = tags[last];
    rest[place] = rest[last];
    tags[last] = 0;
    rest[last] = 0;
    head &= ~(1U << (kSecondShift + place)) & ~(1U << (kSecondShift + last));
    if (last_second && place != last) head |= 1U << (kSecondShift + place);
    head -= 1;
  }

  uint32_t TagBits(uint16_t tag) const {
    const base::Lanes wanted = base::Lanes::All(tag);
    const base::Lanes eight = base::Lanes::Load(tags.data()).Equal(wanted);
    const base::Lanes two = base::Lanes::LoadTwo(tags.data() + 8).Equal(wanted);  // and zeros behind them
    return base::Lanes::Signs(eight, two) & ((1U << kPlaces) - 1);
  }
};
static_assert(sizeof(Line) == 64, "one cache line, and the format of the section");

}  // namespace lookout::index::exact

#endif  // LOOKOUT_INDEX_EXACT_LINE_H_
