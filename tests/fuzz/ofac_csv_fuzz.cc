// The SDN list: the input as sdn.csv, as its companions, and as the remarks of one individual.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "engine/ingest/ofac_csv.h"
#include "engine/ingest/ofac_remarks.h"
#include "tests/fuzz/discarding_sink.h"

namespace {

lookout::ingest::OfacInput Input(std::string_view bytes, const char* name) {
  lookout::ingest::OfacInput input;
  auto source = lookout::ingest::OpenMemory(bytes, name);
  if (source.ok()) input.source = *std::move(source);
  input.name = name;
  return input;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  using namespace lookout::ingest;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const bool companions : {false, true}) {
    OfacInputs inputs;
    inputs.sdn = Input(companions ? "1,\"ZEN, Ola\",\"individual\",a,b,c,d,e,f,g,h,-0- \n\x1a" : bytes, "sdn.csv");
    inputs.alt = Input(companions ? bytes : "1,1,\"aka\",\"ZEN\",-0- \n", "alt.csv");
    inputs.add = Input(companions ? bytes : "", "add.csv");
    inputs.comments = Input(companions ? bytes : "", "sdn_comments.csv");
    if (inputs.sdn.source == nullptr) continue;
    uint64_t before = 0;
    bool stopped = false;
    DiscardingSink sink;
    static_cast<void>(ReadOfacRelease(std::move(inputs), &before, &stopped, &sink));
  }
  Draft draft;
  draft.record.add_identities();
  ReadOfacRemarks(bytes, "Chief", &draft);
  return 0;
}
