#include "bench/quality/labelled.h"

#include <array>
#include <fstream>
#include <string_view>

#include <fmt/format.h>
#include <simdjson.h>

namespace lookout::bench {
namespace {

using simdjson::dom::element;

constexpr std::array<const char*, 3> kNameFields = {"name", "surname", "forenames"};

std::string Text(const element& object, const char* field) {
  std::string_view text;
  return object[field].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

std::string NameOf(const element& side) {
  std::string name;
  element first;
  if (side.at_pointer("/names/0/full").get(first) == simdjson::SUCCESS)
    return Text(side.at_pointer("/names/0").value(), "full");
  for (const char* field : kNameFields) {
    const std::string part = Text(side, field);
    if (!name.empty() && !part.empty()) name += ' ';
    name += part;
  }
  return name;
}

// The side as JSON, with its names only when wanted.
std::string SideJson(const element& side, bool names_only) {
  if (!names_only) return simdjson::minify(side);
  std::string json;
  for (const char* field : {"name", "surname", "forenames", "names"}) {
    element value;
    if (side[field].get(value) != simdjson::SUCCESS) continue;
    json += fmt::format("{}\"{}\":{}", json.empty() ? "" : ",", field, simdjson::minify(value));
  }
  return "{" + json + "}";
}

}  // namespace

Result<std::vector<LabelledPair>> ReadLabelledPairs(const std::string& path, bool names_only) {
  std::ifstream file(path);
  if (!file) return NotFound(path + " can not be read");
  std::vector<LabelledPair> pairs;
  simdjson::dom::parser parser;
  std::size_t line_number = 0;
  for (std::string line; std::getline(file, line);) {
    ++line_number;
    if (line.empty()) continue;
    element row, a, b;
    bool same = false;
    const char* second = "b";
    const bool readable = parser.parse(line).get(row) == simdjson::SUCCESS && row["a"].get(a) == simdjson::SUCCESS &&
                          row["same"].get(same) == simdjson::SUCCESS;
    if (readable && row["on_file"].get(b) == simdjson::SUCCESS) second = "on_file";
    if (!readable || row[second].get(b) != simdjson::SUCCESS) {
      return InvalidArgument(
          fmt::format("{}:{}: not a labelled pair; give an object with a, b or on_file, and same", path, line_number));
    }
    pairs.push_back({fmt::format(R"({{"id":"{}","a":{},"{}":{}}})", line_number, SideJson(a, names_only), second,
                                 SideJson(b, names_only)),
                     NameOf(a), NameOf(b), Text(row, "category"), same});
  }
  return pairs;
}

}  // namespace lookout::bench
