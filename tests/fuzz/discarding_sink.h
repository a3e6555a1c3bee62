// discarding_sink.h: a sink for fuzzed readers: checks what every reader promises, keeps nothing.
#ifndef LOOKOUT_TESTS_FUZZ_DISCARDING_SINK_H_
#define LOOKOUT_TESTS_FUZZ_DISCARDING_SINK_H_

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/ingest/reader.h"

namespace lookout::ingest {

class DiscardingSink final : public RecordSink {
 public:
  bool Accept(v1::Record&& record, Position) override {
    if (record.kind() == v1::RecordKind::unspecified) std::abort();
    std::string bytes;
    if (!record.SerializeToString(&bytes)) std::abort();
    return true;
  }
  bool Refuse(Position, std::string reason) override { return Sentence(reason); }
  void NotUnderstood(Position, std::string reason) override { Sentence(reason); }
  void Skip(Position, std::string_view) override {}
  void Count(std::string_view, uint32_t) override {}
  void Version(std::string) override {}
  bool Advance(uint64_t bytes) override {
    if (bytes < bytes_) std::abort();
    bytes_ = bytes;
    return true;
  }

 private:
  static bool Sentence(const std::string& reason) {
    if (reason.empty()) std::abort();
    return true;
  }

  uint64_t bytes_ = 0;
};

}  // namespace lookout::ingest

#endif  // LOOKOUT_TESTS_FUZZ_DISCARDING_SINK_H_
