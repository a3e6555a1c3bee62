#include "engine/text/words.h"

#include "engine/text/utf8.h"

namespace lookout::text {
namespace {

bool IsApostrophe(char32_t c) {
  switch (c) {
    case U'\'':
    case U'`':
    case 0xB4:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0x5F3:
    case 0x55A:
    case 0xFF07: return true;
    default: return c >= 0x2B0 && c < 0x300;
  }
}

// Signs that stand inside a word and mean nothing for it.
bool IsInvisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         c == 0xFEFF || c == 0x5F4 || c == 0x640;
}

bool IsHyphen(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x5BE || c == 0x30A0 || c == 0x58A;
}

bool IsMiddleDot(char32_t c) { return c == 0xB7 || c == 0x30FB || c == 0x2022 || c == 0x2027; }

class Splitter {
 public:
  explicit Splitter(std::u32string_view field) {
    out_.letters.reserve(field.size());
    out_.words.reserve(8);
  }

  void Read(char32_t c) {
    if (IsWordPart(c)) {
      Open();
      out_.letters.push_back(c);
    } else if (IsApostrophe(c)) {
      ReadApostrophe();
    } else if (!IsInvisible(c)) {
      ReadSeparator(c);
    }
  }

  Words Finish() {
    Close(U' ');
    return std::move(out_);
  }

 private:
  void Open() {
    elided_ = false;
    if (open_) return;
    open_ = true;
    word_ = Word{};
    word_.begin = static_cast<uint32_t>(out_.letters.size());
    word_.hyphen_before = hyphen_;
    word_.comma_before = comma_;
    word_.dot_around = dot_;
    hyphen_ = comma_ = dot_ = false;
  }

  void ReadApostrophe() {
    if (!open_) return;
    const std::u32string_view text = std::u32string_view(out_.letters).substr(word_.begin);
    if (!text.empty() && ScriptOf(text.back()) == Script::kHebrew) {
      out_.letters.push_back(U'\'');
    } else {
      elided_ = text == U"D" || text == U"O" || text == U"L" || text == U"DELL" || text == U"DALL";
    }
  }

  void ReadSeparator(char32_t c) {
    if (elided_ && (c == U' ' || c == U'<')) return;  // D' ANGELO
    Close(c);
    const bool comma = (c == U',' || c == 0x60C || c == 0x3001) && !hyphen_;  // AL-,AZIZ is a slip
    if (IsHyphen(c)) hyphen_ = true;
    if (IsMiddleDot(c)) dot_ = true;
    if (comma && !comma_seen_ && !out_.words.empty()) comma_ = comma_seen_ = true;
    if (c == U' ') hyphen_ = hyphen_ && out_.words.empty();
  }

  void Close(char32_t c) {
    if (!open_) return;
    open_ = elided_ = false;
    word_.size = static_cast<uint32_t>(out_.letters.size()) - word_.begin;
    word_.point_after = c == U'.';
    word_.dot_around = word_.dot_around || IsMiddleDot(c);
    out_.words.push_back(word_);
  }

  Words out_;
  Word word_;
  bool open_ = false;
  bool elided_ = false;
  bool hyphen_ = false;
  bool comma_ = false;
  bool comma_seen_ = false;
  bool dot_ = false;
};

}  // namespace

Words SplitWords(std::u32string_view field) {
  Splitter splitter(field);
  for (const char32_t c : field) splitter.Read(c);
  return splitter.Finish();
}

}  // namespace lookout::text
