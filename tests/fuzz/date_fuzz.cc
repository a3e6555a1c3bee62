// Any bytes as a date of every form: what is read must be a date, and be read again from its canonical form.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/text/date.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace lookout::text;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const PartialDate today{2026, 3, 15};
  for (const auto& date :
       {ParseDate(text), ParseEnglishDate(text), ParseMrzBirthDate(text, today), ParseMrzExpiryDate(text, today)}) {
    if (!date.ok() || !date->has_year()) continue;
    const auto again = ParseDate(FormatDate(*date));
    if (!again.ok() || !(*again == *date) || FirstDay(*date) > LastDay(*date)) std::abort();
  }
  if (const auto instant = ParseInstant(text); instant.ok()) {
    const auto again = ParseInstant(FormatInstant(*instant));
    if (!again.ok()) std::abort();
  }
  return 0;
}
