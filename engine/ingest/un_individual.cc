#include "engine/ingest/un_individual.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <span>
#include <utility>

#include "engine/ingest/document_text.h"
#include "engine/ingest/list_date.h"
#include "engine/ingest/plain_text.h"
#include "engine/ingest/un_alias.h"
#include "engine/ingest/un_document.h"
#include "engine/text/country.h"

namespace lookout::ingest {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::string_view kOfIndividual[] = {"DATAID",
                                              "VERSIONNUM",
                                              "FIRST_NAME",
                                              "SECOND_NAME",
                                              "THIRD_NAME",
                                              "FOURTH_NAME",
                                              "UN_LIST_TYPE",
                                              "REFERENCE_NUMBER",
                                              "LISTED_ON",
                                              "GENDER",
                                              "SUBMITTED_BY",
                                              "NAME_ORIGINAL_SCRIPT",
                                              "COMMENTS1",
                                              "TITLE",
                                              "DESIGNATION",
                                              "NATIONALITY",
                                              "LIST_TYPE",
                                              "LAST_DAY_UPDATED",
                                              "INDIVIDUAL_ALIAS",
                                              "INDIVIDUAL_ADDRESS",
                                              "INDIVIDUAL_DATE_OF_BIRTH",
                                              "INDIVIDUAL_PLACE_OF_BIRTH",
                                              "INDIVIDUAL_DOCUMENT",
                                              "SORT_KEY",
                                              "SORT_KEY_LAST_MOD"};
constexpr std::string_view kOfAlias[] = {"QUALITY",       "ALIAS_NAME",       "DATE_OF_BIRTH",
                                         "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH", "NOTE"};
constexpr std::string_view kOfAddress[] = {"STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE"};
constexpr std::string_view kOfBirth[] = {"TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE"};
constexpr std::string_view kOfPlace[] = {"STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE"};
constexpr std::string_view kOfDocument[] = {
    "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER",           "ISSUING_COUNTRY",
    "DATE_OF_ISSUE",    "CITY_OF_ISSUE",     "COUNTRY_OF_ISSUE", "NOTE"};
constexpr std::string_view kOfValues[] = {"VALUE"};

Names PartsOf(std::string_view element) {
  if (element == "INDIVIDUAL_ALIAS") return kOfAlias;
  if (element == "INDIVIDUAL_ADDRESS") return kOfAddress;
  if (element == "INDIVIDUAL_DATE_OF_BIRTH") return kOfBirth;
  if (element == "INDIVIDUAL_PLACE_OF_BIRTH") return kOfPlace;
  if (element == "INDIVIDUAL_DOCUMENT") return kOfDocument;
  for (const std::string_view list : {"TITLE", "DESIGNATION", "NATIONALITY", "LIST_TYPE", "LAST_DAY_UPDATED"}) {
    if (element == list) return kOfValues;
  }
  return {};
}

std::string Joined(std::initializer_list<std::string_view> parts, std::string_view separator) {
  std::string out;
  for (const std::string_view part : parts) {
    const std::string text = CollapseSpaces(part);
    if (text.empty()) continue;
    if (!out.empty()) out += separator;
    out += text;
  }
  return out;
}

class IndividualReader {
 public:
  IndividualReader(const XmlElement& entry, Draft* draft) : entry_(entry), draft_(draft), record_(draft->record) {}

  std::string Read() {
    const std::string_view id = entry_.ChildText("DATAID");
    if (id.empty()) return "the individual has no DATAID.";
    record_.set_id(std::string(id));
    record_.set_kind(v1::RecordKind::terrorist_profile);
    record_.set_list(v1::TerroristList::un);
    record_.set_owner("UNO");
    record_.set_state(v1::RecordState::active);
    identity_ = record_.add_identities();
    identity_->set_category(v1::IdentityCategory::confirmed);
    if (!ReadPrimaryName()) return "the individual has no name.";
    ReadPlainFields();
    for (const XmlElement& child : entry_.children) {
      CheckParts(child);
      ReadChild(child);
    }
    AddRemark(entry_.ChildText("COMMENTS1"), &record_);
    return {};
  }

 private:
  void NotUnderstood(std::string_view what) { draft_->not_understood.emplace_back(what); }

  // The four fields are parts of one name in its natural order, and no surname stands before a comma.
  bool ReadPrimaryName() {
    std::string name = Joined({entry_.ChildText("FIRST_NAME"), entry_.ChildText("SECOND_NAME"),
                               entry_.ChildText("THIRD_NAME"), entry_.ChildText("FOURTH_NAME")},
                              " ");
    std::replace(name.begin(), name.end(), ',', ' ');
    if (AddName(name, v1::NameRole::primary, v1::NameQuality::good, false, identity_) == nullptr) return false;
    AddName(entry_.ChildText("NAME_ORIGINAL_SCRIPT"), v1::NameRole::original_script, v1::NameQuality::good, false,
            identity_);
    return true;
  }

