// verifier.h: is what we hold whole, and does the index say what the store holds?
#ifndef LOOKOUT_ENGINE_BULK_VERIFIER_H_
#define LOOKOUT_ENGINE_BULK_VERIFIER_H_

#include <cstdint>
#include <string>

#include "engine/publish/generation.h"
#include "lookout/options.h"
#include "lookout/schema.pb.h"

namespace lookout::bulk {

// Reads every record and block of the store; looks every document of every active record up in the index; searches
// `names` names drawn at random (with the same seed for the same data) and compares what the index gives with an
// exhaustive scan by the same scorer; checks the chain of the audit log.
v1::VerifyReport Verify(const publish::Generation& generation, const std::string& audit_directory, uint32_t names,
                        const ProgressFunction& progress);

}  // namespace lookout::bulk

#endif  // LOOKOUT_ENGINE_BULK_VERIFIER_H_
