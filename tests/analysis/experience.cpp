// SPDX-License-Identifier: EUPL-1.2
#include "analysis/experience.hpp"

#include "analysis/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

using namespace hefboom::analysis;

namespace {

std::vector<LocationStart> const starts{{"B", "3"}, {"A", "4"}, {"C", "5"}, {"D", "6"}};

/// Four locations and two groups over seven periods, so many answers in a cell.
std::vector<ExperienceResponse> pulse(std::size_t answers, std::uint64_t seed) {
    Random random(seed);
    std::vector<ExperienceResponse> responses;
    for (auto const* location : {"D", "B", "A", "C"})
        for (auto const* group : {"users", "crew"})
            for (int period = 1; period <= 7; ++period)
                for (std::size_t answer = 0; answer < answers; ++answer)
                    responses.push_back(
                        {.respondent = std::string(location) + group + std::to_string(answer),
                         .location = location,
                         .group = group,
                         .period = std::to_string(period),
                         .score = static_cast<double>(random.below(11))});
    return responses;
}

Experience run(std::vector<ExperienceResponse> const& responses, std::size_t minimum) {
    return experience(ExperienceCells(responses, minimum), starts, {});
}

bool has(Notes const& notes, std::string const& key) {
    return std::ranges::count(notes, key, &Note::key) > 0;
}

} // namespace

TEST_CASE("a group and all together are tested apart, and every answer is an indication") {
    auto const found = run(pulse(6, 1), 5);
    REQUIRE(found.tests.size() == 3);
    for (auto const& test : found.tests) {
        REQUIRE(test.test);
        CHECK(test.test->orders == 24);
        auto const simple = std::ranges::find_if(found.summaries, [&](EffectSummary const& one) {
            return one.group == test.group && one.kind == SummaryKind::simple;
        });
        REQUIRE(simple != found.summaries.end());
        CHECK(simple->effect == doctest::Approx(test.test->statistic).epsilon(1e-12));
    }
    CHECK(found.notes.front().key == "indication-not-proof");
    CHECK(has(found.notes, "all-are-live"));
    CHECK_FALSE(has(found.notes, "rests-on-hidden-cells"));
}

TEST_CASE("small cells are hidden, and so is what rests on them, but the test is given") {
    auto const responses = pulse(4, 1);
    ExperienceCells const cells(responses, 5);
    CHECK(std::ranges::none_of(
        cells.cells(), [](ExperienceCell const& cell) { return cell.figures.has_value(); }));
    auto const found = experience(cells, starts, {});
    for (auto const& effect : found.effects)
        // Eight together; both groups are hidden, and neither can be subtracted.
        CHECK(effect.hidden == (effect.group < 2));
    for (auto const& test : found.tests)
        CHECK(test.test.has_value());
    for (auto const& one : found.before_after)
        CHECK(one.before.has_value() == (one.group == 2));
    CHECK(has(found.notes, "cells-hidden"));
    CHECK(has(found.notes, "rests-on-hidden-cells"));
    // Hiding changes no figure.
    auto const shown = experience(ExperienceCells(responses, 1), starts, {});
    CHECK(shown.tests[0].test->p == found.tests[0].test->p);
}

TEST_CASE("all together are hidden when what is hidden of them is fewer than five") {
    auto responses = pulse(6, 1);
    std::erase_if(responses, [](ExperienceResponse const& one) {
        return one.location == "A" && one.group == "crew" && one.period == "2" &&
               one.respondent >= "Acrew3";
    });
    ExperienceCells const cells(responses, 5);
    auto const a = static_cast<std::size_t>(std::ranges::find(cells.locations(), "A") -
                                            cells.locations().begin());
    CHECK(cells.mean(1, a, 1)->hidden); // three of the crew
    CHECK_FALSE(cells.mean(0, a, 1)->hidden);
    CHECK(cells.mean(2, a, 1)->hidden); // nine, less the six that are shown
    CHECK_FALSE(cells.mean(2, a, 2)->hidden);
}

