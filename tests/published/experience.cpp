// SPDX-License-Identifier: EUPL-1.2
#include "analysis/net_promoter.hpp"
#include "analysis/random.hpp"
#include "analysis/roll_out.hpp"
#include "analysis/roll_out_test.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace hefboom::analysis;

// Rocks 2016, The American Statistician 70(4):365: where all promote, p + d − (p − d)² is 0 and the
// Wald interval is [1, 1]. With 3/4, 3/2 and 3/4 added: n = 8, 5.75 promoters, 0.75 detractors.
TEST_CASE("five promoters have no interval without width") {
    auto const found = net_promoter(5, 0, 5);
    CHECK(found.score == 1);
    CHECK(found.interval.low ==
          doctest::Approx(0.625 - 1.959963984540054 * std::sqrt(0.421875 / 8)).epsilon(1e-12));
    CHECK(found.interval.low == doctest::Approx(0.174917).epsilon(1e-5));
    CHECK(found.interval.high == 1);
}

// Fisher 1935, The Design of Experiments: of L! equally likely orders the one observed is one.
TEST_CASE("the smallest p of L locations that start one by one is 1/L!") {
    // Of two locations the other order has the same effect with the other sign.
    double factorial = 2;
    for (std::size_t locations = 3; locations <= 7; ++locations) {
        factorial *= static_cast<double>(locations);
        RollOut roll_out{.locations = locations, .periods = locations + 2};
        Random random(locations);
        for (std::size_t location = 0; location < locations; ++location) {
            roll_out.starts.emplace_back(location + 2);
            for (std::size_t period = 0; period < roll_out.periods; ++period)
                // A large effect where it is live, hardly any noise.
                roll_out.means.emplace_back((period >= location + 2 ? 100 : 0) + random.unit());
        }
        auto const test = test_roll_out(roll_out, {});
        REQUIRE(test);
        CHECK(test->orders == static_cast<std::uint64_t>(factorial));
        CHECK(test->p == doctest::Approx(1 / factorial).epsilon(1e-12));
        CHECK(test->smallest_p == doctest::Approx(1 / factorial).epsilon(1e-12));
    }
}
