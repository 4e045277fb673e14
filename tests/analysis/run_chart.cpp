// SPDX-License-Identifier: EUPL-1.2
#include "analysis/run_chart.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <vector>

using namespace hefboom::analysis;

namespace {

std::vector<double> const steady{5, 7, 4, 6, 8, 3, 6, 4, 7, 5, 6, 4};

} // namespace

TEST_CASE("a run chart of a process that varies around its median gives no signal") {
    auto const answer = run_chart(steady, {});
    REQUIRE(answer.run);
    CHECK(answer.run->median == 5.5);
    CHECK(answer.run->useful == 12);
    CHECK(answer.run->longest_run_most == 7); // round(log2 12) + 3
    CHECK(answer.run->crossings_fewest == 3); // qbinom(.05, 11, .5)
    CHECK(answer.run->shift == false);
    CHECK(answer.run->few_crossings == false);
    CHECK(answer.notes.empty());
}

TEST_CASE("a step shows as a long run and as few crossings") {
    std::vector<double> const step{1, 2, 1, 2, 1, 2, 1, 2, 5, 6, 5, 6, 5, 6, 5, 6};
    auto const answer = run_chart(step, {});
    CHECK(answer.run->longest_run == 8);
    CHECK(answer.run->longest_run_most == 7);
    CHECK(answer.run->shift == true);
    CHECK(answer.run->crossings == 1);
    CHECK(answer.run->few_crossings == true);
}

TEST_CASE("fewer than ten useful points give no signal, and the answer says so") {
    auto const answer = run_chart(std::vector<double>(30, 7), {});
    CHECK(answer.run->useful == 0);
    CHECK_FALSE(answer.run->shift);
    REQUIRE(answer.notes.size() == 1);
    CHECK(answer.notes.front().key == "too-few-points-for-signals");
    CHECK(run_chart({}, {}).notes.front().key == "no-points");
}

TEST_CASE("limits lie 2.66 mean moving ranges from the mean, large ranges left out once") {
    std::vector<double> const values{10, 11, 10, 11, 10, 11, 10, 30, 10, 11, 10, 11, 10};
    auto const answer = run_chart(values, {.limits = true});
    REQUIRE(answer.limits);
    // Mean range before: (10 * 1 + 20 + 20) / 12 = 4.1667; both 20s are at least 3.267 times that.
    CHECK(answer.limits->mean_moving_range == 1);
    CHECK(answer.limits->high == doctest::Approx(155.0 / 13 + 2.66));
    CHECK_FALSE(answer.limits->trial);
    CHECK(answer.points[7].outside);
    CHECK(std::ranges::count_if(answer.points, &PointSignals::outside) == 1);
}

TEST_CASE("seven points on one side of the mean are marked, six are not") {
    std::vector<double> const six{1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3};
    CHECK(std::ranges::none_of(run_chart(six, {.limits = true}).points,
                               &PointSignals::seven_on_one_side));
    std::vector<double> const seven{1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3};
    auto const answer = run_chart(seven, {.limits = true});
    CHECK(std::ranges::count_if(answer.points, &PointSignals::seven_on_one_side) == 7);
}

TEST_CASE("two of three points near one limit count only when all three are on that side") {
    // Mean 0, mean moving range 1.5, limits at 3.99, the warning line at 2.66.
    std::vector<double> const values{0, 3, 3, 1, 0, -1, -2, -1, 0, -1, -2, 0, 0};
    auto const answer = run_chart(values, {.limits = true});
    auto const line = answer.limits->centre + 2.66 * answer.limits->mean_moving_range * 2 / 3;
    REQUIRE(values[1] > line);
    CHECK(answer.points[1].two_of_three);
    CHECK(answer.points[2].two_of_three);
    CHECK(std::ranges::count_if(answer.points, &PointSignals::two_of_three) == 2);
}

TEST_CASE("a trend is looked for only when asked, and takes seven points") {
    std::vector<double> const values{1, 2, 3, 4, 5, 6, 7, 7, 6, 5};
    CHECK(std::ranges::none_of(run_chart(values, {}).points, &PointSignals::trend));
    auto const answer = run_chart(values, {.trend = true});
    CHECK(std::ranges::count_if(answer.points, &PointSignals::trend) == 7);
    CHECK_FALSE(answer.points[7].trend);
}

TEST_CASE("turning a series upside down changes no signal") {
    std::vector<double> const values{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7};
    std::vector<double> turned(values);
    for (auto& value : turned)
        value = -value;
    auto const one = run_chart(values, {.limits = true, .trend = true});
    auto const other = run_chart(turned, {.limits = true, .trend = true});
    CHECK(one.run->crossings == other.run->crossings);
    CHECK(one.run->longest_run == other.run->longest_run);
    CHECK(one.limits->high == doctest::Approx(-other.limits->low));
    for (std::size_t at = 0; at < values.size(); ++at) {
        CHECK(one.points[at].outside == other.points[at].outside);
        CHECK(one.points[at].two_of_three == other.points[at].two_of_three);
    }
}

TEST_CASE("equal values lie on their mean, whatever their sum rounds to") {
    std::vector<double> const values(10, 0.1); // their sum over ten is not 0.1
    auto const answer = run_chart(values, {.limits = true});
    CHECK(std::ranges::none_of(answer.points, &PointSignals::outside));
    CHECK(std::ranges::none_of(answer.points, &PointSignals::seven_on_one_side));
    CHECK(std::ranges::count(answer.notes, "no-variation-in-time", &Note::key) == 1);
}

TEST_CASE("one step among equal values has limits without width, not values without variation") {
    std::vector<double> const values{1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2};
    auto const answer = run_chart(values, {.limits = true});
    CHECK(answer.limits->high == answer.limits->low);
    CHECK(std::ranges::count(answer.notes, "limits-without-width", &Note::key) == 1);
    CHECK(std::ranges::count(answer.notes, "no-variation-in-time", &Note::key) == 0);
}

TEST_CASE("a point outside the limits is not one of two near a limit as well") {
    std::vector<double> const values{0, 1, 0, -1, 0, 1, 0, 2.9, 9, 2.9, 0, -1, 0, 1, 0, -1, 0};
    auto const answer = run_chart(values, {.limits = true});
    REQUIRE(answer.points[8].outside);
    CHECK_FALSE(answer.points[8].two_of_three);
}

TEST_CASE("a series of thousands of points keeps a sound bound on crossings") {
    std::vector<double> values(5000);
    for (std::size_t at = 0; at < values.size(); ++at)
        values[at] = at % 2 == 0 ? 1 : 2;
    auto const answer = run_chart(values, {});
    CHECK(answer.run->crossings_fewest == 2441); // qbinom(.05, 4999, .5) of R
    CHECK(answer.run->few_crossings == false);
}
