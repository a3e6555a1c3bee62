#include "engine/ingest/un_alias.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/ingest/document_text.h"
#include "engine/ingest/list_date.h"
#include "engine/ingest/plain_text.h"
#include "engine/ingest/un_document.h"
#include "engine/text/country.h"

namespace lookout::ingest {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

// Longer text is no name and no note that says something of one.
constexpr std::size_t kTextBytesMax = 4096;

struct Parts {
  std::string main;  // without the groups in parentheses
  std::vector<std::string> groups;
};

// "(Title) Name" keeps the title in the name; every other group is taken out.
Parts TakeApart(std::string_view text) {
  Parts parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find('(', at), text.size());
    parts.main.append(text, at, open - at);
    if (open == text.size()) break;
    const std::size_t close = std::min(text.find(')', open), text.size());
    const std::string_view group = Trim(text.substr(open + 1, close - open - 1));
    at = std::min(close + 1, text.size());
    if (Trim(parts.main).empty() && !Trim(text.substr(at)).empty() && !IsOtherScript(group)) {
      parts.main.append(group);
    } else if (!group.empty()) {
      parts.groups.emplace_back(group);
    }
  }
  parts.main = CollapseSpaces(parts.main);
  return parts;
}

// Quotation marks and stray signs around a name fall off.
std::string_view Bare(std::string_view name) {
  static constexpr std::string_view kMarks[] = {"“", "”", "„", "«", "»", "\"", ",", ";", ")", ":", "."};
  name = Trim(name);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : kMarks) {
      if (name.starts_with(mark)) name.remove_prefix(mark.size()), again = true;
      if (mark != "." && name.ends_with(mark)) name.remove_suffix(mark.size()), again = true;
    }
    name = Trim(name);
  }
  return name;
}

// "A; B b) C" is three names.
std::vector<std::string> NamesIn(std::string_view text) {
  std::string parted(text);
  for (const std::string_view mark : {" a) ", " b) ", " c) ", " d) ", " e) "}) parted = ReplaceAll(parted, mark, ";");
  std::vector<std::string> names;
  for (const std::string_view part : SplitOn(parted, ';')) {
    std::string name(Bare(part));
    const std::size_t comma = name.rfind(", ");
    const std::string_view last =
        comma == std::string::npos ? std::string_view() : std::string_view(name).substr(comma + 2);
    for (const std::string_view suffix : {"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"}) {
      if (last == suffix) {
        name.erase(comma, 1);  // "Family, III" is no surname with a forename
        break;
      }
    }
    if (!name.empty()) names.push_back(std::move(name));
  }
  return names;
}

class AliasReader {
 public:
  AliasReader(v1::NameQuality::Value quality, Draft* draft)
      : quality_(quality), draft_(draft), identity_(draft->record.mutable_identities(0)) {}

  void Read(std::string_view alias, std::string_view note) {
    const std::string text = CollapseSpaces(alias);
    const std::string note_text = CollapseSpaces(note);
    if (text.size() > kTextBytesMax || note_text.size() > kTextBytesMax) {
      Add(text);
      AddRemark(note_text, &draft_->record);
      draft_->not_understood.emplace_back("text of an alias too long to be understood");
      return;
    }
    ReadRole(Lower(text));
    ReadRole(Lower(note_text));
    const Parts parts = TakeApart(text);
    const std::size_t born = parts.main.find(" born ");
    const std::string main = parts.main.substr(0, born);
    if (born != std::string::npos) static_cast<void>(ReadFacts(text));
    const std::vector<std::string> names = NamesIn(main);
    for (const std::string& name : names) Add(name);
    for (const std::string& group : parts.groups) ReadGroup(group, names.empty() ? std::string() : names.back());
    if (!note_text.empty()) ReadNote(note_text);
  }

 private:
  void Add(std::string_view name) {
    const bool other = IsOtherScript(name);
    AddName(name, other ? v1::NameRole::original_script : role_, quality_, false, identity_);
  }

  void ReadRole(std::string_view lower) {
    if (lower.find("previously listed as") != kNowhere || lower.find("formerly listed as") != kNowhere) {
      role_ = v1::NameRole::previous;
    } else if (lower.find("birth name") != kNowhere) {
      role_ = v1::NameRole::birth;
    }
  }

  static bool IsKnownRemark(std::string_view text) {
    for (const std::string_view known : {"previously listed as", "formerly listed as", "birth name", "combat name",
                                         "third", "nom de guerre", "call sign", "initials"}) {
      if (EqualsNoCase(TrimOf(text, " .,"), known)) return true;
    }
    return false;
  }

  void ReadGroup(std::string_view group, const std::string& name) {
    if (IsKnownRemark(group) || ReadOriginalScript(group)) return;
    if (IsOtherScript(group)) {
      for (const std::string& each : NamesIn(group)) Add(each);
    } else if (HasDigit(group) || group.find(':') != kNowhere) {
      static_cast<void>(ReadFacts(group));
      AddRemark(fmt::format("Alias: {}", group), &draft_->record);
    } else if (IsOtherScript(name) || name.empty() || group.find(';') != kNowhere) {
      for (const std::string& each : NamesIn(group)) Add(each);
    } else {
      Add(WithLastWords(name, group));
    }
  }

