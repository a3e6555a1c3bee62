#include "engine/ingest/xml_reader.h"

#include <expat.h>
#include <fmt/format.h>

#include <utility>

#include "engine/ingest/plain_text.h"

namespace lookout::ingest {
namespace {

constexpr int kBlockBytes = 64 << 10;
constexpr std::size_t kDepthMax = 32;
constexpr std::size_t kEntryBytesMax = std::size_t{2} << 20;  // twice what a record may hold

// What an element costs beside its text, so that a million empty ones are counted too.
constexpr std::size_t kElementBytes = 128;

class XmlReader {
 public:
  XmlReader(std::string_view name, XmlHandler* handler)
      : name_(name), handler_(handler), parser_(XML_ParserCreate(nullptr), &XML_ParserFree) {}

  Status Read(ByteSource* source) {
    if (parser_ == nullptr) return Internal("expat can not be started: out of memory.");
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), &OnStart, &OnEnd);
    XML_SetCharacterDataHandler(parser_.get(), &OnText);
    XML_SetEntityDeclHandler(parser_.get(), &OnEntity);
    bool last = false;
    while (!last && !stopped_) {
      void* block = XML_GetBuffer(parser_.get(), kBlockBytes);
      if (block == nullptr) return Internal("expat can not go on: out of memory.");
      LOOKOUT_ASSIGN_OR_RETURN(const std::size_t got, source->Read(static_cast<char*>(block), kBlockBytes));
      last = got == 0;
      const XML_Status parsed = XML_ParseBuffer(parser_.get(), static_cast<int>(got), last ? XML_TRUE : XML_FALSE);
      if (!failure_.ok()) return failure_;
      if (parsed == XML_STATUS_ERROR && !stopped_) return NotWellFormed();
      if (!stopped_ && !handler_->Block(source->consumed())) stopped_ = true;
    }
    return OkStatus();
  }

 private:
  uint32_t line() const { return static_cast<uint32_t>(XML_GetCurrentLineNumber(parser_.get())); }

  Status NotWellFormed() const {
    return InvalidArgument(fmt::format("{}:{}: the XML is broken here ({}); fetch the file again.", name_, line(),
                                       XML_ErrorString(XML_GetErrorCode(parser_.get()))));
  }

  void Fail(Status status) {
    if (failure_.ok()) failure_ = std::move(status);
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  void Start(const XML_Char* element, const XML_Char** attributes) {
    if (!failure_.ok() || stopped_) return;
    ++depth_;
    if (depth_ == 1) {
      std::vector<std::pair<std::string, std::string>> pairs;
      for (; *attributes != nullptr; attributes += 2) pairs.emplace_back(attributes[0], attributes[1]);
      if (Status status = handler_->Root(element, pairs); !status.ok()) Fail(std::move(status));
      return;
    }
    if (depth_ == 2) {
      section_ = element;
      handler_->Section(section_, line());
      return;
    }
    if (depth_ > kDepthMax) {
      Fail(InvalidArgument(fmt::format("{}:{}: elements stand more than {} deep in one another, which no list needs.",
                                       name_, line(), kDepthMax)));
      return;
    }
    if (depth_ == 3) entry_bytes_ = 0;
    entry_bytes_ += kElementBytes;
    open_.push_back({element, {}, line(), {}, false});
  }

  void End() {
    if (!failure_.ok() || stopped_) return;
    --depth_;
    if (open_.empty()) return;
    XmlElement closed = std::move(open_.back());
    open_.pop_back();
    closed.text = std::string(Trim(closed.text));
    closed.too_large = too_large();
    if (!open_.empty()) {
      if (!too_large()) open_.back().children.push_back(std::move(closed));
    } else if (!handler_->Entry(section_, closed)) {
      stopped_ = true;
      XML_StopParser(parser_.get(), XML_FALSE);
    }
  }

  void Text(std::string_view text) {
    if (open_.empty() || !failure_.ok() || stopped_) return;
    entry_bytes_ += text.size();
    if (!too_large()) open_.back().text.append(text);
  }

  // What is beyond the limit is read and forgotten, so that the entries behind are not lost with this one.
  bool too_large() const { return entry_bytes_ > kEntryBytesMax; }

  static void OnStart(void* reader, const XML_Char* element, const XML_Char** attributes) {
    static_cast<XmlReader*>(reader)->Start(element, attributes);
  }
  static void OnEnd(void* reader, const XML_Char*) { static_cast<XmlReader*>(reader)->End(); }
  static void OnText(void* reader, const XML_Char* text, int bytes) {
    static_cast<XmlReader*>(reader)->Text({text, static_cast<std::size_t>(bytes)});
  }
  static void OnEntity(void* user, const XML_Char*, int, const XML_Char*, int, const XML_Char*, const XML_Char*,
                       const XML_Char*, const XML_Char*) {
    auto* reader = static_cast<XmlReader*>(user);
    reader->Fail(
        InvalidArgument(fmt::format("{}:{}: the XML declares entities, which could expand without end; no list "
                                    "needs them. Fetch the file from its publisher.",
                                    reader->name_, reader->line())));
  }

  std::string name_;
  XmlHandler* handler_;
  std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser_;
  std::size_t depth_ = 0;
  std::size_t entry_bytes_ = 0;
  std::string section_;
  std::vector<XmlElement> open_;
  Status failure_;
  bool stopped_ = false;
};

}  // namespace

const XmlElement* XmlElement::Child(std::string_view child_name) const {
  for (const XmlElement& child : children) {
    if (child.name == child_name) return &child;
  }
  return nullptr;
}

std::string_view XmlElement::ChildText(std::string_view child_name) const {
  const XmlElement* child = Child(child_name);
  return child == nullptr ? std::string_view() : std::string_view(child->text);
}

Status ReadXml(ByteSource* source, std::string_view name, XmlHandler* handler) {
  return XmlReader(name, handler).Read(source);
}

}  // namespace lookout::ingest
