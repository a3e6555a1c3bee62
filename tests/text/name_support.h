// name_support.h: short ways to ask the normaliser, for the tests of names.
#ifndef LOOKOUT_TESTS_TEXT_NAME_SUPPORT_H_
#define LOOKOUT_TESTS_TEXT_NAME_SUPPORT_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/normalizer.h"
#include "tests/support/catch.h"

namespace lookout::text {

inline NameInput Full(std::string_view name) {
  NameInput input;
  input.full = name;
  return input;
}

inline NameInput Fields(std::string_view surname, std::string_view forenames) {
  NameInput input;
  input.surname = surname;
  input.forenames = forenames;
  return input;
}

inline NameInput Mrz(std::string_view surname, std::string_view forenames, bool cut_short = false) {
  NameInput input = Fields(surname, forenames);
  input.from_mrz = true;
  input.cut_short = cut_short;
  return input;
}

inline base::NameForm FormOf(const NameInput& input) {
  const std::vector<base::NameForm> forms = NormalizeName(input);
  REQUIRE(!forms.empty());
  return forms.front();
}

// The only token of a one-word name.
inline base::Token TokenOf(std::string_view word) {
  const base::NameForm form = FormOf(Full(word));
  INFO(word);
  REQUIRE(form.tokens.size() == 1);
  return form.tokens.front();
}

inline std::string Canonical(std::string_view name) { return CanonicalName(Full(name)); }

inline std::string SkeletonOf(std::string_view word) { return TokenOf(word).skeleton; }

inline bool Spelled(const base::Token& token, std::string_view spelling) {
  return token.letters == spelling ||
         std::find(token.alternates.begin(), token.alternates.end(), spelling) != token.alternates.end();
}

}  // namespace lookout::text

#endif  // LOOKOUT_TESTS_TEXT_NAME_SUPPORT_H_
