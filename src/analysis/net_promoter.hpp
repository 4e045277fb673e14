// SPDX-License-Identifier: EUPL-1.2
// Problem: the share of promoters (9 and 10) minus that of detractors (0 to 6) among few people.
//
// Formula: the usual interval has variance p + d − (p − d)², which is 0 when five people all answer
// 9 or 10. The adjusted Wald interval first adds three answers: 3/4 promoter, 3/4 detractor and 3/2
// neither; it is clipped to [−1, 1]. The score itself is of the answers that were given.
//
// Source: Rocks 2016, Interval estimation for the Net Promoter Score, The American Statistician
// 70(4):365; Sauro and Lewis 2021, measuringu.com/nps-three-confidence-intervals.
//
// Limits: answers on a scale from 0 to 10 only.
#pragma once

#include "analysis/interval.hpp"

#include <cstddef>

namespace hefboom::analysis {

struct NetPromoter {
    double score = 0;
    Interval interval = {};
};

/// Of `n` answers (at least 1), among them promoters and detractors.
[[nodiscard]] NetPromoter net_promoter(std::size_t promoters, std::size_t detractors,
                                       std::size_t n);

} // namespace hefboom::analysis
