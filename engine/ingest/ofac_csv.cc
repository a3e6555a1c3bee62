#include "engine/ingest/ofac_csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/ingest/csv.h"
#include "engine/ingest/draft.h"
#include "engine/ingest/line_reader.h"
#include "engine/ingest/ofac_remarks.h"
#include "engine/ingest/plain_text.h"
#include "engine/text/country.h"

namespace lookout::ingest {
namespace {

constexpr uint32_t kRowsPerProgress = 256;
constexpr uint32_t kRowsBeforeGivingUp = 20;  // none of them a row of the format: it is another format
constexpr std::size_t kSdnFields = 12, kAltFields = 5, kAddFields = 6, kCommentFields = 2;

std::string Value(std::string_view field) {
  const std::string_view value = Trim(field);
  return value == "-0-" ? std::string() : std::string(value);
}

bool IsEntryNumber(std::string_view text) {
  return !text.empty() && text.size() <= 18 && std::all_of(text.begin(), text.end(), IsDigit);
}

struct Alias {
  uint32_t line = 0;
  std::string type, name, remarks;
};
struct AddressRow {
  uint32_t line = 0;
  std::string street, city, country, remarks;
};
template <typename T>
using ByEntry = std::unordered_map<std::string, std::vector<T>>;

// One of the files: its rows with the right number of fields and an entry's number in the first.
class OfacFile {
 public:
  OfacFile(OfacInput input, std::size_t fields, RecordSink* sink)
      : name_(std::move(input.name)),
        lines_(std::move(input.source), name_),
        rows_(&lines_, ','),
        fields_(fields),
        sink_(sink) {}

  // False at the end, when the sink wants no more, or when it failed: see status().
  bool Next(CsvRow* row) {
    while (!stopped_ && rows_.Next(row)) {
      std::string problem = ProblemOf(*row);
      if (problem.empty()) {
        ++good_;
        return true;
      }
      ++refused_;
      if (row->problem.empty() && row->line_count > 1) rows_.ResumeBehindFirstLine();
      stopped_ = !sink_->Refuse({name_, row->line}, std::move(problem));
      if (good_ == 0 && refused_ == kRowsBeforeGivingUp) break;
    }
    return false;
  }

  Status status() const {
    if (!lines_.status().ok()) return lines_.status();
    if (good_ == 0 && !stopped_ && (refused_ != 0 || fields_ == kSdnFields)) {
      return InvalidArgument(
          fmt::format("{}: none of its rows has the {} columns of this file of OFAC's SDN list, the "
                      "number of an entry first; give sdn.csv as OFAC publishes it.",
                      name_, fields_));
    }
    return OkStatus();
  }

  bool stopped() const { return stopped_; }
  void Stop() { stopped_ = true; }
  bool end_mark_seen() const { return rows_.end_mark_seen(); }
  uint64_t consumed() const { return lines_.consumed(); }
  const std::string& name() const { return name_; }

 private:
  std::string ProblemOf(const CsvRow& row) const {
    if (!row.problem.empty()) return row.problem;
    if (row.line_count > 1) return "a quote in this row is not closed where it should be: it joins several lines.";
    if (row.fields.size() != fields_) {
      return fmt::format("the row has {} fields where this file of the SDN list has {}.", row.fields.size(), fields_);
    }
    if (!IsEntryNumber(Trim(row.fields[0]))) return "the first field is not the number of an entry.";
    return {};
  }

  std::string name_;
  LineReader lines_;
  CsvReader rows_;
  std::size_t fields_;
  RecordSink* sink_;
  uint32_t good_ = 0;
  uint32_t refused_ = 0;
  bool stopped_ = false;
};

class ReleaseReader {
 public:
  ReleaseReader(uint64_t* bytes_before, RecordSink* sink) : bytes_(bytes_before), sink_(sink) {}

