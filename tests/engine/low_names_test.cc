#include "engine/publish/low_names.h"

#include <set>
#include <string>
#include <utility>

#include "index/image/arrays.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_directory.h"

namespace lookout::publish {
namespace {

using index::RecordOrdinal;

base::NameForm Name(const std::string& word) {
  base::NameForm form;
  form.tokens.push_back({.letters = word});
  return form;
}

// Of records at the ends of a word of bits, and of one with two names.
LowNames Some() {
  LowNames low;
  low.Add(RecordOrdinal{0}, 3, Name("ALPHA"));
  low.Add(RecordOrdinal{63}, 1, Name("BRAVO"));
  low.Add(RecordOrdinal{64}, 2, Name("CHARLIE"));
  low.Add(RecordOrdinal{64}, 4, Name("ALPHA"));
  low.Add(RecordOrdinal{200}, 0, Name("DELTA"));
  low.Freeze();
  return low;
}

void CheckSome(const LowNames& low) {
  const std::set<uint32_t> held = {0, 63, 64, 200};
  for (uint32_t record = 0; record < 400; ++record) {
    const auto [first, last] = low.Of(RecordOrdinal{record});
    CHECK((first != last) == held.contains(record));
  }
  const auto [first, last] = low.Of(RecordOrdinal{64});
  REQUIRE(last == first + 2);
  CHECK(low.number(first) == 2);
  CHECK(low.number(first + 1) == 4);
  CHECK(low.name(first).view().tokens[0].letters == "CHARLIE");
  CHECK(low.name(first + 1).view().tokens[0].letters == "ALPHA");
  CHECK(low.memory_bytes() > 0);
}

bool ThroughImage(const LowNames& low, LowNames* back) {
  const tests::TemporaryDirectory directory;
  const std::string path = directory.path() + "/low.image";
  constexpr uint32_t kKind = index::image::Tag("TEST");
  index::image::ImageWriter writer(kKind, 1, {});
  index::image::ArrayWriter arrays(&writer);
  low.AddTo(&arrays);
  REQUIRE(writer.Write(path).ok());
  const auto image = index::image::ImageFile::Open(path, kKind, 1, {});
  REQUIRE(image.ok());
  index::image::ArrayReader reader(&*image);
  return back->Read(&reader);
}

TEST_CASE("LowNames: those of a record, and none of the others; the same from an image") {
  const LowNames empty;
  CHECK(empty.empty());
  CHECK(empty.Of(RecordOrdinal{0}) == std::pair<std::size_t, std::size_t>{});
  const LowNames low = Some();
  CHECK_FALSE(low.empty());
  CheckSome(low);
  LowNames back;
  REQUIRE(ThroughImage(low, &back));
  CheckSome(back);
}

TEST_CASE("LowNames: an image whose records are out of order holds none") {
  LowNames low;
  low.Add(RecordOrdinal{7}, 0, Name("ALPHA"));
  low.Add(RecordOrdinal{3}, 0, Name("BRAVO"));
  LowNames back;
  CHECK_FALSE(ThroughImage(low, &back));
}

}  // namespace
}  // namespace lookout::publish
