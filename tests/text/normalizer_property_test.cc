// What holds for every input.
#include <rapidcheck.h>

#include "engine/text/spelling.h"
#include "tests/text/name_support.h"

namespace lookout::text {
namespace {

void CheckBounds(const std::vector<base::NameForm>& forms) {
  RC_ASSERT(forms.size() <= 4U);
  for (const base::NameForm& form : forms) {
    RC_ASSERT(!form.tokens.empty());
    RC_ASSERT(form.tokens.size() <= 16U);
    for (const base::Token& token : form.tokens) {
      RC_ASSERT(!token.letters.empty());
      RC_ASSERT(token.alternates.size() <= kAlternatesMax);
      std::vector<std::string> all = token.alternates;
      all.push_back(token.letters);
      all.push_back(token.skeleton);
      all.push_back(token.consonants);
      for (const std::string& text : all) {
        RC_ASSERT(text.size() <= 64U);
        RC_ASSERT(std::all_of(text.begin(), text.end(),
                              [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }));
      }
      RC_ASSERT(std::find(token.alternates.begin(), token.alternates.end(), token.letters) == token.alternates.end());
      RC_ASSERT(std::is_sorted(token.nickname_groups.begin(), token.nickname_groups.end()));
    }
  }
}

void CheckAll(const std::string& a, const std::string& b) {
  CheckBounds(NormalizeName(Full(a)));
  CheckBounds(NormalizeName(Fields(a, b)));
  CheckBounds(NormalizeName(Mrz(a, b, true)));
}

std::string Encode(const std::vector<uint32_t>& points) {
  std::string out;
  for (const uint32_t c : points) {
    const auto put = [&](uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
    } else {
      put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
    }
  }
  return out;
}

TEST_CASE("any bytes give bounded forms of A-Z and 0-9") {
  CHECK(rc::check([](const std::string& a, const std::string& b) { CheckAll(a, b); }));
}

TEST_CASE("any letters of any script give bounded forms, the same ones each time") {
  const auto point =
      rc::gen::oneOf(rc::gen::inRange<uint32_t>(0x20, 0x7F), rc::gen::inRange<uint32_t>(0xA0, 0x700),
                     rc::gen::inRange<uint32_t>(0x900, 0x1800), rc::gen::inRange<uint32_t>(0x1E00, 0x2100),
                     rc::gen::inRange<uint32_t>(0x3000, 0xA000), rc::gen::inRange<uint32_t>(0xAC00, 0xD7A4),
                     rc::gen::inRange<uint32_t>(0xF900, 0x10FFF), rc::gen::element<uint32_t>(' ', '-', '\'', ',', '.'));
  CHECK(rc::check([&] {
    const std::string a = Encode(*rc::gen::container<std::vector<uint32_t>>(point));
    CheckAll(a, a);
    RC_ASSERT(NormalizeName(Full(a)) == NormalizeName(Full(a)));
    const std::string folded = FoldText(a);
    RC_ASSERT(std::all_of(folded.begin(), folded.end(),
                          [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' '; }));
  }));
}

TEST_CASE("the canonical name of an ASCII name is its own canonical name") {
  const auto part = rc::gen::element<std::string>(
      "Abd al-Rahman", "Abdel Karim", "Abdul Qader", "Abdullatif", "Abd Allah", "Salah al-Din", "Nureddin",
      "Nasr Allah", "Habibullah", "O'Connor", "Mc Donald", "D' Angelo", "van der Berg", "al-Basri", "ar-Rashid", "J.",
      "Dr", "Sheikh", "bin Omar", "Ivan Petrovich", "Jean-Pierre", "Smith", "Jr", "Maria", "Le", "Ben", "X2");
  CHECK(rc::check([&] {
    const std::vector<std::string> parts = *rc::gen::container<std::vector<std::string>>(part);
    std::string name;
    for (const std::string& text : parts) name += text + " ";
    const std::string once = Canonical(name);
    RC_ASSERT(Canonical(once) == once);
  }));
  for (const std::string_view name : {"Anna Maria Eriksson", "Abd al-Rahman al-Basri", "Salah al-Din Omar",
                                      "O'Connor Mc Donald", "Nasr Allah Habib"}) {
    CHECK(Canonical(Canonical(name)) == Canonical(name));
  }
}

}  // namespace
}  // namespace lookout::text
