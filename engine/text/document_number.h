// document_number.h: the one canonical form of a document number.
#ifndef LOOKOUT_ENGINE_TEXT_DOCUMENT_NUMBER_H_
#define LOOKOUT_ENGINE_TEXT_DOCUMENT_NUMBER_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/base/short_text.h"

namespace lookout::text {

// Upper case, letters and digits only: spaces, dashes, dots, slashes, `<` and other signs fall out; full-width and
// other digits and letters are folded to ASCII (Cyrillic letters of look-alike shape to the Latin ones). Leading zeros
// stay. Empty when nothing is left.
std::string CanonicalDocumentNumber(std::string_view number);

// The same without allocation, for ASCII input: writes at most `capacity` bytes, returns the length. Returns 0 also for
// a number that is too long. Input with a byte above 127 goes through the function above.
std::size_t CanonicalDocumentNumber(std::string_view number, char* out, std::size_t capacity);

// Folds a canonical number over the confusions of OCR: O and Q and D to 0, I and L to 1, S to 5, Z to 2, B to 8, G
// to 6. Two numbers that fold alike are each other's tolerant matches.
std::string TolerantDocumentNumber(std::string_view canonical);

// The number and the same as words, which the index of documents asks for; without allocation up to sixteen characters.
// For many, number_words.h.
base::NumberWords WordsOfNumber(std::string_view canonical);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_DOCUMENT_NUMBER_H_
