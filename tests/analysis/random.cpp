// SPDX-License-Identifier: EUPL-1.2
#include "analysis/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <vector>

using namespace hefboom::analysis;

TEST_CASE("the same seed gives the same draws on every machine") {
    Random random(1);
    CHECK(random.next() == 0xb3f2af6d0fc710c5U);
    CHECK(random.next() == 0x853b559647364ceaU);
}

TEST_CASE("bounded draws are spread evenly and stay below their bound") {
    Random random(7);
    std::array<int, 6> counts{};
    for (int draw = 0; draw < 60'000; ++draw)
        ++counts.at(random.below(6));
    for (auto const count : counts)
        CHECK(std::abs(count - 10'000) < 500); // five standard deviations
}

TEST_CASE("a shuffle keeps what it was given") {
    Random random(3);
    std::vector<int> items{1, 2, 3, 4, 5, 6, 7};
    random.shuffle(std::span(items));
    CHECK_FALSE(std::ranges::is_sorted(items));
    std::ranges::sort(items);
    CHECK(items == std::vector<int>{1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("normal draws have mean 0 and variance 1") {
    Random random(11);
    constexpr int draws = 100'000;
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < draws; ++draw) {
        auto const value = random.normal();
        sum += value;
        squares += value * value;
    }
    CHECK(std::abs(sum / draws) < 0.02);
    CHECK(std::abs(squares / draws - 1) < 0.03);
}
