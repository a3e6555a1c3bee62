// document_keys.h: the hot path for documents: public keys, asked of every dataset of a generation.
#ifndef LOOKOUT_ENGINE_API_DOCUMENT_KEYS_H_
#define LOOKOUT_ENGINE_API_DOCUMENT_KEYS_H_

#include <span>

#include "engine/publish/generation.h"
#include "lookout/documents.h"

namespace lookout::api {

// As many as the shorter span holds.
void FindDocuments(const publish::Generation& generation, std::span<const DocumentKey> keys,
                   std::span<DocumentResult> results);
void ProbeDocuments(const publish::Generation& generation, std::span<const DocumentKey> keys, std::span<bool> may_hold);

}  // namespace lookout::api

#endif  // LOOKOUT_ENGINE_API_DOCUMENT_KEYS_H_
