#include "index/exact/exact_index.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "index/exact/document_hash.h"

namespace lookout::index::exact {
namespace {

constexpr uint32_t kParameters = image::Tag("PARM");
constexpr uint32_t kLines = image::Tag("LINE");
constexpr uint32_t kStash = image::Tag("STSH");
constexpr uint32_t kSeries = image::Tag("SERI");
constexpr uint32_t kGroups = image::Tag("SGRP");
constexpr uint32_t kFilter = image::Tag("SFIL");
constexpr uint32_t kIssuers = image::Tag("ISSU");
constexpr uint32_t kSectionVersion = 1;
constexpr uint32_t kParametersVersion = 4;

bool Before(IssuerCode a, IssuerCode b) { return a.packed < b.packed; }

}  // namespace

template <typename Take>
bool ExactIndex::VisitIssuer(const ExactQuestion& question, IssuerCode issuer, Likeness likeness, Take& take) const {
  if (!numbers_.Visit(HashOf(question, issuer, parameters_.seed), likeness, take)) return false;
  return likeness == Likeness::kAlike || series_.Visit(question, issuer, take);
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

// Questions that are answered together. Where a page is not in the core's table of addresses, a request for memory is
// done only when the page is found, and holds up what comes after it; so requests are made in loops that do nothing
// else, where many pages are looked for at once.
class ExactIndex::Block {
 public:
  static constexpr std::size_t kSize = 256;

  explicit Block(const ExactIndex& index) : index_(index), numbers_(index.numbers_), series_(index.series_) {}

  // A question without issuer is answered as if its issuer were not known to the one who holds the document.
  void Answer(std::span<const ExactQuestion> questions, uint32_t* counts) {
    questions_ = questions;
    AskForLines();
    LookAtFirstLines(counts);
    if (series_.size() != 0) LookAtSeries(counts);
    LookElsewhere(counts);
  }

  // Some question of the last ones had no issuer.
  bool without_issuer() const { return without_issuer_; }

 private:
  DocumentHash HashOf(std::size_t i) const {
    const ExactQuestion& asked = questions_[i];
    return {hashes_[i], asked.words.written, asked.number.size(), index_.parameters_.seed};
  }

  void AskForLines() {
    const uint64_t seed = index_.parameters_.seed;
    const uint64_t line_count = numbers_.line_count;
    without_issuer_ = false;
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      const ExactQuestion& asked = questions_[i];
      without_issuer_ |= asked.issuer.packed == 0;
      hashes_[i] = FoldedHash(asked, asked.issuer, seed);
      lines_[i] = static_cast<uint32_t>(LineTable::FirstLineOf(hashes_[i], line_count));
    }
    for (std::size_t i = 0; i < questions_.size(); ++i) numbers_.Prefetch(lines_[i]);
    if (series_.size() == 0) return;
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      const ExactQuestion& asked = questions_[i];
      beginnings_[i] = series_.BeginningHash(asked.number, asked.words.written, asked.issuer);
      series_.Prefetch(beginnings_[i]);
    }
  }

  // Asks for second lines, where a first one sends to them.
  void LookAtFirstLines(uint32_t* counts) {
    const Line* const lines = numbers_.lines.As<Line>().data();
    const bool all_good = numbers_.lines.all_good();
    waiting_ = 0;
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      if (!all_good && !numbers_.CheckLine(lines_[i])) {
        counts[i] = kUnreadable;
        continue;
      }
      const Line& line = lines[lines_[i]];
      uint32_t count = 0;
      numbers_.VisitLine(line, false, HashOf(i), Likeness::kSame, [&count](RecordOrdinal) { ++count; });
      counts[i] = count;
      further_[waiting_] = static_cast<uint8_t>(i);
      waiting_ += LineTable::IsElsewhere(line.head, static_cast<uint16_t>(hashes_[i])) ? 1 : 0;
    }
    for (std::size_t j = 0; j < waiting_; ++j) {
      const std::size_t i = further_[j];
      numbers_.Prefetch(numbers_.SecondLine(lines_[i], static_cast<uint16_t>(hashes_[i])));
    }
  }

  void LookElsewhere(uint32_t* counts) const {
    for (std::size_t j = 0; j < waiting_; ++j) {
      const std::size_t i = further_[j];
      if (counts[i] == kUnreadable) continue;
      const auto take = [&](RecordOrdinal) { ++counts[i]; };
      const uint32_t head = numbers_.line(lines_[i]).head;
      if (!numbers_.VisitOverflow(HashOf(i), lines_[i], head, Likeness::kSame, take)) counts[i] = kUnreadable;
    }
  }

  void LookAtSeries(uint32_t* counts) const {
    const bool readable = series_.filter.CheckAll();
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      if (readable && !series_.MayHold(beginnings_[i])) continue;
      const ExactQuestion& asked = questions_[i];
      const auto take = [&](RecordOrdinal) { ++counts[i]; };
      const bool whole = counts[i] != kUnreadable && series_.Visit(SeriesNumber::Of(asked.number), asked.issuer, take);
      if (!whole) counts[i] = kUnreadable;
    }
  }

  const ExactIndex& index_;
  const LineTable& numbers_;
  const SeriesTable& series_;
  std::span<const ExactQuestion> questions_;
  bool without_issuer_ = false;
  std::size_t waiting_ = 0;
  std::array<uint64_t, kSize> hashes_;
  std::array<uint32_t, kSize> lines_;
  std::array<uint64_t, kSize> beginnings_;
  std::array<uint8_t, kSize> further_;
};

void ExactIndex::CountAlone(std::span<const ExactQuestion> questions, std::span<uint32_t> counts) const {
  for (std::size_t i = 0; i < questions.size(); ++i) counts[i] = CountOne(questions[i]);
}

// What a block did not look for: questions of any issuer, and entries whose issuer is not known.
void ExactIndex::CountRest(std::span<const ExactQuestion> questions, std::span<uint32_t> counts) const {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    uint32_t& count = counts[i];
    if (questions[i].issuer.packed == 0) {
      count = CountOne(questions[i]);
    } else if (parameters_.has_unknown != 0 && count != kUnreadable) {
      const auto take = [&count](RecordOrdinal) { ++count; };
      if (!VisitIssuer(questions[i], IssuerCode(), Likeness::kSame, take)) count = kUnreadable;
    }
  }
}

void ExactIndex::Count(std::span<const ExactQuestion> questions, std::span<uint32_t> counts) const {
  const std::size_t total = std::min(questions.size(), counts.size());
  if (numbers_.entries == 0) return CountAlone(questions.first(total), counts);
  Block block(*this);
  for (std::size_t begin = 0; begin < total; begin += Block::kSize) {
    const std::size_t size = std::min(Block::kSize, total - begin);
    const std::span<const ExactQuestion> step = questions.subspan(begin, size);
    const std::span<uint32_t> of_step = counts.subspan(begin, size);
    block.Answer(step, of_step.data());
    if (block.without_issuer() || parameters_.has_unknown != 0) CountRest(step, of_step);
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
  index.series_.filter_keys = SeriesTable::FilterKeys(p.seed);
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
