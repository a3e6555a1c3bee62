// byte_source.h: the bytes of an input, whatever they are wrapped in.
//
// A source streams: its memory does not grow with the input, so a decompression bomb costs time and no memory. Plain
// bytes, gzip and zstd are told apart by their first bytes; members and frames that follow one another are read as one.
#ifndef LOOKOUT_ENGINE_INGEST_BYTE_SOURCE_H_
#define LOOKOUT_ENGINE_INGEST_BYTE_SOURCE_H_

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <string>
#include <string_view>

#include "lookout/result.h"

namespace lookout::ingest {

// One thread at a time.
class ByteSource {
 public:
  virtual ~ByteSource() = default;

  // Reads at most `capacity` bytes; 0 at the end. kIo: the operating system refused. kInvalidArgument: a compressed
  // stream is cut or damaged; the message names the file and the cause.
  virtual Result<std::size_t> Read(char* out, std::size_t capacity) = 0;

  // Bytes taken from the input so far, as they are stored (compressed bytes of a compressed input).
  virtual uint64_t consumed() const = 0;
};

// `name` is what messages call the input. The stream and the memory must outlive the source. An input of no bytes at
// all is refused: a list that has nobody on it is not an empty file, but an interrupted download is.
Result<std::unique_ptr<ByteSource>> OpenFile(const std::string& path);
Result<std::unique_ptr<ByteSource>> OpenStream(std::istream& in, std::string name);
Result<std::unique_ptr<ByteSource>> OpenMemory(std::string_view bytes, std::string name);

}  // namespace lookout::ingest

#endif  // LOOKOUT_ENGINE_INGEST_BYTE_SOURCE_H_
