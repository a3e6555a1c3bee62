#include "engine/publish/segment.h"

#include <cstring>
#include <utility>

#include "engine/publish/derive.h"
#include "engine/record/document_view.h"
#include "engine/text/country.h"
#include "engine/text/document_number.h"

namespace lookout::publish {
namespace {

uint64_t SeedOf(const v1::DatabaseInfo& database) {
  uint64_t seed = 0;
  std::memcpy(&seed, database.hash_secret().data(), std::min(sizeof(seed), database.hash_secret().size()));
  return seed;
}

bool IsInForce(v1::RecordState::Value state) {
  return state == v1::RecordState::active || state == v1::RecordState::unspecified;
}

class SegmentBuilder {
 public:
  SegmentBuilder(const v1::DatasetInfo& info, uint64_t seed) : segment_(std::make_shared<Segment>()), documents_(seed) {
    segment_->info = info;
  }

  // Every record in the order of the store. False: its bytes are no record; it is left out.
  bool Add(std::string_view id, std::string_view bytes) {
    const index::RecordOrdinal place = documents_.AddRecord(id);
    record::DocumentView view;
    if (!record::ReadDocumentView(bytes, &view)) return false;
    // What is not in force is not searched; `show` reads it from the store.
    if (!IsInForce(view.state)) return true;
    if (view.kind == v1::RecordKind::travel_document) {
      AddTravelDocument(view, place);
    } else if (!record_.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
      return false;
    } else {
      AddPerson(record_, place);
    }
    ++segment_->active_records;
    return true;
  }

  std::shared_ptr<const Segment> Freeze(std::string damage) {
    segment_->documents = std::move(documents_).Freeze();
    segment_->names = std::move(names_).Freeze(&segment_->columns);
    segment_->damage = std::move(damage);
    // The views are made last, when the forms no longer move.
    for (LowName& low : segment_->low_names) {
      for (const base::Token& token : low.form.tokens) low.tokens.push_back(&token);
    }
    return segment_;
  }

 private:
  // As Derive does it, without a message.
  void AddTravelDocument(const record::DocumentView& view, index::RecordOrdinal place) {
    const std::string number = text::CanonicalDocumentNumber(view.number);
    if (number.empty()) return;
    const std::string series_to = text::CanonicalDocumentNumber(view.series_to);
    documents_.AddDocument(number, series_to, text::CountryCode(view.issuer), place);
  }

  void AddPerson(const v1::Record& record, index::RecordOrdinal place) {
    const index::RecordOrdinal ordinal = segment_->records.Add(record);
    DerivedRecord derived = Derive(record);
    segment_->columns.Add({derived.birth_dates, derived.nationalities, derived.sex, derived.birth_places});
    for (DerivedName& name : derived.names) AddName(ordinal, &name);
    for (const DerivedDocument& document : derived.documents) {
      documents_.AddDocument(document.number, document.series_to, document.issuer, place);
    }
  }

  void AddName(index::RecordOrdinal ordinal, DerivedName* name) {
    for (base::NameForm& form : name->forms) {
      if (name->low_quality) {
        segment_->low_names.push_back({ordinal, name->number, {}, std::move(form)});
      } else {
        names_.Add(ordinal, name->number, form);
      }
    }
  }

  std::shared_ptr<Segment> segment_;
  DocumentIndexBuilder documents_;
  index::names::NameIndexBuilder names_;
  v1::Record record_;
};

}  // namespace

std::size_t Segment::memory_bytes() const {
  return records.memory_bytes() + documents.memory_bytes() + names.memory_bytes() + columns.memory_bytes();
}

std::shared_ptr<const Segment> BuildSegment(const store::StoreView& view, const v1::DatasetInfo& info) {
  SegmentBuilder builder(info, SeedOf(view.database()));
  std::string damage;
  const Status scanned = view.Scan(info.dataset_number(), [&](std::string_view id, std::string_view bytes) {
    if (!builder.Add(id, bytes)) damage = "a record does not parse";
    return true;  // what can be read is still searched
  });
  if (!scanned.ok()) damage = scanned.message();
  return builder.Freeze(std::move(damage));
}

}  // namespace lookout::publish
