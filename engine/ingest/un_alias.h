// un_alias.h: the names that one alias of the UN list holds.
//
// An alias is meant to be one name. In the list as published it may be several ("A; B"), a name with its original
// script in parentheses, or a name with a remark ("formerly listed as", "born in 1963", "passport number ..."). The
// notes beside it hold the same sort of text.
#ifndef LOOKOUT_ENGINE_INGEST_UN_ALIAS_H_
#define LOOKOUT_ENGINE_INGEST_UN_ALIAS_H_

#include <string_view>

#include "engine/ingest/draft.h"

namespace lookout::ingest {

// Adds what the alias and its note tell to the first identity of the draft. What neither is a name nor read as a fact
// is added to the remarks.
void ReadUnAlias(std::string_view alias, std::string_view note, v1::NameQuality::Value quality, Draft* draft);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_UN_ALIAS_H_
