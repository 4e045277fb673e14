// SPDX-License-Identifier: EUPL-1.2
// Problem: everybody sorted the same statements. Which few viewpoints lie behind the sorts, who
// holds which, and what does each say?
//
// Formula: correlations between sorts, factors by principal components (or centroid), varimax,
// flags, weighted z-scores, arrays, standard errors: each in the file of its name.
//
// Source: Stephenson 1953; Brown 1980, Political Subjectivity; Watts and Stenner 2012, Doing Q
// Methodological Research.
//
// Limits: with a dozen sorts or fewer, viewpoints are an aid in reading and no finding. A sort can
// be recognised by whoever made it: no participant's loading is published by name without consent.
#pragma once

#include "analysis/distinguishing.hpp"
#include "analysis/factor_scores.hpp"
#include "analysis/grid.hpp"
#include "analysis/note.hpp"
#include "analysis/q_sorts.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hefboom::analysis {

struct ViewpointRules {
    enum class Extraction { principal_components, centroid };
    enum class Rotation { none, varimax, varimax_of_r };
    enum class Scores { standardised, raw };

    std::size_t factors = 1;
    Extraction extraction = Extraction::principal_components;
    Rotation rotation = Rotation::varimax;
    Scores scores = Scores::standardised; ///< what is weighed into z
    bool split_bipolar = false;
    double reliability_of_one_sort = 0.8;
    /// By place of the sorts and factor in order; empty: the automatic rule.
    std::optional<Flags> flags = {};
    /// Ascending, one for every statement; empty: what the sorts consist of.
    std::optional<std::vector<double>> distribution = {};
};

/// How the rotation went.
struct RotationReport {
    double criterion = 0;
    std::size_t sweeps = 0;
    bool converged = true;
};

/// Statements and sorts by place in `QSorts`, factors in the order in which they are shown.
struct Viewpoints {
    std::vector<double> eigenvalues = {}; ///< of the correlations
    Matrix unrotated = {};
    Matrix rotated = {};                 ///< before factors are split
    std::vector<FactorView> views = {};  ///< what each factor below is; fewer than asked: see notes
    std::vector<std::string> names = {}; ///< 1, 2, 3a, 3b
    Matrix loadings = {};
    Flags flags = {};
    FactorScores scores = {};
    std::vector<FactorArray> arrays = {}; ///< by factor; without scores where z is undefined
    std::vector<double> distribution = {};
    std::vector<FactorCharacteristics> characteristics = {};
    Grid<std::optional<double>> sed = {};
    Grid<std::optional<double>> correlations = {}; ///< between z
    std::vector<std::optional<StatementKind>> kinds = {};
    std::optional<RotationReport> rotation = {};
    Notes notes = {}; ///< without those of the sorts
};

[[nodiscard]] Viewpoints viewpoints(QSorts const& sorts, ViewpointRules const& rules);

/// What sorts are flagged on and weighed into, also for sorts that are drawn again and again.
[[nodiscard]] std::vector<FactorCharacteristics>
factor_characteristics(Matrix const& loadings, Flags const& flags, std::vector<bool> const& defined,
                       std::span<std::uint32_t const> times, double reliability_of_one_sort);

} // namespace hefboom::analysis
