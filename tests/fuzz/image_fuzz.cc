// Any bytes as an image of an index: as they are, with a front that is signed as ours are, and as a change in one place
// of an image that we made.
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/hash.h"
#include "index/image/arrays.h"
#include "index/image/image_file.h"
#include "index/image/image_format.h"

namespace {

using namespace lookout;                // NOLINT(google-build-using-namespace)
using namespace lookout::index::image;  // NOLINT(google-build-using-namespace)

constexpr uint32_t kKind = Tag("FUZZ");

// A file of these bytes that has no name.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : fd_(::memfd_create("image", 0)) {
    if (fd_ < 0 || ::write(fd_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) std::abort();
  }
  ~MemoryFile() { ::close(fd_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }

 private:
  int fd_;
};

struct Content {
  std::vector<uint32_t> numbers;
  std::string text;
  uint64_t value = 0;
  friend bool operator==(const Content&, const Content&) = default;
};

const Content& Written() {
  static const Content content = [] {
    Content made;
    for (uint32_t i = 0; i < 20'000; ++i) made.numbers.push_back(i * i);
    made.text = "fictional";
    made.value = 42;
    return made;
  }();
  return content;
}

const std::string& WholeImage() {
  static const std::string whole = [] {
    char folder[] = "/tmp/lookout-fuzz-XXXXXX";
    if (::mkdtemp(folder) == nullptr) std::abort();
    const std::string path = std::string(folder) + "/image";
    ImageWriter writer(kKind, 1, {});
    ArrayWriter arrays(&writer);
    arrays(Written().numbers);
    arrays(Written().text);
    arrays(Written().value);
    if (!writer.Write(path).ok()) std::abort();
    std::string bytes;
    auto* file = std::fopen(path.c_str(), "rb");
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) bytes.push_back(static_cast<char>(c));
    std::fclose(file);
    ::unlink(path.c_str());
    ::rmdir(folder);
    return bytes;
  }();
  return whole;
}

// What a reader takes it for: nothing, or what it says is whole.
void Read(std::string_view bytes, bool ours) {
  const MemoryFile file(bytes);
  const auto image = ImageFile::Open(file.path(), kKind, 1, {});
  if (!image.ok()) return;
  ArrayReader arrays(&*image);
  Content read;
  arrays(read.numbers);
  arrays(read.text);
  arrays(read.value);
  if (ours && arrays.ok() && read != Written()) std::abort();
}

// With a front that says our kind and is signed: so the bytes behind the checksum are looked at.
void ReadSigned(std::string bytes) {
  Header header;
  if (bytes.size() < FrontBytes(0, 0)) return;
  std::memcpy(&header, bytes.data(), sizeof(header));
  header.magic = kMagic;
  header.written = header.oldest_reader = kContainerVersion;
  header.kind = kKind;
  header.kind_version = 1;
  header.file_bytes = bytes.size();
  header.stamp_low = header.stamp_high = 0;
  header.sections %= 8;
  header.piece_bytes = kPieceBytes;
  header.pieces %= 16;
  const uint64_t front = FrontBytes(header.sections, header.pieces);
  if (front > bytes.size()) return;
  std::memcpy(bytes.data(), &header, sizeof(header));
  const uint64_t checksum = base::Hash64(std::string_view(bytes).substr(0, front - sizeof(uint64_t)), kFrontSeed);
  std::memcpy(bytes.data() + front - sizeof(uint64_t), &checksum, sizeof(checksum));
  Read(bytes, false);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Read(bytes, false);
  ReadSigned(std::string(bytes));
  if (size < 5) return 0;
  std::string changed = WholeImage();
  uint32_t place = 0;
  std::memcpy(&place, data, sizeof(place));
  place %= static_cast<uint32_t>(changed.size());
  for (size_t i = 4; i < size && place + i - 4 < changed.size(); ++i) {
    changed[place + i - 4] = static_cast<char>(changed[place + i - 4] ^ static_cast<char>(data[i]));
  }
  Read(changed, true);
  changed.resize(place);
  Read(changed, true);
  return 0;
}
