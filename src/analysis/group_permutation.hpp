// SPDX-License-Identifier: EUPL-1.2
// Problem: two groups of subjects differ in a mean share. Could the labels as well have fallen
// otherwise?
//
// Formula: the statistic is the difference of the groups' means. Labels are exchanged within
// strata; p is the share of all arrangements in which it is at least as far from 0 as the one seen,
// which is among them. Beyond a million arrangements so many are drawn, and p = (1 + hits) / (1 +
// draws). Shares are held in whole numbers, so that ties are ties in whatever order is summed.
//
// Source: Fisher 1935, The Design of Experiments; Phipson and Smyth 2010, Statistical Applications
// in Genetics and Molecular Biology 9:39, for the 1 in draws.
//
// Limits: the smallest p there can be is one in the number of arrangements. Strata in which all
// have one label decide nothing.
#pragma once

#include "analysis/random.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// What part of a subject has a property; properties not named have a part of 0.
struct PropertyShare {
    std::size_t property = 0;
    std::uint64_t part = 0;
    std::uint64_t whole = 1; ///< at least `part`
};

struct Subject {
    bool first = false; ///< in the first group; the others are in the second
    std::size_t stratum = 0;
    std::vector<PropertyShare> shares = {};
};

/// Up to this many arrangements are all looked at.
inline constexpr std::uint64_t arrangements_most = 1'000'000;

struct GroupPermutation {
    std::vector<double> difference = {}; ///< by property: mean of the second less that of the first
    std::vector<double> p = {};          ///< by property
    std::uint64_t arrangements = 0;      ///< looked at or drawn
    bool exact = false;                  ///< all were looked at
};

/// Both groups have a subject. Subjects are in canonical order; draws follow it.
[[nodiscard]] GroupPermutation permute_groups(std::span<Subject const> subjects,
                                              std::size_t properties, std::uint64_t draws,
                                              Random& random);

} // namespace hefboom::analysis
