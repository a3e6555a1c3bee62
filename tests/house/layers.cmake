# The layer table of ARCHITECTURE.md as a test: cmake -DROOT=... -P layers.cmake
#
# Each row: a folder, and the prefixes that its sources may include beside the standard library and packages. The first
# row that fits a file is its row.
cmake_policy(VERSION 3.25)
set(table
  "engine/include/" "lookout/"
  "engine/base/"    "lookout/|engine/base/"
  "engine/text/"    "lookout/|engine/base/|engine/text/"
  "engine/record/"  "lookout/|engine/base/|engine/text/|engine/record/"
  "engine/store/"   "lookout/|engine/base/|engine/record/|engine/store/|rocksdb/"
  "index/"          "engine/base/|index/"
  "engine/ingest/"  "lookout/|engine/base/|engine/text/|engine/record/|engine/ingest/"
  "engine/publish/" "lookout/|engine/base/|engine/text/|engine/record/|engine/store/|engine/publish/|index/"
  "engine/query/"   "lookout/|engine/base/|engine/text/|engine/record/|engine/store/|engine/publish/|engine/query/|index/"
  "engine/audit/"   "lookout/|engine/base/|engine/record/|engine/audit/"
  "engine/bulk/"    "lookout/|engine/base/|engine/text/|engine/record/|engine/store/|engine/ingest/|engine/publish/|engine/query/|engine/audit/|engine/bulk/|index/"
  "engine/api/"     "lookout/|engine/|index/"
  "tools/generate/" "lookout/|tools/generate/"
  "tools/"          "lookout/|tools/"
  "bench/beside/"   "lookout/|bench/|engine/base/|engine/text/|engine/query/|index/|rocksdb/"
  "bench/micro/"    "lookout/|bench/|engine/base/|engine/text/|index/|tools/generate/"
  "bench/quality/"  "lookout/|bench/|engine/text/"
  "bench/"          "lookout/|bench/|tools/generate/"
  "tests/"          "lookout/|engine/|index/|tools/|tests/|bench/")
set(ours "^(lookout|engine|index|tools|bench|tests|rocksdb)/|^\\.\\.?/")

file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/engine/*" "${ROOT}/index/*" "${ROOT}/tools/*" "${ROOT}/bench/*" "${ROOT}/tests/*")
list(FILTER files INCLUDE REGEX "\\.(h|cc)$")
list(LENGTH files count)
if(count EQUAL 0)
  message(FATAL_ERROR "no sources below ${ROOT}")
endif()
foreach(file IN LISTS files)
  set(allowed "")
  set(rows ${table})
  while(rows AND NOT allowed)
    list(POP_FRONT rows folder prefixes)
    string(FIND "${file}" "${folder}" at)
    if(at EQUAL 0)
      set(allowed "${prefixes}")
    endif()
  endwhile()
  file(STRINGS "${ROOT}/${file}" includes REGEX "^[ \t]*#[ \t]*include")
  foreach(line IN LISTS includes)
    string(REGEX REPLACE ".*include[ \t]*[<\"]([^>\"]*)[>\"].*" "\\1" path "${line}")
    if(path MATCHES "${ours}" AND NOT path MATCHES "^(${allowed})")
      message(SEND_ERROR "${file} includes ${path}: the layer table allows ${allowed}")
    endif()
  endforeach()
endforeach()
message(STATUS "${count} files keep to the layers")