  Status Read(OfacInputs inputs) {
    alt_name_ = inputs.alt.name;
    add_name_ = inputs.add.name;
    comments_name_ = inputs.comments.name;
    if (inputs.alt.source == nullptr) {
      sink_->NotUnderstood({inputs.sdn.name, 0},
                           "no alt.csv stands beside sdn.csv: no alias was read but those in remarks");
    }
    LOOKOUT_RETURN_IF_ERROR(ReadSide(std::move(inputs.alt), kAltFields, [this](const CsvRow& row) {
      aliases_[std::string(Trim(row.fields[0]))].push_back(
          {row.line, Lower(Value(row.fields[2])), Value(row.fields[3]), Value(row.fields[4])});
    }));
    LOOKOUT_RETURN_IF_ERROR(ReadSide(std::move(inputs.add), kAddFields, [this](const CsvRow& row) {
      addresses_[std::string(Trim(row.fields[0]))].push_back(
          {row.line, Value(row.fields[2]), Value(row.fields[3]), Value(row.fields[4]), Value(row.fields[5])});
    }));
    LOOKOUT_RETURN_IF_ERROR(ReadSide(std::move(inputs.comments), kCommentFields, [this](const CsvRow& row) {
      comments_[std::string(Trim(row.fields[0]))].push_back({row.line, {}, row.fields[1], {}});
    }));
    if (stopped_) return OkStatus();
    return ReadEntries(std::move(inputs.sdn));
  }

  bool stopped() const { return stopped_; }

 private:
  template <typename Take>
  Status ReadSide(OfacInput input, std::size_t fields, const Take& take) {
    if (input.source == nullptr || stopped_) return OkStatus();
    OfacFile file(std::move(input), fields, sink_);
    CsvRow row;
    while (file.Next(&row)) take(row);
    stopped_ = file.stopped();
    LOOKOUT_RETURN_IF_ERROR(file.status());
    TellIfCut(file);
    return Finish(file);
  }

  Status ReadEntries(OfacInput input) {
    OfacFile file(std::move(input), kSdnFields, sink_);
    CsvRow row;
    uint32_t rows = 0;
    while (file.Next(&row)) {
      if (!TakeEntry(row, file.name())) file.Stop();
      if (++rows % kRowsPerProgress == 0 && !sink_->Advance(*bytes_ + file.consumed())) file.Stop();
    }
    stopped_ = file.stopped();
    LOOKOUT_RETURN_IF_ERROR(file.status());
    if (stopped_) return OkStatus();
    if (!file.end_mark_seen() && !(aliases_.empty() && addresses_.empty() && comments_.empty())) {
      const bool more =
          sink_->Refuse({file.name(), 0},
                        "the file is cut: the end mark of OFAC's files (0x1A) is missing, and so are entries that the "
                        "files beside it speak of; fetch it again.");
      if (!more) stopped_ = true;
    } else {
      TellIfCut(file);
    }
    TellOrphans(aliases_, alt_name_, "alias row of an entry that sdn.csv does not have");
    TellOrphans(addresses_, add_name_, "address row of an entry that sdn.csv does not have");
    TellOrphans(comments_, comments_name_, "comment row of an entry that sdn.csv does not have");
    return Finish(file);
  }

  Status Finish(const OfacFile& file) {
    *bytes_ += file.consumed();
    if (!stopped_ && !sink_->Advance(*bytes_)) stopped_ = true;
    return OkStatus();
  }

  // A plain file that was cut at the end of a row shows it in nothing but this.
  void TellIfCut(const OfacFile& file) {
    if (file.end_mark_seen() || stopped_) return;
    sink_->NotUnderstood({file.name(), 0},
                         "the file does not end with the end mark of OFAC's files (0x1A): rows may be missing");
  }

  // What the entries took is gone from the map; what is left belongs to no entry.
  template <typename T>
  void TellOrphans(const ByEntry<T>& left, const std::string& name, std::string_view reason) {
    std::vector<uint32_t> lines;
    for (const auto& [entry, rows] : left) {
      for (const T& row : rows) lines.push_back(row.line);
    }
    std::sort(lines.begin(), lines.end());
    for (const uint32_t line : lines) sink_->NotUnderstood({name, line}, std::string(reason));
  }

