#include "index/exact/exact_index.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "index/exact/number_table.h"
#include "index/exact/series_table.h"

namespace lookout::index::exact {
namespace {

constexpr std::size_t kBatchStep = 16;  // questions under way at once: as many waits for memory as a core overlaps

bool Meets(uint32_t a, uint32_t b) { return a == 0 || b == 0 || a == b; }

template <typename A, typename B>
bool SameDocument(const A& a, const B& b) {
  return a.record == b.record && a.document == b.document;
}

// Single entries of the number are sorted, so those of one record and document are neighbours.
bool AmongNumbers(std::span<const NumberEntry> numbers, const Series& series, uint32_t issuer) {
  const auto key = std::tuple(series.record, series.document);
  auto at = std::lower_bound(numbers.begin(), numbers.end(), key, [](const NumberEntry& entry, const auto& wanted) {
    return std::tuple(entry.record, entry.document) < wanted;
  });
  for (; at != numbers.end() && SameDocument(*at, series); ++at) {
    if (Meets(at->issuer, issuer)) return true;
  }
  return false;
}

}  // namespace

struct ExactIndex::Parts {
  explicit Parts(uint64_t seed) : numbers(seed), series(seed) {}

  // Whether a series of the same record and document was visited before `one`.
  bool VisitedBefore(std::string_view number, const Series& one, uint32_t issuer) const {
    bool before = false;
    series.ForEach(number, [&](const Series& other) {
      if (&other == &one) return false;
      before = SameDocument(other, one) && Meets(other.issuer, issuer);
      return !before;
    });
    return before;
  }

  // Calls `take` once with each record and document, in no order.
  template <typename Take>
  void ForEach(std::string_view number, uint64_t hash, uint32_t issuer, Take&& take) const {
    const std::span<const NumberEntry> single = numbers.Find(number, hash);
    const NumberEntry* taken = nullptr;
    for (const NumberEntry& entry : single) {
      if (!Meets(entry.issuer, issuer) || (taken != nullptr && SameDocument(*taken, entry))) continue;
      taken = &entry;
      take(entry.record, entry.document);
    }
    series.ForEach(number, [&](const Series& one) {
      if (Meets(one.issuer, issuer) && !AmongNumbers(single, one, issuer) &&
          !(one.repeated && VisitedBefore(number, one, issuer))) {
        take(one.record, one.document);
      }
      return true;
    });
  }

  uint32_t Count(std::string_view number, uint64_t hash, uint32_t issuer) const {
    uint32_t count = 0;
    ForEach(number, hash, issuer, [&](uint32_t, uint32_t) { ++count; });
    return count;
  }

  NumberTable numbers;
  SeriesTable series;
};

IssuerCode::IssuerCode(std::string_view letters) {
  if (letters.size() > sizeof(packed)) return;
  for (const char letter : letters) packed = packed << 8 | static_cast<unsigned char>(letter);
}

ExactIndex::ExactIndex() : parts_(std::make_unique<Parts>(0)) {}
ExactIndex::~ExactIndex() = default;
ExactIndex::ExactIndex(ExactIndex&&) noexcept = default;
ExactIndex& ExactIndex::operator=(ExactIndex&&) noexcept = default;

void ExactIndex::Find(std::string_view number, IssuerCode issuer, std::vector<ExactEntry>* found) const {
  found->clear();
  parts_->ForEach(number, parts_->numbers.Hash(number), issuer.packed, [&](uint32_t record, uint32_t document) {
    found->push_back({RecordOrdinal{record}, document});
  });
  std::sort(found->begin(), found->end(), [](const ExactEntry& a, const ExactEntry& b) {
    return std::tie(a.record, a.document) < std::tie(b.record, b.document);
  });
}

uint32_t ExactIndex::Count(std::string_view number, IssuerCode issuer) const {
  return parts_->Count(number, parts_->numbers.Hash(number), issuer.packed);
}

void ExactIndex::CountBatch(std::span<const ExactQuestion> questions, std::span<uint32_t> counts) const {
  std::array<uint64_t, kBatchStep> hashes;
  const std::size_t total = std::min(questions.size(), counts.size());
  for (std::size_t begin = 0; begin < total; begin += kBatchStep) {
    const std::size_t step = std::min(kBatchStep, total - begin);
    for (std::size_t i = 0; i < step; ++i) {
      hashes[i] = parts_->numbers.Hash(questions[begin + i].number);
      parts_->numbers.PrefetchDirectory(hashes[i]);
    }
    for (std::size_t i = 0; i < step; ++i) parts_->numbers.PrefetchBucket(hashes[i]);
    for (std::size_t i = 0; i < step; ++i) {
      const ExactQuestion& question = questions[begin + i];
      counts[begin + i] = parts_->Count(question.number, hashes[i], question.issuer.packed);
    }
  }
}

std::size_t ExactIndex::entries() const { return parts_->numbers.entries(); }
std::size_t ExactIndex::series() const { return parts_->series.series(); }
std::size_t ExactIndex::memory_bytes() const {
  return sizeof(Parts) + parts_->numbers.memory_bytes() + parts_->series.memory_bytes();
}

ExactIndexBuilder::ExactIndexBuilder(uint64_t seed) : parts_(std::make_unique<ExactIndex::Parts>(seed)) {}
ExactIndexBuilder::~ExactIndexBuilder() = default;

void ExactIndexBuilder::Add(std::string_view number, IssuerCode issuer, RecordOrdinal record, uint32_t document) {
  parts_->numbers.Add(number, issuer.packed, record.value, document);
}

bool ExactIndexBuilder::AddSeries(std::string_view first, std::string_view last, IssuerCode issuer,
                                  RecordOrdinal record, uint32_t document) {
  return parts_->series.Add(first, last, issuer.packed, record.value, document);
}

ExactIndex ExactIndexBuilder::Freeze() && {
  parts_->numbers.Freeze();
  parts_->series.Freeze();
  ExactIndex index;
  index.parts_ = std::move(parts_);
  return index;
}

}  // namespace lookout::index::exact
