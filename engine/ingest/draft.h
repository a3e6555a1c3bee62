// draft.h: a record while it is read, with what was not understood of it.
#ifndef LOOKOUT_ENGINE_INGEST_DRAFT_H_
#define LOOKOUT_ENGINE_INGEST_DRAFT_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/ingest/reader.h"
#include "engine/text/date.h"
#include "lookout/schema.pb.h"

namespace lookout::ingest {

struct Draft {
  v1::Record record;
  std::vector<std::string> not_understood;  // kinds, never values
};

// Hands the record over, then its findings and what it held by kind: names, aliases (good), weak_aliases (low),
// original_script, birth_dates, birth_places, nationalities, documents, passports, addresses. False: stop reading.
bool Deliver(Draft&& draft, Position position, RecordSink* sink);

// A name as lists write it, in `full`, or in `surname` and `forenames` when the text is "SURNAME, Forenames" and
// `comma_parts`. Null when the text holds nothing.
v1::Name* AddName(std::string_view text, v1::NameRole::Value role, v1::NameQuality::Value quality, bool comma_parts,
                  v1::Identity* identity);

// Each of these leaves out what the identity has already; a document told twice keeps the fuller facts of both.
void AddBirthDate(v1::BirthDate&& birth, v1::Identity* identity);
void AddNationality(std::string_view code, v1::Identity* identity);
void AddBirthPlace(v1::Place&& place, v1::Identity* identity);
void AddDocument(v1::IdentityDocument&& document, v1::Identity* identity);

// One more paragraph of the remarks.
void AddRemark(std::string_view text, v1::Record* record);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_DRAFT_H_
