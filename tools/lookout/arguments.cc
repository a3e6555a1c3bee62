// The only file that includes CLI11: it takes longer to compile than all the others together.
#include "tools/lookout/arguments.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <string_view>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "lookout/version.h"
#include "tools/lookout/exit_status.h"
#include "tools/lookout/help_text.h"

namespace lookout::cli {
namespace {

// Named in the contract, planned, and not to be mistaken for a typing error.
constexpr std::array<std::string_view, 5> kNotInThisVersion = {"recheck", "expire", "backup", "restore", "audit"};

void AddDatabase(CLI::App* app, DatabaseFlags* flags, bool required) {
  CLI::Option* db = app->add_option("--db", flags->db, "The database's directory; $LOOKOUT_DB when not given");
  db->type_name("DIR")->envname("LOOKOUT_DB");
  if (required) db->required();
}

void AddCaller(CLI::App* app, DatabaseFlags* flags) {
  app->add_option("--user", flags->caller.user, "Who asks")->type_name("NAME")->group("Caller");
  app->add_option("--authority", flags->caller.authority, "For which authority")->type_name("NAME")->group("Caller");
  app->add_option("--country", flags->caller.country, "Of which country")->type_name("XXX")->group("Caller");
  app->add_option("--purpose", flags->caller.purpose, "For what (border_control)")->type_name("WORD")->group("Caller");
}

void AddAudit(CLI::App* app, DatabaseFlags* flags) {
  app->add_option("--audit-dir", flags->audit_directory, "Where the audit log is written (DIR of --db, /audit)")
      ->type_name("DIR")
      ->group("Caller");
}

void AddQuery(CLI::App* app, QueryFlags* flags, bool person) {
  if (person) {
    app->add_option("--threshold", flags->threshold, "Lowest score of a match, 0 to 1")
        ->type_name("T")
        ->check(CLI::Range(0.0, 1.0));
  }
  app->add_option("--limit", flags->limit, "At most N matches (10)")->type_name("N")->check(CLI::Range(1U, 1000000U));
  app->add_option("--datasets", flags->datasets, "Datasets that the answer must cover (all)")
      ->type_name("A,B")
      ->delimiter(',')
      ->expected(1)
      ->take_all();
  app->add_option("--profile", flags->profile, "The datasets of a stored profile")->type_name("NAME");
  app->add_flag("--explain", flags->explain, "Show how each score came about");
  app->add_flag("--timing", flags->timing, "Show how long the engine took");
}

void AddPersonFields(CLI::App* app, PersonFlags* flags, const std::string& suffix) {
  app->add_option("--born" + suffix, flags->born, "Birth date: YYYY-MM-DD, YYYY-MM or YYYY")->type_name("D");
  app->add_option("--sex" + suffix, flags->sex, "M, F or X")
      ->type_name("S")
      ->transform(CLI::IsMember({"M", "F", "X"}, CLI::ignore_case));
  app->add_option("--nationality" + suffix, flags->nationality, "Code or name of a country")->type_name("XXX");
  app->add_option("--birth-place" + suffix, flags->birth_place, "Town, with or without its country: \"Zenith, UTO\"")
      ->type_name("PLACE");
}

void DeclareImport(CLI::App* app, ImportArguments* a) {
  app->footer(kImportFooter);
  app->add_option("--db", a->database.db, "The database's directory; made when there is none")
      ->type_name("DIR")
      ->required();
  app->add_option("--dataset", a->dataset, "Name of the dataset: letters, digits, - _ .")
      ->type_name("NAME")
      ->required();
  app->add_option("--format", a->format, "lookout-jsonl, document-csv, ofac-csv or un-xml")
      ->type_name("FORMAT")
      ->required();
  app->add_option("--mode", a->mode, "replace, upsert or delete")
      ->type_name("MODE")
      ->capture_default_str()
      ->check(CLI::IsMember({"replace", "upsert", "delete"}));
  app->add_option("--memory", a->memory_mib, "Memory for sorting a large list of documents, in MiB (256)")
      ->check(CLI::Range(16, 1 << 20));
  app->add_option("--as-of", a->as_of, "When this copy was last known to be current (now): YYYY-MM-DD[THH:MM:SSZ]")
      ->type_name("TIME");
  app->add_option("--dataset-version", a->version, "Version of the list (its own date of publication)")->type_name("V");
  app->add_option("--max-age", a->max_age_hours,
                  "Hours after which the dataset is stale (48); warned after half of them")
      ->type_name("HOURS")
      ->check(CLI::Range(0.001, 1000000.0));
  app->add_flag("--json", a->json, "The report as one line of JSON");
  app->add_option("FILE", a->files, "What to read; .gz and .zst are read as they are")->required()->type_name("");
  AddCaller(app, &a->database);
}

void DeclareSearch(CLI::App* app, SearchArguments* a, std::vector<std::string>* words) {
  app->footer(kSearchFooter);
  AddDatabase(app, &a->database, true);
  CLI::Option* name = app->add_option("NAME", *words, "The whole name, in any script and order")->type_name("");
  CLI::Option* surname = app->add_option("--surname", a->person.surname, "Surname, instead of NAME")->type_name("NAME");
  app->add_option("--forenames", a->person.forenames, "Forenames, instead of NAME")->type_name("NAME")->excludes(name);
  surname->excludes(name);
  AddPersonFields(app, &a->person, "");
  AddQuery(app, &a->query, true);
  app->add_flag("--json", a->query.json, "The answer as one line of JSON");
  AddCaller(app, &a->database);
  AddAudit(app, &a->database);
}

void DeclareCheck(CLI::App* app, CheckArguments* a) {
  app->footer(kCheckFooter);
  AddDatabase(app, &a->database, true);
  CLI::Option* document =
      app->add_option("--document", a->document, "Number of the document, as written")->type_name("NUMBER");
  app->add_option("--issuer", a->issuer, "Who issued it")->type_name("XXX")->needs(document);
  app->add_option("--type", a->type, "passport, identity_card, visa, residence_permit, other, or P, I, V ...")
      ->type_name("TYPE")
      ->needs(document);
  app->add_flag("--tolerant", a->tolerant, "Ask also with O/0, I/1, S/5, Z/2, B/8, G/6 and Q/0 confused")
      ->needs(document);
  app->add_option("--mrz", a->mrz, "Lines of a machine-readable zone; - reads them from stdin")
      ->type_name("LINE")
      ->expected(1, 3)
      ->excludes(document);
  AddQuery(app, &a->query, true);
  app->add_flag("--json", a->query.json, "The answer as one line of JSON");
  AddCaller(app, &a->database);
  AddAudit(app, &a->database);
}

void DeclareShow(CLI::App* app, ShowArguments* a) {
  app->footer(kShowFooter);
  AddDatabase(app, &a->database, true);
  app->add_option("RECORD", a->record, "DATASET/ID")->required()->type_name("");
  app->add_flag("--json", a->json, "The answer as one line of JSON");
  AddCaller(app, &a->database);
  AddAudit(app, &a->database);
}

void DeclareBulk(CLI::App* app, BulkArguments* a) {
  app->footer(kBulkFooter);
  AddDatabase(app, &a->database, true);
  app->add_option("--format", a->format, "jsonl, csv or mrz; recognised from the first bytes when not given")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"jsonl", "csv", "mrz"}));
  app->add_option("--in", a->in, "What to read; - is stdin")->type_name("FILE")->capture_default_str();
  app->add_option("--out", a->out, "Where to write; - is stdout")->type_name("FILE")->capture_default_str();
  app->add_option("--threads", a->threads, "Threads (one for each core)")->type_name("N")->check(CLI::Range(1U, 1024U));
  AddQuery(app, &a->query, true);
  AddCaller(app, &a->database);
  AddAudit(app, &a->database);
}

