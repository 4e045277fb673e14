// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/prime_field.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace hefboom::analysis {

using Vector4 = std::array<std::uint64_t, 4>;

/// Something with a weight and a place in four dimensions modulo a prime.
struct Placed {
    Vector4 at = {};
    std::size_t weight = 1;
};

/// Takes a set, ascending; says whether to go on.
using OnSet = std::function<bool(std::span<std::size_t const> set)>;

/// Finds the smallest sets of vectors that depend on each other and weigh at most 4 together. Every
/// such set holds one of the first `leading`, which the caller knows (the others are independent).
/// Singles come first, then pairs; a set of which a part depends is passed over.
///
/// Two vectors i and j are divided out; what is left is two-dimensional, where two others depend on
/// each other when their slopes are equal, which is looked up. So n vectors take n³/6 steps, not
/// the n⁴/24 determinants.
void find_dependent_sets(std::span<Placed const> vectors, std::size_t leading,
                         PrimeField const& field, OnSet const& on_set);

} // namespace hefboom::analysis
