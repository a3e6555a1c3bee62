// arguments.h: what the user typed, as one plain struct for each command.
#ifndef LOOKOUT_TOOLS_LOOKOUT_ARGUMENTS_H_
#define LOOKOUT_TOOLS_LOOKOUT_ARGUMENTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lookout::cli {

// --user, --authority, --country, --purpose; empty where not given.
struct CallerFlags {
  std::string user;
  std::string authority;
  std::string country;
  std::string purpose;
};

struct DatabaseFlags {
  std::string db;
  std::string audit_directory;
  CallerFlags caller;
};

// What every question may say beside what it asks.
struct QueryFlags {
  std::optional<double> threshold;
  std::optional<uint32_t> limit;
  std::vector<std::string> datasets;
  std::string profile;
  bool explain = false;
  bool timing = false;
  bool json = false;
};

struct PersonFlags {
  std::string name;
  std::string surname;
  std::string forenames;
  std::string born;
  std::string sex;
  std::string nationality;
  std::string birth_place;
};

struct ImportArguments {
  DatabaseFlags database;
  std::string dataset;
  std::string format;
  std::string mode = "replace";
  uint64_t memory_mib = 0;
  std::string as_of;
  std::string version;
  double max_age_hours = 0;
  bool json = false;
  std::vector<std::string> files;
};

struct SearchArguments {
  DatabaseFlags database;
  QueryFlags query;
  PersonFlags person;
};

struct CheckArguments {
  DatabaseFlags database;
  QueryFlags query;
  std::string document;
  std::string issuer;
  std::string type;
  bool tolerant = false;
  std::vector<std::string> mrz;
};

struct ShowArguments {
  DatabaseFlags database;
  std::string record;
  bool json = false;
};

struct BulkArguments {
  DatabaseFlags database;
  QueryFlags query;
  std::string format;
  std::string in = "-";
  std::string out = "-";
  unsigned threads = 0;
};

struct CompareArguments {
  DatabaseFlags database;  // db empty: none is opened
  PersonFlags a;
  PersonFlags b;
  std::string in;  // a file of pairs instead of two names
  std::string out = "-";
  bool json = false;
};

struct StatsArguments {
  DatabaseFlags database;
  bool index = false;
  bool json = false;
};

struct VerifyArguments {
  DatabaseFlags database;
  uint32_t names = 100;
  bool json = false;
};

struct ExportArguments {
  DatabaseFlags database;
  std::string dataset;
  std::string out = "-";
};

struct ProfileArguments {
  DatabaseFlags database;
  std::string name;
  std::vector<std::string> datasets;
};

struct GenerateArguments {
  uint64_t persons = 0;
  uint64_t documents = 0;
  uint64_t queries = 10'000;
  uint64_t seed = 1;
  uint64_t one_listed_in = 1000;
  bool full_identity = false;
  std::string dataset = "generated";
  std::string out;
  unsigned threads = 0;
};

// The program is to end at once: help was printed, or a usage error.
struct ExitNow {
  int status = 0;
};

using Arguments = std::variant<ExitNow, ImportArguments, SearchArguments, CheckArguments, ShowArguments, BulkArguments,
                               CompareArguments, StatsArguments, VerifyArguments, ExportArguments, ProfileArguments,
                               GenerateArguments>;

// Reads the command line. Prints help on stdout when asked for it, and one line on stderr when the usage is wrong.
Arguments ParseArguments(int argc, const char* const* argv);

}  // namespace lookout::cli

#endif  // LOOKOUT_TOOLS_LOOKOUT_ARGUMENTS_H_
