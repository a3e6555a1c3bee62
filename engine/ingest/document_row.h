// document_row.h: the plain rows of document-csv, straight to the bytes of their records.
//
// Of a hundred million rows nearly all are plain: no quotes, ASCII, codes and whole dates as Lookout writes them
// itself. Such a row becomes the very bytes that the long way (record, canonical form, validation, encoding) would
// give, in a tenth of the time; tests/ingest compares the two. Whatever is not plain goes the long way, which also
// knows what to say.
#ifndef LOOKOUT_ENGINE_INGEST_DOCUMENT_ROW_H_
#define LOOKOUT_ENGINE_INGEST_DOCUMENT_ROW_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lookout::ingest {

// One thread at a time.
class DocumentRowEncoder {
 public:
  enum Column {
    kId,
    kNumber,
    kSeriesTo,
    kIssuer,
    kType,
    kStatus,
    kEventDate,
    kEventPlace,
    kIssueDate,
    kExpiryDate,
    kOwner,
    kColumns
  };

  // `column_of`: where each column stands in a row of so many fields, -1 when it does not.
  DocumentRowEncoder(char separator, std::size_t fields, const std::array<int, kColumns>& column_of);

  // False: the row is not plain.
  bool Encode(std::string_view line);

  // Of the last row that was plain.
  const std::string& id() const { return id_; }
  const std::string& record_bytes() const { return bytes_; }

 private:
  bool Split(std::string_view line);
  bool IsIssuer(std::string_view code);
  bool MakeId(std::string_view issuer, std::string_view number);
  std::string_view Field(Column column) const {
    return column_of_[column] < 0 ? std::string_view() : fields_[static_cast<std::size_t>(column_of_[column])];
  }

  char separator_;
  std::array<int, kColumns> column_of_;
  std::vector<std::string_view> fields_;
  std::vector<uint8_t> issuers_;  // by the three letters: 0 not asked yet, 1 a code, 2 none
  std::string id_;
  std::string bytes_;
};

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_DOCUMENT_ROW_H_
