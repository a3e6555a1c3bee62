#include "index/exact/exact_index.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace lookout::index::exact {
namespace {

constexpr std::size_t kStep = 64;  // questions under way at once: as many waits for memory as a core overlaps, and more

constexpr uint32_t kParameters = image::Tag("PARM");
constexpr uint32_t kLines = image::Tag("LINE");
constexpr uint32_t kStash = image::Tag("STSH");
constexpr uint32_t kSeries = image::Tag("SERI");
constexpr uint32_t kGroups = image::Tag("SGRP");
constexpr uint32_t kFilter = image::Tag("SFIL");
constexpr uint32_t kIssuers = image::Tag("ISSU");
constexpr uint32_t kSectionVersion = 1;
constexpr uint32_t kParametersVersion = 2;

bool Before(IssuerCode a, IssuerCode b) { return a.packed < b.packed; }

}  // namespace

template <typename Take>
bool ExactIndex::VisitIssuer(const ExactQuestion& question, IssuerCode issuer, Likeness likeness, Take& take) const {
  if (!numbers_.Visit(HashOf(question, issuer, parameters_.seed), likeness, take)) return false;
  return likeness == Likeness::kAlike || series_.Visit(question.number, issuer, take);
}

template <typename Take>
bool ExactIndex::Visit(const ExactQuestion& question, Likeness likeness, Take& take) const {
  bool whole = true;
  if (question.issuer.packed != 0) {
    whole = VisitIssuer(question, question.issuer, likeness, take);
  } else {
    // The lines of all issuers are asked for before the first is looked at.
    if (numbers_.entries != 0) {
      for (const IssuerCode issuer : issuers_) {
        numbers_.Prefetch(numbers_.FirstLine(HashOf(question, issuer, parameters_.seed).folded));
      }
    }
    for (const IssuerCode issuer : issuers_) whole = VisitIssuer(question, issuer, likeness, take) && whole;
  }
  if (parameters_.has_unknown != 0) whole = VisitIssuer(question, IssuerCode(), likeness, take) && whole;
  return whole;
}

bool ExactIndex::Candidates(const ExactQuestion& question, Likeness likeness, std::vector<RecordOrdinal>* found) const {
  found->clear();
  const auto take = [found](RecordOrdinal record) { found->push_back(record); };
  const bool whole = Visit(question, likeness, take);
  std::sort(found->begin(), found->end());
  found->erase(std::unique(found->begin(), found->end()), found->end());
  return whole;
}

uint32_t ExactIndex::CountOne(const ExactQuestion& question) const {
  uint32_t count = 0;
  const auto take = [&count](RecordOrdinal) { ++count; };
  return Visit(question, Likeness::kSame, take) ? count : kUnreadable;
}

// Questions with an issuer: their first lines are asked for together, then those second lines that are needed.
void ExactIndex::CountStep(std::span<const ExactQuestion> questions, uint32_t* counts) const {
  std::array<uint64_t, kStep> hashes;
  std::array<uint64_t, kStep> beginnings;
  std::array<uint64_t, kStep> lines;
  std::array<uint8_t, kStep> further;
  const std::size_t size = questions.size();
  const auto whole_hash = [&](std::size_t i) { return DocumentHash{hashes[i], questions[i].number, parameters_.seed}; };
  for (std::size_t i = 0; i < size; ++i) {
    hashes[i] = HashOf(questions[i], questions[i].issuer, parameters_.seed).folded;
    lines[i] = numbers_.FirstLine(hashes[i]);
    numbers_.Prefetch(lines[i]);
  }
  std::size_t waiting = 0;
  for (std::size_t i = 0; i < size; ++i) {
    uint32_t count = 0;
    if (!numbers_.CheckLine(lines[i])) {
      counts[i] = kUnreadable;
      continue;
    }
    const Line& line = numbers_.line(lines[i]);
    const DocumentHash hash = whole_hash(i);
    numbers_.VisitLine(line, false, hash, Likeness::kSame, [&count](RecordOrdinal) { ++count; });
    counts[i] = count;
    if (!numbers_.IsElsewhere(line.head, hash.tag())) continue;
    numbers_.Prefetch(numbers_.SecondLine(lines[i], hash.tag()));
    further[waiting++] = static_cast<uint8_t>(i);
  }
  for (std::size_t j = 0; j < waiting; ++j) {
    const std::size_t i = further[j];
    const uint32_t head = numbers_.line(lines[i]).head;
    const bool whole =
        numbers_.VisitOverflow(whole_hash(i), lines[i], head, Likeness::kSame, [&](RecordOrdinal) { ++counts[i]; });
    if (!whole) counts[i] = kUnreadable;
  }
  if (series_.size() == 0) return;
  for (std::size_t i = 0; i < size; ++i) {
    beginnings[i] = series_.BeginningHash(questions[i].number, questions[i].issuer);
    series_.PrefetchFilter(beginnings[i]);
  }
  for (std::size_t i = 0; i < size; ++i) {
    if (counts[i] == kUnreadable || !series_.MayHold(beginnings[i])) continue;
    const auto take = [&](RecordOrdinal) { ++counts[i]; };
    if (!series_.Visit(SeriesNumber::Of(questions[i].number), questions[i].issuer, take)) counts[i] = kUnreadable;
  }
}

