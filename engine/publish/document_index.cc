#include "engine/publish/document_index.h"

#include <utility>

#include "engine/text/document_number.h"

namespace lookout::publish {
namespace {

using index::exact::ExactQuestion;
using index::exact::IssuerCode;
using index::exact::Likeness;

bool IsActive(const v1::Record& record) {
  return record.state() == v1::RecordState::active || record.state() == v1::RecordState::unspecified;
}

bool Holds(const DerivedDocument& held, const ExactQuestion& asked, Likeness likeness) {
  const IssuerCode issuer(held.issuer);
  if (issuer.packed != 0 && asked.issuer.packed != 0 && issuer != asked.issuer) return false;
  if (!held.series_to.empty() && index::exact::SeriesHolds(held.number, held.series_to, held.number)) {
    return likeness == Likeness::kSame && index::exact::SeriesHolds(held.number, held.series_to, asked.number);
  }
  if (likeness == Likeness::kSame) return held.number == asked.number;
  return text::TolerantDocumentNumber(held.number) == asked.folded;
}

}  // namespace

Status DocumentIndex::ImageDamage() const {
  if (damaged_ != nullptr) damaged_->store(true, std::memory_order_relaxed);
  return Damaged("the image of an index is damaged; it is made anew from the records");
}

Result<v1::Record> DocumentIndex::Read(const store::StoreView& view, uint32_t dataset_number,
                                       std::span<const store::RecordChange> changes,
                                       index::RecordOrdinal candidate) const {
  const auto place = places_.Find(candidate);
  if (!place.has_value()) return ImageDamage();
  return view.GetAfter(dataset_number, place->id, place->skip, changes);
}

Status DocumentIndex::Find(const store::StoreView& view, uint32_t dataset_number,
                           std::span<const store::RecordChange> changes, const ExactQuestion& question,
                           Likeness likeness, std::vector<DocumentHolder>* holders) const {
  static thread_local std::vector<index::RecordOrdinal> candidates;
  Status damage;
  if (!exact_.Candidates(question, likeness, &candidates)) {
    damage = ImageDamage();
  }
  for (const index::RecordOrdinal candidate : candidates) {
    auto record = Read(view, dataset_number, changes, candidate);
    if (!record.ok()) {
      if (!changes.empty() && record.status().code() == StatusCode::kNotFound) continue;  // a change touched it
      damage = record.status();
      continue;
    }
    if (!IsActive(*record)) continue;
    DocumentHolder holder;
    for (const DerivedDocument& document : DeriveDocuments(*record)) {
      if (Holds(document, question, likeness)) holder.documents.push_back(document.number_in_record);
    }
    if (holder.documents.empty()) continue;  // another document with the same fingerprint
    holder.record = std::make_shared<const v1::Record>(*std::move(record));
    holders->push_back(std::move(holder));
  }
  return damage;
}

void DocumentIndex::AddTo(index::image::ImageWriter* writer) const {
  exact_.AddTo(writer);
  places_.AddTo(writer);
}

Result<DocumentIndex> DocumentIndex::Open(const index::image::ImageFile& image) {
  DocumentIndex opened;
  LOOKOUT_ASSIGN_OR_RETURN(opened.exact_, index::exact::ExactIndex::Open(image));
  LOOKOUT_ASSIGN_OR_RETURN(opened.places_, RecordPlaces::Open(image));
  opened.damaged_ = std::make_shared<std::atomic<bool>>(false);
  return opened;
}

void DocumentIndexBuilder::AddDocument(std::string_view number, std::string_view series_to, std::string_view issuer,
                                       index::RecordOrdinal record) {
  const IssuerCode code(issuer);
  if (!series_to.empty() && exact_.AddSeries(number, series_to, code, record)) return;
  folded_.resize(number.size());
  text::TolerantDocumentNumber(number, folded_.data());
  exact_.Add({number, folded_, code}, record);
}

DocumentIndex DocumentIndexBuilder::Freeze() && {
  DocumentIndex index;
  index.exact_ = std::move(exact_).Freeze(places_.records());
  index.places_ = std::move(places_).Freeze();
  return index;
}

}  // namespace lookout::publish
