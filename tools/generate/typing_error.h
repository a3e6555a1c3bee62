// typing_error.h: one slip of the hand.
#ifndef LOOKOUT_TOOLS_GENERATE_TYPING_ERROR_H_
#define LOOKOUT_TOOLS_GENERATE_TYPING_ERROR_H_

#include <string>

#include "tools/generate/random.h"

namespace lookout::generate {

// Replaces, leaves out or adds a letter, or exchanges two neighbours, in one word of `text`: among ASCII letters, with
// a neighbour of the keyboard or a letter that looks alike. False, and nothing changed, when no word has three of them.
bool MakeTypingError(Random* random, std::string* text);

}  // namespace lookout::generate

#endif  // LOOKOUT_TOOLS_GENERATE_TYPING_ERROR_H_
