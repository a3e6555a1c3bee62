// store_crash_helper: a process of its own for tests that kill it, limit it, or fear that it aborts.
//
//   store_crash_helper DIR replace|upsert|delete|remove VERSION COUNT [kill | limit BYTES]
//       Writes COUNT records of VERSION into dataset `list`. LOOKOUT_FAIL names the step at which it is killed or
//       fails. kill: kills itself right after the commit was acknowledged. limit: no file may grow beyond BYTES. Exit
//       status: 0 acknowledged, 1 refused (the reason is printed), 2 wrong usage.
//   store_crash_helper DIR read-as-nobody 0 0
//       Reads as a user without rights. 0: all is well.
//   store_crash_helper DIR judge VERSION COUNT
//       Exit status 'w': `list` is as written. 'f': something is wrong, and told. 'x': wrong, and not told.
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "engine/store/record_store.h"
#include "tests/store/store_support.h"

namespace lookout::tests {
namespace {

int Refused(const Status& status) {
  std::printf("%s\n", status.ToString().c_str());
  return 1;
}

Status Run(const std::string& path, const std::string& verb, uint32_t version, uint32_t count) {
  LOOKOUT_ASSIGN_OR_RETURN(const auto store, OpenStore(path, store::StoreMode::kWrite));
  if (verb == "remove") return store->RemoveDataset("list");
  if (verb == "delete") {
    LOOKOUT_ASSIGN_OR_RETURN(const auto change, store->Begin("list", store::ChangeMode::kDelete));
    for (uint32_t i = 0; i < count; ++i) LOOKOUT_RETURN_IF_ERROR(change->Delete(IdOfNumber(i)));
    return change->Commit({}).status();
  }
  const auto mode = verb == "replace" ? store::ChangeMode::kReplace : store::ChangeMode::kUpsert;
  return Write(store.get(), "list", mode, DocumentRecords(count, version), std::to_string(version)).status();
}

Status ReadAsNobody(const std::string& path) {
  if (::setgid(65534) != 0 || ::setuid(65534) != 0) return IoError("can not become nobody");
  LOOKOUT_ASSIGN_OR_RETURN(const auto store, OpenStore(path, store::StoreMode::kRead));
  LOOKOUT_RETURN_IF_ERROR(store->Refresh());
  const auto view = store->Acquire();
  uint64_t records = 0;
  LOOKOUT_RETURN_IF_ERROR(OneVersion(*view, "list", &records).status());
  std::vector<v1::VerifyProblem> problems;
  LOOKOUT_RETURN_IF_ERROR(view->Verify(&problems, nullptr).status());
  if (!problems.empty()) return Internal(problems[0].reason());
  return OpenStore(path, store::StoreMode::kWrite).status().code() == StatusCode::kIo
             ? OkStatus()
             : Internal("writing was not refused");
}

char Judge(const std::string& path, uint32_t version, uint32_t count) {
  const auto store = OpenStore(path, store::StoreMode::kRead);
  if (!store.ok()) return store.status().code() == StatusCode::kDamaged ? 'f' : 'x';
  const auto view = (*store)->Acquire();
  std::vector<v1::VerifyProblem> problems;
  if (!view->Verify(&problems, nullptr).ok()) return 'x';
  const bool told = !problems.empty();
  const auto content = ReadAll(*view, "list");
  if (!content.ok()) return told && content.status().code() == StatusCode::kDamaged ? 'f' : 'x';
  if (told) return 'f';
  if (content->size() != count) return 'x';
  for (const auto& [id, bytes] : *content) {
    v1::Record record;
    if (!record.ParseFromString(bytes) || record.id() != id || record.version() != version) return 'x';
  }
  return 'w';
}

int Main(int argc, char** argv) {
  if (argc < 5) return 2;
  const std::string path = argv[1];
  const std::string verb = argv[2];
  const std::string then = argc > 5 ? argv[5] : "";
  if (verb == "read-as-nobody") {
    const Status status = ReadAsNobody(path);
    return status.ok() ? 0 : Refused(status);
  }
  if (then == "limit") {  // what a full disk does, without one
    std::signal(SIGXFSZ, SIG_IGN);
    const rlim_t bytes = std::strtoul(argv[6], nullptr, 10);
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  const auto version = static_cast<uint32_t>(std::strtoul(argv[3], nullptr, 10));
  const auto count = static_cast<uint32_t>(std::strtoul(argv[4], nullptr, 10));
  if (verb == "judge") return Judge(path, version, count);
  const Status status = Run(path, verb, version, count);
  if (!status.ok()) return Refused(status);
  if (then == "kill") std::raise(SIGKILL);
  return 0;
}

}  // namespace
}  // namespace lookout::tests

int main(int argc, char** argv) { return lookout::tests::Main(argc, argv); }
