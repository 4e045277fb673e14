// SPDX-License-Identifier: EUPL-1.2
// Problem: do two yes/no properties go together more than chance, with counts too small for
// chi-square? Formula: given the margins the first cell is hypergeometric; p is the sum of the
// probabilities of all tables at most as likely as the one seen, with R's relative slack of 1e-7
// (stats::fisher.test). Source: Fisher 1935, The Logic of Inductive Inference, JRSS 98:39. Limits:
// it says nothing about how strong a relation is, and observations must be independent.
#pragma once

#include "analysis/log_factorials.hpp"

#include <cstddef>

namespace hefboom::analysis {

/// Two rows and two columns of counts.
struct TwoByTwo {
    std::size_t both = 0;
    std::size_t first_only = 0;
    std::size_t second_only = 0;
    std::size_t neither = 0;
};

/// The two-sided p of Fisher's exact test; 1 for a table with an empty row or column.
/// `ln_factorial` reaches to the sum of the counts.
[[nodiscard]] double fisher_two_sided(TwoByTwo const& table, LogFactorials const& ln_factorial);

} // namespace hefboom::analysis
