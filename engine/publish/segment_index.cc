#include "engine/publish/segment_index.h"

#include <cstring>
#include <utility>

#include "engine/publish/derive.h"
#include "engine/record/document_view.h"
#include "engine/text/country.h"
#include "engine/text/document_number.h"

namespace lookout::publish {
namespace {

constexpr const char* kNoRecord = "a record does not parse";

uint64_t SeedOf(const v1::DatabaseInfo& database) {
  uint64_t seed = 0;
  std::memcpy(&seed, database.hash_secret().data(), std::min(sizeof(seed), database.hash_secret().size()));
  return seed;
}

class IndexBuilder {
 public:
  // `stride`: as of RecordPlacesBuilder; `expected`: as of LineTableBuilder.
  IndexBuilder(const store::StoreView& view, const v1::DatasetInfo& info, uint32_t stride,
               const index::exact::Expected& expected)
      : index_(std::make_shared<SegmentIndex>()), documents_(SeedOf(view.database()), stride, expected) {
    index_->sequence = info.sequence();
    index_->content_hash = info.content_hash();
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
    ++index_->active_records;
    return true;
  }

  bool as_expected() const { return documents_.as_expected(); }

  std::shared_ptr<const SegmentIndex> Freeze() {
    index_->documents = std::move(documents_).Freeze();
    index_->names = std::move(names_).Freeze(&index_->columns);
    index_->low_names.Freeze();
    return index_;
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
    const index::RecordOrdinal ordinal = index_->records.Add(record);
    DerivedRecord derived = Derive(record);
    index_->columns.Add({derived.birth_dates, derived.nationalities, derived.sex, derived.birth_places});
    for (DerivedName& name : derived.names) AddName(ordinal, &name);
    for (const DerivedDocument& document : derived.documents) {
      documents_.AddDocument(document.number, document.series_to, document.issuer, place);
    }
  }

  void AddName(index::RecordOrdinal ordinal, DerivedName* name) {
    for (base::NameForm& form : name->forms) {
      if (name->low_quality) {
        index_->low_names.Add(ordinal, name->number, form);
      } else {
        names_.Add(ordinal, name->number, form);
      }
    }
  }

  std::shared_ptr<SegmentIndex> index_;
  DocumentIndexBuilder documents_;
  index::names::NameIndexBuilder names_;
  v1::Record record_;
};

}  // namespace

void SegmentIndex::AddPersonsTo(index::image::ArrayWriter* arrays) const {
  records.AddTo(arrays);
  index::columns::PersonColumns::ForEachArray(columns, *arrays);
  names.AddTo(arrays);
  low_names.AddTo(arrays);
}

bool SegmentIndex::ReadPersons(index::image::ArrayReader* arrays) {
  if (!records.Read(arrays)) return false;
  index::columns::PersonColumns::ForEachArray(columns, *arrays);
  auto read = index::names::NameIndex::Read(arrays);
  if (!read.has_value() || !low_names.Read(arrays) || columns.rows() != records.size()) return false;
  names = *std::move(read);
  return true;
}

std::size_t SegmentIndex::memory_bytes() const {
  return records.memory_bytes() + documents.memory_bytes() + names.memory_bytes() + columns.memory_bytes() +
         low_names.memory_bytes();
}

namespace {

// A list of travel documents alone, one each: then the lines of the exact index take what memory the build needs. Of
// persons nobody knows before how many documents they hold.
index::exact::Expected ExpectedOf(const v1::DatasetInfo& info) {
  const auto documents = info.records_by_kind().find("travel_document");
  if (documents == info.records_by_kind().end() || documents->second != info.records()) return {};
  return {info.records(), info.records()};
}

BuiltIndex BuildIndex(const store::StoreView& view, const v1::DatasetInfo& info, const index::exact::Expected& expected,
                      const IndexProgress& indexed) {
  constexpr uint64_t kRecordsPerProgress = 4096;
  uint64_t records = 0;
  IndexBuilder builder(view, info, RecordPlaces::kStride, expected);
  std::string damage;
  const Status scanned = view.Scan(info.dataset_number(), [&](std::string_view id, std::string_view bytes) {
    if (!builder.Add(id, bytes)) damage = kNoRecord;
    if (++records % kRecordsPerProgress == 0 && indexed) indexed(records, info.records());
    return builder.as_expected();
  });
  if (!builder.as_expected()) return {};
  if (!scanned.ok()) damage = scanned.message();
  return {builder.Freeze(), std::move(damage)};
}

}  // namespace

BuiltIndex BuildIndex(const store::StoreView& view, const v1::DatasetInfo& info, const IndexProgress& indexed) {
  BuiltIndex built = BuildIndex(view, info, ExpectedOf(info), indexed);
  // More records than the dataset says: its damage is told by who counts them; none of them is left out here.
  if (built.index == nullptr) built = BuildIndex(view, info, {}, indexed);
  return built;
}

BuiltIndex BuildDelta(const store::StoreView& view, const v1::DatasetInfo& info,
                      std::span<const store::RecordChange> changes) {
  IndexBuilder builder(view, info, /*stride=*/1, {});  // other records lie between these
  std::string damage;
  for (const store::RecordChange& change : changes) {
    const auto record = view.Get(info.dataset_number(), change.id);
    if (record.ok()) {
      if (!builder.Add(change.id, record->SerializeAsString())) damage = kNoRecord;
    } else if (record.status().code() != StatusCode::kNotFound) {
      damage = record.status().message();
    }
  }
  return {builder.Freeze(), std::move(damage)};
}

}  // namespace lookout::publish
