// What ThreadSanitizer must not judge: libraries of the system that are not built with it. It sees their memset and
// free but not the locks and atomics between them, and would report races that are none. RocksDB also calls templates
// of its headers that the linker took from our, instrumented, objects; nothing of ours is called back from within it.
extern "C" const char* __tsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier)

extern "C" const char* __tsan_default_suppressions() {  // NOLINT(bugprone-reserved-identifier)
  return "called_from_lib:librocksdb.so\n"
         "called_from_lib:libzstd.so\n"
         "called_from_lib:liblz4.so\n"
         "race:librocksdb.so\n";
}
