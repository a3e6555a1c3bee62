// packed_forms.h: names that are held to be scored, but not to be found: each as the bytes of its tokens.
//
// A form is a byte of how it was given, the number of its tokens, and these as PackedToken has them.
//
// Bytes    2 a form and those of its tokens (8 and their words), and 4 of where it begins.
// Threads  mutable while forms are added, then shared const.   Limits  4 GB of forms.
#ifndef LOOKOUT_INDEX_NAMES_PACKED_FORMS_H_
#define LOOKOUT_INDEX_NAMES_PACKED_FORMS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/name.h"
#include "index/names/held_name.h"

namespace lookout::index::names {

class PackedForms {
 public:
  // Tokens that the scorer does not see are left out. Throws where there is no room for more.
  void Add(const base::NameForm& form);

  std::size_t size() const { return begins_.size(); }
  HeldName operator[](std::size_t form) const;  // lives as long as the forms, and until the next Add

  std::size_t memory_bytes() const { return bytes_.capacity() + begins_.capacity() * sizeof(uint32_t); }

  // For an image (index/image/arrays.h).
  template <typename Self, typename Arrays>
  static void ForEachArray(Self& self, Arrays& arrays) {
    arrays(self.bytes_);
    arrays(self.begins_);
  }

  // Whether what was read is forms and nothing else.
  bool AreWhole() const;

 private:
  std::string bytes_;
  std::vector<uint32_t> begins_;
};

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_PACKED_FORMS_H_
