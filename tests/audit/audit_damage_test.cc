// What becomes of an audit file when somebody, or something, changes it.
#include "engine/audit/audit_format.h"
#include "engine/base/bytes.h"
#include "tests/audit/audit_support.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::tests {
namespace {

constexpr size_t kEntries = 5;

// A directory with one whole log of kEntries entries.
class SmallLog {
 public:
  SmallLog() {
    {
      const auto log = audit::AuditLog::Open(directory_ / "audit", [] { return int64_t{1714644000}; });
      REQUIRE(log.ok());
      for (size_t i = 0; i < kEntries; ++i) REQUIRE((*log)->Append(EntryOf("officer", std::to_string(i))).ok());
    }
    file_ = AuditFiles(directory_ / "audit").at(0);
    bytes_ = ReadBytes(file_);
  }

  const std::string& bytes() const { return bytes_; }

  AuditContent ReadWith(const std::string& bytes) const {
    WriteBytes(file_, bytes);
    return ReadContent(directory_ / "audit");
  }

  // Where each entry begins, and where the last one ends.
  std::vector<size_t> Boundaries() const {
    std::vector<size_t> at{audit::kHeaderBytes};
    while (at.back() < bytes_.size())
      at.push_back(at.back() + 8 + base::LittleEndian32(std::string_view(bytes_).substr(at.back())) + 16);
    return at;
  }

  std::string Entry(size_t i) const {
    const auto at = Boundaries();
    return bytes_.substr(at[i], at[i + 1] - at[i]);
  }

 private:
  TemporaryDirectory directory_;
  std::string file_;
  std::string bytes_;
};

}  // namespace

TEST_CASE("AuditLog: every bit of every byte that is flipped is found") {
  const SmallLog log;
  for (size_t i = 0; i < log.bytes().size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = log.bytes();
      changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
      const AuditContent content = log.ReadWith(changed);
      CAPTURE(i, bit);
      REQUIRE(content.status.ok());
      REQUIRE_FALSE(content.problems.empty());
      REQUIRE(content.entries.size() < kEntries);
    }
  }
}

TEST_CASE("AuditLog: one changed entry does not hide the others") {
  const SmallLog log;
  std::string changed = log.bytes();
  changed[log.Boundaries()[2] + 12] ^= 1;  // within the payload of the third entry
  const AuditContent content = log.ReadWith(changed);
  CHECK(content.entries.size() == kEntries - 1);
  REQUIRE(content.problems.size() == 1);
  CHECK(content.problems[0].reason() == "entry 3 is not what was written");
}

TEST_CASE("AuditLog: a log that is cut keeps what was whole, and the torn entry is named but no problem") {
  const SmallLog log;
  const auto boundaries = log.Boundaries();
  for (size_t length = 0; length <= log.bytes().size(); ++length) {
    const AuditContent content = log.ReadWith(log.bytes().substr(0, length));
    const auto whole = static_cast<size_t>(
        std::count_if(boundaries.begin() + 1, boundaries.end(), [length](size_t end) { return end <= length; }));
    const bool at_boundary = std::find(boundaries.begin(), boundaries.end(), length) != boundaries.end();
    CAPTURE(length);
    REQUIRE(content.entries.size() == whole);
    REQUIRE(content.problems.empty());
    REQUIRE(content.notes.size() == (at_boundary ? 0 : 1));
  }
}

TEST_CASE("AuditLog: bytes that never reached the disk are a torn entry") {
  const SmallLog log;
  const auto boundaries = log.Boundaries();
  std::string zeroed = log.bytes();
  std::fill(zeroed.begin() + static_cast<std::ptrdiff_t>(boundaries[3]), zeroed.end(), '\0');
  const AuditContent content = log.ReadWith(zeroed);
  CHECK(content.entries.size() == 3);
  CHECK(content.problems.empty());
  CHECK(content.notes.size() == 1);
  // But not when something follows them.
  zeroed.back() = 'x';
  CHECK_FALSE(log.ReadWith(zeroed).problems.empty());
}

TEST_CASE("AuditLog: two entries exchanged, one removed, one doubled and one from elsewhere are found") {
  const SmallLog log;
  const std::string header = log.bytes().substr(0, audit::kHeaderBytes);
  const auto made_of = [&](const std::vector<size_t>& entries) {
    std::string bytes = header;
    for (const size_t i : entries) bytes += log.Entry(i);
    return log.ReadWith(bytes);
  };
  CHECK(made_of({0, 1, 2, 3, 4}).problems.empty());
  CHECK_FALSE(made_of({0, 2, 1, 3, 4}).problems.empty());
  CHECK_FALSE(made_of({0, 1, 3, 4}).problems.empty());
  CHECK_FALSE(made_of({1, 2, 3, 4}).problems.empty());
  CHECK_FALSE(made_of({0, 1, 1, 2, 3, 4}).problems.empty());
  const SmallLog other;
  CHECK_FALSE(log.ReadWith(header + log.Entry(0) + other.Entry(1)).problems.empty());
  CHECK_FALSE(log.ReadWith(other.bytes().substr(0, audit::kHeaderBytes) + log.Entry(0)).problems.empty());
  CHECK_FALSE(log.ReadWith(log.bytes() + "more bytes behind the end").problems.empty());
}

TEST_CASE("AuditLog: a file of a newer format, or of something else, is told as such") {
  const SmallLog log;
  CHECK(log.ReadWith("Dear diary, what I wanted to say is that this is no audit file").problems.size() == 1);
  std::string newer = log.bytes();
  newer[12] = 2;
  const std::string head = newer.substr(0, audit::kHeaderBytes - 8);
  std::string check;
  base::AppendLittleEndian64(base::Hash64(head), &check);
  const AuditContent content = log.ReadWith(head + check + newer.substr(audit::kHeaderBytes));
  REQUIRE(content.problems.size() == 1);
  CHECK(content.problems[0].reason().find("use the Lookout that wrote it") != std::string::npos);
}

}  // namespace lookout::tests
