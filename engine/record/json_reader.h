// json_reader.h: JSON into a message of the schema, strictly, with sentences of our own.
//
// Why not protobuf's reader: it takes single quotes, bare keys and trailing commas, lets a field stand twice, repeats
// values in its errors (personal data), prints to stderr, and is ten times slower. Inside this room only.
#ifndef LOOKOUT_ENGINE_RECORD_JSON_READER_H_
#define LOOKOUT_ENGINE_RECORD_JSON_READER_H_

#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

#include "lookout/result.h"
#include "lookout/schema.pb.h"

namespace lookout::record {

// The outermost object of one JSON text. It lives until the next call on the same thread.
Result<simdjson::dom::object> ParseObject(std::string_view json);

bool IsUtf8(std::string_view text);

// A key as an error may repeat it: keys are the sender's, so one that is no plain identifier is not shown.
std::string ShownKey(std::string_view key);

class JsonReader {
 public:
  // Unknown fields are named in `unknown` and left out; null: they are errors.
  explicit JsonReader(std::vector<std::string>* unknown) : unknown_(unknown) {}

  // Reads all fields of `object`.
  Status ReadMessage(simdjson::dom::object object, google::protobuf::Message* message);

  // Reads one field, of any type the schema has in records and queries. A null leaves it unset.
  Status ReadField(const google::protobuf::FieldDescriptor& field, simdjson::dom::element value,
                   google::protobuf::Message* message);

 private:
  Status ReadList(const google::protobuf::FieldDescriptor& field, simdjson::dom::element value,
                  google::protobuf::Message* message);
  Status ReadValue(const google::protobuf::FieldDescriptor& field, simdjson::dom::element value,
                   google::protobuf::Message* message);
  Status ReadEnum(const google::protobuf::FieldDescriptor& field, simdjson::dom::element value,
                  google::protobuf::Message* message);
  Status WrongType(std::string_view wanted, simdjson::dom::element value) const;
  Status Unknown(std::string_view key);

  std::vector<std::string>* unknown_;
  std::string path_;  // of the field that is read: identities[0].names[1].full
};

}  // namespace lookout::record

#endif  // LOOKOUT_ENGINE_RECORD_JSON_READER_H_
