#include "index/names/form_text.h"

#include <cstddef>

#include "index/names/packed_tokens.h"

namespace lookout::index::names {
namespace {

void AppendByte(std::size_t value, std::string* text) { text->push_back(static_cast<char>(value)); }

bool TakeByte(std::string_view* text, std::size_t* value) {
  if (text->empty()) return false;
  *value = static_cast<unsigned char>(text->front());
  text->remove_prefix(1);
  return true;
}

bool TakeToken(std::string_view* text, base::Token* token) {
  const std::size_t size = PackedToken::Size(*text);
  if (size == 0) return false;
  const score::TokenView view = PackedToken::View(text->data());
  text->remove_prefix(size);
  token->letters = view.letters;
  token->skeleton = view.skeleton;
  token->consonants = view.consonants;
  token->nickname_groups.clear();
  token->alternates.clear();
  for (const std::string_view alternate : view.alternates) token->alternates.emplace_back(alternate);
  for (std::size_t i = 0; i < view.nickname_groups.size(); ++i)
    token->nickname_groups.push_back(view.nickname_groups[i]);
  token->role = view.role;
  token->common = view.common;
  token->initial = view.initial;
  token->cut_short = view.cut_short;
  token->vowelless = view.vowelless;
  token->transliterated = view.transliterated;
  return true;
}

}  // namespace

void AppendForm(const base::NameForm& form, std::string* text) {
  AppendByte((form.fields_known ? 1U : 0U) | (form.words_missing ? 2U : 0U), text);
  AppendByte(form.tokens.size(), text);
  for (const base::Token& token : form.tokens) PackedToken::Append(token, text);
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