TEST_CASE("one person counts once in a cell, with the latest answer") {
    std::vector<ExperienceResponse> responses;
    for (auto const* name : {"a", "b", "c", "d", "e"})
        responses.push_back({name, "X", "g", "1", 6, 5});
    responses.push_back({"a", "X", "g", "1", 1, 3}); // earlier, though further down
    ExperienceCells const early(responses, 5);
    CHECK(early.cells()[0].figures->n == 5);
    CHECK(early.cells()[0].figures->mean.mean == 6);
    CHECK(early.of_one_score() == 1);
    responses.push_back({"a", "X", "g", "1.0", 1, 5}); // the same moment and period: the last
    CHECK(ExperienceCells(responses, 5).cells()[0].figures->mean.mean == 5);
}

TEST_CASE("the order of the rows changes nothing") {
    auto responses = pulse(6, 2);
    auto const found = run(responses, 5);
    Random random(9);
    random.shuffle(std::span(responses));
    ExperienceCells const cells(responses, 5);
    auto const other = experience(cells, starts, {});
    for (auto const& test : found.tests)
        CHECK(std::ranges::any_of(other.tests, [&](GroupTest const& one) {
            return one.test->p == test.test->p && one.test->statistic == test.test->statistic;
        }));
    CHECK(other.effects.size() == found.effects.size());
}

TEST_CASE("adding the same to all scores of a location changes no effect") {
    auto responses = pulse(6, 3);
    auto const found = run(responses, 5);
    for (auto& response : responses)
        if (response.location == "B") response.score += 20;
    auto const other = run(responses, 5);
    CHECK(other.tests[2].test->statistic ==
          doctest::Approx(found.tests[2].test->statistic).epsilon(1e-9));
    CHECK(other.tests[2].test->p == found.tests[2].test->p);
    CHECK(has(other.notes, "scores-off-the-scale"));
    CHECK_FALSE(has(found.notes, "scores-off-the-scale"));
}

TEST_CASE("a start between two periods counts from the next one, one after the last never comes") {
    auto const responses = pulse(6, 4);
    ExperienceCells const cells(responses, 5);
    auto const a = roll_out_of(cells, 2, std::vector<LocationStart>{{"A", "3.5"}, {"B", "99"}});
    CHECK(a.roll_out.starts[0] == 3); // period 4 is the fourth
    CHECK(a.roll_out.starts[1] == 7);
    CHECK_FALSE(a.roll_out.starts[2]);
    CHECK(roll_out_effects(a.roll_out).size() == 4);
}

TEST_CASE("three locations cannot be significant, and the answer says so") {
    auto responses = pulse(6, 5);
    std::erase_if(responses, [](ExperienceResponse const& one) { return one.location == "D"; });
    auto const found = run(responses, 5);
    CHECK(has(found.notes, "too-few-locations-for-a-test"));
    CHECK(has(found.notes, "starts-without-answers"));
    for (auto const& test : found.tests)
        CHECK(test.test->p > 0.05);
}

TEST_CASE("nothing given, no starts, one answer: notes and no failure") {
    CHECK(has(run({}, 5).notes, "no-answers"));
    CHECK(has(experience(ExperienceCells({}, 5), {}, {}).notes, "no-starts"));
    std::vector<ExperienceResponse> const one{{"a", "A", "g", "1", 7, 0}};
    auto const found = run(one, 1);
    CHECK(has(found.notes, "no-effect-to-estimate"));
    CHECK(found.effects.empty());
    CHECK_FALSE(found.tests[0].test);
    ExperienceCells const cells(one, 1);
    CHECK_FALSE(cells.cells()[0].figures->mean.interval);
}

TEST_CASE("locations live from the start are told of, and everybody live leaves nothing") {
    auto const responses = pulse(6, 6);
    ExperienceCells const cells(responses, 5);
    std::vector<LocationStart> const at_once{{"A", "1"}, {"B", "1"}, {"C", "1"}, {"D", "1"}};
    auto const found = experience(cells, at_once, {});
    CHECK(has(found.notes, "live-from-the-first-period"));
    CHECK(has(found.notes, "no-effect-to-estimate"));
    CHECK(found.summaries.empty());
}
