#include "engine/ingest/un_xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/ingest/un_individual.h"
#include "engine/ingest/xml_reader.h"

namespace lookout::ingest {
namespace {

constexpr std::string_view kRoot = "CONSOLIDATED_LIST";

// The name of an element as a finding may repeat it: what the format could have, never text of a person.
std::string SafeName(std::string_view name) {
  const bool plain = name.size() <= 40 && std::all_of(name.begin(), name.end(), [](char c) {
                       return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
                     });
  return plain ? std::string(name) : "(another name)";
}

class UnHandler final : public XmlHandler {
 public:
  UnHandler(std::string_view name, uint64_t bytes_before, RecordSink* sink)
      : name_(name), bytes_before_(bytes_before), sink_(sink) {}

  Status Root(std::string_view root, const std::vector<std::pair<std::string, std::string>>& attributes) override {
    if (root != kRoot) {
      return InvalidArgument(
          fmt::format("{}: is not the consolidated list of the UN Security Council: its root element "
                      "is not {}.",
                      name_, kRoot));
    }
    for (const auto& [attribute, value] : attributes) {
      if (attribute == "dateGenerated") sink_->Version(value);
    }
    return OkStatus();
  }

  void Section(std::string_view section, uint32_t line) override {
    if (section == "INDIVIDUALS") {
      individuals_seen_ = true;
    } else if (section != "ENTITIES") {
      NotUnderstood(section, line);
    }
  }

  bool Entry(std::string_view section, const XmlElement& entry) override {
    const Position position{name_, entry.line};
    if (section == "ENTITIES" && entry.name == "ENTITY") {
      sink_->Skip(position, "entity");
      return true;
    }
    if (section != "INDIVIDUALS" || entry.name != "INDIVIDUAL") {
      if (section == "INDIVIDUALS" || section == "ENTITIES") NotUnderstood(entry.name, entry.line);
      return true;
    }
    Draft draft;
    std::string problem =
        entry.too_large ? "the individual is larger than a record may be (1 MiB)." : ReadUnIndividual(entry, &draft);
    if (!problem.empty()) {
      stopped_ = !sink_->Refuse(position, std::move(problem));
    } else {
      stopped_ = !Deliver(std::move(draft), position, sink_);
    }
    return !stopped_;
  }

  bool Block(uint64_t bytes) override {
    if (!sink_->Advance(bytes_before_ + bytes)) stopped_ = true;
    return !stopped_;
  }

  bool individuals_seen() const { return individuals_seen_; }
  bool stopped() const { return stopped_; }

 private:
  void NotUnderstood(std::string_view element, uint32_t line) {
    sink_->NotUnderstood({name_, line}, fmt::format("element not understood: {}", SafeName(element)));
  }

  std::string_view name_;
  uint64_t bytes_before_;
  RecordSink* sink_;
  bool individuals_seen_ = false;
  bool stopped_ = false;
};

}  // namespace

Status ReadUnList(ByteSource* source, std::string_view name, uint64_t bytes_before, bool* stopped, RecordSink* sink) {
  UnHandler handler(name, bytes_before, sink);
  LOOKOUT_RETURN_IF_ERROR(ReadXml(source, name, &handler));
  *stopped = handler.stopped();
  if (!handler.stopped() && !handler.individuals_seen()) {
    return InvalidArgument(
        fmt::format("{}: has no element INDIVIDUALS, so it is not the whole consolidated list; fetch "
                    "it again.",
                    name));
  }
  return OkStatus();
}

Status ReadUnXml(std::span<const std::string> files, RecordSink* sink) {
  uint64_t bytes = 0;
  for (const std::string& file : files) {
    LOOKOUT_ASSIGN_OR_RETURN(const std::unique_ptr<ByteSource> source, OpenFile(file));
    bool stopped = false;
    LOOKOUT_RETURN_IF_ERROR(ReadUnList(source.get(), file, bytes, &stopped, sink));
    if (stopped) return OkStatus();
    bytes += source->consumed();
  }
  return OkStatus();
}

}  // namespace lookout::ingest
