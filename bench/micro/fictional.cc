#include "bench/micro/fictional.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace lookout::bench {
namespace {

std::string Word(Random* random, std::size_t syllables) {
  static const std::vector<std::string> kHeads = {"B",  "D",  "F",  "G",  "H", "J", "K",  "L",  "M",  "N",
                                                  "P",  "R",  "S",  "T",  "V", "Z", "CH", "SH", "KH", "TR",
                                                  "ST", "GR", "BR", "SV", "M", "N", "R",  "S"};
  static const std::vector<std::string> kVowels = {"A", "E", "I", "O",  "U",  "A",  "E",
                                                   "I", "A", "O", "AI", "IE", "OU", "EE"};
  static const std::vector<std::string> kTails = {"", "", "", "", "N", "R", "L", "S", "M", "ND", "RT", "K", "V", "SS"};
  std::string word;
  for (std::size_t i = 0; i < syllables; ++i) {
    if (i > 0 || random->Below(5) != 0) word += kHeads[random->Below(kHeads.size())];
    word += kVowels[random->Below(kVowels.size())] + kTails[random->Below(kTails.size())];
  }
  return word;
}

std::vector<std::string> Words(Random* random, std::size_t count, std::size_t syllables_max) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i) words.push_back(Word(random, 2 + random->Below(syllables_max - 1)));
  return words;
}

}  // namespace

uint64_t Random::Next() {
  uint64_t z = state_ += 0x9E3779B97F4A7C15U;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9U;
  z = (z ^ z >> 27) * 0x94D049BB133111EBU;
  return z ^ z >> 31;
}

std::string DocumentNumber(uint64_t i, char series) {
  // An odd factor turns the order round without a number coming twice.
  const uint64_t mixed = i * 2654435761U % 2'600'000'000U;
  std::string digits = std::to_string(mixed % 100'000'000U);
  digits.insert(0, 8 - digits.size(), '0');
  return std::string(1, series) + static_cast<char>('A' + mixed / 100'000'000U) + digits;
}

// The number of distinct words grows with the number of names as in real lists: some 1.3 tokens a name among 25,000.
NameSource::NameSource(std::size_t names, uint64_t seed) : random_(seed) {
  const auto root = std::sqrt(static_cast<double>(names));
  surnames_ = Words(&random_, std::max<std::size_t>(50, static_cast<std::size_t>(120 * root)), 4);
  forenames_ = Words(&random_, std::max<std::size_t>(30, static_cast<std::size_t>(30 * root)), 3);
}

const std::string& NameSource::Draw(const std::vector<std::string>& words) {
  const double u = static_cast<double>(random_.Next() >> 11) / 9007199254740992.0;
  const double rank = std::exp(u * std::log(static_cast<double>(words.size())));
  return words[std::min(static_cast<std::size_t>(rank) - 1, words.size() - 1)];
}

std::string NameSource::Next() {
  std::string name;
  if (random_.Below(10) == 0) name = random_.Below(2) == 0 ? "AL " : "VAN DER ";
  name += Draw(surnames_);
  name += ",";
  const std::size_t forenames = 1 + random_.Below(3);
  for (std::size_t i = 0; i < forenames; ++i) name += " " + Draw(forenames_);
  return name;
}

std::string NameSource::NextCommon(std::size_t first) {
  std::string name = surnames_[random_.Below(first)] + ",";
  const std::size_t forenames = 1 + random_.Below(2);
  for (std::size_t i = 0; i < forenames; ++i) name += " " + forenames_[random_.Below(first)];
  return name;
}

std::string Damage(const std::string& name, Random* random) {
  std::vector<std::string> words;
  std::istringstream in(name);
  for (std::string word; in >> word;) {
    word.erase(std::remove(word.begin(), word.end(), ','), word.end());
    words.push_back(word);
  }
  for (int i = 0; i < 2; ++i) {
    std::string& word = words[random->Below(words.size())];
    const std::size_t at = random->Below(word.size());
    const char letter = static_cast<char>('A' + random->Below(26));
    switch (random->Below(4)) {
      case 0: word[at] = letter; break;
      case 1: word.insert(at, 1, letter); break;
      case 2:
        if (word.size() > 3) word.erase(at, 1);
        break;
      default:
        if (at > 0) std::swap(word[at - 1], word[at]);
        break;
    }
  }
  if (words.size() > 2 && random->Below(4) == 0) words.erase(words.begin() + 1);
  if (random->Below(3) == 0) std::rotate(words.begin(), words.begin() + 1, words.end());
  std::string damaged;
  for (const std::string& word : words) damaged += word + " ";
  return damaged;
}

}  // namespace lookout::bench
