#include "engine/ingest/ofac_remarks.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/ingest/document_text.h"
#include "engine/ingest/list_date.h"
#include "engine/ingest/ofac_labels.h"
#include "engine/ingest/plain_text.h"
#include "engine/text/country.h"

namespace lookout::ingest {
namespace {

constexpr std::size_t kTitleBytesMax = 4096;
constexpr std::string_view kNoteBegin = "remark clause not understood: ";

std::string_view WithoutAlt(std::string_view clause) {
  if (StartsWithNoCase(clause, "alt. ")) return Trim(clause.substr(5));
  if (StartsWithNoCase(clause, "alt ")) return Trim(clause.substr(4));
  return clause;
}

bool IsAliasLabel(const OfacLabel* label) {
  return label != nullptr && (label->clause == OfacClause::kAlias || label->clause == OfacClause::kPreviousName);
}

bool IsQuote(char c) { return c == '\'' || c == '"'; }

// An a.k.a. whose quotes have not come to their end at this semicolon.
bool QuoteStaysOpen(std::string_view clause) {
  const std::string_view text = WithoutAlt(Trim(clause));
  const OfacLabel* label = FindOfacLabel(text);
  if (!IsAliasLabel(label)) return false;
  const std::string_view name = Trim(text.substr(label->text.size()));
  return !name.empty() && IsQuote(name.front()) && (name.size() == 1 || name.back() != name.front());
}

// Where the clause ends whose name holds the semicolon at `at`: behind a closing quote, never past the next a.k.a., and
// not farther than a name is long; else at the semicolon itself.
std::size_t EndOfQuotedName(std::string_view remarks, std::size_t at) {
  constexpr std::size_t kNameBytes = 200;
  const std::string_view ahead = remarks.substr(at, kNameBytes);
  const std::size_t closed = std::min(ahead.find("';"), ahead.find("\";"));
  const std::size_t other = ahead.find("k.a.");
  if (closed != std::string_view::npos && closed < other) return at + closed + 1;
  const bool last =
      closed == std::string_view::npos && other == std::string_view::npos && at + ahead.size() == remarks.size();
  return last && IsQuote(remarks.back()) ? remarks.size() : at;
}

class RemarkReader {
 public:
  RemarkReader(std::string_view title, Draft* draft)
      : title_(title.substr(0, kTitleBytesMax)), draft_(draft), identity_(draft->record.mutable_identities(0)) {}

  void Read(std::string_view clause) {
    const std::string_view text = WithoutAlt(TrimOf(clause, "( \t"));
    const OfacLabel* label = FindOfacLabel(text);
    if (label == nullptr) {
      ReadFreeText(clause);
      previous_document_ = nullptr;
      return;
    }
    const std::string_view value = TrimOf(text.substr(label->text.size()), ": \t");
    if (!ReadLabelled(*label, text, value)) NotUnderstood(label->text);
    previous_document_ = label->clause == OfacClause::kDocument ? label : nullptr;
  }

 private:
  bool ReadLabelled(const OfacLabel& label, std::string_view clause, std::string_view value) {
    switch (label.clause) {
      case OfacClause::kBirthDate: return ReadBirth(value);
      case OfacClause::kBirthPlace: return ReadBirthPlace(value);
      case OfacClause::kNationality: return ReadNationality(value);
      case OfacClause::kGender: return ReadGender(value);
      case OfacClause::kAlias: return ReadAlias(value, v1::NameRole::alias);
      case OfacClause::kPreviousName: return ReadAlias(value, v1::NameRole::previous);
      case OfacClause::kDocument: return ReadDocument(label, label.text, value);
      case OfacClause::kTitle: return ReadTitle(clause, value);
      case OfacClause::kRemark: return true;
    }
    return false;
  }

  bool ReadBirth(std::string_view value) {
    auto birth = ReadBirthDate(value);
    if (!birth) return false;
    AddBirthDate(std::move(*birth), identity_);
    return true;
  }

  // "City, Region, Country"; the country may hold a comma itself ("Congo, Democratic Republic of the"). What is no
  // country stays in the text.
  bool ReadBirthPlace(std::string_view value) {
    if (value.empty()) return false;
    v1::Place place;
    place.set_text(CollapseSpaces(value));
    const std::string_view text = place.text();
    std::string_view before = text;
    std::size_t comma = text.rfind(',');
    for (int parts = 0; parts < 2; ++parts) {
      const std::string_view last = Trim(comma == std::string_view::npos ? text : text.substr(comma + 1));
      const std::string_view code = last.size() > 3 ? text::CountryCode(last) : std::string_view();
      if (!code.empty()) {
        place.set_country(std::string(code));
        before = comma == std::string_view::npos ? std::string_view() : text.substr(0, comma);
      }
      if (comma == std::string_view::npos || comma == 0) break;
      comma = text.rfind(',', comma - 1);
    }
    place.set_city(std::string(Trim(before.substr(0, before.find(',')))));
    AddBirthPlace(std::move(place), identity_);
    return true;
  }

