// SPDX-License-Identifier: EUPL-1.2
// Problem: which codes are said in one breath, more than by chance?
//
// Formula, over N quotes of which n_a have code a, n_b code b and n_ab both: c = n_ab / (n_a + n_b
// - n_ab) for reading; lift = n_ab N / (n_a n_b); phi the correlation of the two columns; p of
// Fisher's exact test, and q of Benjamini and Hochberg over all pairs.
//
// Source: c-coefficient: ATLAS.ti manual, code co-occurrence; p and q: fisher.hpp and
// false_discovery.hpp.
//
// Limits: c sinks where one code is much commoner than the other (5 of 105 is .048 though half of
// the rare code stands with the common one): read n_ab / n_a and n_ab / n_b beside it. Quotes of
// one interview are not independent, so p is a screen and no proof.
#pragma once

#include "analysis/codings.hpp"
#include "analysis/fisher.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace hefboom::analysis {

/// Two codes, `a` with the lower number.
struct CodePair {
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t n_a = 0;
    std::size_t n_b = 0;
    std::size_t n_ab = 0;
    double c = 0;                         ///< 0 where they never meet
    double lift = 0;                      ///< the same
    std::optional<double> phi = {};       ///< nothing where a code is on no quote or on all
    std::optional<double> a_given_b = {}; ///< share of the quotes with b that have a
    std::optional<double> b_given_a = {};
    double p = 1;
    double q = 1;
};

/// Every pair of codes, (0, 1), (0, 2)… (1, 2)…, also those that never meet.
[[nodiscard]] std::vector<CodePair> co_occurrence(Codings const& codings);

/// The place of a pair among those; `a` < `b` < `codes`.
[[nodiscard]] std::size_t place_of_pair(std::size_t a, std::size_t b, std::size_t codes);

/// The table of two properties that `first` and `second` of `all` have, and `both` together.
[[nodiscard]] TwoByTwo table_of(std::size_t first, std::size_t second, std::size_t both,
                                std::size_t all);

/// How much more often both than by chance; 0 where they never meet.
[[nodiscard]] double lift(TwoByTwo const& table);

} // namespace hefboom::analysis
