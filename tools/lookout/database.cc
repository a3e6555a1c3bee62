#include "tools/lookout/database.h"

#include <cstdlib>
#include <utility>

namespace lookout::cli {
namespace {

void Overlay(const CallerFlags& flags, v1::Caller* caller) {
  if (!flags.user.empty()) caller->set_user(flags.user);
  if (!flags.authority.empty()) caller->set_authority(flags.authority);
  if (!flags.country.empty()) caller->set_country(flags.country);
  if (!flags.purpose.empty()) caller->set_purpose(flags.purpose);
}

bool EnvironmentHasCaller() {
  const char* text = std::getenv("LOOKOUT_CALLER");
  return text != nullptr && *text != '\0';
}

}  // namespace

const char kWhoAsks[] =
    "every question needs a caller: give --user, --authority and --country, or set "
    "LOOKOUT_CALLER=USER@AUTHORITY:COUNTRY";

Result<std::unique_ptr<Engine>> OpenDatabase(const DatabaseFlags& flags, OpenMode mode, bool build_index) {
  OpenOptions options;
  options.path = flags.db;
  options.mode = mode;
  options.audit_directory = flags.audit_directory;
  options.build_index = build_index;
  return Engine::Open(options);
}

Result<v1::Caller> ParseCaller(std::string_view text) {
  const std::size_t at = text.rfind('@');
  const std::size_t colon = at == std::string_view::npos ? at : text.find(':', at);
  if (colon == std::string_view::npos) {
    return InvalidArgument("LOOKOUT_CALLER does not have the form USER@AUTHORITY:COUNTRY[:PURPOSE]");
  }
  const std::size_t second = text.find(':', colon + 1);
  v1::Caller caller;
  caller.set_user(std::string(text.substr(0, at)));
  caller.set_authority(std::string(text.substr(at + 1, colon - at - 1)));
  caller.set_country(
      std::string(text.substr(colon + 1, second == std::string_view::npos ? second : second - colon - 1)));
  if (second != std::string_view::npos) caller.set_purpose(std::string(text.substr(second + 1)));
  if (!IsComplete(caller)) {
    return InvalidArgument(
        "LOOKOUT_CALLER lacks a user, an authority or a country: its form is USER@AUTHORITY:COUNTRY[:PURPOSE]");
  }
  return caller;
}

Result<v1::Caller> CallerGiven(const CallerFlags& flags) {
  v1::Caller caller;
  if (EnvironmentHasCaller()) {
    auto parsed = ParseCaller(std::getenv("LOOKOUT_CALLER"));
    if (!parsed.ok()) return parsed.status();
    caller = *std::move(parsed);
  }
  Overlay(flags, &caller);
  return caller;
}

Result<v1::Caller> ResolveCaller(const CallerFlags& flags, const Engine& engine) {
  if (EnvironmentHasCaller()) return CallerGiven(flags);
  v1::Caller caller = engine.DefaultCaller();
  Overlay(flags, &caller);
  return caller;
}

bool IsComplete(const v1::Caller& caller) {
  return !caller.user().empty() && !caller.authority().empty() && !caller.country().empty();
}

}  // namespace lookout::cli
