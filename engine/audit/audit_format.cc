#include "engine/audit/audit_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/base/bytes.h"

namespace lookout::audit {
namespace {

constexpr std::string_view kMagic = "LKAUDIT\n";
constexpr size_t kEntryHeadBytes = 8;
constexpr size_t kChainBytes = 16;

void AppendHash(base::Hash128 hash, std::string* out) {
  base::AppendLittleEndian64(hash.low, out);
  base::AppendLittleEndian64(hash.high, out);
}

base::Hash128 HashAt(std::string_view bytes) {
  return {base::LittleEndian64(bytes), base::LittleEndian64(bytes.substr(8))};
}

// Keyed with the chain: the length of an entry fits at its own place only.
uint32_t LengthCheck(std::string_view length, base::Hash128 chain) {
  return static_cast<uint32_t>(base::Hash64(length, chain.low));
}

base::Hash128 NextChain(base::Hash128 chain, std::string_view payload) {
  std::string bytes;
  bytes.reserve(kChainBytes + payload.size());
  AppendHash(chain, &bytes);
  bytes.append(payload);
  return base::HashBytes128(bytes);
}

bool AllZero(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == '\0'; });
}

// One pass over one file.
class FileReader {
 public:
  FileReader(const std::string& name, ByteSource* source, const AuditFindings& findings)
      : name_(name), source_(source), findings_(findings) {}

  bool Run(const std::function<bool(const v1::AuditEntry&)>& visit) {
    if (!ReadHeader()) return true;
    for (;;) {
      switch (ReadEntry()) {
        case Step::kEnd: return true;
        case Step::kBad: break;
        case Step::kGood:
          if (!visit(entry_)) return false;
          break;
      }
    }
  }

 private:
  enum class Step { kGood, kBad, kEnd };

  void Problem(std::string reason) {
    v1::VerifyProblem problem;
    problem.set_what(fmt::format("audit file {}", name_));
    problem.set_reason(std::move(reason));
    findings_.problems->push_back(std::move(problem));
  }

  Step Torn() {
    if (findings_.notes != nullptr) {
      findings_.notes->push_back(fmt::format(
          "audit file {} ends within entry {}: the process that wrote it was stopped there", name_, number_ + 1));
    }
    return Step::kEnd;
  }

  bool ReadHeader() {
    const auto header = source_->Read(kHeaderBytes);
    if (!header.ok()) return Problem(header.status().message()), false;
    if (AllZero(*header)) return Torn(), false;  // made, and lost with the power before anything was asked
    if (header->size() < kHeaderBytes) {
      const std::string_view start = header->substr(0, kMagic.size());
      if (kMagic.starts_with(start)) return Torn(), false;
      return Problem("it does not begin as an audit file does"), false;
    }
    if (!header->starts_with(kMagic)) return Problem("it does not begin as an audit file does"), false;
    if (base::LittleEndian64(header->substr(kHeaderBytes - 8)) != base::Hash64(header->substr(0, kHeaderBytes - 8))) {
      return Problem("its first bytes are not what was written"), false;
    }
    const uint32_t oldest_reader = base::LittleEndian32(header->substr(12));
    if (oldest_reader > kFormatVersion) {
      return Problem(fmt::format(
                 "it has format {}, this Lookout reads up to format {}; use the Lookout that wrote it, or a newer one",
                 base::LittleEndian32(header->substr(8)), kFormatVersion)),
             false;
    }
    chain_ = ChainOfHeader(*header);
    return true;
  }

  Step ReadEntry() {
    const auto head = source_->Read(kEntryHeadBytes);
    if (!head.ok()) return Problem(head.status().message()), Step::kEnd;
    if (head->empty()) return Step::kEnd;
    if (head->size() < kEntryHeadBytes) return Torn();
    const uint32_t length = base::LittleEndian32(*head);
    const bool all_zero = AllZero(*head);
    if (base::LittleEndian32(head->substr(4)) != LengthCheck(head->substr(0, 4), chain_) || length > kEntryBytesMax) {
      if (all_zero && RestIsZero()) return Torn();  // the file had grown, its bytes had not reached the disk
      Problem(fmt::format(
          "entry {} does not follow the entry before it: something was changed, removed, inserted or moved; "
          "the rest of the file can not be read",
          number_ + 1));
      return Step::kEnd;
    }
    return ReadPayload(length);
  }

  Step ReadPayload(size_t length) {
    const auto body = source_->Read(length + kChainBytes);
    if (!body.ok()) return Problem(body.status().message()), Step::kEnd;
    if (body->size() < length + kChainBytes) return Torn();
    ++number_;
    const std::string_view payload = body->substr(0, length);
    const base::Hash128 expected = NextChain(chain_, payload);
    chain_ = HashAt(body->substr(length));
    if (chain_ != expected) {
      if (AllZero(*body) && RestIsZero()) return --number_, Torn();
      return Problem(fmt::format("entry {} is not what was written", number_)), Step::kBad;
    }
    if (!entry_.ParseFromArray(payload.data(), static_cast<int>(payload.size()))) {
      return Problem(fmt::format("entry {} can not be read", number_)), Step::kBad;
    }
    if (entry_.number() != number_) return Problem(fmt::format("entry {} bears another number", number_)), Step::kBad;
    return Step::kGood;
  }

  bool RestIsZero() {
    for (;;) {
      const auto rest = source_->Read(4096);
      if (!rest.ok() || !AllZero(*rest)) return false;
      if (rest->empty()) return true;
    }
  }

  const std::string& name_;
  ByteSource* source_;
  const AuditFindings& findings_;
  base::Hash128 chain_;
  uint64_t number_ = 0;
  v1::AuditEntry entry_;
};

}  // namespace

std::string Header(int64_t created, uint64_t nonce) {
  std::string header(kMagic);
  base::AppendLittleEndian32(kFormatVersion, &header);
  base::AppendLittleEndian32(kOldestReader, &header);
  base::AppendLittleEndian64(static_cast<uint64_t>(created), &header);
  base::AppendLittleEndian64(nonce, &header);
  base::AppendLittleEndian64(base::Hash64(header), &header);
  return header;
}

base::Hash128 ChainOfHeader(std::string_view header) { return base::HashBytes128(header); }

void AppendEntry(std::string_view payload, base::Hash128* chain, std::string* out) {
  std::string length;
  base::AppendLittleEndian32(static_cast<uint32_t>(payload.size()), &length);
  out->append(length);
  base::AppendLittleEndian32(LengthCheck(length, *chain), out);
  out->append(payload);
  *chain = NextChain(*chain, payload);
  AppendHash(*chain, out);
}

bool ReadAuditFile(const std::string& name, ByteSource* source, const std::function<bool(const v1::AuditEntry&)>& visit,
                   const AuditFindings& findings) {
  return FileReader(name, source, findings).Run(visit);
}

}  // namespace lookout::audit
