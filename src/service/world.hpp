// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <span>

namespace hefboom::service {

/// What the world gives and tests replace: the wall clock and random bytes.
struct World {
    std::function<Instant()> now;
    std::function<void(std::span<std::uint8_t>)> fill; ///< with random bytes

    template <std::size_t size>
    [[nodiscard]] std::array<std::uint8_t, size> random() const {
        std::array<std::uint8_t, size> bytes{};
        fill(bytes);
        return bytes;
    }
};

/// The real clock and the operating system's randomness.
[[nodiscard]] World real_world();

} // namespace hefboom::service
