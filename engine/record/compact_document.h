// compact_document.h: a travel document in a tenth of the bytes.
//
// Of 140 million records nearly all say the same: the id is ISSUER-NUMBER, the owner is the issuer, the state is
// active, dates are whole days. A compact document leaves out what the id tells, and keeps days as two bytes. It stands
// for exact bytes: Expand(Compact(bytes)) gives the same bytes back, or there is no compact form and the record is kept
// as it is. The bytes are in engine/store/FORMAT.md.
#ifndef LOOKOUT_ENGINE_RECORD_COMPACT_DOCUMENT_H_
#define LOOKOUT_ENGINE_RECORD_COMPACT_DOCUMENT_H_

#include <string>
#include <string_view>

namespace lookout::record {

// False: these bytes have no compact form (another kind of record, a field beyond the usual ones, an unusual order).
bool CompactDocument(std::string_view id, std::string_view record_bytes, std::string* compact);

// Replaces the content of `record_bytes`. False: not a compact document.
bool ExpandDocument(std::string_view id, std::string_view compact, std::string* record_bytes);

}  // namespace lookout::record

#endif  // LOOKOUT_ENGINE_RECORD_COMPACT_DOCUMENT_H_
