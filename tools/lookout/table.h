// table.h: text for people: columns that line up in any script, and nothing that could drive a terminal.
#ifndef LOOKOUT_TOOLS_LOOKOUT_TABLE_H_
#define LOOKOUT_TOOLS_LOOKOUT_TABLE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lookout::cli {

// Columns that a terminal gives the text: 2 for East Asian wide characters, 0 for combining ones.
std::size_t DisplayWidth(std::string_view utf8);

// The text on one line with control characters, escape sequences and bidirectional overrides made harmless. What comes
// from a list or a document goes through here before it is shown.
std::string Printable(std::string_view text);

// 1,234,567
std::string Grouped(uint64_t number);

// 1.4 GB, 23 kB; powers of 1000.
std::string Bytes(double bytes);

class Table {
 public:
  enum class Align { kLeft, kRight };
  struct Column {
    std::string header;
    Align align = Align::kLeft;
  };

  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  // Missing cells are empty. Cells are made printable here.
  void AddRow(const std::vector<std::string>& cells);
  bool empty() const { return rows_.empty(); }

  // Header and rows, each line begun with `indent` spaces; a column that is empty in every row is left out.
  std::string Render(std::size_t indent = 0) const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace lookout::cli

#endif  // LOOKOUT_TOOLS_LOOKOUT_TABLE_H_