  template <typename T>
  std::vector<T> Take(ByEntry<T>* from, const std::string& entry) {
    const auto found = from->find(entry);
    if (found == from->end()) return {};
    std::vector<T> rows = std::move(found->second);
    from->erase(found);
    return rows;
  }

  bool TakeEntry(const CsvRow& row, std::string_view file) {
    const Position position{file, row.line};
    const std::string entry(Trim(row.fields[0]));
    const std::vector<Alias> aliases = Take(&aliases_, entry);
    const std::vector<AddressRow> addresses = Take(&addresses_, entry);
    const std::vector<Alias> comments = Take(&comments_, entry);
    const std::string kind = Lower(Value(row.fields[2]));
    if (kind != "individual") {
      if (kind.empty() || kind == "entity") {
        sink_->Skip(position, "entity");
      } else if (kind == "vessel" || kind == "aircraft") {
        sink_->Skip(position, kind);
      } else {
        return sink_->Refuse(position, "the third field is not a kind of entry (individual, vessel, aircraft or -0-).");
      }
      return true;
    }
    Draft draft;
    FillEntry(row, entry, &draft);
    for (const Alias& alias : aliases) AddAlias(alias, &draft);
    for (const AddressRow& address : addresses) AddAddress(address, &draft);
    std::string remarks = Trim(row.fields[11]) == "-0-" ? std::string() : row.fields[11];
    for (const Alias& comment : comments) remarks += comment.name;  // the text was cut at 1,000 characters, anywhere
    ReadOfacRemarks(remarks, Value(row.fields[4]), &draft);
    std::string rest = draft.record.remarks();
    draft.record.set_remarks(std::string(Trim(remarks)));
    AddRemark(rest, &draft.record);
    return Deliver(std::move(draft), position, sink_);
  }

  static void FillEntry(const CsvRow& row, const std::string& entry, Draft* draft) {
    v1::Record& record = draft->record;
    record.set_id(entry);
    record.set_kind(v1::RecordKind::person_notice);
    record.set_notice_type(v1::NoticeType::sanction);
    record.set_owner("USA");
    record.set_state(v1::RecordState::active);
    std::string programs = Value(row.fields[3]);
    std::replace(programs.begin(), programs.end(), '[', ']');
    for (const std::string_view program : SplitOn(programs, ']')) record.add_programs(std::string(program));
    const std::string titles = Value(row.fields[4]);
    for (const std::string_view title : SplitOn(titles, ';')) record.add_titles(std::string(title));
    v1::Identity* identity = record.add_identities();
    identity->set_category(v1::IdentityCategory::confirmed);
    AddName(Value(row.fields[1]), v1::NameRole::primary, v1::NameQuality::good, true, identity);
  }

  static void AddAlias(const Alias& alias, Draft* draft) {
    v1::NameRole::Value role = v1::NameRole::alias;
    if (alias.type == "fka") {
      role = v1::NameRole::previous;
    } else if (alias.type != "aka" && alias.type != "nka") {
      draft->not_understood.emplace_back("kind of alias not understood (it was taken as aka)");
    }
    AddName(alias.name, role, v1::NameQuality::good, true, draft->record.mutable_identities(0));
    AddRemark(alias.remarks, &draft->record);
  }

  static void AddAddress(const AddressRow& row, Draft* draft) {
    AddRemark(row.remarks, &draft->record);
    if (row.street.empty() && row.city.empty() && (row.country.empty() || row.country == "undetermined")) return;
    v1::Address* address = draft->record.add_addresses();
    address->set_street(row.street);
    address->set_city(row.city);
    if (row.country.empty() || row.country == "undetermined") return;
    const bool region = StartsWithNoCase(row.country, "Region: ");
    const std::string_view code = text::CountryCode(region ? std::string_view(row.country).substr(8) : row.country);
    if (code.empty()) {
      address->set_text(row.country);
      draft->not_understood.emplace_back("country of an address not understood");
    } else {
      address->set_country(std::string(code));
    }
  }

