#include "tools/generate/lexicon.h"

#include <algorithm>

#include "tools/generate/utf8.h"

namespace lookout::generate {
namespace {

void Capitalise(std::size_t begin, std::string* text) {
  bool starts = true;
  for (std::size_t at = begin; at < text->size(); ++at) {
    char& c = (*text)[at];
    if (starts && c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    starts = c == ' ' || c == '-';
  }
}

// Makes the text's tail from `begin` what `_` stands for.
void OpenSpaces(std::size_t begin, std::string* text) {
  std::replace(text->begin() + static_cast<std::ptrdiff_t>(begin), text->end(), '_', ' ');
}

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    parts.push_back(text.substr(0, text.find(separator)));
    text.remove_prefix(std::min(text.size(), parts.back().size() + 1));
  }
  return parts;
}

}  // namespace

std::vector<Word> ParseWords(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; (at = text.find_first_not_of(" \n", at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    Word word;
    std::vector<std::string_view> parts = Split(text.substr(at, end - at), '~');
    word.nicknames.assign(parts.begin() + 1, parts.end());
    const std::size_t equals = parts[0].find('=');
    word.native = parts[0].substr(0, equals);
    if (equals != std::string_view::npos) word.spellings = Split(parts[0].substr(equals + 1), '/');
    words.push_back(std::move(word));
    at = end;
  }
  return words;
}

void AppendWord(const Word& word, Script script, Style style, std::string* text) {
  const std::size_t begin = text->size();
  if (style == kNative) {
    text->append(word.native);
  } else if (!word.spellings.empty()) {
    text->append(word.spellings[std::min<std::size_t>(style - 1, word.spellings.size() - 1)]);
  } else if (script == Script::kUnits) {
    text->append(word.native);
  } else {
    Romanize(script, style, word.native, text);
  }
  OpenSpaces(begin, text);
  if (style != kNative) Capitalise(begin, text);
}

Pool::Pool(const PoolSource& source, Script script, Tail tail)
    : script_(script),
      tail_(tail),
      head_(source.head),
      listed_(ParseWords(source.listed)),
      first_(ParseWords(source.first)),
      middle_(ParseWords(source.middle)),
      last_(ParseWords(source.last)) {}

uint32_t Pool::Draw(Random* random) const {
  if (tail_ == Tail::kLong && !first_.empty()) return random->LongTailRank(head_);
  const uint32_t rank = random->ShortTailRank(head_);
  return rank < listed_.size() || !first_.empty() ? rank : rank % static_cast<uint32_t>(listed_.size());
}

void Pool::AppendPart(const Word& word, Style style, std::string* text) const {
  if (style == kNative) {
    text->append(word.native);
  } else if (!word.spellings.empty()) {
    text->append(word.spellings[std::min<std::size_t>(style - 1, word.spellings.size() - 1)]);
  } else {
    Romanize(script_, style, word.native, text);
  }
}

void Pool::Append(uint32_t rank, Style style, std::string* text, std::string_view syllables) const {
  if (rank < listed_.size()) return AppendWord(listed_[rank], script_, style, text);
  const std::size_t begin = text->size();
  const auto part = [rank](const std::vector<Word>& words, uint64_t place) -> const Word& {
    return words[Mix(rank, place) % words.size()];
  };
  // Short names while they last: the more of the tail is used, the longer its names become.
  std::size_t middles = 0;
  if (!middle_.empty()) {
    const uint64_t short_names = first_.size() * std::max<std::size_t>(1, last_.size());
    const uint64_t dice = Mix(rank, 3) % 100;
    if (rank > 2 * short_names * middle_.size()) {
      middles = dice < 40 ? 1 : 2;
    } else if (rank > short_names / 2) {
      middles = dice < 30 ? 0 : 1;
    } else {
      middles = dice < 75 ? 0 : 1;
    }
  }
  AppendPart(part(first_, 0), style, text);
  for (std::size_t i = 0; i < middles; ++i) AppendPart(part(middle_, 1 + i), style, text);
  if (!last_.empty()) {
    if (style != kNative) text->append(syllables);
    AppendPart(part(last_, 9), style, text);
  }
  OpenSpaces(begin, text);
  if (style != kNative) Capitalise(begin, text);
}

const std::vector<std::string_view>& Pool::nicknames(uint32_t rank) const {
  static const std::vector<std::string_view> none;
  return rank < listed_.size() ? listed_[rank].nicknames : none;
}

}  // namespace lookout::generate
