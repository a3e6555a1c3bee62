// Any bytes as a name: no crash, bounded output.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/text/normalizer.h"
#include "engine/text/spelling.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.empty()) return 0;
  lookout::text::NameInput input;
  const auto flags = static_cast<unsigned char>(bytes.front());
  const std::string_view rest = bytes.substr(1);
  const std::size_t cut = rest.find('\n');
  if ((flags & 1) != 0 && cut != std::string_view::npos) {
    input.surname = rest.substr(0, cut);
    input.forenames = rest.substr(cut + 1);
  } else {
    input.full = rest;
  }
  input.from_mrz = (flags & 2) != 0;
  input.cut_short = (flags & 4) != 0;
  const auto forms = lookout::text::NormalizeName(input);
  if (forms.size() > 4) std::abort();
  for (const auto& form : forms) {
    if (form.tokens.empty() || form.tokens.size() > 16) std::abort();
    for (const auto& token : form.tokens) {
      if (token.letters.empty() || token.letters.size() > 64 ||
          token.alternates.size() > lookout::text::kAlternatesMax || token.skeleton.size() > 64)
        std::abort();
    }
  }
  if (lookout::text::FoldText(rest).size() > 20 * rest.size() + 64) std::abort();
  return 0;
}