  bool ReadNationality(std::string_view value) {
    for (const std::string_view word : {"possibly ", "Region: "}) {
      if (StartsWithNoCase(value, word)) value = Trim(value.substr(word.size()));
    }
    std::string_view code = text::CountryCode(value);
    if (code.empty()) code = text::CountryCode(Trim(value.substr(0, value.find('.'))));
    if (code.empty()) return false;
    AddNationality(code, identity_);
    return true;
  }

  bool ReadGender(std::string_view value) {
    if (EqualsNoCase(value, "male")) {
      identity_->set_sex(v1::Sex::M);
    } else if (EqualsNoCase(value, "female")) {
      identity_->set_sex(v1::Sex::F);
    } else {
      return false;
    }
    return true;
  }

  // The quotes around the name fall off, one at each end; those inside belong to it: ''ABD AL-'IZ'.
  bool ReadAlias(std::string_view value, v1::NameRole::Value role) {
    std::string_view name = value;
    if (name.size() >= 2 && IsQuote(name.front()) && name.back() == name.front())
      name = name.substr(1, name.size() - 2);
    return AddName(name, role, v1::NameQuality::low, true, identity_) != nullptr;
  }

  bool ReadTitle(std::string_view clause, std::string_view value) {
    const std::string_view title = TrimOf(value, ",: ");
    draft_->record.add_titles(CollapseSpaces(title.empty() ? clause : title));
    return true;
  }

  bool ReadDocument(const OfacLabel& label, std::string_view description, std::string_view value) {
    const DocumentText found = ReadDocumentText(value);
    if (found.number.empty()) return false;
    v1::IdentityDocument document;
    document.set_type(label.type);
    document.set_number(found.number);
    document.set_issuer(found.issuer.empty() ? std::string(label.issuer) : found.issuer);
    document.set_issue_date(found.issue_date);
    document.set_expiry_date(found.expiry_date);
    document.set_description(std::string(description));
    AddDocument(std::move(document), identity_);
    if (found.issuer_not_understood) draft_->not_understood.emplace_back("issuer of a document not understood");
    ReadSecondDocument(value);
    return true;
  }

  // "OR123456 and Utopian National ID No. 2810 issued under ..."
  void ReadSecondDocument(std::string_view value) {
    const std::size_t joined = value.find(" and ");
    if (joined == std::string_view::npos) return;
    const std::string_view rest = value.substr(joined + 5);
    if (DocumentTypeOf(rest) == v1::DocumentType::unspecified) return;
    const DocumentText found = ReadDocumentText(rest);
    if (found.number.empty()) return;
    v1::IdentityDocument document;
    document.set_type(DocumentTypeOf(rest));
    document.set_number(found.number);
    document.set_issuer(found.issuer);
    AddDocument(std::move(document), identity_);
  }

  void ReadFreeText(std::string_view clause) {
    if (!title_.empty() && title_.find(clause) != std::string_view::npos) return;  // the Title column says it again
    if (previous_document_ != nullptr && ReadNumberAlone(clause)) return;
    const std::size_t birth = clause.find("DOB");
    if (birth != std::string_view::npos && ReadBirth(TrimOf(clause.substr(birth + 3), ": "))) return;
    NotUnderstood("free text");
  }

  // A further number behind a document of the same kind: "M0018061/104,issued 12 September 1993".
  bool ReadNumberAlone(std::string_view clause) {
    const std::string_view first = clause.substr(0, clause.find_first_of(", "));
    if (HasLower(first) || std::count_if(first.begin(), first.end(), IsDigit) < 5) return false;
    return ReadDocument(*previous_document_, previous_document_->text, clause);
  }

  void NotUnderstood(std::string_view what) { draft_->not_understood.push_back(fmt::format("{}{}", kNoteBegin, what)); }

  std::string_view title_;
  Draft* draft_;
  v1::Identity* identity_;
  const OfacLabel* previous_document_ = nullptr;
};

}  // namespace

std::vector<std::string_view> SplitOfacRemarks(std::string_view remarks) {
  remarks = Trim(remarks);
  if (remarks.ends_with('.')) remarks.remove_suffix(1);
  std::vector<std::string_view> clauses;
  std::size_t begin = 0;
  while (begin <= remarks.size()) {
    std::size_t end = std::min(remarks.find(';', begin), remarks.size());
    if (end < remarks.size() && QuoteStaysOpen(remarks.substr(begin, end - begin))) {
      end = EndOfQuotedName(remarks, end);
    }
    const std::string_view clause = Trim(remarks.substr(begin, end - begin));
    if (!clause.empty()) clauses.push_back(clause);
    begin = end + 1;
  }
  return clauses;
}

void ReadOfacRemarks(std::string_view remarks, std::string_view title, Draft* draft) {
  RemarkReader reader(title, draft);
  for (const std::string_view clause : SplitOfacRemarks(remarks)) reader.Read(clause);
}

}  // namespace lookout::ingest
