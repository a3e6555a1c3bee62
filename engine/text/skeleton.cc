#include "engine/text/skeleton.h"

#include <algorithm>
#include <array>

#include "engine/text/spelling.h"

namespace lookout::text {
namespace {

constexpr std::size_t kMergeLengthMin = 5;  // sounds, from which A and E, O and U are one
constexpr std::size_t kConsonantsMin = 3;

bool IsVowelOrY(char c) { return IsVowel(c) || c == 'Y'; }
bool IsLetter(char c) { return c >= 'A' && c <= 'Z'; }
bool IsConsonant(char c) { return IsLetter(c) && !IsVowelOrY(c); }
bool IsSoftener(char c) { return c == 'E' || c == 'I' || c == 'Y'; }

// Reads spelling, writes sounds: one letter each, X for SH and CH, C for TS, W kept apart from V.
class SoundReader {
 public:
  explicit SoundReader(std::string_view letters) : in_(letters.substr(0, kTokenBytesMax)) {}

  std::string_view Read() {
    ReadStart();
    while (at_ < in_.size()) {
      if (IsVowelOrY(in_[at_])) {
        ReadVowel();
      } else {
        ReadConsonant();
      }
    }
    FinishEnd();
    return {out_.data(), size_};
  }

 private:
  char Peek(std::size_t ahead) const { return at_ + ahead < in_.size() ? in_[at_ + ahead] : '\0'; }

  // Written out, because a call for each of some forty short texts a word was a fifth of the whole pipeline.
  template <std::size_t N>
  bool Next(const char (&text)[N]) const {
    if (in_.size() - at_ < N - 1) return false;
    for (std::size_t i = 0; i + 1 < N; ++i) {
      if (in_[at_ + i] != text[i]) return false;
    }
    return true;
  }

  char Last() const { return size_ > 0 ? out_[size_ - 1] : '\0'; }

  void Put(char sound, std::size_t taken) {
    if (Last() != sound) out_[size_++] = sound;  // doubled is single
    at_ += taken;
  }

  template <std::size_t N>
  bool Try(const char (&text)[N], char sound) {
    if (!Next(text)) return false;
    Put(sound, N - 1);
    return true;
  }

  void ReadStart() {
    if (Next("MC") && IsLetter(Peek(2))) {
      Put('M', 2);
      out_[size_++] = 'A';
      if (Peek(0) != 'K' && Peek(0) != 'C' && Peek(0) != 'Q') out_[size_++] = 'K';
    } else if (Next("YE") || (Next("IE") && IsConsonant(Peek(2)))) {
      at_ = 1;
    } else if (Next("OU") && IsVowel(Peek(2))) {
      Put('W', 2);  // OUESLATI
    } else if (Next("HS")) {
      Put('X', 2);
    } else if (Next("X") && (Peek(1) == 'I' || Peek(1) == 'U')) {
      Put('X', 1);  // Chinese
    } else if (Next("RH")) {
      Put('R', 2);
    }
  }

