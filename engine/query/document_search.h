// document_search.h: is this document held?
#ifndef LOOKOUT_ENGINE_QUERY_DOCUMENT_SEARCH_H_
#define LOOKOUT_ENGINE_QUERY_DOCUMENT_SEARCH_H_

#include <string>
#include <vector>

#include "engine/query/access.h"
#include "engine/query/coverage.h"
#include "engine/query/found.h"
#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::query {

// What a tolerant match is worth: the numbers differ by what a machine confuses.
inline constexpr int kTolerantScore = 9000;

struct DocumentPlan {
  std::string number;                                            // canonical
  std::string issuer;                                            // three letters; empty: any
  v1::DocumentType::Value type = v1::DocumentType::unspecified;  // unspecified: any
  bool tolerant = false;
};

// kInvalidArgument names the field: a number without letter or digit, an issuer or a type that is not understood.
Result<DocumentPlan> PlanDocument(const v1::DocumentQuestion& question);

// The type that a document code (P, PD, I, AC, V ...) or the name of a type stands for; unspecified when not
// understood.
v1::DocumentType::Value DocumentTypeOf(std::string_view text);

// A dataset of which not everything could be read that the question needed.
struct SegmentDamage {
  const publish::Segment* segment = nullptr;
  std::string reason;
};

// Appends every live record that holds the document, and the datasets that could not be read. A type only filters: a
// record that does not know its type is kept.
void SearchDocuments(const DocumentPlan& plan, const publish::Generation& generation, const Coverage& coverage,
                     const CallerContext& caller, std::vector<Found>* found, std::vector<SegmentDamage>* damage);

}  // namespace lookout::query

#endif  // LOOKOUT_ENGINE_QUERY_DOCUMENT_SEARCH_H_
