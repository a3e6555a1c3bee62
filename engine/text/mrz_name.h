// mrz_name.h: the spellings that only a machine-readable zone has.
#ifndef LOOKOUT_ENGINE_TEXT_MRZ_NAME_H_
#define LOOKOUT_ENGINE_TEXT_MRZ_NAME_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace lookout::text {

// True when the word can only be Arabic by Doc 9303-3, 6.C: it falls into letters of that table, at least one of them
// an X form that can stand where it stands (MXHMD; not FELIX, XING, XHEMAL).
bool IsArabicMrzWord(std::string_view word);

// How many X forms of more than one letter such a word has.
std::size_t ArabicMrzForms(std::string_view word);

// The Arabic word behind such a spelling; empty when the letters do not fall into the table (doc 9303-3, B.6.1).
std::u32string DecodeArabicMrz(std::string_view word);

// True when the word has vowels only where Arabic writes long ones: what may be read as Arabic beside an Arabic word.
bool MayBeArabicMrzWord(std::string_view word);

// UXX to Ü, NXX to Ñ, upper case; what has no such form comes back as it is.
std::u32string DecodeLatinMrz(std::string_view word);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_MRZ_NAME_H_
