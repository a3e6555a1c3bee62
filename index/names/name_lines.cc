#include "index/names/name_lines.h"

#include <algorithm>

namespace lookout::index::names {

void NameLines::Add(uint32_t record, uint32_t number, bool fields_known, bool words_missing,
                    std::span<const TokenId> tokens) {
  NameLine line;
  line.record = record;
  line.count = static_cast<uint32_t>(tokens.size()) & 31;
  line.fields_known = fields_known ? 1 : 0;
  line.words_missing = words_missing ? 1 : 0;
  line.number = std::min(number, kNumberAside) & kNumberAside;
  if (number >= kNumberAside) numbers_.push_back({static_cast<uint32_t>(lines_.size()), number});
  if (tokens.size() <= NameLine::kTokensHere) {
    std::copy(tokens.begin(), tokens.end(), line.tokens.begin());
  } else {
    line.tokens[0] = static_cast<uint32_t>(aside_.size());
    aside_.insert(aside_.end(), tokens.begin(), tokens.end());
  }
  lines_.push_back(line);
}

NameLines NameLines::Picked(std::span<const uint32_t> names) const {
  NameLines picked;
  picked.lines_.reserve(names.size());
  for (const uint32_t name : names) {
    const NameLine& line = lines_[name];
    picked.Add(line.record, number(name), line.fields_known != 0, line.words_missing != 0, tokens(line));
  }
  return picked;
}

void NameLines::Renumber(std::span<const TokenId> places) {
  for (NameLine& line : lines_) {
    if (line.count > NameLine::kTokensHere) continue;
    for (std::size_t k = 0; k < line.count; ++k) line.tokens[k] = places[line.tokens[k]];
  }
  for (TokenId& token : aside_) token = places[token];
}

void NameLines::Freeze() {
  lines_.shrink_to_fit();
  aside_.shrink_to_fit();
}

uint32_t NameLines::number(std::size_t name) const {
  if (lines_[name].number != kNumberAside) return lines_[name].number;
  return std::lower_bound(numbers_.begin(), numbers_.end(), name,
                          [](const NumberAside& held, std::size_t wanted) { return held.name < wanted; })
      ->number;
}

}  // namespace lookout::index::names
