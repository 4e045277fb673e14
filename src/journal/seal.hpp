// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace hefboom::journal {

/// The 32 random bytes that open what is sealed with them. Wiped when it goes out of scope, and
/// when it is moved from; a copy is made on purpose only.
class SealKey {
public:
    explicit SealKey(std::array<std::uint8_t, 32> const& bytes) : bytes_(bytes) {}
    SealKey(SealKey&& other) noexcept;
    SealKey& operator=(SealKey&& other) noexcept;
    SealKey(SealKey const&) = delete;
    SealKey& operator=(SealKey const&) = delete;
    ~SealKey();

    [[nodiscard]] SealKey copy() const { return SealKey(bytes_); }
    [[nodiscard]] std::array<std::uint8_t, 32> const& bytes() const { return bytes_; }

private:
    std::array<std::uint8_t, 32> bytes_;
};

/// 24 random bytes, fresh for every sealing.
struct Nonce {
    std::array<std::uint8_t, 24> bytes{};
};

/// How much longer a sealed text is than the plain one: the nonce before, the tag after it.
constexpr std::size_t seal_overhead = 24 + 16;

/// The nonce, then XChaCha20-Poly1305 of the plain text and its tag. `associated` is not hidden
/// but must be given again to open: the id and class of the item, so that two cannot be swapped.
[[nodiscard]] Bytes seal(SealKey const& key, Nonce const& nonce, ByteView plain,
                         ByteView associated);

/// The plain text; nothing when the key, the associated bytes or any bit of `sealed` differs.
[[nodiscard]] std::optional<Bytes> open(SealKey const& key, ByteView sealed, ByteView associated);

} // namespace hefboom::journal
