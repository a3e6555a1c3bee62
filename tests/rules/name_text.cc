#include "tests/rules/name_text.h"

#include <algorithm>
#include <set>

namespace lookout::rules {

std::u32string FromUtf8(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    char32_t code = more == 0 ? lead : lead & (0x3FU >> more);
    for (int k = 1; k <= more && i + static_cast<std::size_t>(k) < text.size(); ++k)
      code = (code << 6U) | (static_cast<unsigned char>(text[i + static_cast<std::size_t>(k)]) & 0x3FU);
    out.push_back(code);
    i += static_cast<std::size_t>(more) + 1;
  }
  return out;
}

std::string ToUtf8(std::u32string_view text) {
  std::string out;
  const auto tail = [&out](char32_t code, unsigned shift) {
    out.push_back(static_cast<char>(0x80U | ((code >> shift) & 0x3FU)));
  };
  for (const char32_t code : text) {
    if (code < 0x80) {
      out.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
      out.push_back(static_cast<char>(0xC0U | (code >> 6U)));
      tail(code, 0);
    } else if (code < 0x10000) {
      out.push_back(static_cast<char>(0xE0U | (code >> 12U)));
      tail(code, 6);
      tail(code, 0);
    } else {
      out.push_back(static_cast<char>(0xF0U | (code >> 18U)));
      tail(code, 12);
      tail(code, 6);
      tail(code, 0);
    }
  }
  return out;
}

void AppendWords(std::string_view text, bool surname, std::vector<Word>* words) {
  Word word;
  word.surname = surname;
  const auto flush = [&](char32_t next_before) {
    if (!word.text.empty()) words->push_back(word);
    word.text.clear();
    word.before = next_before;
  };
  for (const char32_t c : FromUtf8(text)) {
    if (c == U' ' || c == U',' || c == U'\u00A0' || c == U'\t' || c == U'(' || c == U')') {
      flush(U' ');
    } else if (c == U'-' || c == U'\u2010' || c == U'\u2013') {
      flush(U'-');
    } else {
      word.text.push_back(c == U'\u2019' || c == U'\u2018' || c == U'`' ? U'\'' : c);
    }
  }
  flush(U' ');
}

NameText ParseName(const v1::Name& name) {
  NameText out;
  if (!name.surname().empty() || !name.forenames().empty()) {
    out.fields = !name.surname().empty() && !name.forenames().empty();
    AppendWords(name.forenames(), false, &out.words);
    AppendWords(name.surname(), true, &out.words);
  } else {
    AppendWords(name.full(), false, &out.words);
  }
  return out;
}

std::string JoinWords(const NameText& name, int surname) {
  std::u32string out;
  for (const Word& word : name.words) {
    if (surname >= 0 && word.surname != (surname == 1)) continue;
    if (!out.empty()) out.push_back(word.before);
    out += word.text;
  }
  return ToUtf8(out);
}

void WriteName(const NameText& name, v1::PersonQuestion* question) {
  if (name.fields) {
    question->set_surname(JoinWords(name, 1));
    question->set_forenames(JoinWords(name, 0));
  } else {
    question->set_name(JoinWords(name, -1));
  }
}

std::string Capitals(std::u32string_view word) {
  std::string out = ToUtf8(word);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

bool IsAscii(std::u32string_view word) {
  return std::all_of(word.begin(), word.end(), [](char32_t c) { return c < 0x80; });
}

bool IsLetter(char32_t c) {
  if (c < 0x80) return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
  const bool mark = (c >= 0x300 && c < 0x370) || (c >= 0x64B && c < 0x660) || (c >= 0x591 && c < 0x5D0);
  return c > 0xBF && !mark && (c < 0x2000 || c > 0x2BFF) && c != 0x30FB;
}

bool IsSyllabic(std::u32string_view word) {
  return std::any_of(word.begin(), word.end(), [](char32_t c) {
    return (c >= 0x900 && c < 0x10A0) || (c >= 0x1100 && c < 0x1E00) || c >= 0x2E80;
  });
}

std::size_t LetterCount(std::u32string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), IsLetter));
}

bool IsParticle(std::u32string_view word) {
  static const std::set<std::string> kParticles = {
      "AL",   "EL",    "UL",   "AS",    "ASH",    "AR",     "AN",     "AT",      "AD",   "AZ",  "BIN", "BEN", "IBN",
      "BINT", "BINTI", "ABU",  "ABOU",  "ABI",    "BU",     "BOU",    "VAN",     "VON",  "DER", "DEN", "DE",  "DA",
      "DO",   "DOS",   "DAS",  "DI",    "DEL",    "DU",     "LA",     "LE",      "LAS",  "LOS", "Y",   "E",   "ZU",
      "ZUM",  "TER",   "TEN",  "OULD",  "ULD",    "WALAD",  "MC",     "MAC",     "O",    "D",   "JR",  "SR",  "DR",
      "MR",   "MRS",   "HAJI", "HAJJI", "SHEIKH", "SHAYKH", "MULLAH", "MAULAVI", "QARI", "HAJ"};
  return kParticles.count(Capitals(word)) > 0;
}

bool IsServant(std::u32string_view word) {
  static const std::set<std::string> kServants = {"ABD",   "'ABD",  "ABDUL",  "'ABDUL", "ABDEL", "ABDAL",
                                                  "ABDOL", "ABDUR", "ABDOUL", "ABDU",   "عبد"};
  return kServants.count(Capitals(word)) > 0;
}

bool IsDinOrAllah(std::u32string_view word) {
  static const std::set<std::string> kSecond = {"DIN",  "DEEN",   "DINE",  "UDDIN", "EDDIN", "EDDINE", "ADDIN",
                                                "UDIN", "UDDEEN", "ULLAH", "ALLAH", "الدين", "الله"};
  return kSecond.count(Capitals(word)) > 0;
}

bool IsSignificant(const Word& word) {
  const bool letters = LetterCount(word.text) >= 2 || IsSyllabic(word.text);
  return letters && !IsParticle(word.text) && !IsServant(word.text);
}

bool WasWhole(const Word& word) {
  constexpr std::size_t kLetters = 3;
  if (word.holds > 0) return true;
  const bool long_enough = LetterCount(word.text) + static_cast<std::size_t>(word.edits) >= kLetters;
  return WasSignificant(word) && (long_enough || IsSyllabic(word.text) || !IsAscii(word.text));
}

bool WasSignificant(const Word& word) { return word.edits > 0 || IsSignificant(word); }

std::vector<Unit> Units(const NameText& name) {
  std::vector<Unit> units;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    if (!IsSignificant(name.words[i])) continue;
    Unit unit{i, i};
    if (i >= 1 && IsServant(name.words[i - 1].text)) unit.first = i - 1;
    if (i >= 2 && IsParticle(name.words[i - 1].text) && IsServant(name.words[i - 2].text)) unit.first = i - 2;
    if (IsDinOrAllah(name.words[i].text) && !units.empty() && unit.first == i) {
      const std::size_t before = i >= 1 && IsParticle(name.words[i - 1].text) ? i - 2 : i - 1;
      if (i > before && units.back().last == before && name.words[before].surname == name.words[i].surname) {
        units.back().last = i;
        continue;
      }
    }
    units.push_back(unit);
  }
  return units;
}

}  // namespace lookout::rules
