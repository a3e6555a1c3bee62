// Any bytes as a country: what is understood is a code that leads to itself. Document numbers take the same bytes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/text/country.h"
#include "engine/text/document_number.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace lookout::text;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view code = CountryCode(text);
  if (!code.empty() && (code.size() != 3 || CountryCode(code) != code || RelatedCountries(code).empty())) std::abort();

  const std::string number = CanonicalDocumentNumber(text);
  char out[64];
  const std::size_t length = CanonicalDocumentNumber(text, out, sizeof out);
  if (number.size() <= sizeof out ? std::string_view(out, length) != number : length != 0) std::abort();
  if (CanonicalDocumentNumber(number) != number) std::abort();
  return 0;
}
