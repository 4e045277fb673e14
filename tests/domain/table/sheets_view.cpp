// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/sheets_view.hpp"

#include "domain/table/table_world.hpp"

using namespace hefboom;
using namespace hefboom::domain;

TEST_CASE("the sheet of the room says who answers and by when, before people leave") {
    TableWorld world;
    auto const id = world.confirmed(OutcomeKind::proposal);
    (void)world.confirmed(OutcomeKind::own_agreement);
    auto const before = hall_sheet_view(world.state, world.facilitator, world.session);
    REQUIRE(before);
    REQUIRE(before->lines.size() == 2);
    CHECK(before->lines[0].answer_by == day("2025-05-15"));
    CHECK_FALSE(before->lines[1].answer_by);
    CHECK(before->answered_by ==
          std::vector{world.state.members.at(world.client.member).name,
                      world.state.members.at(world.contractor.member).name,
                      world.state.members.at(world.responsible.member).name});
    world.end_harvest();
    auto const after = hall_sheet_view(world.state, world.facilitator, world.session);
    CHECK(after->lines[0].answer_by == world.outcome(id).due_on);
}

TEST_CASE("a safety report stands on the sheet only for who may see it") {
    TableWorld world;
    (void)world.safety();
    CHECK(hall_sheet_view(world.state, world.facilitator, world.session)->lines.size() == 1);
    CHECK(hall_sheet_view(world.state, world.sponsor, world.session)->lines.empty());
    CHECK(refusal(hall_sheet_view(world.state, world.sponsor, SessionId{{8}})) ==
          "not_found.session");
}

TEST_CASE("the poster tells the answer, or when it comes, and no draft") {
    TableWorld world;
    auto const answered = world.confirmed(OutcomeKind::proposal);
    auto const waiting = world.confirmed(OutcomeKind::proposal);
    (void)world.note(OutcomeKind::insight);
    world.end_harvest();
    world.answer(answered, AnswerKind::rejected);
    REQUIRE(world.draft(world.client, waiting, AnswerKind::answered));
    auto const poster = poster_view(world.state, world.client, world.session);
    REQUIRE(poster);
    REQUIRE(poster->lines.size() == 2);
    CHECK(poster->lines[0].answer == AnswerKind::rejected);
    CHECK_FALSE(poster->lines[0].words.blank());
    CHECK_FALSE(poster->lines[1].answer);
    CHECK(poster->lines[1].words.blank());
    CHECK(poster->lines[1].answer_by == day("2025-05-15"));
    CHECK_FALSE(poster->hangs);
}

TEST_CASE("without a joint answer both reasons hang there, and neither before that") {
    TableWorld world;
    auto const id = world.on_table();
    for (auto const& actor : {world.client, world.contractor})
        REQUIRE(world.act(actor, StateReason{.outcome = id, .reason = world.prose("Zo.")}));
    CHECK(poster_view(world.state, world.client, world.session)->lines[0].client_reason.blank());
    world.go("2025-05-16");
    REQUIRE(world.act(world.clock, NoteOverdue{id}));
    auto const poster = poster_view(world.state, world.client, world.session);
    CHECK_FALSE(poster->lines[0].client_reason.blank());
    CHECK_FALSE(poster->lines[0].contractor_reason.blank());
}

TEST_CASE("a safety report returns on the poster as solved on a day") {
    TableWorld world;
    auto const id = world.safety();
    world.go("2025-04-17");
    REQUIRE(
        world.act(world.responsible, RecordSafetySolved{.outcome = id, .on = day("2025-04-17")}));
    auto const poster = poster_view(world.state, world.facilitator, world.session);
    REQUIRE(poster->lines.size() == 1);
    CHECK(poster->lines[0].solved_on == day("2025-04-17"));
    CHECK(poster->lines[0].text.blank());
}
