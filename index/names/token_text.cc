#include "index/names/token_text.h"

#include <cstddef>
#include <cstdint>

namespace lookout::index::names {
namespace {

constexpr auto kRoleLast = base::TokenRole::kNisba;
constexpr unsigned kInitial = 1;
constexpr unsigned kCutShort = 2;
constexpr unsigned kVowelless = 4;
constexpr unsigned kTransliterated = 8;

void AppendByte(std::size_t value, std::string* text) { text->push_back(static_cast<char>(value)); }

// Words of a token have at most 64 bytes.
void AppendWord(std::string_view word, std::string* text) {
  AppendByte(word.size(), text);
  text->append(word);
}

bool TakeByte(std::string_view* text, std::size_t* value) {
  if (text->empty()) return false;
  *value = static_cast<unsigned char>(text->front());
  text->remove_prefix(1);
  return true;
}

bool TakeWord(std::string_view* text, std::string* word) {
  std::size_t size = 0;
  if (!TakeByte(text, &size) || text->size() < size) return false;
  word->assign(text->substr(0, size));
  text->remove_prefix(size);
  return true;
}

}  // namespace

void AppendToken(const base::Token& token, std::string* text) {
  AppendWord(token.letters, text);
  AppendWord(token.skeleton, text);
  AppendWord(token.consonants, text);
  AppendByte(token.alternates.size(), text);
  for (const std::string& alternate : token.alternates) AppendWord(alternate, text);
  AppendByte(token.nickname_groups.size(), text);
  for (const uint16_t group : token.nickname_groups) {
    AppendByte(group & 0xFF, text);
    AppendByte(group >> 8, text);
  }
  AppendByte(static_cast<std::size_t>(token.role), text);
  AppendByte(token.common, text);
  AppendByte((token.initial ? kInitial : 0) | (token.cut_short ? kCutShort : 0) | (token.vowelless ? kVowelless : 0) |
                 (token.transliterated ? kTransliterated : 0),
             text);
}

bool TakeToken(std::string_view* text, base::Token* token) {
  std::size_t alternates = 0;
  std::size_t groups = 0;
  if (!TakeWord(text, &token->letters) || !TakeWord(text, &token->skeleton) || !TakeWord(text, &token->consonants) ||
      !TakeByte(text, &alternates)) {
    return false;
  }
  token->alternates.resize(alternates);
  for (std::string& alternate : token->alternates) {
    if (!TakeWord(text, &alternate)) return false;
  }
  if (!TakeByte(text, &groups)) return false;
  token->nickname_groups.resize(groups);
  for (uint16_t& group : token->nickname_groups) {
    std::size_t low = 0;
    std::size_t high = 0;
    if (!TakeByte(text, &low) || !TakeByte(text, &high)) return false;
    group = static_cast<uint16_t>(low | high << 8);
  }
  std::size_t role = 0;
  std::size_t common = 0;
  std::size_t flags = 0;
  if (!TakeByte(text, &role) || !TakeByte(text, &common) || !TakeByte(text, &flags)) return false;
  if (role > static_cast<std::size_t>(kRoleLast)) return false;
  token->role = static_cast<base::TokenRole>(role);
  token->common = static_cast<uint8_t>(common);
  token->initial = (flags & kInitial) != 0;
  token->cut_short = (flags & kCutShort) != 0;
  token->vowelless = (flags & kVowelless) != 0;
  token->transliterated = (flags & kTransliterated) != 0;
  return true;
}

void AppendForm(const base::NameForm& form, std::string* text) {
  AppendByte((form.fields_known ? 1U : 0U) | (form.words_missing ? 2U : 0U), text);
  AppendByte(form.tokens.size(), text);
  for (const base::Token& token : form.tokens) AppendToken(token, text);
}

bool TakeForm(std::string_view* text, base::NameForm* form) {
  std::size_t flags = 0;
  std::size_t tokens = 0;
  if (!TakeByte(text, &flags) || !TakeByte(text, &tokens)) return false;
  form->fields_known = (flags & 1U) != 0;
  form->words_missing = (flags & 2U) != 0;
  form->tokens.resize(tokens);
  for (base::Token& token : form->tokens) {
    if (!TakeToken(text, &token)) return false;
  }
  return true;
}

}  // namespace lookout::index::names