void DeclareCompare(CLI::App* app, CompareArguments* a, std::vector<std::string>* names) {
  app->footer(kCompareFooter);
  AddDatabase(app, &a->database, false);
  CLI::Option* pair = app->add_option("NAME", *names, "Two names")->expected(2)->type_name("");
  AddPersonFields(app, &a->a, "-a");
  AddPersonFields(app, &a->b, "-b");
  CLI::Option* in =
      app->add_option("--in", a->in, "A file of pairs, one JSON object a line; - is stdin")->type_name("PAIRS");
  in->excludes(pair);
  app->add_option("--out", a->out, "Where to write the scores of --in; - is stdout")->type_name("FILE")->needs(in);
  app->add_flag("--json", a->json, "The answer as one line of JSON");
}

void DeclareOwners(CLI::App* stats, StatsArguments* s, CLI::App* verify, VerifyArguments* v, CLI::App* exporting,
                   ExportArguments* e) {
  stats->footer(kStatsFooter);
  AddDatabase(stats, &s->database, true);
  stats->add_flag("--index", s->index, "Build the index too, and show the memory it takes");
  stats->add_flag("--json", s->json, "The statistics as one line of JSON");
  verify->footer(kVerifyFooter);
  AddDatabase(verify, &v->database, true);
  verify->add_option("--names", v->names, "How many random questions to compare with a look at every name")
      ->type_name("N")
      ->capture_default_str();
  verify->add_flag("--json", v->json, "The report as one line of JSON");
  AddAudit(verify, &v->database);
  exporting->footer(kExportFooter);
  AddDatabase(exporting, &e->database, true);
  exporting->add_option("--dataset", e->dataset, "Which dataset")->type_name("NAME")->required();
  exporting->add_option("--out", e->out, "Where to write; - is stdout")->type_name("FILE")->capture_default_str();
}

