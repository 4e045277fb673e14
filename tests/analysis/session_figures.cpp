// SPDX-License-Identifier: EUPL-1.2
#include "analysis/session_figures.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <tuple>

using namespace hefboom::analysis;

namespace {

PartyBallots party(std::int64_t agree, std::int64_t disagree, std::int64_t predict_agree,
                   std::int64_t predict_disagree) {
    return {.votes = {.agree = agree, .disagree = disagree},
            .of_the_other = {.agree = predict_agree, .disagree = predict_disagree}};
}

} // namespace

TEST_CASE("the figures of a statement are differences of shares of all votes") {
    PartyBallots const first{.votes = {.agree = 6, .disagree = 1, .pass = 1},
                             .of_the_other = {.agree = 2, .disagree = 6}};
    PartyBallots const second{.votes = {.agree = 1, .disagree = 4, .pass = 3},
                              .of_the_other = {.agree = 8, .disagree = 0}};
    auto const figures = session_figures(first, second);
    CHECK(figures.difference.value().value() == 6.0 / 8 - 1.0 / 8);
    CHECK(figures.gap_of_first.value().value() == 2.0 / 8 - 1.0 / 8);
    CHECK(figures.gap_of_second.value().value() == 8.0 / 8 - 6.0 / 8);
    CHECK(figures.silent_agreement == false);
}

TEST_CASE("silent agreement takes four in five of both, and more than half of one mistaken") {
    CHECK(session_figures(party(8, 2, 4, 6), party(8, 2, 9, 1)).silent_agreement == true);
    CHECK(session_figures(party(8, 2, 5, 5), party(8, 2, 5, 5)).silent_agreement == false);
    CHECK(session_figures(party(7, 3, 0, 10), party(8, 2, 0, 10)).silent_agreement == false);
    // Agreeing that it is not so counts as well; agreeing across does not.
    CHECK(session_figures(party(1, 5, 5, 1), party(0, 6, 0, 6)).silent_agreement == true);
    CHECK(session_figures(party(6, 0, 0, 6), party(0, 6, 6, 0)).silent_agreement == false);
    // A pass is on no side.
    CHECK(session_figures({.votes = {.agree = 7, .pass = 3}, .of_the_other = {.disagree = 10}},
                          party(10, 0, 0, 10))
              .silent_agreement == false);
}

TEST_CASE("what the counts do not tell is nothing") {
    auto const nobody = session_figures({}, party(3, 2, 1, 4));
    CHECK_FALSE(nobody.difference);
    CHECK_FALSE(nobody.gap_of_first);
    CHECK_FALSE(nobody.gap_of_second);
    CHECK_FALSE(nobody.silent_agreement);
    // Both agree, and nobody predicted: it may have been silent.
    CHECK_FALSE(session_figures(party(5, 0, 0, 0), party(5, 0, 5, 0)).silent_agreement);
    // They do not agree: it was not, whatever was predicted.
    CHECK(session_figures(party(5, 0, 0, 0), party(2, 3, 0, 0)).silent_agreement == false);
    CHECK(session_figures(party(5, 0, 0, 0), party(5, 0, 2, 3)).silent_agreement == true);
}

TEST_CASE("turning sides or parties around turns the figures around") {
    rc::check("session figures are symmetric", [] {
        auto const drawn = [] { return *rc::gen::inRange<std::int64_t>(0, 7); };
        auto const first = party(drawn(), drawn(), drawn(), drawn());
        auto const second = party(drawn(), drawn(), drawn(), drawn());
        auto const turned = [](PartyBallots const& one) {
            return party(one.votes.disagree, one.votes.agree, one.of_the_other.disagree,
                         one.of_the_other.agree);
        };
        auto const figures = session_figures(first, second);
        auto const swapped = session_figures(second, first);
        auto const told = [](std::optional<ShareDifference> const& difference) {
            return difference ? difference->value() : -9;
        };
        RC_ASSERT(told(figures.difference) == told(swapped.difference));
        RC_ASSERT(told(figures.gap_of_first) == told(swapped.gap_of_second));
        RC_ASSERT(figures.silent_agreement == swapped.silent_agreement);
        auto const other_side = session_figures(turned(first), turned(second));
        RC_ASSERT(figures.silent_agreement == other_side.silent_agreement);
        if (figures.gap_of_first)
            RC_ASSERT(std::abs(told(figures.gap_of_first) + told(other_side.gap_of_first)) < 1e-12);
    });
}
