// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace hefboom::store {

/// What opens one text, one box or one draft.
using Key = std::array<std::uint8_t, 32>;

/// A fresh random key.
[[nodiscard]] Key new_key();

/// A fresh random id.
[[nodiscard]] std::array<std::uint8_t, 16> new_id();

/// A fresh random number from 0 to `limit` - 1.
[[nodiscard]] std::uint32_t random_below(std::uint32_t limit);

/// What a sealed value belongs to: opening it in another place fails. Fields are put one after the
/// other with their lengths, so that no two lists of fields give the same bytes.
class Place {
public:
    explicit Place(std::string_view kind);
    Place& add(std::span<std::uint8_t const> field);
    Place& add(std::string_view field);
    Place& add(std::uint64_t field);
    [[nodiscard]] std::span<std::uint8_t const> bytes() const { return bytes_; }

private:
    Bytes bytes_;
};

/// Nonce and XChaCha20-Poly1305 of `plain`, bound to `place`; the nonce is fresh and random.
[[nodiscard]] Bytes seal(Key const& key, Place const& place, std::span<std::uint8_t const> plain);

/// What was sealed; nothing when the key, the place or a single bit differs.
[[nodiscard]] std::optional<Bytes> unseal(Key const& key, Place const& place,
                                          std::span<std::uint8_t const> sealed);

} // namespace hefboom::store
