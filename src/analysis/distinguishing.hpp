// SPDX-License-Identifier: EUPL-1.2
// Problem: on which statements do viewpoints differ, and on which do they agree?
//
// Formula: a composite of p sorts, each with reliability r1 (.8 by custom), has reliability r = r1
// p / (1 + (p − 1) r1); its z have standard error √(1 − r), the difference of two √(SE² + SE²). A
// difference larger than 1.960, 2.576, 3.291 or 4.8916 of these counts at .05, .01, .001 or
// .000001.
//
// Source: Brown 1980, Political Subjectivity, p. 245; Zabala 2014, The R Journal 6(2):163, whose
// labels these are.
//
// Limits: the .8 is assumed, not measured. Many statements are tested at once and no level is
// adjusted for that.
#pragma once

#include "analysis/grid.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hefboom::analysis {

/// Of one factor; what rests on flagged sorts is nothing without them.
struct FactorCharacteristics {
    std::size_t sorts = 0;
    double eigenvalue = 0; ///< sum of the squared loadings
    double explained = 0;  ///< percent of all variance
    std::optional<double> reliability = {};
    std::optional<double> se = {};
};

[[nodiscard]] double composite_reliability(std::size_t sorts, double of_one_sort);

/// √(SE² + SE²) for every two factors, with itself too.
[[nodiscard]] Grid<std::optional<double>>
standard_errors_of_differences(std::span<FactorCharacteristics const> factors);

/// How a statement stands among the factors that have z.
struct StatementKind {
    enum class Sort { neither, consensus, all, some };
    Sort sort = Sort::neither;
    std::vector<std::size_t> factors = {}; ///< differ from every other; filled where sort is `some`
    bool only = false;                     ///< the other factors do not differ from each other

    bool operator==(StatementKind const&) const = default;
};

/// Nothing where fewer than two factors have z: there is nothing to compare.
[[nodiscard]] std::vector<std::optional<StatementKind>>
statement_kinds(Matrix const& zscores, std::span<std::optional<double> const> standard_errors);

/// The level, 1 to 4, at which a difference counts; 0 when at none.
[[nodiscard]] int level_of_difference(double difference, double standard_error);

/// As qmethod words it: "Consensus", "Distinguishes all", "Distinguishes f2 only", "Distinguishes
/// f1 Distinguishes f4", "Distinguishing" between two, or nothing.
[[nodiscard]] std::string words_of(StatementKind const& kind, std::span<std::string const> names);

} // namespace hefboom::analysis
