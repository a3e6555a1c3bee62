// han_foreign.h: names from abroad in Chinese characters, which are chosen for their sound.
#ifndef LOOKOUT_ENGINE_TEXT_HAN_FOREIGN_H_
#define LOOKOUT_ENGINE_TEXT_HAN_FOREIGN_H_

#include <string_view>

#include "engine/text/spelling.h"

namespace lookout::text {

// Every character is one of the some 450 that transcribe, and one of them is seldom in Chinese names.
bool IsForeignHan(std::u32string_view word);

// Adds what the characters transcribe as alternates; the keys are made of it too.
void AddForeignHan(std::u32string_view word, Spelling& out);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_HAN_FOREIGN_H_
