#include "engine/ingest/un_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "engine/ingest/document_text.h"
#include "engine/ingest/list_date.h"
#include "engine/ingest/plain_text.h"
#include "engine/text/country.h"

namespace lookout::ingest {
namespace {

constexpr std::size_t kTextBytesMax = 4096;

struct Source {
  std::string type, type2, number, issuing_country, country_of_issue, city_of_issue, date_of_issue, note;

  bool empty() const { return type.empty() && type2.empty() && number.empty() && note.empty(); }
};

Source Read(const XmlElement& element) {
  const auto text = [&element](std::string_view child) { return CollapseSpaces(element.ChildText(child)); };
  return {text("TYPE_OF_DOCUMENT"), text("TYPE_OF_DOCUMENT2"), text("NUMBER"),        text("ISSUING_COUNTRY"),
          text("COUNTRY_OF_ISSUE"), text("CITY_OF_ISSUE"),     text("DATE_OF_ISSUE"), text("NOTE")};
}

// The words beside the number know best ("Counterfeit Utopian driving licence number 2064"), then the second type.
v1::DocumentType::Value TypeOf(const Source& source) {
  if (HasLower(source.number)) {
    if (const auto type = DocumentTypeOf(source.number); type != v1::DocumentType::unspecified) return type;
  }
  for (const std::string& words : {source.type2, source.type}) {
    if (const auto type = DocumentTypeOf(words); type != v1::DocumentType::unspecified) return type;
  }
  return v1::DocumentType::other;
}

std::string IssuerOf(const Source& source, const DocumentText& found, Draft* draft) {
  if (!found.issuer.empty()) return found.issuer;
  if (const std::string_view code = FindCountry(source.type2); !code.empty()) return std::string(code);
  for (const std::string* country : {&source.issuing_country, &source.country_of_issue, &source.city_of_issue}) {
    if (country->empty()) continue;
    // A city that has a country's name is none, unless the whole of it says so ("Iran (Islamic Republic of)").
    const bool city = country == &source.city_of_issue;
    const std::string_view code = city ? text::CountryCode(*country) : FindCountry(*country);
    if (!code.empty()) return std::string(code);
    if (!city) draft->not_understood.emplace_back("issuer of a document not understood");
  }
  return {};
}

// The number stands in NUMBER; where that is empty, in the words of the type or of the note.
DocumentText FindNumber(const Source& source, bool* in_note) {
  DocumentText found = ReadDocumentText(source.number);
  if (found.number.empty() && !source.number.empty() && source.number.find(' ') == std::string::npos) {
    found.number = source.number;  // letters alone
  }
  if (!found.number.empty()) return found;
  DocumentText in_type = ReadDocumentText(source.type2);
  if (!in_type.number.empty()) return in_type;
  *in_note = true;
  return ReadDocumentText(source.note);
}

std::string Description(const Source& source, const std::string& number) {
  std::string text = source.type2.empty() ? source.type : source.type2;
  if (!source.number.empty() && source.number != number) text += fmt::format("; {}", source.number);
  if (!source.note.empty()) text += fmt::format("; {}", source.note);
  return text;
}

constexpr std::string_view kDocumentWords[] = {"passport",    "ident",           "national id", "id number", "id card",
                                               "fiscal code", "social security", "tazkira",     "ssn"};

std::size_t NextDocumentWord(std::string_view lower, std::size_t from) {
  std::size_t next = std::string_view::npos;
  for (const std::string_view word : kDocumentWords) next = std::min(next, FindWordStart(lower, word, from));
  return next;
}

// The last words before the document's kind say whose it is: "... Zenith, Utopia passport number".
std::string_view CountryBefore(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  for (int words = 0; words < 3 && begin > 0; ++words) {
    begin = text.find_last_not_of(' ', begin - 1);
    if (begin == std::string_view::npos) break;
    begin = text.rfind(' ', begin);
    if (begin == std::string_view::npos) begin = 0;
  }
  return begin == std::string_view::npos ? std::string_view() : FindCountry(text.substr(begin, at - begin));
}

}  // namespace

bool ReadDocumentsInText(std::string_view text, Draft* draft) {
  const std::string lower = Lower(text);
  bool any = false;
  for (std::size_t at = NextDocumentWord(lower, 0); at != std::string::npos;) {
    std::size_t end = NextDocumentWord(lower, at + 2);
    while (end != std::string::npos && !HasDigit(text.substr(at, end - at))) end = NextDocumentWord(lower, end + 2);
    const std::string_view segment = text.substr(at, end == std::string::npos ? end : end - at);
    const DocumentText found = ReadDocumentText(segment);
    if (std::count_if(found.number.begin(), found.number.end(), IsDigit) >= 3) {
      v1::IdentityDocument document;
      document.set_type(DocumentTypeOf(segment));
      document.set_number(found.number);
      document.set_issuer(found.issuer.empty() ? std::string(CountryBefore(text, at)) : found.issuer);
      document.set_issue_date(found.issue_date);
      document.set_expiry_date(found.expiry_date);
      AddDocument(std::move(document), draft->record.mutable_identities(0));
      any = true;
    }
    at = end;
  }
  return any;
}

void ReadUnDocument(const XmlElement& element, Draft* draft) {
  const Source source = Read(element);
  if (source.empty()) return;
  if (source.number.size() + source.type2.size() + source.note.size() > kTextBytesMax) {
    draft->not_understood.emplace_back("text of a document too long to be understood");
    AddRemark(fmt::format("Document: {}", Description(source, {})), &draft->record);
    return;
  }
  bool in_note = false;
  const DocumentText found = FindNumber(source, &in_note);
  if (found.number.empty()) {
    draft->not_understood.emplace_back("document without a number");
    AddRemark(fmt::format("Document: {}", Description(source, {})), &draft->record);
    return;
  }
  v1::IdentityDocument document;
  document.set_type(TypeOf(source));
  document.set_number(found.number);
  document.set_issuer(IssuerOf(source, found, draft));
  const DocumentText note = ReadDocumentText(source.note);
  document.set_issue_date(found.issue_date.empty() ? note.issue_date : found.issue_date);
  document.set_expiry_date(found.expiry_date.empty() ? note.expiry_date : found.expiry_date);
  if (!source.date_of_issue.empty()) {
    if (const auto date = ReadDate(source.date_of_issue.substr(0, 10))) {
      document.set_issue_date(text::FormatDate(*date));
    } else {
      draft->not_understood.emplace_back("date of issue not understood");
    }
  }
  document.set_description(Description(source, found.number));
  AddDocument(std::move(document), draft->record.mutable_identities(0));
  if (!in_note) static_cast<void>(ReadDocumentsInText(source.note, draft));
}

}  // namespace lookout::ingest
