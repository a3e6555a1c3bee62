// main.cc: the micro benchmarks, with the environment they ran in.
#include <fstream>
#include <string>

#include <benchmark/benchmark.h>

namespace {

std::string ProcessorName() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);) {
    if (line.rfind("model name", 0) == 0) return line.substr(line.find(':') + 2);
  }
  return "unknown";
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::AddCustomContext("processor", ProcessorName());
  benchmark::AddCustomContext("compiler", LOOKOUT_COMPILER);
  benchmark::AddCustomContext("build_type", LOOKOUT_BUILD_TYPE);
  benchmark::AddCustomContext("x86_64_level", LOOKOUT_X86_64_LEVEL);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
