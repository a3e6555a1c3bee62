// zone_forms.h: whether a name is written as machine-readable zones write Arabic (Doc 9303-3, section 6.C).
//
// There each letter stands for a letter, and short vowels for none: MXHMD, JMAL, EBD ALLH. In a zone one X form of more
// than one letter tells; typed as a name two do, or one in a word without a vowel. Words without any are read so too,
// as another form of the name, where all of them fall into that table and one has such a form, looks odd in a language
// that writes its vowels, or is a usual Arabic name letter by letter.
#ifndef LOOKOUT_ENGINE_TEXT_ZONE_FORMS_H_
#define LOOKOUT_ENGINE_TEXT_ZONE_FORMS_H_

#include <cstddef>
#include <cstdint>

#include "engine/text/words.h"

namespace lookout::text {

enum class ZoneForms : uint8_t { kNone, kPossible, kSure };

// Reads the fields of one name. Cost: a scan of the letters where one word has a letter that is not of the table.
class ZoneFormsReader {
 public:
  explicit ZoneFormsReader(bool from_mrz) : from_mrz_(from_mrz) {}

  void Read(const Words& field);
  ZoneForms Found() const;

 private:
  void ReadWord(std::u32string_view letters);

  const bool from_mrz_;
  std::size_t forms_ = 0;  // X forms of words that have one
  bool bare_ = false;      // one of them in a word without a vowel
  bool words_ = false;
  bool all_fit_ = true;  // every word falls into the table
  bool any_odd_ = false;
};

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_ZONE_FORMS_H_
