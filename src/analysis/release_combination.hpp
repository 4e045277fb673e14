// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/row_space.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

struct Coefficient {
    std::size_t release = 0;
    std::int64_t factor = 0;

    bool operator==(Coefficient const&) const = default;
};

/// What published figures add up to something about a few people only.
struct Combination {
    std::vector<Coefficient> parts = {};   ///< by release, none 0, the first above 0
    std::vector<std::size_t> columns = {}; ///< who remains
};

/// Whole numbers such that so many times these rows, added up, are 0 outside `columns` and not 0 on
/// all of them. They are found modulo a prime, read back as fractions (Wang 1981) and then checked
/// in whole numbers, so that what is given is proof. Nothing when there are none, or none with
/// numerators and denominators below 2^30.
[[nodiscard]] std::optional<Combination> combination_on(RowSpace const& space,
                                                        std::span<std::size_t const> columns);

} // namespace hefboom::analysis
