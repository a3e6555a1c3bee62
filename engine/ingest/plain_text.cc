#include "engine/ingest/plain_text.h"

#include <algorithm>

namespace lookout::ingest {

std::string_view Trim(std::string_view text) { return TrimOf(text, " \t\n\v\f\r"); }

std::string_view TrimOf(std::string_view text, std::string_view characters) {
  const std::size_t begin = text.find_first_not_of(characters);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(characters) - begin + 1);
}

std::vector<std::string_view> SplitOn(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = Trim(text.substr(0, end));
    if (!part.empty()) parts.push_back(part);
    if (end == text.size()) return parts;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string_view> SplitWords(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && IsSpace(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && !IsSpace(text[end])) ++end;
    if (end != at) words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

std::string ReplaceAll(std::string_view text, std::string_view what, std::string_view with) {
  std::string out;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what)) {
    out.append(text, 0, at).append(with);
    text.remove_prefix(at + what.size());
  }
  return out.append(text);
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), ToLower);
  return lower;
}

std::string CollapseSpaces(std::string_view text) {
  static constexpr std::string_view kNoBreak[] = {"\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x8b"};
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t skip = IsSpace(text[at]) ? 1 : 0;
    for (const std::string_view space : kNoBreak) {
      if (text.substr(at).starts_with(space)) skip = space.size();
    }
    if (skip != 0) {
      gap = true;
      at += skip;
      continue;
    }
    if (gap && !out.empty()) out.push_back(' ');
    gap = false;
    out.push_back(text[at++]);
  }
  return out;
}

bool EqualsNoCase(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return ToLower(x) == ToLower(y); });
}

bool StartsWithNoCase(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && EqualsNoCase(text.substr(0, prefix.size()), prefix);
}

std::size_t FindWordStart(std::string_view text, std::string_view word, std::size_t from) {
  for (std::size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (at == 0 || (!IsAlpha(text[at - 1]) && !IsDigit(text[at - 1]))) return at;
  }
  return std::string_view::npos;
}

bool HasDigit(std::string_view text) { return std::any_of(text.begin(), text.end(), IsDigit); }
bool HasLower(std::string_view text) { return std::any_of(text.begin(), text.end(), IsLower); }

bool IsOtherScript(std::string_view text) {
  std::size_t latin = 0;
  std::size_t other = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      latin += IsAlpha(text[at]) ? 1 : 0;
    } else if (byte ==
               0xe1) {  // Latin Extended Additional is E1 B8 to E1 BB; Georgian, Ethiopic and others are here too
      const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
      ++(next >= 0xb8 && next <= 0xbb ? latin : other);
    } else if (byte >= 0xcd && byte != 0xe2) {
      ++other;  // lead bytes from Greek on; E2 holds signs
    } else if (byte >= 0xc3) {
      ++latin;  // Latin with a diacritic
    }
  }
  return other > latin;
}

std::string_view FileNameOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace lookout::ingest
