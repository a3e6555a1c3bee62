// shared_cell.h: one value that many threads read while another replaces it, without a lock.
//
// The cell is one word: the address of the value's node and, in the upper sixteen bits, how many readers have borrowed
// it there. A reader borrows with one addition, which gives it the address too, and gives back with one subtraction.
// Who replaces the value takes the word out with all that is borrowed, and from then on those readers give back to the
// node; whoever settles the last of them frees it. The readers' side is lock-free, and neither side waits.
#ifndef LOOKOUT_ENGINE_BASE_SHARED_CELL_H_
#define LOOKOUT_ENGINE_BASE_SHARED_CELL_H_

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <utility>

namespace lookout::base {

// Thread-safe. At most 65,535 readers at once; T may be replaced by any thread. The cell must outlive its readers.
template <typename T>
class SharedCell {
  struct Node {
    explicit Node(std::shared_ptr<const T> of) : value(std::move(of)) {}
    std::shared_ptr<const T> value;
    // Readers that have still to give back, once the node is out of the cell; kHeld more until then.
    std::atomic<int64_t> owed = kHeld;
  };

 public:
  // The value, for as long as this lives.
  class Borrowed {
   public:
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    ~Borrowed() { cell_.GiveBack(node_); }

    explicit operator bool() const { return node_->value != nullptr; }
    const T& operator*() const { return *node_->value; }
    const T* operator->() const { return node_->value.get(); }
    const std::shared_ptr<const T>& shared() const { return node_->value; }

   private:
    friend class SharedCell;
    Borrowed(const SharedCell& cell, Node* node) : cell_(cell), node_(node) {}
    const SharedCell& cell_;
    Node* const node_;
  };

  SharedCell() : word_(WordOf(new Node(nullptr))) {}
  SharedCell(const SharedCell&) = delete;
  SharedCell& operator=(const SharedCell&) = delete;
  ~SharedCell() { delete NodeOf(word_.load(std::memory_order_acquire)); }

  // For a look; cheaper than Share by two atomic operations.
  Borrowed Borrow() const { return {*this, NodeOf(word_.fetch_add(kOneReader, std::memory_order_acquire))}; }

  // To keep.
  std::shared_ptr<const T> Share() const { return Borrow().shared(); }

  void Replace(std::shared_ptr<const T> value) {
    const uint64_t next = WordOf(new Node(std::move(value)));
    const uint64_t before = word_.exchange(next, std::memory_order_acq_rel);
    Settle(NodeOf(before), static_cast<int64_t>(before / kOneReader) - kHeld);
  }

 private:
  static constexpr int kAddressBits = 48;
  static constexpr uint64_t kOneReader = uint64_t{1} << kAddressBits;
  static constexpr int64_t kHeld = int64_t{1} << 32;

  static uint64_t WordOf(Node* node) {
    const auto word = reinterpret_cast<uintptr_t>(node);
    if (word >= kOneReader) std::abort();  // no machine that Lookout runs on gives a program such an address unasked
    return word;
  }
  static Node* NodeOf(uint64_t word) { return reinterpret_cast<Node*>(word & (kOneReader - 1)); }

  static void Settle(Node* node, int64_t change) {
    if (node->owed.fetch_add(change, std::memory_order_acq_rel) + change == 0) delete node;
  }

  void GiveBack(Node* node) const {
    uint64_t word = word_.load(std::memory_order_relaxed);
    // The address can not have come back for another node: this one is freed only after this reader.
    while (NodeOf(word) == node) {
      if (word_.compare_exchange_weak(word, word - kOneReader, std::memory_order_release, std::memory_order_relaxed))
        return;
    }
    Settle(node, -1);
  }

  mutable std::atomic<uint64_t> word_;
};

}  // namespace lookout::base

#endif  // LOOKOUT_ENGINE_BASE_SHARED_CELL_H_
