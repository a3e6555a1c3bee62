// database.h: opening the database that a command names, and who asks.
#ifndef LOOKOUT_TOOLS_LOOKOUT_DATABASE_H_
#define LOOKOUT_TOOLS_LOOKOUT_DATABASE_H_

#include <memory>
#include <string>
#include <string_view>

#include "lookout/engine.h"
#include "tools/lookout/arguments.h"

namespace lookout::cli {

Result<std::unique_ptr<Engine>> OpenDatabase(const DatabaseFlags& flags, OpenMode mode, bool build_index);

// USER@AUTHORITY:COUNTRY[:PURPOSE]. kInvalidArgument: something of it is missing.
Result<v1::Caller> ParseCaller(std::string_view text);

// The flags over $LOOKOUT_CALLER; fields that neither gives are empty.
Result<v1::Caller> CallerGiven(const CallerFlags& flags);

// The flags over $LOOKOUT_CALLER, or where that is not set over the database's own default.
Result<v1::Caller> ResolveCaller(const CallerFlags& flags, const Engine& engine);

bool IsComplete(const v1::Caller& caller);

// What a user is told who did not say who he is.
extern const char kWhoAsks[];

}  // namespace lookout::cli

#endif  // LOOKOUT_TOOLS_LOOKOUT_DATABASE_H_
