// catch.h: Catch2, version 2 (Debian 12) or 3 (its backports).
#ifndef LOOKOUT_TESTS_SUPPORT_CATCH_H_
#define LOOKOUT_TESTS_SUPPORT_CATCH_H_

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>  // IWYU pragma: export
#else
#include <catch2/catch.hpp>  // IWYU pragma: export
#endif

#endif  // LOOKOUT_TESTS_SUPPORT_CATCH_H_
