#include "tests/rules/originals.h"

#include <algorithm>

#include "tests/rules/database.h"
#include "tests/rules/question.h"

namespace lookout::rules {
namespace {

struct Ask {
  std::string record;
  v1::Query query;
  std::size_t words_original = 0, words_latin = 0;
};

bool IsOriginal(const v1::Name& name) { return name.role() == v1::NameRole::original_script; }
// A name of low quality never makes a match alone, in whatever script: it is not asked.
bool IsGoodOriginal(const v1::Name& name) { return IsOriginal(name) && name.quality() != v1::NameQuality::low; }

// The record without the names in original script, or without the others.
v1::Record Without(v1::Record record, bool original) {
  for (v1::Identity& identity : *record.mutable_identities()) {
    auto* names = identity.mutable_names();
    names->erase(std::remove_if(names->begin(), names->end(),
                                [&](const v1::Name& name) { return IsOriginal(name) == original; }),
                 names->end());
  }
  return record;
}

bool HasOriginal(const v1::Record& record) {
  const auto& names = record.identities(0).names();
  return std::any_of(names.begin(), names.end(), IsGoodOriginal);
}

v1::Query QueryFor(const v1::Name& name, const v1::Identity& identity, Random* random) {
  v1::Query query;
  query.set_limit(kLimit);
  WriteName(ParseName(name), query.mutable_person());
  bool exact = false;
  const std::string born = BirthDay(identity, random, &exact);
  if (!born.empty()) query.mutable_person()->set_birth_date(born);
  return query;
}

std::vector<OriginalsRow> AskAll(Database* database, const std::vector<Ask>& asks, unsigned threads) {
  std::vector<OriginalsRow> rows(asks.size());
  InParallel(asks.size(), threads, [&](std::size_t i) {
    const Sought sought = Seek(database, asks[i].query, asks[i].record);
    rows[i] = {asks[i].record, asks[i].words_original, asks[i].words_latin, sought.found, sought.score};
  });
  return rows;
}

void Print(const char* what, const std::vector<OriginalsRow>& rows, std::FILE* out) {
  std::fprintf(
      out, "%-70s asked %4zu  lost %4zu  recall %6.2f %%\n", what, rows.size(), Lost(rows),
      rows.empty() ? 100.0 : 100.0 * static_cast<double>(rows.size() - Lost(rows)) / static_cast<double>(rows.size()));
}

void PrintLost(const char* what, const std::vector<OriginalsRow>& rows, std::FILE* out) {
  for (const OriginalsRow& row : rows) {
    if (!row.found)
      std::fprintf(out, "  lost %s %s: %zu words original, %zu words Latin, score %.4f\n", what, row.record.c_str(),
                   row.words_original, row.words_latin, row.score);
  }
}

}  // namespace

std::size_t Lost(const std::vector<OriginalsRow>& rows) {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [](const OriginalsRow& row) { return !row.found; }));
}

Originals AskOriginals(const std::string& lists, unsigned threads) {
  Database whole;
  whole.Import("un-sc", "un-xml", {lists + "/un-sc/un-2026-02-27.xml"});
  const std::vector<v1::Record> records = whole.Records("un-sc");
  Random random(336);
  Originals out;
  std::vector<std::string> original_only, latin_only;
  std::vector<Ask> latin, original;
  for (const v1::Record& record : records) {
    // Records without a name in original script stay as they are: they are the crowd.
    original_only.push_back(ToJson(HasOriginal(record) ? Without(record, false) : record));
    latin_only.push_back(ToJson(Without(record, true)));
    if (!HasOriginal(record)) continue;
    const v1::Identity& identity = record.identities(0);
    const auto primary = std::find_if(identity.names().begin(), identity.names().end(),
                                      [](const v1::Name& name) { return name.role() == v1::NameRole::primary; });
    if (primary == identity.names().end()) continue;
    const std::size_t words_latin = ParseName(*primary).words.size();
    std::size_t words_original = 0;
    for (const v1::Name& name : identity.names()) {
      if (!IsGoodOriginal(name)) continue;
      ++out.names;
      words_original = ParseName(name).words.size();
      original.push_back({"un-sc/" + record.id(), QueryFor(name, identity, &random), words_original, words_latin});
    }
    latin.push_back({"un-sc/" + record.id(), QueryFor(*primary, identity, &random), words_original, words_latin});
  }
  Database without_latin, without_original;
  without_latin.ImportLines("un-sc", original_only);
  without_original.ImportLines("un-sc", latin_only);
  out.by_latin = AskAll(&without_latin, latin, threads);
  out.by_original = AskAll(&without_original, original, threads);
  out.by_latin_whole = AskAll(&whole, latin, threads);
  out.by_original_whole = AskAll(&whole, original, threads);
  return out;
}

void PrintOriginals(const Originals& originals, std::FILE* out) {
  std::fprintf(out, "UN list: %zu names in original script, of %zu records\n", originals.names,
               originals.by_latin.size());
  Print("the Latin primary name, of the list as it is", originals.by_latin_whole, out);
  Print("the name in original script, of the list as it is", originals.by_original_whole, out);
  Print("the Latin primary name, of a copy that has original script only", originals.by_latin, out);
  Print("the name in original script, of a copy that has Latin names only", originals.by_original, out);
  PrintLost("by Latin name", originals.by_latin, out);
  PrintLost("by original script", originals.by_original, out);
}

}  // namespace lookout::rules
