// The main of a fuzz target where there is no libFuzzer: runs every file of the corpus and, from each, mutations that
// are the same in every run. It finds less than the fuzzer, and it runs in every suite with every compiler.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size);

namespace {

constexpr int kMutations = 3000;  // in all, shared by the files of the corpus
constexpr std::size_t kBytesMax = 16384;

// xorshift64*: not random, and the same everywhere.
class Dice {
 public:
  std::size_t Below(std::size_t bound) {
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return static_cast<std::size_t>((state_ * 2685821657736338717ULL) >> 33U) % std::max<std::size_t>(bound, 1);
  }

 private:
  uint64_t state_ = 0x9E3779B97F4A7C15ULL;
};

// Bytes that mean something to some parser.
constexpr char kTelling[] = {'\0', '\n', '\r', '"',  '\\', '{', '}', '[',    ']',    '<',   '>',
                             '&',  ';',  ',',  '\t', '-',  '0', '9', '\x7F', '\xC3', '\xFF'};

void MutateOnce(const std::vector<std::string>& seeds, Dice* dice, std::string* input) {
  const std::size_t at = dice->Below(input->size());
  const std::size_t length = 1 + dice->Below(1 + dice->Below(64));
  switch (dice->Below(8)) {
    case 0:
      if (!input->empty()) (*input)[at] = static_cast<char>((*input)[at] ^ (1 << dice->Below(8)));
      break;
    case 1:
      if (!input->empty()) (*input)[at] = kTelling[dice->Below(sizeof(kTelling))];
      break;
    case 2: input->insert(at, 1, kTelling[dice->Below(sizeof(kTelling))]); break;
    case 3: input->insert(at, length, static_cast<char>(dice->Below(256))); break;
    case 4: input->erase(at, length); break;
    case 5: input->resize(at); break;
    case 6: input->insert(at, input->substr(dice->Below(input->size()), length)); break;
    default: {
      const std::string& other = seeds[dice->Below(seeds.size())];
      const std::size_t from = dice->Below(other.size());
      input->insert(at, other.substr(std::min(from, other.size()), length * 4));
    }
  }
}

std::vector<std::string> ReadCorpus(const char* folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> seeds;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return seeds;
}

// The copy on the heap lets AddressSanitizer see a read past the end.
void RunOne(const std::string& input) {
  const std::vector<uint8_t> copy(input.begin(), input.end());
  LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 || !std::filesystem::is_directory(argv[1])) {
    std::fprintf(stderr, "usage: %s CORPUS_FOLDER\n", argv[0]);
    return 2;
  }
  const std::vector<std::string> seeds = ReadCorpus(argv[1]);
  if (seeds.empty()) {
    std::fprintf(stderr, "the corpus is empty: %s\n", argv[1]);
    return 1;
  }
  RunOne("");
  for (const std::string& seed : seeds) RunOne(seed);
  Dice dice;
  for (int i = 0; i < kMutations; ++i) {
    std::string input = seeds[static_cast<std::size_t>(i) % seeds.size()];
    for (std::size_t times = 1 + dice.Below(6); times > 0; --times) MutateOnce(seeds, &dice, &input);
    if (input.size() > kBytesMax) input.resize(kBytesMax);
    RunOne(input);
  }
  std::printf("%zu seeds, %d mutations\n", seeds.size(), kMutations);
  return 0;
}
