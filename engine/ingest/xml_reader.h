// xml_reader.h: XML in pieces: one small tree for each entry of a list.
//
// A document type with entities is refused, so that nothing expands to more than it is; external entities are never
// loaded; depth and the size of one entry have limits.
#ifndef LOOKOUT_ENGINE_INGEST_XML_READER_H_
#define LOOKOUT_ENGINE_INGEST_XML_READER_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ingest/byte_source.h"
#include "lookout/status.h"

namespace lookout::ingest {

struct XmlElement {
  std::string name;  // as written, a prefix included
  std::string text;  // character data of the element itself, trimmed
  uint32_t line = 0;
  std::vector<XmlElement> children;
  bool too_large = false;  // of an entry: it exceeded what an entry may hold, and is not whole

  const XmlElement* Child(std::string_view child_name) const;  // the first; null: none
  std::string_view ChildText(std::string_view child_name) const;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;

  // The root, before anything in it. A Status that is not ok ends the reading.
  virtual Status Root(std::string_view name, const std::vector<std::pair<std::string, std::string>>& attributes) = 0;

  // A child of the root begins.
  virtual void Section(std::string_view name, uint32_t line) = 0;

  // A child of a section, complete. False: stop reading.
  virtual bool Entry(std::string_view section, const XmlElement& entry) = 0;

  // After each block of input. False: stop reading.
  virtual bool Block(uint64_t bytes) = 0;
};

// kInvalidArgument: the text is no well-formed XML; the message names file, line and cause.
Status ReadXml(ByteSource* source, std::string_view name, XmlHandler* handler);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_XML_READER_H_