  void ReadVowel() {
    const char c = in_[at_];
    const char next = Peek(1);
    if (c == 'Y') {
      // ALEKSEYEV is ALEKSEEV
      if (next == 'E' && IsVowel(Last())) {
        ++at_;
        if (Last() == 'A') --size_;  // AYE is AE is E
        return;
      }
      if (next == 'U' && IsConsonant(Last())) {
        ++at_;  // LYUDMILA, LUDMILA
      } else {
        Put('I', 1);
      }
    } else if (c == 'I' && next == 'U' && IsConsonant(Last())) {
      ++at_;
    } else if (c == 'I' && (Last() == 'X' || Last() == 'J') && (next == 'A' || next == 'O')) {
      ++at_;  // SHIAO, SHAO
    } else if (Next("OUA") && size_ > 0) {
      Put('W', 2);  // MEROUANE
    } else if (c == 'O' && (next == 'U' || next == 'O')) {
      Put('U', 2);
    } else if (c == 'E' && next == 'E') {
      const bool slavic = Peek(2) == 'V' || Peek(2) == 'W';
      Put(slavic ? 'E' : 'I', 2);
    } else if ((c == 'O' || c == 'U') && next == 'E' && at_ + 2 < in_.size()) {
      Put(c, 2);  // MUELLER, GOETHE
    } else if (c == 'A' && next == 'E' && Peek(2) == 'E' && Peek(3) != 'V' && Peek(3) != 'W') {
      Put('A', 1);  // SAEED is SAID
    } else if (c == 'A' && next == 'E') {
      Put('E', 2);
    } else if (at_ + 2 == in_.size() && size_ > 1 && IsConsonant(Last()) &&
               ((c == 'E' && (next == 'Y' || next == 'I' || next == 'J')) || (c == 'I' && next == 'E'))) {
      Put('I', 2);  // HARLEY, SERGEI, ELLIE
    } else {
      Put(c, 1);
    }
  }

  void ReadConsonant() {
    switch (in_[at_]) {
      case 'P': ReadP(); break;
      case 'T': ReadT(); break;
      case 'S': ReadS(); break;
      case 'C': ReadC(); break;
      case 'K': Try("KH", 'H') || Try("K", 'K'); break;
      case 'G': ReadG(); break;
      case 'D':
        Try("DZH", 'J') || Try("DZ", 'J') || Try("DSCH", 'J') || Try("DJ", 'J') || Try("DH", 'D') || Try("DT", 'T') ||
            Try("D", 'D');
        break;
      case 'J': ReadJ(); break;
      case 'Z': Try("ZH", 'Z') || Try("Z", 'Z'); break;
      case 'W': Try("WH", 'W') || Try("W", 'W'); break;
      case 'Q': Put('K', Peek(1) == 'U' && IsSoftener(Peek(2)) ? 2 : 1); break;
      case 'X':
        Put('K', 0);
        Put('S', 1);
        break;
      case 'H':
        if (Peek(1) == 'N' && Last() == 'O') {
          ++at_;  // JOHN
        } else {
          Put('H', 1);
        }
        break;
      default: Put(in_[at_], 1);
    }
  }

  void ReadP() { Try("PH", 'F') || Try("PF", 'F') || Try("P", 'P'); }

  void ReadT() {
    Try("TSCH", 'X') || Try("TCH", 'X') || Try("TSH", 'X') || Try("TH", 'T') || Try("TS", 'C') || Try("TZ", 'S') ||
        Try("T", 'T');
  }

  void ReadS() {
    Try("SCHTSCH", 'X') || Try("SHTCH", 'X') || Try("SHCH", 'X') || Try("SCH", 'X') || Try("SH", 'X') ||
        Try("SZ", 'S') || (Next("SJ") && IsVowel(Peek(2)) && Try("SJ", 'X')) || Try("S", 'S');
  }

  void ReadC() {
    if (Next("CH")) {
      const char after = Peek(2);
      // CHRISTIAN; but LUCHKO.
      const bool hard = IsConsonant(after) && after != 'H' && after != 'W' && after != 'C' && after != 'K';
      Put(hard ? 'K' : 'X', 2);
    } else if (!Try("CK", 'K') && !Try("CQ", 'K') && !Try("CZ", 'X')) {
      Put(IsSoftener(Peek(1)) ? 'S' : 'K', 1);
    }
  }

  void ReadG() {
    const bool guarded = Next("GU") && IsSoftener(Peek(2));  // SERGUEI, MIGUEL
    Put('G', Next("GH") || guarded ? 2 : 1);
  }

