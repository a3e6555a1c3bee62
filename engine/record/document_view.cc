#include "engine/record/document_view.h"

#include "engine/record/wire.h"

namespace lookout::record {

bool ReadDocumentView(std::string_view record_bytes, DocumentView* view) {
  *view = DocumentView();
  WireField field;
  while (!record_bytes.empty()) {
    if (!TakeField(&record_bytes, &field)) return false;
    switch (field.number) {
      case v1::Record::kKindFieldNumber: view->kind = static_cast<v1::RecordKind::Value>(field.value); break;
      case v1::Record::kStateFieldNumber: view->state = static_cast<v1::RecordState::Value>(field.value); break;
      case v1::Record::kNumberFieldNumber: view->number = field.bytes; break;
      case v1::Record::kSeriesToFieldNumber: view->series_to = field.bytes; break;
      case v1::Record::kIssuerFieldNumber: view->issuer = field.bytes; break;
      default: break;
    }
  }
  return true;
}

}  // namespace lookout::record
