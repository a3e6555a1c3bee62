#include "index/names/packed_forms.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string_view>

#include "index/names/packed_tokens.h"

namespace lookout::index::names {
namespace {

constexpr unsigned kFieldsKnown = 1;
constexpr unsigned kWordsMissing = 2;
constexpr std::size_t kHeadBytes = 2;

// How many bytes of a form there are at the front; 0 where there is none.
std::size_t SizeOfForm(std::string_view bytes) {
  if (bytes.size() < kHeadBytes) return 0;
  const std::size_t tokens = static_cast<unsigned char>(bytes[1]);
  if (tokens > score::kTokensMax) return 0;
  std::size_t size = kHeadBytes;
  for (std::size_t i = 0; i < tokens; ++i) {
    const std::size_t of_token = PackedToken::Size(bytes.substr(size));
    if (of_token == 0) return 0;
    size += of_token;
  }
  return size;
}

}  // namespace

void PackedForms::Add(const base::NameForm& form) {
  if (bytes_.size() > std::numeric_limits<uint32_t>::max()) throw std::length_error("4 GB of forms");
  begins_.push_back(static_cast<uint32_t>(bytes_.size()));
  const std::size_t tokens = std::min(form.tokens.size(), score::kTokensMax);
  bytes_.push_back(
      static_cast<char>((form.fields_known ? kFieldsKnown : 0) | (form.words_missing ? kWordsMissing : 0)));
  bytes_.push_back(static_cast<char>(tokens));
  for (std::size_t i = 0; i < tokens; ++i) PackedToken::Append(form.tokens[i], &bytes_);
}

HeldName PackedForms::operator[](std::size_t form) const {
  std::string_view rest = std::string_view(bytes_).substr(begins_[form]);
  const unsigned given = static_cast<unsigned char>(rest[0]);
  const std::size_t tokens = static_cast<unsigned char>(rest[1]);
  HeldName held((given & kFieldsKnown) != 0, (given & kWordsMissing) != 0);
  rest.remove_prefix(kHeadBytes);
  for (std::size_t i = 0; i < tokens; ++i) {
    held.Add(PackedToken::View(rest.data()));
    rest.remove_prefix(PackedToken::Size(rest));
  }
  return held;
}

bool PackedForms::AreWhole() const {
  std::size_t at = 0;
  for (const uint32_t begin : begins_) {
    const std::size_t size = begin == at ? SizeOfForm(std::string_view(bytes_).substr(at)) : 0;
    if (size == 0) return false;
    at += size;
  }
  return at == bytes_.size();
}

}  // namespace lookout::index::names
