// SPDX-License-Identifier: EUPL-1.2
// Problem: does one party (or location) speak of something more than the other? Quotes of one
// interview are not independent; a test over quotes finds differences between talkers.
//
// Formula: the unit is the interview. How many mention a code at least once, with Wilson's
// interval, their difference with Newcombe's, and Fisher's p. The test is a permutation of labels
// over interviews on the difference of the mean share of an interview's quotes that have the code:
// group_permutation.hpp. Where both parties were interviewed at several locations, labels are
// exchanged within locations only. q is Benjamini and Hochberg's over all rows.
//
// Source: of each in its own file.
//
// Limits: with few interviews no p can be small, whatever was said; the answer tells. A code that
// is mentioned is not therefore true.
#pragma once

#include "analysis/codings.hpp"
#include "analysis/interval.hpp"
#include "analysis/note.hpp"
#include "analysis/random.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace hefboom::analysis {

/// What sets the groups apart that are compared.
enum class ContrastBy { party, location };

/// The interviews of a group.
struct GroupMentions {
    std::size_t interviews = 0;
    std::size_t mentioning = 0; ///< with the code at least once
    Interval around = {};       ///< of their share
    double mean_share = 0;      ///< of an interview's quotes that have the code
};

struct CodeContrast {
    std::size_t code = 0;
    std::size_t group = 0;
    std::optional<std::size_t> other = {}; ///< nothing: all other groups together
    GroupMentions mentions = {};
    GroupMentions mentions_other = {};
    double difference = 0; ///< of the shares that mention it: the other's less the group's
    Interval around = {};
    double fisher = 1;
    double statistic = 0; ///< difference of mean shares: the other's less the group's
    double p = 1;
    double q = 1;
    std::uint64_t arrangements = 0;
    bool exact = false;
    bool stratified = false;
};

struct ContrastAnswer {
    /// Code by code; for two groups one row a code, for more one row a code and group.
    std::vector<CodeContrast> rows = {};
    Notes notes = {};
};

/// Interviews whose group is not known are left out.
[[nodiscard]] ContrastAnswer code_contrast(Codings const& codings, ContrastBy by,
                                           std::uint64_t draws, Random& random);

} // namespace hefboom::analysis