  // "Lom Danov (Danev)": the group is another spelling of the last words.
  static std::string WithLastWords(std::string_view name, std::string_view spelling) {
    const std::vector<std::string_view> words = SplitWords(name);
    const std::size_t replaced = SplitWords(spelling).size();
    if (replaced >= words.size()) return std::string(spelling);
    std::string out;
    for (std::size_t i = 0; i + replaced < words.size(); ++i) out += fmt::format("{} ", words[i]);
    return out += spelling;
  }

  bool ReadOriginalScript(std::string_view text) {
    const std::string lower = Lower(text);
    for (const std::string_view label : {"original script:", "in arabic script:", "in arabic:"}) {
      const std::size_t at = lower.find(label);
      if (at == std::string::npos) continue;
      const std::string_view rest = text.substr(at + label.size());
      Add(Bare(rest.substr(0, rest.find('.'))));
      return true;
    }
    return false;
  }

  void ReadNote(std::string_view note) {
    if (IsKnownRemark(note)) return;
    bool understood = ReadOriginalScript(note);
    const Parts parts = TakeApart(note);
    for (const std::string& group : parts.groups) {
      if (group.find(';') == std::string::npos || HasDigit(group) || group.find(':') != std::string::npos) continue;
      for (const std::string& name : NamesIn(group)) Add(name);
      understood = true;
    }
    if (parts.groups.empty() && note.find(';') != kNowhere && !HasDigit(note) && note.find(':') == kNowhere) {
      for (const std::string& name : NamesIn(note)) Add(name);
      return;
    }
    if (ReadFacts(note)) understood = true;
    AddRemark(fmt::format("Alias: {}", note), &draft_->record);
    if (!understood) draft_->not_understood.emplace_back("note of an alias not understood");
  }

  bool ReadFacts(std::string_view text) {
    const std::string lower = Lower(text);
    const bool births = ReadBirths(text, lower);
    const bool places = ReadPlace(text, lower);
    const bool nations = ReadNationality(text, lower);
    const bool documents = ReadDocumentsInText(text, draft_);
    return births || places || nations || documents;
  }

  // "born 16 Dec. 1948", "DOB: a) 11 Apr. 1960 b) 11 Apr. 1963", "(DPOB - 1970)".
  bool ReadBirths(std::string_view text, std::string_view lower) {
    std::size_t begin = kNowhere;
    for (const std::string_view word : {"born", "dob", "dpob"}) begin = std::min(begin, FindWordStart(lower, word));
    if (begin == kNowhere) return false;
    std::size_t end = std::min(text.find(';', begin), text.size());
    for (const std::string_view stop : {"passport", "pob", "nationality", "issue", "expir", "number"}) {
      end = std::min(end, FindWordStart(lower, stop, begin + 4));
    }
    bool found = false;
    const std::string_view segment = text.substr(0, end);
    for (auto date = FindDate(segment, begin); date; date = FindDate(segment, date->end)) {
      v1::BirthDate birth;
      birth.set_date(text::FormatDate(date->date));
      AddBirthDate(std::move(birth), identity_);
      found = true;
    }
    return found;
  }

  bool ReadPlace(std::string_view text, std::string_view lower) {
    const std::size_t at = FindWordStart(lower, "pob");
    if (at == kNowhere) return false;
    std::string_view value = TrimOf(text.substr(at + 3), ":- ");
    value = Trim(value.substr(0, value.find_first_of(";.")));
    if (value.empty()) return false;
    v1::Place place;
    place.set_text(std::string(value));
    place.set_country(std::string(FindCountry(value)));
    if (value.find(',') != kNowhere) place.set_city(std::string(Trim(value.substr(0, value.find(',')))));
    AddBirthPlace(std::move(place), identity_);
    return true;
  }

  bool ReadNationality(std::string_view text, std::string_view lower) {
    const std::size_t at = FindWordStart(lower, "nationality");
    if (at == kNowhere) return false;
    std::string_view value = TrimOf(text.substr(at + 11), ":- ");
    value = Trim(value.substr(0, value.find_first_of(";.),")));
    const std::string_view code = FindCountry(value);
    if (code.empty()) return false;
    AddNationality(code, identity_);
    return true;
  }

  v1::NameQuality::Value quality_;
  Draft* draft_;
  v1::Identity* identity_;
  v1::NameRole::Value role_ = v1::NameRole::alias;
};

}  // namespace

void ReadUnAlias(std::string_view alias, std::string_view note, v1::NameQuality::Value quality, Draft* draft) {
  AliasReader(quality, draft).Read(alias, note);
}

}  // namespace lookout::ingest
