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
constexpr uint32_t kParametersVersion = 6;

bool Before(IssuerCode a, IssuerCode b) { return a.packed < b.packed; }

}  // namespace

DocumentHash ExactIndex::HashOf(const ExactQuestion& question, IssuerCode issuer) const {
  const uint64_t folded = hasher_.Folded(question, issuer);
  return {folded, hasher_.Spelling(folded, question.words)};
}

template <typename Take>
bool ExactIndex::VisitIssuer(const ExactQuestion& question, IssuerCode issuer, Likeness likeness, Take& take) const {
  if (!numbers_.Visit(HashOf(question, issuer), likeness, take)) return false;
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
        numbers_.Prefetch(numbers_.FirstLine(hasher_.Folded(question, issuer)));
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

bool ExactIndex::ProbeOne(const ExactQuestion& question) const {
  bool may_hold = false;
  const auto take = [&may_hold](RecordOrdinal) { may_hold = true; };
  const bool whole = Visit(question, Likeness::kSame, take);
  return may_hold || !whole;
}

// Questions that are answered together. Where a page is not in the core's table of addresses, a request for memory is
// done only when the page is found, and holds up what comes after it; so requests are made in loops that do nothing
// else, where many pages are looked for at once.
class ExactIndex::Block {
 public:
  static constexpr std::size_t kSize = 256;

  explicit Block(const ExactIndex& index) : index_(index), numbers_(index.numbers_), series_(index.series_) {}

  // A question without issuer is answered as if its issuer were not known to the one who holds the document.
  void Answer(std::span<const ExactQuestion> questions, bool* may_hold) {
    questions_ = questions.data();
    size_ = questions.size();
    std::fill_n(may_hold, questions.size(), false);
    AskForLines();
    LookAtFirstLines(may_hold);
    LookCloser(may_hold);
    if (series_.size() != 0) LookAtSeries(may_hold);  // while second lines are on their way
    LookElsewhere(may_hold);
  }

  // Some question of the last ones had no issuer.
  bool without_issuer() const { return without_issuer_; }

 private:
  DocumentHash HashOf(std::size_t i) const {
    return {hashes_[i], index_.hasher_.Spelling(hashes_[i], questions_[i].words)};
  }

  void AskForLines() {
    const DocumentHasher hasher = index_.hasher_;
    const uint64_t line_count = numbers_.line_count;
    bool without_issuer = false;
    for (std::size_t i = 0; i < size_; ++i) {
      const ExactQuestion& asked = questions_[i];
      without_issuer |= asked.issuer.packed == 0;
      const uint64_t hash = hasher.Folded(asked, asked.issuer);
      hashes_[i] = hash;
      lines_[i] = static_cast<uint32_t>(LineTable::FirstLineOf(hash, line_count));
    }
    without_issuer_ = without_issuer;
    for (std::size_t i = 0; i < size_; ++i) numbers_.Prefetch(lines_[i]);
  }

  // Gathers the questions that their first line does not end: of one absent in twenty it has the tag or sends
  // elsewhere.
  void LookAtFirstLines(bool* may_hold) {
    const Line* const lines = numbers_.lines.As<Line>().data();
    const bool all_good = numbers_.lines.all_good();
    std::size_t gathered = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      if (!all_good && !numbers_.CheckLine(lines_[i])) {
        may_hold[i] = true;
        continue;
      }
      const auto tag = static_cast<uint16_t>(hashes_[i]);
      const Line& line = lines[lines_[i]];
      const uint32_t tags = line.TagBits(tag);
      further_[gathered] = static_cast<uint16_t>(i);
      tags_[gathered] = static_cast<uint16_t>(tags);
      gathered += (tags | LineTable::Elsewhere(line.head, tag)) != 0 ? 1 : 0;
    }
    further_count_ = gathered;
  }

  // Asks for second lines, where a first one does not hold the number and sends to them.
  void LookCloser(bool* may_hold) {
    const Line* const lines = numbers_.lines.As<Line>().data();
    std::size_t elsewhere = 0;
    for (std::size_t j = 0; j < further_count_; ++j) {
      const uint16_t i = further_[j];
      const Line& line = lines[lines_[i]];
      bool holds = false;
      const uint32_t places = tags_[j] & ~line.second();
      numbers_.VisitPlaces(line, places, HashOf(i), Likeness::kSame, [&holds](RecordOrdinal) { holds = true; });
      may_hold[i] = holds;
      further_[elsewhere] = i;
      elsewhere += !holds && LineTable::Elsewhere(line.head, static_cast<uint16_t>(hashes_[i])) != 0 ? 1 : 0;
    }
    further_count_ = elsewhere;
    for (std::size_t j = 0; j < elsewhere; ++j) {
      const std::size_t i = further_[j];
      numbers_.Prefetch(numbers_.OtherLine(lines_[i], static_cast<uint16_t>(hashes_[i])));
    }
  }

  void LookElsewhere(bool* may_hold) const {
    for (std::size_t j = 0; j < further_count_; ++j) {
      const std::size_t i = further_[j];
      const auto take = [&](RecordOrdinal) { may_hold[i] = true; };
      const uint32_t head = numbers_.line(lines_[i]).head;
      if (!numbers_.VisitOverflow(HashOf(i), lines_[i], head, Likeness::kSame, take)) may_hold[i] = true;
    }
  }

  // Of the questions that are not yet known to be held.
  void LookAtSeries(bool* may_hold) {
    std::array<uint16_t, kSize> asked;
    std::size_t count = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      asked[count] = static_cast<uint16_t>(i);
      count += may_hold[i] ? 0 : 1;
    }
    const BeginningHasher beginning = series_.beginning();
    const std::span<const uint64_t> filter = series_.filter.As<uint64_t>();
    for (std::size_t j = 0; j < count; ++j) {
      const ExactQuestion& question = questions_[asked[j]];
      beginnings_[j] = beginning.Of(question.number, question.words.written, question.issuer);
      __builtin_prefetch(&filter[SeriesTable::WordOf(beginnings_[j], filter.size())]);
    }
    const bool readable = series_.filter.CheckAll();
    std::size_t passed = 0;
    for (std::size_t j = 0; j < count; ++j) {
      const bool may_begin = !readable || SeriesTable::MayHold(filter, beginnings_[j]);
      asked[passed] = asked[j];
      passed += may_begin ? 1 : 0;
    }
    for (std::size_t j = 0; j < passed; ++j) {
      const std::size_t i = asked[j];
      const ExactQuestion& question = questions_[i];
      const auto take = [&](RecordOrdinal) { may_hold[i] = true; };
      if (!series_.Visit(SeriesNumber::Of(question.number), question.issuer, take)) may_hold[i] = true;
    }
  }

  const ExactIndex& index_;
  const LineTable& numbers_;
  const SeriesTable& series_;
  const ExactQuestion* questions_ = nullptr;
  std::size_t size_ = 0;
  bool without_issuer_ = false;
  std::size_t further_count_ = 0;
  std::array<uint64_t, kSize> hashes_;
  std::array<uint64_t, kSize> beginnings_;
  std::array<uint32_t, kSize> lines_;
  std::array<uint16_t, kSize> tags_;     // of each of these, the places of its first line that have its tag
  std::array<uint16_t, kSize> further_;  // not of bytes: a write of a byte may change anything, says the language
};