  void ReadPlainFields() {
    record_.set_un_reference(std::string(entry_.ChildText("REFERENCE_NUMBER")));
    record_.set_listed_on(std::string(entry_.ChildText("LISTED_ON").substr(0, 10)));
    if (const std::string_view list = entry_.ChildText("UN_LIST_TYPE"); !list.empty()) {
      record_.add_programs(std::string(list));
    }
    const std::string_view version = entry_.ChildText("VERSIONNUM");
    uint32_t number = 0;
    std::from_chars(version.data(), version.data() + version.size(), number);
    record_.set_version(number);
    const std::string_view gender = entry_.ChildText("GENDER");
    if (EqualsNoCase(gender, "male")) {
      identity_->set_sex(v1::Sex::M);
    } else if (EqualsNoCase(gender, "female")) {
      identity_->set_sex(v1::Sex::F);
    } else if (!gender.empty() && !EqualsNoCase(gender, "unknown")) {
      NotUnderstood("gender not understood");
    }
  }

  void CheckParts(const XmlElement& child) {
    if (std::find(std::begin(kOfIndividual), std::end(kOfIndividual), child.name) == std::end(kOfIndividual)) {
      NameElement(child);
      return;
    }
    const Names parts = PartsOf(child.name);
    for (const XmlElement& part : child.children) {
      if (std::find(parts.begin(), parts.end(), part.name) == parts.end()) NameElement(part);
    }
  }

  void NameElement(const XmlElement& element) {
    const bool plain = element.name.size() <= 40 && std::all_of(element.name.begin(), element.name.end(), [](char c) {
                         return IsUpper(c) || IsDigit(c) || c == '_';
                       });
    NotUnderstood(fmt::format("element not understood: {}", plain ? std::string_view(element.name) : "(another name)"));
  }

  void ReadChild(const XmlElement& child) {
    if (child.name == "INDIVIDUAL_ALIAS") {
      ReadAlias(child);
    } else if (child.name == "INDIVIDUAL_DATE_OF_BIRTH") {
      ReadBirth(child);
    } else if (child.name == "INDIVIDUAL_PLACE_OF_BIRTH") {
      ReadPlace(child);
    } else if (child.name == "INDIVIDUAL_DOCUMENT") {
      ReadUnDocument(child, draft_);
    } else if (child.name == "INDIVIDUAL_ADDRESS") {
      ReadAddress(child);
    } else if (child.name == "NATIONALITY") {
      for (const XmlElement& value : child.children) ReadNationality(CollapseSpaces(value.text));
    } else if (child.name == "DESIGNATION" || child.name == "TITLE") {
      for (const XmlElement& value : child.children) {
        std::string text = CollapseSpaces(value.text);
        if (text.empty()) continue;
        *(child.name == "TITLE" ? record_.add_titles() : record_.add_designations()) = std::move(text);
      }
    }
  }

  void ReadAlias(const XmlElement& alias) {
    const std::string_view quality = alias.ChildText("QUALITY");
    const std::string_view name = alias.ChildText("ALIAS_NAME");
    const bool low = EqualsNoCase(quality, "low");
    if (!name.empty() && !low && !EqualsNoCase(quality, "good"))
      NotUnderstood("quality of an alias not understood (taken as good)");
    ReadUnAlias(name, alias.ChildText("NOTE"), low ? v1::NameQuality::low : v1::NameQuality::good, draft_);
    if (const std::string born = CollapseSpaces(alias.ChildText("DATE_OF_BIRTH")); !born.empty()) AddBirthText(born);
    const std::string_view city = alias.ChildText("CITY_OF_BIRTH");
    const std::string_view country = alias.ChildText("COUNTRY_OF_BIRTH");
    if (!city.empty() || !country.empty()) AddPlace(city, country, Joined({city, country}, ", "));
  }

  void AddBirthText(const std::string& text) {
    if (auto birth = ReadBirthDate(text)) {
      AddBirthDate(std::move(*birth), identity_);
    } else {
      NotUnderstood("date of birth not understood");
      AddRemark(fmt::format("Date of birth: {}", text), &record_);
    }
  }

