// documents.h: the plain structs of the hot document path.
//
// A key is canonical: make it with MakeDocumentKey, which normalises the number as every other door of Lookout does
// (spaces, dashes and case do not matter, leading zeros do) and needs no allocation. A system that asks in batches
// fills a span of keys and a span of results and calls Engine::FindDocuments.
//
// This path answers presence only. It does not know the caller, so access rules, audit and the freshness of datasets
// are not applied: a `found` here is a reason to Ask, and only Ask says `no_hit`.
#ifndef LOOKOUT_DOCUMENTS_H_
#define LOOKOUT_DOCUMENTS_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace lookout {

// Longest canonical number held, in bytes. Doc 9303 document numbers have at most 22 characters (TD1, long form), and
// national ids of sanctions lists up to some 40; a longer one never matches.
inline constexpr std::size_t kDocumentNumberBytesMax = 47;

struct DocumentKey {
  std::array<char, kDocumentNumberBytesMax> number{};  // A-Z 0-9 only
  uint8_t number_bytes = 0;                            // 0: the number has no letter or digit, nothing can match
  std::array<char, 3> issuer{};                        // three-letter code of Doc 9303, or zeros: any issuer

  std::string_view number_view() const { return {number.data(), number_bytes}; }
  bool any_issuer() const { return issuer[0] == 0; }
};

// `issuer` in any form that is understood (FRA, FR, D, a country's name); empty: any issuer. An issuer that is not
// understood is kept by its first three letters, so that it matches nothing it should not.
DocumentKey MakeDocumentKey(std::string_view number, std::string_view issuer);

struct DocumentResult {
  uint32_t records = 0;     // how many active records hold the document
  bool incomplete = false;  // a dataset could not be read where it had to be: there may be more
  bool found() const { return records != 0; }
};

}  // namespace lookout

#endif  // LOOKOUT_DOCUMENTS_H_
