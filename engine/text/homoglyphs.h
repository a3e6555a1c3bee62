// homoglyphs.h: letters of another script that only look like the ones around them.
#ifndef LOOKOUT_ENGINE_TEXT_HOMOGLYPHS_H_
#define LOOKOUT_ENGINE_TEXT_HOMOGLYPHS_H_

#include <string>
#include <string_view>

namespace lookout::text {

// Upper case in, upper case out. In a word that mixes Latin with Cyrillic or Greek, look-alikes become letters of the
// script that most of its letters belong to, Latin when even; letters without a look-alike stay.
std::u32string FoldHomoglyphs(std::u32string_view word);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_HOMOGLYPHS_H_
