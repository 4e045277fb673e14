// SPDX-License-Identifier: EUPL-1.2
// Problem: which of a dozen statements is worth a group's twenty-five minutes? Those on which the
// two parties differ most, those on which one misjudges the other most, and those on which all
// agree without knowing it.
//
// Formula, for parties X and Y on one statement, shares of all votes, a pass included:
//   difference (verschil)          |agree share of X - agree share of Y|
//   gap X to Y (beeldkloof)        share of X's predictions that most of Y agree - agree share of Y
//   silent agreement (stille eensgezindheid)  both at least 80 % on one side, while more than half
//                                  of at least one party's predictions say the opposite of the
//                                  other
//
// Source: the script of Hefboom's own sessions; predicting the other side's majority is the
// measure of pluralistic ignorance (Katz and Allport 1931, Students' Attitudes).
//
// Limits: they choose what to talk about, they measure nobody. With six people a party one vote is
// seventeen points.
#pragma once

#include "analysis/share_difference.hpp"

#include <cstdint>
#include <optional>

namespace hefboom::analysis {

/// Votes on one statement.
struct OpinionCounts {
    std::int64_t agree = 0;
    std::int64_t disagree = 0;
    std::int64_t pass = 0;

    [[nodiscard]] std::int64_t votes() const { return agree + disagree + pass; }
    bool operator==(OpinionCounts const&) const = default;
};

/// What people predicted: that most of the other side agree, or disagree.
struct PredictionCounts {
    std::int64_t agree = 0;
    std::int64_t disagree = 0;

    [[nodiscard]] std::int64_t predictions() const { return agree + disagree; }
    bool operator==(PredictionCounts const&) const = default;
};

/// One party on one statement.
struct PartyBallots {
    OpinionCounts votes = {};
    PredictionCounts of_the_other = {};
};

/// Nothing where the counts do not tell. The difference has no sign.
struct SessionFigures {
    std::optional<ShareDifference> difference = {};
    std::optional<ShareDifference> gap_of_first = {};  ///< first's picture of second
    std::optional<ShareDifference> gap_of_second = {}; ///< second's picture of first
    /// Nothing without votes of both, and where both are on one side but predictions are lacking.
    std::optional<bool> silent_agreement = {};
};

[[nodiscard]] SessionFigures session_figures(PartyBallots const& first, PartyBallots const& second);

} // namespace hefboom::analysis
