// document_text.h: an identity document out of the words around its number.
#ifndef LOOKOUT_ENGINE_INGEST_DOCUMENT_TEXT_H_
#define LOOKOUT_ENGINE_INGEST_DOCUMENT_TEXT_H_

#include <string>
#include <string_view>

#include "lookout/schema.pb.h"

namespace lookout::ingest {

struct DocumentText {
  std::string number;  // empty: the text names none
  std::string issuer;  // three-letter code; empty: not named, or not understood
  bool issuer_not_understood = false;
  std::string issue_date;  // YYYY-MM-DD, YYYY-MM, YYYY or empty
  std::string expiry_date;
};

// Reads "AB 1234567 (Utopia) issued 01 Jan 2010 expires 31 Dec 2019", "Utopian passport number D 12345, expired on
// 4 Apr. 2004" and the like. Words fall away; what has a digit, and the short capitals before it, is the number.
DocumentText ReadDocumentText(std::string_view text);

// The first country that the text names: the whole of it, or a part in capitals ("Utopian passport"). Empty: none.
std::string_view FindCountry(std::string_view text);

// What kind of document these words mean; `unspecified` when they mean none. Travel documents that stand in for a
// passport (laissez-passer, refugee travel document) are passports here: a border reads them as such.
v1::DocumentType::Value DocumentTypeOf(std::string_view words);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_DOCUMENT_TEXT_H_
