// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/elementary_circuits.hpp"

#include <cstdint>

namespace hefboom::analysis {

/// The sign of a link or of a path.
struct LoopSign {
    std::uint8_t minus = 0;
    std::uint8_t contested = 0;

    [[nodiscard]] static LoopSign of(CauseLink const& link) {
        return {.minus = link.weight < 0, .contested = link.contested()};
    }
    [[nodiscard]] LoopSign then(LoopSign next) const {
        return {.minus = static_cast<std::uint8_t>(minus ^ next.minus),
                .contested = static_cast<std::uint8_t>(contested | next.contested)};
    }
    [[nodiscard]] Polarity polarity() const {
        if (contested != 0) return Polarity::contested;
        return minus != 0 ? Polarity::balancing : Polarity::reinforcing;
    }
};

} // namespace hefboom::analysis