void ExactIndex::Count(std::span<const ExactQuestion> questions, std::span<uint32_t> counts) const {
  const std::size_t total = std::min(questions.size(), counts.size());
  for (std::size_t begin = 0; begin < total; begin += kStep) {
    const std::span<const ExactQuestion> step = questions.subspan(begin, std::min(kStep, total - begin));
    const bool issuers =
        std::all_of(step.begin(), step.end(), [](const ExactQuestion& q) { return q.issuer.packed != 0; });
    if (!issuers || numbers_.entries == 0) {
      for (std::size_t i = 0; i < step.size(); ++i) counts[begin + i] = CountOne(step[i]);
      continue;
    }
    CountStep(step, counts.data() + begin);
    if (parameters_.has_unknown == 0) continue;
    for (std::size_t i = 0; i < step.size(); ++i) {
      uint32_t& count = counts[begin + i];
      if (count == kUnreadable) continue;
      const auto take = [&count](RecordOrdinal) { ++count; };
      if (!VisitIssuer(step[i], IssuerCode(), Likeness::kSame, take)) count = kUnreadable;
    }
  }
}

void ExactIndex::AddTo(image::ImageWriter* writer) const {
  writer->Add(kParameters, kParametersVersion, std::as_bytes(std::span(&parameters_, 1)));
  writer->Add(kLines, kSectionVersion, numbers_.lines.bytes());
  writer->Add(kStash, kSectionVersion, numbers_.stash.bytes());
  writer->Add(kSeries, kSectionVersion, series_.series.bytes());
  writer->Add(kGroups, kSectionVersion, series_.groups.bytes());
  writer->Add(kFilter, kSectionVersion, series_.filter.bytes());
  writer->Add(kIssuers, kSectionVersion, std::as_bytes(std::span(issuers_)));
}

Result<ExactIndex> ExactIndex::Open(const image::ImageFile& image) {
  ExactIndex index;
  LOOKOUT_ASSIGN_OR_RETURN(const image::Section parameters, image.Find(kParameters, kParametersVersion));
  LOOKOUT_ASSIGN_OR_RETURN(const image::Section issuers, image.Find(kIssuers, kSectionVersion));
  LOOKOUT_ASSIGN_OR_RETURN(index.numbers_.lines, image.Find(kLines, kSectionVersion));
  LOOKOUT_ASSIGN_OR_RETURN(index.numbers_.stash, image.Find(kStash, kSectionVersion));
  LOOKOUT_ASSIGN_OR_RETURN(index.series_.series, image.Find(kSeries, kSectionVersion));
  LOOKOUT_ASSIGN_OR_RETURN(index.series_.groups, image.Find(kGroups, kSectionVersion));
  LOOKOUT_ASSIGN_OR_RETURN(index.series_.filter, image.Find(kFilter, kSectionVersion));
  if (parameters.size() != sizeof(Parameters) || !parameters.CheckAll() || !issuers.CheckAll()) {
    return Damaged("an image of documents is not what was written; it is made anew from the records");
  }
  std::memcpy(&index.parameters_, parameters.bytes().data(), sizeof(Parameters));
  const Parameters& p = index.parameters_;
  const std::size_t groups = index.series_.groups.As<SeriesGroup>().size();
  const bool fits = index.numbers_.lines.size() == (p.entries == 0 ? 0 : p.line_count * sizeof(Line)) &&
                    p.line_count >= 2 && p.ordinal_bits >= 1 && p.ordinal_bits <= 32 && (groups & (groups - 1)) == 0 &&
                    (index.series_.size() == 0 || index.series_.filter.size() >= sizeof(uint64_t));
  if (!fits) return Damaged("the parts of an image of documents do not fit together; it is made anew from the records");
  index.numbers_.line_count = p.line_count;
  index.numbers_.ordinal_bits = p.ordinal_bits;
  index.numbers_.entries = p.entries;
  index.series_.seed = p.seed;
  index.series_.filter_drops = p.filter_drops;
  const std::span<const IssuerCode> codes = issuers.As<IssuerCode>();
  index.issuers_.assign(codes.begin(), codes.end());
  return index;
}

bool ExactIndex::CheckAll() const {
  return numbers_.lines.CheckAll() && numbers_.stash.CheckAll() && series_.series.CheckAll() &&
         series_.groups.CheckAll() && series_.filter.CheckAll();
}

ExactIndexBuilder::ExactIndexBuilder(uint64_t seed, const Expected& expected)
    : seed_(seed), numbers_(expected), series_(seed) {}

void ExactIndexBuilder::NoteIssuer(IssuerCode issuer) {
  if (issuer.packed == 0) has_unknown_ = true;
  if (issuer.packed == 0 || issuer == last_noted_) return;
  last_noted_ = issuer;
  const auto at = std::lower_bound(issuers_.begin(), issuers_.end(), issuer, Before);
  if (at == issuers_.end() || *at != issuer) issuers_.insert(at, issuer);
}

void ExactIndexBuilder::Add(const ExactQuestion& document, RecordOrdinal record) {
  NoteIssuer(document.issuer);
  numbers_.Add(HashOf(document, document.issuer, seed_), record);
}

bool ExactIndexBuilder::AddSeries(std::string_view first, std::string_view last, IssuerCode issuer,
                                  RecordOrdinal record) {
  if (!series_.Add(first, last, issuer, record)) return false;
  NoteIssuer(issuer);
  return true;
}

ExactIndex ExactIndexBuilder::Freeze(uint64_t records) && {
  ExactIndex index;
  index.numbers_ = std::move(numbers_).Freeze(records);
  index.series_ = std::move(series_).Freeze();
  index.issuers_ = std::move(issuers_);
  index.parameters_ = {seed_,
                       index.numbers_.line_count,
                       index.numbers_.entries,
                       index.numbers_.ordinal_bits,
                       has_unknown_ ? 1U : 0U,
                       index.series_.filter_drops,
                       0};
  return index;
}

}  // namespace lookout::index::exact