  uint64_t* bytes_;
  RecordSink* sink_;
  bool stopped_ = false;
  ByEntry<Alias> aliases_;
  ByEntry<AddressRow> addresses_;
  ByEntry<Alias> comments_;
  std::string alt_name_, add_name_, comments_name_;
};

std::string_view WithoutCompression(std::string_view name) {
  for (const std::string_view suffix : {".gz", ".zst"}) {
    if (name.size() > suffix.size() && EqualsNoCase(name.substr(name.size() - suffix.size()), suffix)) {
      name.remove_suffix(suffix.size());
    }
  }
  return name;
}

// "sdn-2023.csv" has the companion "alt-2023.csv"; a name without "sdn" has "alt.csv".
std::string CompanionName(std::string_view main, std::string_view kind) {
  std::string name = Lower(WithoutCompression(FileNameOf(main)));
  const std::size_t at = name.find("sdn");
  if (at == std::string::npos) return fmt::format("{}.csv", kind);
  return name.replace(at, 3, kind);
}

bool IsSideFile(std::string_view path) {
  const std::string name = Lower(WithoutCompression(FileNameOf(path)));
  if (name.starts_with("sdn_comments")) return true;
  return (name.starts_with("alt") || name.starts_with("add")) && name.find("sdn") == std::string::npos;
}

// The companion in the directory of `main`, in any case, compressed or not; empty: there is none.
std::string FindCompanion(const std::string& main, std::string_view kind) {
  const std::string wanted = CompanionName(main, kind);
  const std::filesystem::path directory = std::filesystem::path(main).parent_path();
  std::error_code error;
  std::vector<std::string> found;
  std::filesystem::directory_iterator each(directory.empty() ? "." : directory, error);
  for (; !error && each != std::filesystem::directory_iterator(); each.increment(error)) {
    const std::string name = each->path().filename().string();
    if (EqualsNoCase(WithoutCompression(name), wanted)) found.push_back((directory / name).string());
  }
  if (found.empty()) return {};
  const auto shorter = [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;  // the plain file before a compressed one
  };
  return *std::min_element(found.begin(), found.end(), shorter);
}

Result<OfacInput> OpenCompanion(const std::string& main, std::string_view kind) {
  OfacInput input;
  input.name = FindCompanion(main, kind);
  if (input.name.empty()) return input;
  LOOKOUT_ASSIGN_OR_RETURN(input.source, OpenFile(input.name));
  return input;
}

}  // namespace

Status ReadOfacRelease(OfacInputs inputs, uint64_t* bytes_before, bool* stopped, RecordSink* sink) {
  ReleaseReader reader(bytes_before, sink);
  Status status = reader.Read(std::move(inputs));
  *stopped = reader.stopped();
  return status;
}

Status ReadOfacCsv(std::span<const std::string> files, RecordSink* sink) {
  const bool main_given =
      std::any_of(files.begin(), files.end(), [](const std::string& file) { return !IsSideFile(file); });
  uint64_t bytes = 0;
  bool stopped = false;
  for (const std::string& file : files) {
    if (IsSideFile(file)) {
      if (main_given) continue;  // `*.csv`: it is read as the companion of sdn.csv
      return InvalidArgument(
          fmt::format("{}: is a companion of OFAC's sdn.csv; give sdn.csv, and alt.csv, add.csv and "
                      "sdn_comments.csv beside it are read with it.",
                      file));
    }
    OfacInputs inputs;
    inputs.sdn.name = file;
    LOOKOUT_ASSIGN_OR_RETURN(inputs.sdn.source, OpenFile(file));
    LOOKOUT_ASSIGN_OR_RETURN(inputs.alt, OpenCompanion(file, "alt"));
    LOOKOUT_ASSIGN_OR_RETURN(inputs.add, OpenCompanion(file, "add"));
    LOOKOUT_ASSIGN_OR_RETURN(inputs.comments, OpenCompanion(file, "sdn_comments"));
    LOOKOUT_RETURN_IF_ERROR(ReadOfacRelease(std::move(inputs), &bytes, &stopped, sink));
    if (stopped) return OkStatus();
  }
  return OkStatus();
}

}  // namespace lookout::ingest