CLI::App* DeclareProfile(CLI::App* app, ProfileArguments* a) {
  app->footer(kProfileFooter)->require_subcommand(1);
  CLI::App* set = app->add_subcommand("set", "Store a profile, or change it");
  set->footer(kProfileFooter);
  set->add_option("--db", a->database.db, "The database's directory")
      ->type_name("DIR")
      ->required()
      ->envname("LOOKOUT_DB");
  set->add_option("NAME", a->name, "Name of the profile")->required()->type_name("");
  set->add_option("DATASET", a->datasets, "The datasets that a query must cover")->required()->type_name("");
  return set;
}

void DeclareGenerate(CLI::App* app, GenerateArguments* a) {
  app->footer(kGenerateFooter);
  const auto number = [app](const std::string& name, uint64_t* value, const std::string& what) {
    return app->add_option(name, *value, what)->type_name("N");
  };
  number("--persons", &a->persons, "How many persons to make");
  number("--documents", &a->documents, "How many stolen and lost documents to make");
  number("--queries", &a->queries, "Rows of each stream of questions; 0 for none")->capture_default_str();
  number("--seed", &a->seed, "The same seed gives the same bytes")->capture_default_str();
  number("--listed", &a->one_listed_in, "One traveller in N is on the list; 0 for nobody")->capture_default_str();
  app->add_flag("--full-identity", a->full_identity, "Damaged questions say birth date, sex and nationality too");
  app->add_option("--dataset", a->dataset, "The dataset that persons.jsonl will be: `expect` names DATASET/ID")
      ->type_name("NAME")
      ->capture_default_str();
  app->add_option("--threads", a->threads, "Threads (one for each core)")->type_name("N")->check(CLI::Range(1U, 1024U));
  app->add_option("--out", a->out, "The folder to write to; made when there is none")->type_name("DIR")->required();
}

// What CLI11 says, but never an argument that nothing was expected of: it may be part of a person's name.
std::string UsageMessage(const CLI::ParseError& error, const CLI::App& app) {
  std::string command = "lookout";
  for (const CLI::App* sub : app.get_subcommands()) command += " " + sub->get_name();
  std::string what = error.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    what = "an option or argument is not known";
    for (const std::string& extra : app.remaining(true)) {
      if (extra.size() > 2 && extra.starts_with("--")) {
        what = fmt::format("there is no option {}", extra.substr(0, extra.find('=')));
        break;
      }
    }
  }
  return fmt::format("{} (`{} --help` explains)", what, command);
}

std::string Joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

