// romanize.h: letters of one script written in Latin letters, by one of several usages.
#ifndef LOOKOUT_TOOLS_GENERATE_ROMANIZE_H_
#define LOOKOUT_TOOLS_GENERATE_ROMANIZE_H_

#include <string>
#include <string_view>

namespace lookout::generate {

// kUnits: the romanisations stand beside each word and each unit of the lexicon, because letters alone do not tell them
// (no vowels are written, or a sign has its reading).
enum class Script { kLatin, kRussian, kUkrainian, kSerbian, kGreek, kGeorgian, kArmenian, kHangul, kUnits };

// How a name is written. 0 is the native script. 1 is what passports write (Doc 9303 where it has the script), 2 and 3
// are other usages that are seen in documents: of libraries, of French, of ASCII only.
using Style = unsigned;
constexpr Style kNative = 0;
constexpr Style kPassport = 1;
constexpr Style kStyles = 4;

// Appends `native` in Latin letters. Letters that the table does not have are kept. `native` is UTF-8 of our lexicon.
// Not for kUnits. Immutable tables; any number of threads.
void Romanize(Script script, Style style, std::string_view native, std::string* text);

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_ROMANIZE_H_
