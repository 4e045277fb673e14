// SPDX-License-Identifier: EUPL-1.2
// Problem: which codes, or two codes in one breath, go with what nobody wants, so often and so
// widely that the parties should look at them together?
//
// Formula: a code or pair is listed when (a) at least k interviews of every party mention it
// (shared), or at least k of one party only (one-sided); (b) its quotes have the unwanted code more
// often than by chance: lift over 1 and Fisher's q below .1, codes within the family of all pairs,
// pairs within the family of all pairs with the unwanted code; (c) its quotes come from at least
// two locations.
//
// Source: Hefboom's own screen; the test is fisher.hpp's.
//
// Limits: a screen. It picks what to talk about, proves nothing, and knows no cause from effect.
#pragma once

#include "analysis/codings.hpp"
#include "analysis/note.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace hefboom::analysis {

struct HinderingPattern {
    std::size_t a = 0;
    std::optional<std::size_t> b = {};     ///< nothing: one code
    std::optional<std::size_t> party = {}; ///< the only one that mentions it enough; none: shared
    std::vector<std::size_t> interviews = {}; ///< by party, that mention it
    std::size_t locations = 0;
    std::size_t quotes = 0;
    std::size_t with_outcome = 0; ///< of those
    double lift = 0;
    double p = 1;
    double q = 1;
};

struct HinderingAnswer {
    std::vector<HinderingPattern> patterns = {}; ///< codes first, then pairs, by number
    Notes notes = {};
};

/// `outcome` is the unwanted code; `least` (k) is at least 1.
[[nodiscard]] HinderingAnswer hindering_patterns(Codings const& codings, std::size_t outcome,
                                                 std::size_t least);

} // namespace hefboom::analysis