  void ReadBirth(const XmlElement& element) {
    const std::string note = CollapseSpaces(element.ChildText("NOTE"));
    std::string date = CollapseSpaces(element.ChildText("DATE"));
    if (date.empty()) date = CollapseSpaces(element.ChildText("YEAR"));
    const std::string from = CollapseSpaces(element.ChildText("FROM_YEAR"));
    const std::string to = CollapseSpaces(element.ChildText("TO_YEAR"));
    const bool approximate = StartsWithNoCase(element.ChildText("TYPE_OF_DATE"), "approx");
    if (!from.empty() || !to.empty()) date = fmt::format("{} to {}", from.empty() ? to : from, to.empty() ? from : to);
    if (date.empty()) {
      if (note.empty()) return;
      auto birth = ReadBirthDate(note);
      if (!birth) return AddBirthText(note);
      birth->set_approximate(birth->approximate() || (approximate && !birth->date().empty()));
      return AddBirthDate(std::move(*birth), identity_);
    }
    auto birth = ReadBirthDate(date);
    if (!birth) return AddBirthText(date);
    if (!note.empty()) {
      // "Sep." beside the year 1958.
      const auto closer =
          birth->date().size() == 4 ? ReadBirthDate(fmt::format("{} {}", note, birth->date())) : std::nullopt;
      if (closer && closer->date().size() > 4) {
        birth = closer;
      } else {
        birth->set_note(note);
      }
    }
    if (approximate && !birth->date().empty()) birth->set_approximate(true);
    AddBirthDate(std::move(*birth), identity_);
  }

  void AddPlace(std::string_view city, std::string_view country, const std::string& text) {
    v1::Place place;
    place.set_city(CollapseSpaces(city));
    place.set_text(text);
    if (const std::string name = CollapseSpaces(country); !name.empty()) {
      const std::string_view code = FindCountry(name);
      if (code.empty()) NotUnderstood("country of birth not understood");
      place.set_country(std::string(code));
    }
    AddBirthPlace(std::move(place), identity_);
  }

  void ReadPlace(const XmlElement& element) {
    const std::string_view city = element.ChildText("CITY");
    const std::string_view state = element.ChildText("STATE_PROVINCE");
    const std::string_view country = element.ChildText("COUNTRY");
    const std::string text =
        Joined({element.ChildText("STREET"), city, state, country, element.ChildText("NOTE")}, ", ");
    if (!text.empty()) AddPlace(city.empty() ? state : city, country, text);
  }

  void ReadAddress(const XmlElement& element) {
    v1::Address address;
    address.set_street(CollapseSpaces(element.ChildText("STREET")));
    address.set_city(CollapseSpaces(element.ChildText("CITY")));
    address.set_region(CollapseSpaces(element.ChildText("STATE_PROVINCE")));
    address.set_postal_code(CollapseSpaces(element.ChildText("ZIP_CODE")));
    const std::string country = CollapseSpaces(element.ChildText("COUNTRY"));
    const std::string_view code = FindCountry(country);
    if (!country.empty() && code.empty()) NotUnderstood("country of an address not understood");
    address.set_country(std::string(code));
    address.set_text(
        Joined({code.empty() ? std::string_view(country) : std::string_view(), element.ChildText("NOTE")}, ", "));
    if (address.ByteSizeLong() != 0) *record_.add_addresses() = std::move(address);
  }

  void ReadNationality(std::string_view value) {
    if (value.empty() || EqualsNoCase(value, "na") || EqualsNoCase(value, "n/a")) return;
    if (AddCountry(value)) return;
    std::string parted(value);
    for (const std::string_view mark : {"a) ", "b) ", "c) ", ",", "/", ".", " and "})
      parted = ReplaceAll(parted, mark, ";");
    const std::vector<std::string_view> parts = SplitOn(parted, ';');
    bool understood = !parts.empty();
    for (const std::string_view part : parts) understood = AddCountry(part) && understood;
    if (understood) return;
    for (const std::string_view part :
         parts) {  // "Utopia (until 1991)", "Utopian by birth": the words stay in the remarks
      const std::string_view code = FindCountry(part);
      if (code.empty()) continue;
      AddNationality(code, identity_);
      understood = true;
    }
    AddRemark(fmt::format("Nationality: {}", value), &record_);
    if (understood) return;
    NotUnderstood("nationality not understood");
  }

  bool AddCountry(std::string_view text) {
    std::string_view code = text::CountryCode(text);
    if (code.empty() && StartsWithNoCase(text, "former ")) code = text::CountryCode(Trim(text.substr(7)));
    if (code.empty()) return false;
    AddNationality(code, identity_);
    return true;
  }

  const XmlElement& entry_;
  Draft* draft_;
  v1::Record& record_;
  v1::Identity* identity_ = nullptr;
};

}  // namespace

std::string ReadUnIndividual(const XmlElement& entry, Draft* draft) { return IndividualReader(entry, draft).Read(); }

}  // namespace lookout::ingest
