// The UN list; input without a root is put inside one individual, so that the fuzzer reaches what stands there.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/ingest/un_xml.h"
#include "tests/fuzz/discarding_sink.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size) {
  using namespace lookout::ingest;
  std::string xml(reinterpret_cast<const char*>(data), size);
  if (xml.find("CONSOLIDATED_LIST") == std::string::npos) {
    xml = "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>OLA</FIRST_NAME>" + xml +
          "</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>";
  }
  auto source = OpenMemory(xml, "fuzz.xml");
  if (!source.ok()) return 0;
  DiscardingSink sink;
  bool stopped = false;
  static_cast<void>(ReadUnList(source->get(), "fuzz.xml", 0, &stopped, &sink));
  return 0;
}
