#include "engine/publish/segment.h"

#include <cstring>
#include <utility>

#include "engine/publish/derive.h"
#include "engine/text/document_number.h"

namespace lookout::publish {
namespace {

uint64_t SeedOf(const v1::DatabaseInfo& database) {
  uint64_t seed = 0;
  std::memcpy(&seed, database.hash_secret().data(), std::min(sizeof(seed), database.hash_secret().size()));
  return seed;
}

class SegmentBuilder {
 public:
  SegmentBuilder(const v1::DatasetInfo& info, uint64_t seed)
      : segment_(std::make_shared<Segment>()), documents_(seed), tolerant_(seed) {
    segment_->info = info;
  }

  void Add(const v1::Record& record) {
    // What is not in force is not searched; `show` reads it from the store.
    if (record.state() != v1::RecordState::active && record.state() != v1::RecordState::unspecified) return;
    const index::RecordOrdinal ordinal = segment_->records.Add(record);
    DerivedRecord derived = Derive(record);
    segment_->columns.Add({derived.birth_dates, derived.nationalities, derived.sex, derived.birth_places});
    for (DerivedName& name : derived.names) AddName(ordinal, &name);
    for (const DerivedDocument& document : derived.documents) AddDocument(ordinal, document);
  }

  std::shared_ptr<const Segment> Freeze(std::string damage) {
    segment_->documents = std::move(documents_).Freeze();
    segment_->tolerant = std::move(tolerant_).Freeze();
    segment_->names = std::move(names_).Freeze(&segment_->columns);
    segment_->damage = std::move(damage);
    // The views are made last, when the forms no longer move.
    for (LowName& low : segment_->low_names) {
      for (const base::Token& token : low.form.tokens) low.tokens.push_back(&token);
    }
    return segment_;
  }

 private:
  void AddName(index::RecordOrdinal ordinal, DerivedName* name) {
    for (base::NameForm& form : name->forms) {
      if (name->low_quality) {
        segment_->low_names.push_back({ordinal, name->number, {}, std::move(form)});
      } else {
        names_.Add(ordinal, name->number, form);
      }
    }
  }

  void AddDocument(index::RecordOrdinal ordinal, const DerivedDocument& document) {
    const index::exact::IssuerCode issuer(document.issuer);
    if (!document.series_to.empty() &&
        documents_.AddSeries(document.number, document.series_to, issuer, ordinal, document.number_in_record)) {
      return;
    }
    documents_.Add(document.number, issuer, ordinal, document.number_in_record);
    tolerant_.Add(text::TolerantDocumentNumber(document.number), issuer, ordinal, document.number_in_record);
  }

  std::shared_ptr<Segment> segment_;
  index::exact::ExactIndexBuilder documents_;
  index::exact::ExactIndexBuilder tolerant_;
  index::names::NameIndexBuilder names_;
};

}  // namespace

std::size_t Segment::memory_bytes() const {
  return records.memory_bytes() + documents.memory_bytes() + tolerant.memory_bytes() + names.memory_bytes() +
         columns.memory_bytes();
}

std::shared_ptr<const Segment> BuildSegment(const store::StoreView& view, const v1::DatasetInfo& info) {
  SegmentBuilder builder(info, SeedOf(view.database()));
  std::string damage;
  v1::Record record;
  const Status scanned = view.Scan(info.dataset_number(), [&](std::string_view, std::string_view bytes) {
    if (!record.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
      damage = "a record does not parse";
      return true;  // what can be read is still searched
    }
    builder.Add(record);
    return true;
  });
  if (!scanned.ok()) damage = scanned.message();
  return builder.Freeze(std::move(damage));
}

}  // namespace lookout::publish
