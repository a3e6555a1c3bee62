// ofac_labels.h: the words that a clause of OFAC's remarks begins with, and what follows them.
#ifndef LOOKOUT_ENGINE_INGEST_OFAC_LABELS_H_
#define LOOKOUT_ENGINE_INGEST_OFAC_LABELS_H_

#include <string_view>

#include "lookout/schema.pb.h"

namespace lookout::ingest {

enum class OfacClause {
  kBirthDate,
  kBirthPlace,
  kNationality,
  kGender,
  kAlias,
  kPreviousName,
  kDocument,
  kTitle,   // an office or a rank that the Title column does not have
  kRemark,  // known, and of no use to a search: it stays in the remarks
};

struct OfacLabel {
  std::string_view text;
  OfacClause clause;
  v1::DocumentType::Value type = v1::DocumentType::unspecified;
  std::string_view issuer = {};  // of a document whose name says its country, when the clause names none
};

// The longest label that the clause begins with, case aside; null when it begins with none. "alt. " has been removed.
const OfacLabel* FindOfacLabel(std::string_view clause);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_OFAC_LABELS_H_
