// token_text.h: tokens as bytes, for an image of an index.
#ifndef LOOKOUT_INDEX_NAMES_TOKEN_TEXT_H_
#define LOOKOUT_INDEX_NAMES_TOKEN_TEXT_H_

#include <string>
#include <string_view>

#include "engine/base/name.h"

namespace lookout::index::names {

void AppendToken(const base::Token& token, std::string* text);

// Takes one token from the front of `text`. False: what stands there is none.
bool TakeToken(std::string_view* text, base::Token* token);

// A name with its tokens.
void AppendForm(const base::NameForm& form, std::string* text);
bool TakeForm(std::string_view* text, base::NameForm* form);

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_TOKEN_TEXT_H_
