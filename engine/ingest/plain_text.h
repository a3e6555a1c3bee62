// plain_text.h: small helpers on text, ASCII case only.
#ifndef LOOKOUT_ENGINE_INGEST_PLAIN_TEXT_H_
#define LOOKOUT_ENGINE_INGEST_PLAIN_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

namespace lookout::ingest {

inline bool IsDigit(char c) { return c >= '0' && c <= '9'; }
inline bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
inline bool IsAlpha(char c) { return IsUpper(c) || IsLower(c); }
inline bool IsAlnum(char c) { return IsAlpha(c) || IsDigit(c); }
inline bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
inline char ToLower(char c) { return IsUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

// Views below look into their argument.
std::string_view Trim(std::string_view text);
std::string_view TrimOf(std::string_view text, std::string_view characters);
std::vector<std::string_view> SplitOn(std::string_view text, char separator);  // parts trimmed, empty ones left out
std::vector<std::string_view> SplitWords(std::string_view text);

std::string ReplaceAll(std::string_view text, std::string_view what, std::string_view with);
std::string Lower(std::string_view text);
std::string CollapseSpaces(std::string_view text);  // every run of white space (the no-break ones too) is one space
bool EqualsNoCase(std::string_view a, std::string_view b);
bool StartsWithNoCase(std::string_view text, std::string_view prefix);

// Where `word` stands in `text` at the beginning of a word, at or behind `from`; npos: nowhere. Both in lower case.
std::size_t FindWordStart(std::string_view text, std::string_view word, std::size_t from = 0);

bool HasDigit(std::string_view text);
bool HasLower(std::string_view text);

// True when the letters of the text are of another script than Latin.
bool IsOtherScript(std::string_view text);

// The last part of a path.
std::string_view FileNameOf(std::string_view path);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_PLAIN_TEXT_H_
