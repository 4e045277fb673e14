// SPDX-License-Identifier: EUPL-1.2
#include "analysis/cause_motion.hpp"

#include "analysis/maps_of_causes.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace hefboom::analysis;

namespace {

auto const one_link = map_of(2, {{0, 1, .5}});

std::vector<double> after(MotionForm form, std::vector<double> const& state) {
    std::vector<double> next(state.size());
    CauseMotion(one_link, form, {}).step(state, next);
    return next;
}

double sigmoid(double x) {
    return 1 / (1 + std::exp(-x));
}

} // namespace

TEST_CASE("the three rules differ in what a concept keeps of itself") {
    CHECK(after({.rule = MotionRule::kosko}, {.8, .3}) == std::vector{.5, sigmoid(.4)});
    auto const modified = after({.rule = MotionRule::modified_kosko}, {.8, .3});
    CHECK(modified[0] == doctest::Approx(sigmoid(.8)).epsilon(1e-14));
    CHECK(modified[1] == doctest::Approx(sigmoid(.3 + .4)).epsilon(1e-14));
    auto const rescaled = after({.rule = MotionRule::rescaled}, {.8, .3});
    CHECK(rescaled[0] == doctest::Approx(sigmoid(.6)).epsilon(1e-14));
    CHECK(rescaled[1] == doctest::Approx(sigmoid(-.4 + .3)).epsilon(1e-14));
}

TEST_CASE("the four functions") {
    CHECK(after({.transfer = Transfer::tanh, .lambda = 2}, {1, 0})[1] == std::tanh(1.0));
    CHECK(after({.transfer = Transfer::bivalent}, {1, 1}) == std::vector{0.0, 1.0});
    CHECK(after({.transfer = Transfer::trivalent}, {-1, 1}) == std::vector{0.0, -1.0});
}

TEST_CASE("responses are what a small push does") {
    Random random(3);
    auto const map = random_map(6, 20, random);
    for (auto const rule : {MotionRule::kosko, MotionRule::modified_kosko, MotionRule::rescaled})
        for (auto const transfer : {Transfer::sigmoid, Transfer::tanh}) {
            CauseMotion const motion(map, {.rule = rule, .transfer = transfer, .lambda = 1.5}, {});
            std::vector<double> state(6);
            for (auto& one : state)
                one = random.unit();
            std::vector<double> given(6);
            motion.step(state, given);
            auto const responses = motion.responses(motion.slopes(given));
            auto const minus_j = identity_minus(motion.responding(), responses, Orientation::plain);
            auto const turned =
                identity_minus(motion.responding(), responses, Orientation::transposed);
            for (std::size_t pushed = 0; pushed < 6; ++pushed) {
                auto higher = state;
                auto lower = state;
                higher[pushed] += 1e-6;
                lower[pushed] -= 1e-6;
                std::vector<double> up(6);
                std::vector<double> down(6);
                motion.step(higher, up);
                motion.step(lower, down);
                for (std::size_t at = 0; at < 6; ++at) {
                    auto const j = (at == pushed ? 1.0 : 0.0) - minus_j(at, pushed);
                    CHECK(std::abs(j - (up[at] - down[at]) / 2e-6) < 1e-8);
                    CHECK(turned(pushed, at) == minus_j(at, pushed));
                }
            }
        }
}

TEST_CASE("a clamped concept is held, does not respond, and moves the others") {
    Clamp const clamp{.held = 0, .value = .25};
    CauseMotion const motion(one_link, {}, {&clamp, 1});
    std::vector<double> state{1, 1};
    motion.clamp(state);
    CHECK(state == std::vector{.25, 1.0});
    std::vector<double> next(2);
    motion.step(state, next);
    CHECK(next == std::vector{.25, sigmoid(.125)});
    CHECK(motion.slopes(next)[0] == 0);
}

TEST_CASE("theory says one end only where it does") {
    CHECK(surely_one_end(map_of(2, {{0, 1, .5}}), {.lambda = 7.9}));
    CHECK_FALSE(surely_one_end(map_of(2, {{0, 1, .5}}), {.lambda = 8}));
    CHECK(surely_one_end(map_of(2, {{0, 1, .5}}), {.transfer = Transfer::tanh, .lambda = 1.9}));
    CHECK_FALSE(surely_one_end(map_of(2, {{0, 1, .5}}), {.rule = MotionRule::rescaled}));
    CHECK_FALSE(surely_one_end(map_of(2, {{0, 1, .5}}), {.transfer = Transfer::bivalent}));
}
