// form_text.h: a name with its tokens as bytes, for an image of an index.
#ifndef LOOKOUT_INDEX_NAMES_FORM_TEXT_H_
#define LOOKOUT_INDEX_NAMES_FORM_TEXT_H_

#include <string>
#include <string_view>

#include "engine/base/name.h"

namespace lookout::index::names {

void AppendForm(const base::NameForm& form, std::string* text);

// Takes one from the front of `text`. False: what stands there is none.
bool TakeForm(std::string_view* text, base::NameForm* form);

}  // namespace lookout::index::names

#endif  // LOOKOUT_INDEX_NAMES_FORM_TEXT_H_
