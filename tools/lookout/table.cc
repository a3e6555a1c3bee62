#include "tools/lookout/table.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace lookout::cli {
namespace {

struct Range {
  uint32_t first;
  uint32_t last;
};

// Marks that stand on the character before them (Unicode categories Mn and Cf, the blocks that names use).
constexpr std::array<Range, 24> kZeroWidth = {
    {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05C7}, {0x0610, 0x061A}, {0x064B, 0x065F},
     {0x0670, 0x0670}, {0x06D6, 0x06ED}, {0x0900, 0x0902}, {0x093C, 0x093C}, {0x0941, 0x0948}, {0x094D, 0x094D},
     {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x135D, 0x135F}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
     {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0x302A, 0x302D}, {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}}};

// East Asian Width W and F (Unicode TR 11).
constexpr std::array<Range, 12> kWide = {{{0x1100, 0x115F},
                                          {0x2E80, 0x3029},
                                          {0x302E, 0x303E},
                                          {0x3041, 0x4DBF},
                                          {0x4E00, 0xA4CF},
                                          {0xA960, 0xA97C},
                                          {0xAC00, 0xD7A3},
                                          {0xF900, 0xFAFF},
                                          {0xFE30, 0xFE6F},
                                          {0xFF00, 0xFF60},
                                          {0x1F300, 0x1FAFF},
                                          {0x20000, 0x3FFFD}}};

template <std::size_t N>
bool Within(const std::array<Range, N>& ranges, uint32_t code) {
  return std::any_of(ranges.begin(), ranges.end(), [code](Range r) { return code >= r.first && code <= r.last; });
}

// Takes one code point off the front of `text`; a byte that is not UTF-8 counts as U+FFFD.
uint32_t TakeCodePoint(std::string_view* text) {
  const auto byte = [text](std::size_t i) { return static_cast<uint8_t>((*text)[i]); };
  const uint8_t lead = byte(0);
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                             : lead >= 0xE0                ? 3
                             : lead >= 0xC2                ? 2
                                                           : 0;
  uint32_t code = length == 1 ? lead : length == 2 ? lead & 0x1FU : length == 3 ? lead & 0x0FU : lead & 0x07U;
  bool good = length != 0 && lead < 0xF5 && text->size() >= length;
  for (std::size_t i = 1; good && i < length; ++i) {
    good = (byte(i) & 0xC0U) == 0x80;
    code = (code << 6U) | (byte(i) & 0x3FU);
  }
  text->remove_prefix(good ? length : 1);
  return good ? code : 0xFFFD;
}

bool IsHarmful(uint32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029;
}

}  // namespace

std::size_t DisplayWidth(std::string_view utf8) {
  std::size_t width = 0;
  while (!utf8.empty()) {
    const uint32_t code = TakeCodePoint(&utf8);
    width += Within(kZeroWidth, code) ? 0 : Within(kWide, code) ? 2 : 1;
  }
  return width;
}

std::string Printable(std::string_view text) {
  std::string printable;
  printable.reserve(text.size());
  while (!text.empty()) {
    const std::string_view before = text;
    const uint32_t code = TakeCodePoint(&text);
    if (code == '\t' || code == '\n' || code == '\r') {
      printable += ' ';
    } else if (IsHarmful(code) || (code == 0xFFFD && before.size() - text.size() == 1)) {
      printable += "\xEF\xBF\xBD";
    } else {
      printable += before.substr(0, before.size() - text.size());
    }
  }
  return printable;
}

std::string Grouped(uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string Bytes(double bytes) {
  constexpr std::array<const char*, 5> kUnits = {"B", "kB", "MB", "GB", "TB"};
  std::size_t unit = 0;
  while (bytes >= 1000 && unit + 1 < kUnits.size()) {
    bytes /= 1000;
    ++unit;
  }
  return fmt::format("{:.{}f} {}", bytes, unit > 0 && bytes < 10 ? 1 : 0, kUnits[unit]);
}

void Table::AddRow(const std::vector<std::string>& cells) {
  std::vector<std::string> row(columns_.size());
  for (std::size_t i = 0; i < std::min(cells.size(), row.size()); ++i) row[i] = Printable(cells[i]);
  rows_.push_back(std::move(row));
}

std::string Table::Render(std::size_t indent) const {
  std::vector<std::size_t> widths(columns_.size(), 0);
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], DisplayWidth(row[i]));
  }
  std::string text;
  const auto add_line = [&](const auto& cell) {
    std::string line(indent, ' ');
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (widths[i] == 0) continue;
      const std::size_t width = std::max(widths[i], DisplayWidth(columns_[i].header));
      const std::string& content = cell(i);
      const std::string padding(width - std::min(width, DisplayWidth(content)), ' ');
      line += columns_[i].align == Align::kRight ? padding + content : content + padding;
      line += "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  };
  if (std::any_of(columns_.begin(), columns_.end(), [](const Column& column) { return !column.header.empty(); })) {
    add_line([this](std::size_t i) -> const std::string& { return columns_[i].header; });
  }
  for (const auto& row : rows_) add_line([&row](std::size_t i) -> const std::string& { return row[i]; });
  return text;
}

}  // namespace lookout::cli
