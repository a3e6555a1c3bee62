// problems.h: what the rules of validation write down, each sentence with the path of its field.
#ifndef LOOKOUT_ENGINE_RECORD_PROBLEMS_H_
#define LOOKOUT_ENGINE_RECORD_PROBLEMS_H_

#include <string>
#include <string_view>
#include <vector>

#include "lookout/schema.pb.h"

namespace lookout::record {

class Problems {
 public:
  // `reason` never repeats a value of the record.
  void Add(std::string_view field, std::string_view reason);

  // Empty dates are fine. Years outside of `first` to `last` are slips of the pen.
  void CheckDate(std::string_view field, const std::string& date, int first_year = kFirstYear,
                 int last_year = kLastYear);
  void CheckKnownCountry(std::string_view field, const std::string& country);

  std::vector<std::string> Take() { return std::move(sentences_); }

  static constexpr int kFirstYear = 1850;
  static constexpr int kLastYear = 2100;
  static constexpr int kForever = 9999;  // "never expires"

 private:
  std::vector<std::string> sentences_;
};

// The rules for persons: identities, names, dates of birth, documents.
void CheckPerson(const v1::Record& record, Problems* problems);

// The rules for travel documents.
void CheckTravelDocument(const v1::Record& record, Problems* problems);

// Every text of the record is UTF-8, wherever it stands: bytes that are not could be stored but not read again.
void CheckUtf8(const google::protobuf::Message& message, const std::string& path, Problems* problems);

}  // namespace lookout::record

#endif  // LOOKOUT_ENGINE_RECORD_PROBLEMS_H_
