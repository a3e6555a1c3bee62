// files.h: inputs written for one test.
#ifndef LOOKOUT_TESTS_INGEST_FILES_H_
#define LOOKOUT_TESTS_INGEST_FILES_H_

#include <zlib.h>
#include <zstd.h>

#include <fstream>
#include <string>
#include <string_view>

#include "engine/ingest/byte_source.h"

namespace lookout::ingest {

inline void WriteFile(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline std::string Gzip(std::string_view bytes) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string input(bytes);
  std::string out(deflateBound(&stream, static_cast<uLong>(input.size())) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

inline std::string Zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);  // as the program zstd does
  out.resize(ZSTD_compress2(context, out.data(), out.size(), bytes.data(), bytes.size()));
  ZSTD_freeCCtx(context);
  return out;
}

// All of a source, or the status it failed with.
inline Status ReadAll(ByteSource* source, std::string* out) {
  char block[1000];
  while (true) {
    Result<std::size_t> got = source->Read(block, sizeof(block));
    if (!got.ok()) return got.status();
    if (*got == 0) return OkStatus();
    out->append(block, *got);
  }
}

inline bool Says(std::string_view message, std::string_view words) {
  return message.find(words) != std::string_view::npos;
}

}  // namespace lookout::ingest

#endif  // LOOKOUT_TESTS_INGEST_FILES_H_
