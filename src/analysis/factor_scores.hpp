// SPDX-License-Identifier: EUPL-1.2
// Problem: who stands for a viewpoint, and how would somebody who holds it sort the statements?
//
// Formula: sort i is flagged on factor k when l_ik² > the sum of its other squares and |l_ik| >
// 1.96/√n, n statements. Flagged sorts weigh w = l/(1 − l²); y_s = Σ D_si w_i, z its standard score
// (n − 1). The array puts the scores that sorts consist of on the statements in the order of z.
//
// Source: Brown 1980, Political Subjectivity; Zabala 2014, The R Journal 6(2):163.
//
// Limits: a loading of 1 would weigh infinitely; l² counts as at most 1 − 1e-12. A factor without a
// flagged sort has no z. Equal z are put in the order of the statements' identifiers, and marked.
#pragma once

#include "analysis/grid.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

using Flags = Grid<std::uint8_t>; ///< sort × factor

/// A factor as it is shown: itself, or one half of a factor that was split because sorts on both of
/// its ends were flagged.
struct FactorView {
    enum class Part { whole, front, mirror };
    std::size_t factor = 0; ///< which factor it was
    Part part = Part::whole;

    [[nodiscard]] double sign() const { return part == Part::mirror ? -1 : 1; }
    bool operator==(FactorView const&) const = default;
};

/// The flags of the rule above.
[[nodiscard]] Flags automatic_flags(Matrix const& loadings, std::size_t statements);

/// Every factor, those flagged on both ends twice: the second time as its mirror.
[[nodiscard]] std::vector<FactorView> split_where_bipolar(Matrix const& loadings,
                                                          Flags const& flags);

/// Loadings and flags as the views have them: a mirror's loadings are reversed, and a half keeps
/// the flags of its own end.
[[nodiscard]] Matrix seen_loadings(Matrix const& loadings, std::span<FactorView const> views);
[[nodiscard]] Flags seen_flags(Matrix const& loadings, Flags const& flags,
                               std::span<FactorView const> views);

struct FactorWeights {
    Matrix weights = {};     ///< sort × factor; 0 where not flagged
    std::size_t clamped = 0; ///< loadings too near to 1
};

[[nodiscard]] FactorWeights factor_weights(Matrix const& loadings, Flags const& flags);

struct FactorScores {
    Matrix zscores = {};            ///< statement × factor; 0 where undefined
    std::vector<bool> defined = {}; ///< by factor
};

/// `times` is how often each sort counts; empty: once each.
[[nodiscard]] FactorScores factor_scores(Matrix const& sorts, Matrix const& weights,
                                         std::span<std::uint32_t const> times);

struct FactorArray {
    std::vector<double> scores = {}; ///< by statement
    std::vector<bool> tied = {};     ///< whether another statement has the same z
};

/// `distribution` ascends and has a score for every statement.
[[nodiscard]] FactorArray factor_array(std::span<double const> zscores,
                                       std::span<double const> distribution);

struct Distribution {
    std::vector<double> scores = {}; ///< ascending
    bool forced = true;              ///< whether every sort consists of them
};

/// The scores that all sorts consist of; with free sorts the median, rank by rank. Nothing without
/// sorts. Each span is the scores of one sort, in any order.
[[nodiscard]] std::optional<Distribution>
common_distribution(std::span<std::span<double const> const> sorts);

} // namespace hefboom::analysis
