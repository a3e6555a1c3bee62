// document_view.h: what an index needs of a stored travel document, read from its bytes without making a message.
#ifndef LOOKOUT_ENGINE_RECORD_DOCUMENT_VIEW_H_
#define LOOKOUT_ENGINE_RECORD_DOCUMENT_VIEW_H_

#include <cstdint>
#include <string_view>

#include "lookout/schema.pb.h"

namespace lookout::record {

// Views into the record's bytes. A field that stands twice counts with its last value, as in protobuf.
struct DocumentView {
  v1::RecordKind::Value kind = v1::RecordKind::unspecified;
  v1::RecordState::Value state = v1::RecordState::unspecified;
  std::string_view number;
  std::string_view series_to;
  std::string_view issuer;
};

// False: the bytes are no protobuf message. Texts are not checked to be UTF-8.
bool ReadDocumentView(std::string_view record_bytes, DocumentView* view);

}  // namespace lookout::record

#endif  // LOOKOUT_ENGINE_RECORD_DOCUMENT_VIEW_H_
