// document_keys.h: the public document key as the index reads it.
#ifndef LOOKOUT_ENGINE_API_DOCUMENT_KEYS_H_
#define LOOKOUT_ENGINE_API_DOCUMENT_KEYS_H_

#include "index/exact/exact_index.h"
#include "lookout/documents.h"

namespace lookout::api {

index::exact::IssuerCode IssuerOf(const DocumentKey& key);

}  // namespace lookout::api

#endif  // LOOKOUT_ENGINE_API_DOCUMENT_KEYS_H_
