// version.h: the version of the library. This is the only place it is written; CMake reads it from here.
#ifndef LOOKOUT_VERSION_H_
#define LOOKOUT_VERSION_H_

#define LOOKOUT_VERSION_MAJOR 0
#define LOOKOUT_VERSION_MINOR 1
#define LOOKOUT_VERSION_PATCH 0

namespace lookout {

// "0.1.0"
const char* VersionString();

}  // namespace lookout

#endif  // LOOKOUT_VERSION_H_
