// collecting_sink.h: keeps what a reader says, for tests to ask.
#ifndef LOOKOUT_TESTS_INGEST_COLLECTING_SINK_H_
#define LOOKOUT_TESTS_INGEST_COLLECTING_SINK_H_

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/ingest/reader.h"

namespace lookout::ingest {

class CollectingSink final : public RecordSink {
 public:
  struct Said {
    uint32_t line = 0;
    std::string reason;
  };

  bool Accept(v1::Record&& record, Position position) override {
    lines.push_back(position.line);
    records.push_back(std::move(record));
    return records.size() < accept_max;
  }
  bool Refuse(Position position, std::string reason) override {
    refused.push_back({position.line, std::move(reason)});
    return true;
  }
  void NotUnderstood(Position, std::string reason) override { ++not_understood[reason]; }
  void Skip(Position, std::string_view kind) override { ++skipped[std::string(kind)]; }
  void Count(std::string_view what, uint32_t number) override { counts[std::string(what)] += number; }
  void Version(std::string text) override { version = std::move(text); }
  bool Advance(uint64_t total) override {
    rising = rising && total >= bytes;
    bytes = total;
    return true;
  }

  uint32_t NotUnderstoodTotal() const {
    uint32_t total = 0;
    for (const auto& [reason, number] : not_understood) total += number;
    return total;
  }

  std::size_t accept_max = SIZE_MAX;
  std::vector<v1::Record> records;
  std::vector<uint32_t> lines;
  std::vector<Said> refused;
  std::map<std::string, uint32_t> not_understood;
  std::map<std::string, uint32_t> skipped;
  std::map<std::string, uint32_t> counts;
  std::string version;
  uint64_t bytes = 0;
  bool rising = true;
};

}  // namespace lookout::ingest

#endif  // LOOKOUT_TESTS_INGEST_COLLECTING_SINK_H_
