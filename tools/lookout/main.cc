// lookout: the command line of the engine. It uses the public headers only, as any other program would.
#include <csignal>
#include <iostream>
#include <variant>

#include "tools/lookout/arguments.h"
#include "tools/lookout/commands.h"

namespace {

struct RunCommand {
  int operator()(const lookout::cli::ExitNow& now) const { return now.status; }
  template <typename T>
  int operator()(const T& arguments) const {
    return lookout::cli::Run(arguments);
  }
};

}  // namespace

int main(int argc, char** argv) {
  // A reader of our output that leaves must not kill us in the middle of a write to the database: the write to the
  // closed pipe fails instead, and the command ends in its own way.
  std::signal(SIGPIPE, SIG_IGN);
  std::ios::sync_with_stdio(false);
  return std::visit(RunCommand{}, lookout::cli::ParseArguments(argc, argv));
}
