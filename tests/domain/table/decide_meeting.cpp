// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/table_world.hpp"

#include "domain/table/meeting.hpp"

using namespace hefboom;
using namespace hefboom::domain;

namespace {

OpenTable at_noon(TableWorld& world) {
    return {.on = world.today(), .place = world.prose("Almere, zaal 2")};
}

} // namespace

TEST_CASE("one meeting of the table runs at a time") {
    TableWorld world;
    CHECK(running_meeting(world.state) == nullptr);
    REQUIRE(world.act(world.facilitator, at_noon(world)));
    auto const meeting = as<MeetingId>(world.made.front());
    CHECK(running_meeting(world.state)->id == meeting);
    CHECK(refusal(world.act(world.client, at_noon(world))) == "table.already_open");
    REQUIRE(world.act(world.contractor, CloseTable{meeting}));
    CHECK(running_meeting(world.state) == nullptr);
    CHECK(refusal(world.act(world.contractor, CloseTable{meeting})) == "table.closed");
    CHECK(world.act(world.client, at_noon(world)));
}

TEST_CASE("an outcome is treated once at a meeting, and only when it waits for an answer") {
    TableWorld world;
    auto const id = world.on_table();
    auto const answered = [&] {
        world.hold(world.session, world.almere);
        auto const other = world.confirmed(OutcomeKind::proposal);
        world.end_harvest();
        world.answer(other, AnswerKind::answered);
        return other;
    }();
    REQUIRE(world.act(world.facilitator, at_noon(world)));
    auto const meeting = as<MeetingId>(world.made.front());
    REQUIRE(world.act(world.facilitator, TreatAtTable{.meeting = meeting, .outcome = id}));
    CHECK(world.state.meetings.at(meeting).treated == std::vector{id});
    CHECK(refusal(world.act(world.facilitator, TreatAtTable{.meeting = meeting, .outcome = id})) ==
          "table.already_treated");
    CHECK(refusal(world.act(world.facilitator,
                            TreatAtTable{.meeting = meeting, .outcome = answered})) ==
          "outcome.already_answered");
    CHECK(refusal(world.act(world.facilitator,
                            TreatAtTable{.meeting = MeetingId{{8}}, .outcome = id})) ==
          "not_found.meeting");
}