  // J is I where Slavic and German spelling have it so: ANDREJ, TATJANA; not in JAMES, TAJ, MAJID.
  void ReadJ() {
    const char before = at_ > 0 ? in_[at_ - 1] : '\0';
    const char after = Peek(1);
    const bool closing = (before == 'E' || before == 'I' || before == 'O' || before == 'U' || before == 'Y') &&
                         (after == '\0' || IsConsonant(after));
    const bool softening =
        (before == 'T' || before == 'V' || before == 'B' || before == 'F' || before == 'P' || before == 'L') &&
        IsVowel(after) && !(before == 'L' && at_ == 2 && IsVowel(in_[0]));
    Put(closing && after != 'J' && before != 'J' ? 'I' : softening ? 'I' : 'J', 1);
  }

  void FinishEnd() {
    // A last E is silent after a hissing or hard sound (GRACE, LUKE, STEVE); elsewhere it may tell SIMONE from SIMON.
    constexpr std::string_view kSilencing = "XSGJVK";
    if (size_ > 3 && Last() == 'E' && kSilencing.find(out_[size_ - 2]) != std::string_view::npos) --size_;
    if (size_ > 2 && Last() == 'H') --size_;
    if (size_ > 3 && Last() == 'F' && out_[size_ - 2] == 'O') out_[size_ - 1] = 'V';  // IVANOFF
    if (size_ > 2 && Last() == 'Z') out_[size_ - 1] = 'S';                            // GOMEZ
  }

  std::string_view in_;
  std::size_t at_ = 0;
  std::array<char, 2 * kTokenBytesMax + 2> out_{};
  std::size_t size_ = 0;
};

std::string MergeVowels(std::string_view sounds) {
  std::string out;
  out.reserve(sounds.size());
  const bool merge = sounds.size() >= kMergeLengthMin;
  for (std::size_t i = 0; i < sounds.size() && out.size() < kTokenBytesMax; ++i) {
    char c = sounds[i];
    if (c == 'W') c = 'V';
    if (c == 'C') c = 'S';
    const bool first = i == 0;
    const bool last = i + 1 == sounds.size();
    if (c == 'E' && merge && !first && !last) c = 'A';
    if (c == 'U' && (merge || (first && sounds.size() >= 4))) c = 'O';
    if (!out.empty() && out.back() == c && !IsVowel(c)) continue;
    out.push_back(c);
  }
  return out;
}

char ConsonantClass(std::string_view sounds, std::size_t at) {
  const char c = sounds[at];
  switch (c) {
    case 'B':
    case 'P':
    case 'F':
    case 'V': return 'B';
    case 'W': return at == 0 || (at + 1 < sounds.size() && IsVowel(sounds[at + 1])) ? 'B' : '\0';
    case 'S':
    case 'Z':
    case 'X':
    case 'C': return 'S';
    case 'K':
    case 'G':
    case 'J': return 'K';
    case 'H': return 'H';
    case 'D':
    case 'T':
    case 'L':
    case 'M':
    case 'N':
    case 'R': return c;
    default: return c >= '0' && c <= '9' ? c : '\0';
  }
}

std::string ClassesOf(std::string_view sounds) {
  std::string out;
  for (std::size_t i = 0; i < sounds.size() && out.size() < kTokenBytesMax; ++i) {
    const char group = ConsonantClass(sounds, i);
    if (group != '\0') out.push_back(group);
  }
  out.resize(std::min(out.size(), kTokenBytesMax));
  if (out.size() < kConsonantsMin) out.clear();
  return out;
}

}  // namespace

std::string Skeleton(std::string_view letters) {
  if (letters.size() < 2) return {};
  SoundReader reader(letters);
  return MergeVowels(reader.Read());
}

std::string ConsonantKey(std::string_view letters) {
  SoundReader reader(letters);
  return ClassesOf(reader.Read());
}

Keys MakeKeys(std::string_view letters) {
  if (letters.size() < 2) return {};
  SoundReader reader(letters);
  const std::string_view sounds = reader.Read();
  return {MergeVowels(sounds), ClassesOf(sounds)};
}

}  // namespace lookout::text
