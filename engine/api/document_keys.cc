#include "engine/api/document_keys.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "engine/text/country.h"
#include "engine/text/document_number.h"

namespace lookout {

DocumentKey MakeDocumentKey(std::string_view number, std::string_view issuer) {
  DocumentKey key;
  const bool ascii =
      std::all_of(number.begin(), number.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
  if (ascii) {
    key.number_bytes =
        static_cast<uint8_t>(text::CanonicalDocumentNumber(number, key.number.data(), key.number.size()));
  } else {
    const std::string canonical = text::CanonicalDocumentNumber(number);
    if (canonical.size() <= key.number.size()) {
      std::copy(canonical.begin(), canonical.end(), key.number.begin());
      key.number_bytes = static_cast<uint8_t>(canonical.size());
    }
  }
  std::string_view code = text::CountryCode(issuer);
  if (code.empty()) code = issuer.substr(0, 3);
  std::copy(code.begin(), code.end(), key.issuer.begin());
  return key;
}

namespace api {

index::exact::IssuerCode IssuerOf(const DocumentKey& key) {
  if (key.any_issuer()) return {};
  std::size_t length = 0;
  while (length < key.issuer.size() && key.issuer[length] != 0) ++length;
  return index::exact::IssuerCode({key.issuer.data(), length});
}

}  // namespace api
}  // namespace lookout
