#include "lookout/c.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <utility>

#include <google/protobuf/util/json_util.h>

#include "lookout/engine.h"
#include "lookout/version.h"

struct lookout_engine {
  std::unique_ptr<lookout::Engine> engine;
};

namespace {

char* Copy(const std::string& text) {
  char* copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy != nullptr) std::memcpy(copy, text.c_str(), text.size() + 1);
  return copy;
}

void Tell(const lookout::Status& status, char** message) {
  if (message != nullptr) *message = Copy(status.message());
}

char* Failed(lookout::v1::Outcome::Value outcome, const std::string& message) {
  lookout::v1::Answer answer;
  answer.set_outcome(outcome);
  answer.set_message(message);
  return Copy(lookout::ToJson(answer));
}

}  // namespace

lookout_engine* lookout_open(const char* directory, int write, char** message) {
  lookout::OpenOptions options;
  options.path = directory == nullptr ? "" : directory;
  options.mode = write != 0 ? lookout::OpenMode::kWrite : lookout::OpenMode::kRead;
  auto engine = lookout::Engine::Open(options);
  if (!engine.ok()) {
    Tell(engine.status(), message);
    return nullptr;
  }
  return new lookout_engine{std::move(*engine)};
}

void lookout_close(lookout_engine* engine) { delete engine; }

char* lookout_ask(lookout_engine* engine, const char* query_json, const char* caller_json) {
  if (engine == nullptr || query_json == nullptr || caller_json == nullptr) {
    return Failed(lookout::v1::Outcome::invalid_query, "engine, query and caller must be given");
  }
  const auto query = lookout::QueryFromJson(query_json);
  if (!query.ok()) return Failed(lookout::v1::Outcome::invalid_query, query.status().message());
  lookout::v1::Caller caller;
  if (!google::protobuf::util::JsonStringToMessage(caller_json, &caller).ok()) {
    return Failed(lookout::v1::Outcome::denied,
                  "the caller must be a JSON object with user, authority, country and purpose");
  }
  return Copy(lookout::ToJson(engine->engine->Ask(*query, caller)));
}

int lookout_refresh(lookout_engine* engine, char** message) {
  const lookout::Status status =
      engine == nullptr ? lookout::InvalidArgument("no engine was given") : engine->engine->Refresh();
  if (status.ok()) return 0;
  Tell(status, message);
  return 1;
}

void lookout_free(char* text) { std::free(text); }

const char* lookout_version(void) { return lookout::VersionString(); }
