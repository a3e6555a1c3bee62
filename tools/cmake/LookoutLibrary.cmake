# The library `lookout`: all rooms in one archive, or one shared object with BUILD_SHARED_LIBS; and its install.
#
# The objects of the rooms are position independent, so a top-level build makes both: `lookout` and, where that is the
# archive, `lookout_shared` from the same objects. A consumer says
#
#   find_package(lookout REQUIRED)
#   target_link_libraries(app PRIVATE lookout::lookout)          # or lookout::lookout_shared
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# Every package that some room links, without our own targets and flags.
function(lookout_packages out)
  set(packages)
  get_property(rooms GLOBAL PROPERTY LOOKOUT_ROOMS)
  foreach(room IN LISTS rooms)
    get_target_property(links ${room} INTERFACE_LINK_LIBRARIES)
    foreach(link IN LISTS links)
      if(NOT link MATCHES "^lookout_|^\\$<|^::@|-NOTFOUND$")
        list(APPEND packages "${link}")
      endif()
    endforeach()
  endforeach()
  list(APPEND packages Threads::Threads)
  list(REMOVE_DUPLICATES packages)
  set(${out} "${packages}" PARENT_SCOPE)
endfunction()

function(lookout_library target)
  get_property(rooms GLOBAL PROPERTY LOOKOUT_ROOMS)
  get_property(schema_header GLOBAL PROPERTY LOOKOUT_SCHEMA_HEADER)
  cmake_path(GET schema_header PARENT_PATH generated)
  cmake_path(GET generated PARENT_PATH generated)
  lookout_packages(packages)
  list(REMOVE_ITEM packages protobuf::libprotobuf)
  foreach(room IN LISTS rooms)
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:${room}>)
  endforeach()
  add_library(lookout::${target} ALIAS ${target})
  set_target_properties(${target} PROPERTIES OUTPUT_NAME lookout LINKER_LANGUAGE CXX
    VERSION "${PROJECT_VERSION}" SOVERSION "${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}")
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/engine/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_include_directories(${target} SYSTEM PUBLIC $<BUILD_INTERFACE:${generated}>)
  target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:lookout_flags> ${packages} PUBLIC protobuf::libprotobuf)
endfunction()

add_library(lookout)
lookout_library(lookout)
set(lookout_targets lookout)
if(PROJECT_IS_TOP_LEVEL AND NOT BUILD_SHARED_LIBS)
  add_library(lookout_shared SHARED)
  lookout_library(lookout_shared)
  list(APPEND lookout_targets lookout_shared)
endif()

if(PROJECT_IS_TOP_LEVEL)
  set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/lookout")
  get_property(schema_header GLOBAL PROPERTY LOOKOUT_SCHEMA_HEADER)
  install(TARGETS ${lookout_targets} EXPORT lookoutTargets
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
  install(DIRECTORY engine/include/lookout DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" FILES_MATCHING PATTERN "*.h")
  install(FILES "${schema_header}" engine/record/lookout/schema.proto DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/lookout")
  install(EXPORT lookoutTargets NAMESPACE lookout:: DESTINATION "${package_dir}")
  configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/lookoutConfig.cmake.in" "${PROJECT_BINARY_DIR}/lookoutConfig.cmake"
    INSTALL_DESTINATION "${package_dir}")
  write_basic_package_version_file("${PROJECT_BINARY_DIR}/lookoutConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
  install(FILES "${PROJECT_BINARY_DIR}/lookoutConfig.cmake" "${PROJECT_BINARY_DIR}/lookoutConfigVersion.cmake"
    "${CMAKE_CURRENT_LIST_DIR}/LookoutDependencies.cmake" "${CMAKE_CURRENT_LIST_DIR}/FindxxHash.cmake" DESTINATION "${package_dir}")
endif()
