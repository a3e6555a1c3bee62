#include "engine/publish/document_index.h"

#include <algorithm>
#include <utility>

#include "engine/text/document_number.h"

namespace lookout::publish {
namespace {

using index::exact::ExactQuestion;
using index::exact::IssuerCode;
using index::exact::Likeness;

constexpr uint32_t kIdsTell = index::image::Tag("DIDS");
constexpr uint32_t kSectionVersion = 1;

bool IsIdOf(std::string_view id, std::string_view issuer, std::string_view number) {
  return id.size() == issuer.size() + 1 + number.size() && id.starts_with(issuer) && id[issuer.size()] == '-' &&
         id.ends_with(number);
}

bool Holds(const DerivedDocument& held, const ExactQuestion& asked, Likeness likeness) {
  const IssuerCode issuer(held.issuer);
  if (issuer.packed != 0 && asked.issuer.packed != 0 && issuer != asked.issuer) return false;
  if (!held.series_to.empty() && index::exact::SeriesHolds(held.number, held.series_to, held.number)) {
    return likeness == Likeness::kSame && index::exact::SeriesHolds(held.number, held.series_to, asked.number);
  }
  if (likeness == Likeness::kSame) return held.number == asked.number;
  return text::TolerantDocumentNumber(held.number) == text::TolerantDocumentNumber(asked.number);
}

// False: it is not in force, or holds another document with the same fingerprint.
bool AddHolder(v1::Record&& record, const ExactQuestion& question, Likeness likeness,
               std::vector<DocumentHolder>* holders) {
  if (!IsInForce(record.state())) return false;
  DocumentHolder holder;
  for (const DerivedDocument& document : DeriveDocuments(record)) {
    if (Holds(document, question, likeness)) holder.documents.push_back(document.number_in_record);
  }
  if (holder.documents.empty()) return false;
  holder.record = std::make_shared<const v1::Record>(std::move(record));
  holders->push_back(std::move(holder));
  return true;
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

// One candidate, and the record whose id says that it holds the document does: it is the candidate, for the index
// misses no record that holds it. Its id leads to it in a third of the time that its place takes.
bool DocumentIndex::FindById(const store::StoreView& view, uint32_t dataset_number,
                             std::span<const store::RecordChange> changes, const ExactQuestion& question,
                             std::vector<DocumentHolder>* holders) const {
  static thread_local std::string id;
  id.assign(question.issuer.text());
  id.push_back('-');
  id.append(question.number);
  const bool touched = std::binary_search(changes.begin(), changes.end(), store::RecordChange{id},
                                          [](const auto& a, const auto& b) { return a.id < b.id; });
  if (touched) return false;
  auto record = view.Get(dataset_number, id);
  return record.ok() && AddHolder(*std::move(record), question, Likeness::kSame, holders);
}

Status DocumentIndex::Find(const store::StoreView& view, uint32_t dataset_number,
                           std::span<const store::RecordChange> changes, const ExactQuestion& question,
                           Likeness likeness, std::vector<DocumentHolder>* holders) const {
  static thread_local std::vector<index::RecordOrdinal> candidates;
  Status damage;
  if (!exact_.Candidates(question, likeness, &candidates)) {
    damage = ImageDamage();
  }
  const bool by_id = ids_tell_ && likeness == Likeness::kSame && candidates.size() == 1 && question.issuer.packed != 0;
  if (by_id && FindById(view, dataset_number, changes, question, holders)) return damage;
  for (const index::RecordOrdinal candidate : candidates) {
    auto record = Read(view, dataset_number, changes, candidate);
    if (!record.ok()) {
      if (!changes.empty() && record.status().code() == StatusCode::kNotFound) continue;  // a change touched it
      damage = record.status();
      continue;
    }
    AddHolder(*std::move(record), question, likeness, holders);
  }
  return damage;
}

void DocumentIndex::AddTo(index::image::ImageWriter* writer) const {
  exact_.AddTo(writer);
  places_.AddTo(writer);
  writer->Add(kIdsTell, kSectionVersion, std::as_bytes(std::span(&ids_tell_, 1)));
}

Result<DocumentIndex> DocumentIndex::Open(const index::image::ImageFile& image) {
  DocumentIndex opened;
  LOOKOUT_ASSIGN_OR_RETURN(opened.exact_, index::exact::ExactIndex::Open(image));
  LOOKOUT_ASSIGN_OR_RETURN(opened.places_, RecordPlaces::Open(image));
  LOOKOUT_ASSIGN_OR_RETURN(const index::image::Section ids_tell, image.Find(kIdsTell, kSectionVersion));
  opened.ids_tell_ = ids_tell.size() == 1 && ids_tell.CheckAll() && ids_tell.bytes()[0] == std::byte{1};
  opened.damaged_ = std::make_shared<std::atomic<bool>>(false);
  return opened;
}

index::RecordOrdinal DocumentIndexBuilder::AddRecord(std::string_view id) {
  if (ids_tell_) id_ = id;
  return places_.Add(id);
}

void DocumentIndexBuilder::AddDocument(std::string_view number, std::string_view series_to, std::string_view issuer,
                                       index::RecordOrdinal record) {
  const IssuerCode code(issuer);
  ids_tell_ = ids_tell_ && IsIdOf(id_, issuer, number);
  if (!series_to.empty() && exact_.AddSeries(number, series_to, code, record)) return;
  exact_.Add({number, text::WordsOfNumber(number), code}, record);
}

DocumentIndex DocumentIndexBuilder::Freeze() && {
  DocumentIndex index;
  index.exact_ = std::move(exact_).Freeze(places_.records());
  index.ids_tell_ = ids_tell_;
  index.places_ = std::move(places_).Freeze();
  return index;
}

}  // namespace lookout::publish
