// audit_support.h: short ways to write an audit log and to read what is left of it.
#ifndef LOOKOUT_TESTS_AUDIT_AUDIT_SUPPORT_H_
#define LOOKOUT_TESTS_AUDIT_AUDIT_SUPPORT_H_

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/audit/audit_log.h"

namespace lookout::tests {

inline v1::AuditEntry EntryOf(const std::string& user, const std::string& query_id) {
  v1::AuditEntry entry;
  entry.mutable_caller()->set_user(user);
  entry.mutable_caller()->set_country("UTO");
  entry.mutable_query()->set_id(query_id);
  entry.mutable_query()->mutable_document()->set_number("L898902C3");
  entry.set_outcome(v1::Outcome::no_hit);
  return entry;
}

struct AuditContent {
  Status status;
  std::vector<v1::AuditEntry> entries;
  std::vector<v1::VerifyProblem> problems;
  std::vector<std::string> notes;
};

inline AuditContent ReadContent(const std::string& directory) {
  AuditContent content;
  content.status = audit::ReadAudit(
      directory,
      [&content](const v1::AuditEntry& entry) {
        content.entries.push_back(entry);
        return true;
      },
      &content.problems, &content.notes);
  return content;
}

inline std::vector<std::string> AuditFiles(const std::string& directory) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

inline std::string ReadBytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline void WriteBytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace lookout::tests

#endif  // LOOKOUT_TESTS_AUDIT_AUDIT_SUPPORT_H_
