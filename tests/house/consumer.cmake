# Installs the build and lets a stranger's project use it: cmake -DBUILD=... -DSOURCE=... -DREADME=... -DWORK=... -DCXX=... -DC=... -DFLAGS=... -P
function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ECHO STDOUT RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "failed: ${ARGV}")
  endif()
endfunction()

file(REMOVE_RECURSE "${WORK}")

# The C++ of the front page, as a function of the stranger's project.
file(READ "${README}" page)
if(NOT page MATCHES "```cpp\n(#include [^\n]*\n)\n([^`]*)```")
  message(FATAL_ERROR "README.md has no C++ example that begins with its include")
endif()
file(WRITE "${WORK}/readme.cc" "${CMAKE_MATCH_1}\nlookout::Status FrontPage() {\n${CMAKE_MATCH_2}  (void)answer;\n  return lookout::OkStatus();\n}\n")

run("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${WORK}/prefix")
run("${CMAKE_COMMAND}" -S "${SOURCE}" -B "${WORK}/build" -G Ninja "-DCMAKE_PREFIX_PATH=${WORK}/prefix" "-DCMAKE_CXX_COMPILER=${CXX}"
  "-DCMAKE_C_COMPILER=${C}" "-DREADME_CC=${WORK}/readme.cc" "-DCMAKE_CXX_FLAGS=${FLAGS}" "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}")
run("${CMAKE_COMMAND}" --build "${WORK}/build")
foreach(program stranger_static stranger_shared)
  run("${WORK}/build/${program}" "${WORK}/${program}.data")
endforeach()
run("${WORK}/prefix/bin/lookout" --version)
file(REMOVE_RECURSE "${WORK}")
