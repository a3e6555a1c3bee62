#include "engine/record/compact_document.h"

#include <string>

#include <rapidcheck.h>

#include "engine/record/document_view.h"
#include "lookout/schema.pb.h"
#include "tests/support/catch.h"

namespace lookout::record {
namespace {

v1::Record Plain() {
  v1::Record record;
  record.set_id("UTO-L898902C3");
  record.set_kind(v1::RecordKind::travel_document);
  record.set_owner("UTO");
  record.set_state(v1::RecordState::active);
  record.set_number("L898902C3");
  record.set_issuer("UTO");
  record.set_type(v1::DocumentType::passport);
  record.set_status(v1::DocumentStatus::stolen);
  record.set_event_date("2024-05-02");
  return record;
}

// The bytes in the store, and what comes back from them; empty when there is no compact form.
std::string RoundTrip(const v1::Record& record, std::size_t* compact_bytes = nullptr) {
  std::string compact;
  if (!CompactDocument(record.id(), record.SerializeAsString(), &compact)) return {};
  if (compact_bytes != nullptr) *compact_bytes = compact.size();
  std::string expanded;
  REQUIRE(ExpandDocument(record.id(), compact, &expanded));
  return expanded;
}

TEST_CASE("CompactDocument: a usual document takes four bytes, and comes back as it was") {
  std::size_t bytes = 0;
  CHECK(RoundTrip(Plain(), &bytes) == Plain().SerializeAsString());
  CHECK(bytes == 4);
}

TEST_CASE("CompactDocument: what is unusual is said, or has no compact form") {
  v1::Record record = Plain();
  record.set_id("own-id-7");
  record.set_series_to("L898909C3");
  record.set_state(v1::RecordState::suspended);
  record.set_owner("");
  record.set_event_place("Zenith");
  CHECK(RoundTrip(record) == record.SerializeAsString());
  for (const char* date : {"2024-05", "2024-02-30", "1919-12-31", "2100-01-01", "2024-13-01", "0000-00-00"}) {
    record = Plain();
    record.set_event_date(date);
    CHECK(RoundTrip(record).empty());
  }
  record = Plain();
  record.set_circumstances("left in a train");
  CHECK(RoundTrip(record).empty());
  record = Plain();
  record.set_kind(v1::RecordKind::person_notice);
  CHECK(RoundTrip(record).empty());
  std::string compact;
  CHECK_FALSE(CompactDocument("another-id", Plain().SerializeAsString(), &compact));
}

TEST_CASE("CompactDocument: every day from 1920 to 2099 comes back") {
  v1::Record record = Plain();
  int days = 0;
  for (int year = 1920; year < 2099; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= 28; day += 9) {
        char date[32];
        std::snprintf(date, sizeof(date), "%04d-%02d-%02d", year, month, day);
        record.set_event_date(date);
        days += RoundTrip(record) == record.SerializeAsString() ? 1 : 0;
      }
    }
  }
  CHECK(days == (2099 - 1920) * 12 * 4);
}

TEST_CASE("CompactDocument: whatever the record, its bytes come back or it has no compact form") {
  CHECK(rc::check([] {
    const auto text =
        rc::gen::oneOf(rc::gen::just(std::string()), rc::gen::string<std::string>(),
                       rc::gen::element<std::string>("UTO", "FRA", "A-1", "2024-05-02", "1999-01-31", "UTO-A-1"));
    v1::Record record;
    record.set_id(*text);
    record.set_kind(*rc::gen::element(v1::RecordKind::travel_document, v1::RecordKind::person_notice));
    record.set_owner(*text);
    record.set_state(
        *rc::gen::element(v1::RecordState::unspecified, v1::RecordState::active, v1::RecordState::expired));
    record.set_number(*text);
    record.set_series_to(*text);
    record.set_issuer(*text);
    record.set_type(*rc::gen::element(v1::DocumentType::unspecified, v1::DocumentType::visa));
    record.set_status(*rc::gen::element(v1::DocumentStatus::unspecified, v1::DocumentStatus::lost));
    record.set_event_date(*text);
    record.set_event_place(*text);
    record.set_issue_date(*text);
    record.set_expiry_date(*text);
    const std::string back = RoundTrip(record);
    RC_ASSERT(back.empty() || back == record.SerializeAsString());
    DocumentView view;
    const std::string bytes = record.SerializeAsString();
    RC_ASSERT(ReadDocumentView(bytes, &view));
    RC_ASSERT(view.number == record.number());
    RC_ASSERT(view.series_to == record.series_to());
    RC_ASSERT(view.issuer == record.issuer());
    RC_ASSERT(view.kind == record.kind());
    RC_ASSERT(view.state == record.state());
  }));
}

TEST_CASE("CompactDocument: any bytes are expanded or refused") {
  CHECK(rc::check([](const std::string& id, const std::string& compact) {
    std::string expanded;
    if (!ExpandDocument(id, compact, &expanded)) return;
    v1::Record record;
    static_cast<void>(record.ParseFromString(expanded));
  }));
}

}  // namespace
}  // namespace lookout::record
