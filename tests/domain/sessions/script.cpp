// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/script.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace hefboom::domain {

namespace {

std::int32_t minutes_of(std::vector<PlannedStep> const& steps, Step step) {
    auto const found = std::ranges::find(steps, step, &PlannedStep::step);
    return found == steps.end() ? -1 : found->minutes;
}

std::int32_t fewest(std::vector<PlannedStep> const& steps) {
    std::int32_t minutes = 0;
    for (auto const& each : steps)
        minutes += is_elastic(each.step) ? std::min(each.minutes, limits::step_minutes_fewest)
                                         : each.minutes;
    return minutes;
}

} // namespace

TEST_CASE("the standard script takes 150 minutes, on paper too, and the short one 90") {
    CHECK(total_minutes(script_of(ScriptKind::standard)) == 150);
    CHECK(total_minutes(script_of(ScriptKind::standard_paper)) == 150);
    CHECK(total_minutes(script_of(ScriptKind::short_form)) == 90);
}

TEST_CASE("with paper the break comes directly after voting") {
    auto const script = script_of(ScriptKind::standard_paper);
    auto const voting = std::ranges::find(script, Step::voting, &PlannedStep::step);
    CHECK((voting + 1)->step == Step::pause);
    CHECK((voting + 2)->step == Step::reveal);
    CHECK(script.size() == script_of(ScriptKind::standard).size());
}

TEST_CASE("the short script has one round of debate and no second vote") {
    auto const script = script_of(ScriptKind::short_form);
    CHECK(minutes_of(script, Step::second_vote) == -1);
    for (auto const step :
         {Step::silent_reading, Step::voting, Step::perspective, Step::reflection})
        CHECK(minutes_of(script, step) > 0);
}

TEST_CASE("silent reading, voting, perspective and reflection may not be left out") {
    CHECK_FALSE(may_be_left_out(Step::silent_reading));
    CHECK_FALSE(may_be_left_out(Step::voting));
    CHECK_FALSE(may_be_left_out(Step::perspective));
    CHECK_FALSE(may_be_left_out(Step::reflection));
    CHECK(may_be_left_out(Step::why));
    CHECK(may_be_left_out(Step::second_vote));
}

TEST_CASE("in time, every step to come keeps its minutes") {
    auto const script = script_of(ScriptKind::standard);
    auto const to_come = elastic(script, Step::voting, 117);
    CHECK(to_come == std::vector<PlannedStep>(script.begin() + 4, script.end()));
}

TEST_CASE("time to spare is given to no step") {
    auto const script = script_of(ScriptKind::standard);
    CHECK(elastic(script, Step::voting, 300) == elastic(script, Step::voting, 117));
}

TEST_CASE("twenty minutes late, only reveal to better give, in proportion") {
    auto const to_come = elastic(script_of(ScriptKind::standard), Step::voting, 97);
    CHECK(total_minutes(to_come) == 97);
    CHECK(minutes_of(to_come, Step::reveal) == 18);
    CHECK(minutes_of(to_come, Step::perspective) == 12);
    CHECK(minutes_of(to_come, Step::why) == 15);
    CHECK(minutes_of(to_come, Step::better) == 15);
    CHECK(minutes_of(to_come, Step::pause) == 10);
    CHECK(minutes_of(to_come, Step::harvest) == 15);
}

TEST_CASE("when even the shortest does not fit, the protected steps still keep their minutes") {
    auto const to_come = elastic(script_of(ScriptKind::standard), Step::voting, -30);
    CHECK(minutes_of(to_come, Step::reveal) == limits::step_minutes_fewest);
    CHECK(minutes_of(to_come, Step::harvest) == 15);
    CHECK(minutes_of(to_come, Step::reflection) == 4);
    CHECK(minutes_of(to_come, Step::check_out) == 4);
}

TEST_CASE("after the last elastic step nothing can be shortened") {
    auto const to_come = elastic(script_of(ScriptKind::standard), Step::better, 3);
    CHECK(total_minutes(to_come) == 27);
}

TEST_CASE("a step that is not in the script has nothing after it") {
    CHECK(elastic(script_of(ScriptKind::short_form), Step::pause, 50).empty());
}

TEST_CASE("the elastic clock fits whatever can fit, touches no protected step and starves none") {
    CHECK(rc::check([] {
        auto const kind = *rc::gen::element(ScriptKind::standard, ScriptKind::standard_paper,
                                            ScriptKind::short_form);
        auto const script = script_of(kind);
        auto const here = *rc::gen::inRange<std::size_t>(0, script.size());
        auto const left = *rc::gen::inRange<std::int32_t>(-60, 200);
        auto const to_come = elastic(script, script[here].step, left);
        std::vector<PlannedStep> const planned(script.begin() + static_cast<long>(here) + 1,
                                               script.end());
        RC_ASSERT(to_come.size() == planned.size());
        RC_ASSERT(total_minutes(to_come) <= std::max(left, fewest(planned)));
        RC_ASSERT(total_minutes(to_come) >= std::min(std::max(left, 0), total_minutes(planned)));
        for (std::size_t i = 0; i < planned.size(); ++i) {
            RC_ASSERT(to_come[i].step == planned[i].step);
            RC_ASSERT(to_come[i].minutes <= planned[i].minutes);
            if (is_elastic(planned[i].step))
                RC_ASSERT(to_come[i].minutes >= limits::step_minutes_fewest);
            else
                RC_ASSERT(to_come[i].minutes == planned[i].minutes);
        }
    }));
}

TEST_CASE("every step has its sentence to say aloud") {
    CHECK(session_sentence(Step::silent_reading) == "session_sentence.silent_reading");
}

} // namespace hefboom::domain
