#include "engine/base/shared_cell.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <thread>
#include <vector>

#include "tests/support/catch.h"

namespace lookout::base {
namespace {

// Knows how many of its kind live, and whether it is one of them.
struct Counted {
  static std::atomic<int> living;
  static constexpr uint64_t kAlive = 0x600D600D600D600D;
  explicit Counted(int of) : number(of) { ++living; }
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;
  ~Counted() {
    alive = 0;
    --living;
  }
  int number;
  uint64_t alive = kAlive;
};
std::atomic<int> Counted::living = 0;

TEST_CASE("SharedCell: an empty cell lends nothing") {
  const SharedCell<int> cell;
  CHECK_FALSE(cell.Borrow());
  CHECK(cell.Share() == nullptr);
}

TEST_CASE("SharedCell: a value lives as long as it is in the cell, borrowed or shared") {
  {
    SharedCell<Counted> cell;
    cell.Replace(std::make_shared<const Counted>(1));
    CHECK(cell.Borrow()->number == 1);
    const auto kept = cell.Share();
    {
      const auto first = cell.Borrow();
      const auto second = cell.Borrow();
      cell.Replace(std::make_shared<const Counted>(2));
      CHECK(first->number == 1);
      CHECK((*second).number == 1);
      CHECK(cell.Borrow()->number == 2);
      {
        const auto third = cell.Borrow();
        cell.Replace(std::make_shared<const Counted>(3));
        CHECK(third->number == 2);
        CHECK(Counted::living == 3);
      }
      CHECK(Counted::living == 2);
      CHECK(first->number == 1);
    }
    CHECK(Counted::living == 2);
    CHECK(kept->number == 1);
    CHECK(cell.Share()->number == 3);
    cell.Replace(nullptr);
    CHECK_FALSE(cell.Borrow());
    CHECK(Counted::living == 1);
  }
  CHECK(Counted::living == 0);
}

TEST_CASE("SharedCell: readers and writers at once see whole values, in order, and leave none behind") {
  constexpr int kReplacements = 20'000;
  {
    SharedCell<Counted> cell;
    cell.Replace(std::make_shared<const Counted>(0));
    std::atomic<bool> over = false;
    std::atomic<uint64_t> wrong = 0;
    const auto read = [&](bool keeps) {
      int last = 0;
      std::array<std::shared_ptr<const Counted>, 3> kept;
      for (std::size_t i = 0; !over; ++i) {
        const auto borrowed = cell.Borrow();
        if (borrowed->alive != Counted::kAlive || borrowed->number < last) ++wrong;
        last = borrowed->number;
        if (keeps) {
          auto& place = kept[i % kept.size()];
          place = cell.Share();
          if (place->alive != Counted::kAlive || place->number < last) ++wrong;
        }
      }
    };
    std::vector<std::thread> readers;
    for (const bool keeps : {false, true, false}) readers.emplace_back(read, keeps);
    for (int i = 1; i <= kReplacements; ++i) cell.Replace(std::make_shared<const Counted>(i));
    over = true;
    for (std::thread& reader : readers) reader.join();
    CHECK(wrong == 0);
    CHECK(cell.Share()->number == kReplacements);
    CHECK(Counted::living == 1);
  }
  CHECK(Counted::living == 0);
}

}  // namespace
}  // namespace lookout::base