void ExactIndex::ProbeAlone(std::span<const ExactQuestion> questions, std::span<bool> may_hold) const {
  for (std::size_t i = 0; i < questions.size(); ++i) may_hold[i] = ProbeOne(questions[i]);
}

// What a block did not look for: questions of any issuer, and entries whose issuer is not known.
void ExactIndex::ProbeRest(std::span<const ExactQuestion> questions, std::span<bool> may_hold) const {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (questions[i].issuer.packed == 0) {
      may_hold[i] = ProbeOne(questions[i]);
    } else if (parameters_.has_unknown != 0 && !may_hold[i]) {
      const auto take = [&](RecordOrdinal) { may_hold[i] = true; };
      if (!VisitIssuer(questions[i], IssuerCode(), Likeness::kSame, take)) may_hold[i] = true;
    }
  }
}

void ExactIndex::Probe(std::span<const ExactQuestion> questions, std::span<bool> may_hold) const {
  const std::size_t total = std::min(questions.size(), may_hold.size());
  if (numbers_.entries == 0) return ProbeAlone(questions.first(total), may_hold);
  Block block(*this);
  for (std::size_t begin = 0; begin < total; begin += Block::kSize) {
    const std::size_t size = std::min(Block::kSize, total - begin);
    const std::span<const ExactQuestion> step = questions.subspan(begin, size);
    const std::span<bool> of_step = may_hold.subspan(begin, size);
    block.Answer(step, of_step.data());
    if (block.without_issuer() || parameters_.has_unknown != 0) ProbeRest(step, of_step);
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
                    p.line_count >= 2 && p.line_count == LineTable::WholeGroups(p.line_count) && p.ordinal_bits >= 1 &&
                    p.ordinal_bits <= 32 && (groups & (groups - 1)) == 0 &&
                    (index.series_.size() == 0 || index.series_.filter.size() >= sizeof(uint64_t));
  if (!fits) return Damaged("the parts of an image of documents do not fit together; it is made anew from the records");
  index.numbers_.line_count = p.line_count;
  index.numbers_.ordinal_bits = p.ordinal_bits;
  index.numbers_.entries = p.entries;
  index.hasher_ = DocumentHasher(p.seed);
  index.series_.seed = p.seed;
  index.series_.filter_keys = BeginningHasher::Keys(p.seed);
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
    : seed_(seed), hasher_(seed), numbers_(expected), series_(seed) {}

void ExactIndexBuilder::NoteIssuer(IssuerCode issuer) {
  if (issuer.packed == 0) has_unknown_ = true;
  if (issuer.packed == 0 || issuer == last_noted_) return;
  last_noted_ = issuer;
  const auto at = std::lower_bound(issuers_.begin(), issuers_.end(), issuer, Before);
  if (at == issuers_.end() || *at != issuer) issuers_.insert(at, issuer);
}

void ExactIndexBuilder::Add(const ExactQuestion& document, RecordOrdinal record) {
  NoteIssuer(document.issuer);
  const uint64_t folded = hasher_.Folded(document, document.issuer);
  numbers_.Add({folded, hasher_.Spelling(folded, document.words)}, record);
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
  index.hasher_ = hasher_;
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
