# lookout_room(NAME [SOURCES ...] [ROOMS ...] [LINK ...])
#
# One room of the house as a static library `lookout_NAME`. ROOMS are the rooms it may include (the layer table of
# ARCHITECTURE.md, which the test `layers` checks), LINK are packages that only this room's sources see.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, RelWithDebInfo or MinSizeRel" FORCE)
endif()

find_program(LOOKOUT_CCACHE ccache)
if(LOOKOUT_CCACHE AND PROJECT_IS_TOP_LEVEL)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${LOOKOUT_CCACHE}")
endif()

# What every target of ours is compiled with. Private: a consumer of the library sees none of it.
add_library(lookout_flags INTERFACE)
target_compile_options(lookout_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Wno-missing-field-initializers
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # g++ 12 gives false alarms for std::string's operator+ (GCC bug 105651)
  $<$<CXX_COMPILER_ID:Clang>:-Wthread-safety> $<$<BOOL:${LOOKOUT_WERROR}>:-Werror>)
if(LOOKOUT_X86_64_LEVEL GREATER 1 AND CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|amd64|AMD64")
  target_compile_options(lookout_flags INTERFACE -march=x86-64-v${LOOKOUT_X86_64_LEVEL})
endif()
target_compile_definitions(lookout_flags INTERFACE $<$<BOOL:${LOOKOUT_FAILPOINTS}>:LOOKOUT_FAILPOINTS=1>
  $<$<BOOL:${LOOKOUT_SCALAR}>:LOOKOUT_SCALAR=1>)
if(LOOKOUT_SANITIZE)
  target_compile_options(lookout_flags INTERFACE -fsanitize=${LOOKOUT_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(lookout_flags INTERFACE -fsanitize=${LOOKOUT_SANITIZE})
  if(LOOKOUT_SANITIZE MATCHES "undefined")
    target_compile_options(lookout_flags INTERFACE -fno-sanitize-recover=undefined)
  endif()
endif()
if(LOOKOUT_FUZZ)
  target_compile_options(lookout_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

function(lookout_room name)
  cmake_parse_arguments(PARSE_ARGV 1 ROOM "" "" "SOURCES;ROOMS;LINK")
  if(NOT ROOM_SOURCES)  # a room of headers only
    add_library(lookout_${name} INTERFACE)
    target_include_directories(lookout_${name} INTERFACE $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>)
    list(TRANSFORM ROOM_ROOMS PREPEND lookout_)
    target_link_libraries(lookout_${name} INTERFACE ${ROOM_ROOMS} ${ROOM_LINK})
    return()
  endif()
  add_library(lookout_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(lookout_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/engine/include>)
  target_link_libraries(lookout_${name} PRIVATE $<BUILD_INTERFACE:lookout_flags> PUBLIC ${ROOM_LINK})
  foreach(room IN LISTS ROOM_ROOMS)
    target_link_libraries(lookout_${name} PUBLIC lookout_${room})
  endforeach()
  set_property(GLOBAL APPEND PROPERTY LOOKOUT_ROOMS lookout_${name})
endfunction()
