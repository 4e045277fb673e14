// SPDX-License-Identifier: EUPL-1.2
#include "analysis/net_promoter.hpp"

#include <doctest/doctest.h>

using namespace hefboom::analysis;

TEST_CASE("the interval of a net promoter score has width and stays within −1 and 1") {
    for (std::size_t n = 1; n <= 30; ++n)
        for (std::size_t promoters = 0; promoters <= n; ++promoters)
            for (std::size_t detractors = 0; promoters + detractors <= n; ++detractors) {
                auto const found = net_promoter(promoters, detractors, n);
                CHECK(found.interval.low >= -1);
                CHECK(found.interval.high <= 1);
                CHECK(found.interval.low < found.interval.high);
            }
}

TEST_CASE("promoters and detractors who change places turn the interval around") {
    auto const one = net_promoter(7, 2, 12);
    auto const other = net_promoter(2, 7, 12);
    CHECK(one.score == -other.score);
    CHECK(one.interval.low == doctest::Approx(-other.interval.high).epsilon(1e-14));
}

TEST_CASE("four times as many answers about halve the interval") {
    auto const few = net_promoter(50, 20, 100);
    auto const many = net_promoter(200, 80, 400);
    auto const width = [](NetPromoter const& of) { return of.interval.high - of.interval.low; };
    CHECK(width(few) / width(many) == doctest::Approx(2).epsilon(0.02));
}
