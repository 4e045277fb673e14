// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <boost/endian/conversion.hpp>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hefboom {

/// 128 random bits that name one thing. Written as 32 lower-case hexadecimal digits.
/// The tag keeps the id of a case from being used where the id of a session is meant.
template <class Tag>
struct Id {
    std::array<std::uint8_t, 16> bytes{};

    // In the order of the bytes. Two words at a time, because a replay looks up millions of ids.
    [[nodiscard]] std::strong_ordering operator<=>(Id const& other) const {
        auto const first = word(0) <=> other.word(0);
        return first != 0 ? first : word(8) <=> other.word(8);
    }
    [[nodiscard]] bool operator==(Id const& other) const {
        return word(0) == other.word(0) && word(8) == other.word(8);
    }

    /// True for the id made of zeros, which names nothing.
    [[nodiscard]] bool empty() const { return *this == Id{}; }

private:
    [[nodiscard]] std::uint64_t word(std::size_t from) const {
        return boost::endian::load_big_u64(bytes.data() + from);
    }
};

/// The 32 digits of 16 bytes.
[[nodiscard]] std::string hex_of(std::array<std::uint8_t, 16> const& bytes);

/// The 16 bytes of exactly 32 lower-case digits; nothing for any other text.
[[nodiscard]] std::optional<std::array<std::uint8_t, 16>> bytes_of_hex(std::string_view digits);

template <class Tag>
[[nodiscard]] std::string to_string(Id<Tag> const& id) {
    return hex_of(id.bytes);
}

/// The id written as `digits`; nothing when they are not 32 lower-case hexadecimal digits.
template <class Result>
[[nodiscard]] std::optional<Result> id_from(std::string_view digits) {
    auto const bytes = bytes_of_hex(digits);
    if (!bytes) return std::nullopt;
    return Result{*bytes};
}

} // namespace hefboom

template <class Tag>
struct std::hash<hefboom::Id<Tag>> { // NOLINT(cert-dcl58-cpp): allowed for types of our own
    // Ids are random, so their first bytes are as good a hash as any.
    std::size_t operator()(hefboom::Id<Tag> const& id) const noexcept {
        std::size_t result = 0;
        std::memcpy(&result, id.bytes.data(), sizeof result);
        return result;
    }
};