// Every struct that the options write to, and the commands in the order of --help.
struct CommandLine {
  CLI::App app{"Lookout: is this document, or this person, wanted?", "lookout"};
  ImportArguments import;
  SearchArguments search;
  CheckArguments check;
  ShowArguments show;
  BulkArguments bulk;
  CompareArguments compare;
  StatsArguments stats;
  VerifyArguments verify;
  ExportArguments exporting;
  ProfileArguments profile;
  GenerateArguments generate;
  std::vector<std::string> name_words;
  std::vector<std::string> compare_names;

  CommandLine() {
    app.footer(kProgramFooter);
    app.set_version_flag("--version", fmt::format("lookout {}", VersionString()), "Print the version");
    app.get_formatter()->column_width(26);
    DeclareImport(app.add_subcommand("import", "Read files into a dataset, durably and all at once"), &import);
    DeclareSearch(app.add_subcommand("search", "Is this person wanted?"), &search, &name_words);
    DeclareCheck(app.add_subcommand("check", "Is this document wanted, or the one of this machine-readable zone?"),
                 &check);
    DeclareShow(app.add_subcommand("show", "The whole record behind a match"), &show);
    DeclareBulk(app.add_subcommand("bulk", "Answer a file of questions, one line of JSON for each"), &bulk);
    DeclareCompare(app.add_subcommand("compare", "How alike are two identities, and why?"), &compare, &compare_names);
    CLI::App* stats_app = app.add_subcommand("stats", "What the database holds");
    CLI::App* verify_app = app.add_subcommand("verify", "Check every record, the index and the audit log");
    DeclareOwners(stats_app, &stats, verify_app, &verify,
                  app.add_subcommand("export", "Write a dataset as lookout-jsonl"), &exporting);
    DeclareProfile(app.add_subcommand("profile", "Store which datasets a query must cover"), &profile);
    DeclareGenerate(
        app.add_subcommand("generate", "Make a fictional population, with questions whose answers are known"),
        &generate);
  }

  Arguments Parsed() {
    if (app.got_subcommand("import")) return import;
    if (app.got_subcommand("search")) {
      search.person.name = Joined(name_words);
      return search;
    }
    if (app.got_subcommand("check")) return check;
    if (app.got_subcommand("show")) return show;
    if (app.got_subcommand("bulk")) return bulk;
    if (app.got_subcommand("compare")) {
      if (compare_names.size() == 2) {
        compare.a.name = compare_names[0];
        compare.b.name = compare_names[1];
      }
      return compare;
    }
    if (app.got_subcommand("stats")) return stats;
    if (app.got_subcommand("verify")) return verify;
    if (app.got_subcommand("export")) return exporting;
    if (app.got_subcommand("profile")) return profile;
    if (app.got_subcommand("generate")) return generate;
    return ExitNow{Fail(kExitUsage,
                        "say what to do: import, search, check, show, bulk, compare, stats, verify, export, "
                        "profile or generate (`lookout --help` explains)")};
  }
};

}  // namespace

Arguments ParseArguments(int argc, const char* const* argv) {
  std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
  if (!words.empty() && words.front() == "help") {  // `lookout help search` is `lookout search --help`
    words.erase(words.begin());
    words.emplace_back("--help");
  }
  if (!words.empty() &&
      std::find(kNotInThisVersion.begin(), kNotInThisVersion.end(), words.front()) != kNotInThisVersion.end()) {
    return ExitNow{
        Fail(kExitUsage, fmt::format("`{}` is planned and not in this version ({})", words.front(), VersionString()))};
  }
  CommandLine line;
  std::reverse(words.begin(), words.end());  // CLI11 takes them from the back
  try {
    line.app.parse(words);
  } catch (const CLI::Success& success) {  // --help, --version
    return ExitNow{line.app.exit(success, std::cout, std::cerr) == 0 ? kExitOk : kExitUsage};
  } catch (const CLI::ParseError& error) {
    return ExitNow{Fail(kExitUsage, UsageMessage(error, line.app))};
  }
  return line.Parsed();
}

}  // namespace lookout::cli
