// SPDX-License-Identifier: EUPL-1.2
#include "analysis/period_order.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace hefboom::analysis;

TEST_CASE("periods are numbers only when all of them are") {
    std::vector<std::string> const numbers{"10", "9", "1,5", "+2", "\u22121"};
    CHECK(periods_in(numbers).names == std::vector<std::string>{"\u22121", "1,5", "+2", "9", "10"});
    std::vector<std::string> const texts{"10", "9", "M1"};
    CHECK(periods_in(texts).names == std::vector<std::string>{"10", "9", "M1"});
    CHECK(period_order(texts) == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("a period written in two ways is one period, called as it was written first") {
    std::vector<std::string> const written{"2", "1.0", "1", "1,00"};
    auto const periods = periods_in(written);
    CHECK(periods.names == std::vector<std::string>{"1.0", "2"});
    CHECK(periods.of == std::vector<std::size_t>{1, 0, 0, 0});
    CHECK(periods_in({}).names.empty());
}

TEST_CASE("no number is made of what is none") {
    std::vector<std::string> const written{"inf", "1", "+-2", "", "1.2.3"};
    CHECK(periods_in(written).names == std::vector<std::string>{"", "+-2", "1", "1.2.3", "inf"});
}
