#include "engine/api/document_keys.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/country.h"
#include "engine/text/document_number.h"
#include "engine/text/number_words.h"

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
namespace {

using index::exact::ExactQuestion;
using index::exact::IssuerCode;

constexpr std::size_t kStep = 256;  // keys at once
constexpr std::size_t kAhead = 40;  // keys: half a page of memory, so that the next page is found before it is read

// As IssuerCode of the letters, without a branch.
IssuerCode IssuerOf(const DocumentKey& key) {
  static_assert(offsetof(DocumentKey, issuer) == offsetof(DocumentKey, number_bytes) + 1);
  std::array<unsigned char, 4> bytes;  // the first is no letter
  std::memcpy(bytes.data(), &key.number_bytes, bytes.size());
  const uint32_t letters = uint32_t{bytes[1]} << 16 | uint32_t{bytes[2]} << 8 | bytes[3];
  IssuerCode code;
  const uint32_t packed = letters >> (std::countr_zero(letters | 1U << 16) & ~7);  // no zeros behind the last letter
  code.packed = key.any_issuer() ? 0 : packed;
  return code;
}

// The keys of one step as questions; filled anew for each.
class Questions {
 public:
  void Fill(std::span<const DocumentKey> keys) {
    size_ = keys.size();
    for (std::size_t i = 0; i < size_; ++i) {
      const DocumentKey& key = keys[i];
      __builtin_prefetch(reinterpret_cast<const char*>(&key) + kAhead * sizeof(key));  // no harm behind the last key
      ExactQuestion& question = questions_[i];
      question.number = key.number_view();
      text::SetWordsOfNumberIn(key.number, key.number_bytes, &question.words);
      question.issuer = IssuerOf(key);
    }
  }
  std::span<const ExactQuestion> all() const { return {questions_.data(), size_}; }

 private:
  std::size_t size_ = 0;
  std::array<ExactQuestion, kStep> questions_;
};

// Calls `take` with each segment and question that may have an answer there.
template <typename Take>
void ForEachCandidate(const publish::Generation& generation, std::span<const DocumentKey> keys, Take&& take) {
  std::array<bool, kStep> may_hold;
  static thread_local Questions questions;  // to make them anew for each call costs as much as to hash them
  for (std::size_t begin = 0; begin < keys.size(); begin += kStep) {
    const std::span<const DocumentKey> step = keys.subspan(begin, std::min(kStep, keys.size() - begin));
    questions.Fill(step);
    for (const auto& segment : generation.segments) {
      segment->ProbeDocuments(questions.all(), std::span(may_hold).first(step.size()));
      for (std::size_t i = 0; i < step.size(); ++i) {
        if (may_hold[i] && step[i].number_bytes != 0) take(*segment, questions.all()[i], begin + i);
      }
    }
  }
}

}  // namespace

void FindDocuments(const publish::Generation& generation, std::span<const DocumentKey> keys,
                   std::span<DocumentResult> results) {
  const std::size_t count = std::min(keys.size(), results.size());
  std::fill_n(results.begin(), count, DocumentResult());
  std::vector<publish::DocumentHolder> holders;
  ForEachCandidate(generation, keys.first(count),
                   [&](const publish::Segment& segment, const ExactQuestion& question, std::size_t at) {
                     const Status status =
                         segment.FindDocuments(*generation.view, question, index::exact::Likeness::kSame, &holders);
                     results[at].records += static_cast<uint32_t>(holders.size());
                     results[at].incomplete = results[at].incomplete || !status.ok();
                   });
}

void ProbeDocuments(const publish::Generation& generation, std::span<const DocumentKey> keys,
                    std::span<bool> may_hold) {
  const std::size_t count = std::min(keys.size(), may_hold.size());
  std::fill_n(may_hold.begin(), count, false);
  ForEachCandidate(generation, keys.first(count),
                   [&](const publish::Segment&, const ExactQuestion&, std::size_t at) { may_hold[at] = true; });
}

}  // namespace api
}  // namespace lookout
