// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/table_view.hpp"

#include "domain/table/sheets_view.hpp"
#include "domain/table/table_world.hpp"

#include <algorithm>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

/// A session of that day with these outcomes, each confirmed, harvested that day.
std::vector<OutcomeId> harvest(TableWorld& world, std::uint8_t number, char const* on,
                               std::vector<OutcomeKind> const& kinds) {
    world.go(on);
    world.session = SessionId{{number}};
    world.hold(world.session, world.almere);
    std::vector<OutcomeId> ids;
    for (auto const kind : kinds)
        ids.push_back(kind == OutcomeKind::safety_report ? world.safety() : world.confirmed(kind));
    world.end_harvest();
    return ids;
}

using enum OutcomeKind;

/// The 23 outcomes of the five sessions, answered as told.
void hold_all_sessions(TableWorld& world) {
    auto const b =
        harvest(world, 1, "2025-03-18", {proposal, own_agreement, proposal, insight, proposal});
    world.go("2025-04-08");
    world.answer(b[0], AnswerKind::answered);
    world.answer(b[2], AnswerKind::parked);
    world.answer(b[4], AnswerKind::answered);
    auto const a = harvest(world, 2, "2025-04-15",
                           {insight, proposal, proposal, own_agreement, contract_question,
                            lasting_difference, safety_report});
    world.go("2025-05-06");
    for (auto const i : {1U, 2U, 4U})
        world.answer(a[i], AnswerKind::answered);
    auto const d = harvest(world, 3, "2025-05-20",
                           {proposal, own_agreement, insight, proposal, contract_question});
    world.go("2025-06-12");
    world.answer(d[0], AnswerKind::answered);
    world.answer(d[3], AnswerKind::parked);
    world.answer(d[4], AnswerKind::answered);
    auto const c = harvest(
        world, 4, "2025-07-03",
        {proposal, insight, proposal, own_agreement, contract_question, lasting_difference});
    world.go("2025-09-02");
    for (auto const i : {0U, 2U, 4U})
        world.answer(c[i], AnswerKind::answered);
    world.go("2025-12-31");
}

} // namespace

TEST_CASE("of the 23 outcomes 21 are answered or in force and 2 are parked") {
    TableWorld world;
    hold_all_sessions(world);
    auto const counts = table_view(world.state, world.client, world.today()).counts;
    CHECK(counts.outcomes == 23);
    CHECK(counts.settled == 21);
    CHECK(counts.parked == 2);
    CHECK(counts.open == 0);
    CHECK(counts.no_joint_answer == 0);
}

TEST_CASE("every outcome of the table stands in exactly one of its lists") {
    TableWorld world;
    hold_all_sessions(world);
    auto const view = table_view(world.state, world.client, world.today());
    CHECK(view.parked.size() == 2);
    CHECK(view.answered.size() + view.answered_before.size() == 10);
    CHECK(view.no_answer_needed.size() == 11);
    CHECK(view.agenda.empty());
    CHECK(view.in_the_room.empty());
}

TEST_CASE("what was answered before the last meeting stands apart, newest first") {
    TableWorld world;
    hold_all_sessions(world);
    REQUIRE(world.act(world.facilitator, OpenTable{.on = world.today(), .place = {}}));
    REQUIRE(world.act(world.client, CloseTable{as<MeetingId>(world.made.front())}));
    auto const view = table_view(world.state, world.client, world.today());
    CHECK(view.answered.empty());
    REQUIRE(view.answered_before.size() == 10);
    CHECK(*view.answered_before.front().answered_on > *view.answered_before.back().answered_on);
}

TEST_CASE("who may not see the safety report does not see it counted") {
    TableWorld world;
    hold_all_sessions(world);
    CHECK(table_view(world.state, world.sponsor, world.today()).counts.outcomes == 22);
}

TEST_CASE("the three answers of the Eindhoven session are the only late ones") {
    TableWorld world;
    hold_all_sessions(world);
    auto const view = table_view(world.state, world.facilitator, world.today());
    auto const late = std::ranges::count(view.answered, Timing::answered_late, &AgendaItem::timing);
    CHECK(late == 3);
    for (auto const& item : view.answered)
        if (item.timing == Timing::answered_late) CHECK(item.working_days == 23);
}

TEST_CASE("the agenda has what is overdue first, then what is warned, then by due date") {
    TableWorld world;
    auto const late = harvest(world, 1, "2025-04-01", {proposal});
    auto const fresh = harvest(world, 2, "2025-05-12", {proposal});
    auto const warned = harvest(world, 3, "2025-04-17", {proposal});
    world.go("2025-05-14");
    auto const view = table_view(world.state, world.client, world.today());
    REQUIRE(view.agenda.size() == 3);
    CHECK(view.agenda[0].id == late[0]);
    CHECK(view.agenda[0].timing == Timing::overdue);
    CHECK(view.agenda[1].id == warned[0]);
    CHECK(view.agenda[1].timing == Timing::warned);
    CHECK(view.agenda[2].id == fresh[0]);
    CHECK(view.counts.overdue == 1);
    CHECK(view.counts.warned == 1);
    CHECK(view.counts.open == 3);
}

TEST_CASE("what was parked comes back on the agenda when its day has passed") {
    TableWorld world;
    auto const id = world.on_table();
    world.answer(id, AnswerKind::parked);
    world.go("2026-06-30");
    CHECK(table_view(world.state, world.client, world.today()).parked.size() == 1);
    world.go("2026-07-01");
    auto const view = table_view(world.state, world.client, world.today());
    CHECK(view.parked.empty());
    REQUIRE(view.agenda.size() == 1);
    CHECK(view.agenda[0].timing == Timing::overdue);
}

TEST_CASE("an answer agreed at the table tells whose key it waits for") {
    TableWorld world;
    auto const id = world.on_table();
    REQUIRE(world.draft(world.client, id, AnswerKind::answered));
    REQUIRE(world.act(world.facilitator, MarkAgreedAtTable{id}));
    REQUIRE(world.turn(world.contractor, JointKind::answer, as<ObjectId>(id)));
    auto const view = table_view(world.state, world.sponsor, world.today());
    REQUIRE(view.agenda.size() == 1);
    CHECK(view.agenda[0].waits_for == std::vector{Party::client});
}

TEST_CASE("a running meeting shows what it treated, and its decision list keeps the order") {
    TableWorld world;
    auto const ids = harvest(world, 1, "2025-04-15", {proposal, proposal});
    REQUIRE(world.act(world.facilitator, OpenTable{.on = world.today(), .place = {}}));
    auto const meeting = as<MeetingId>(world.made.front());
    for (auto const id : {ids[1], ids[0]})
        REQUIRE(world.act(world.client, TreatAtTable{.meeting = meeting, .outcome = id}));
    auto const view = table_view(world.state, world.client, world.today());
    REQUIRE(view.running);
    CHECK(view.running->treated == 2);
    CHECK(view.agenda[0].treated);
    CHECK(view.may.close_meeting);
    CHECK_FALSE(view.may.open_meeting);
    auto const list = decision_list_view(world.state, world.sponsor, meeting, world.today());
    REQUIRE(list);
    REQUIRE(list->decisions.size() == 2);
    CHECK(list->decisions[0].id == ids[1]);
    CHECK(refusal(decision_list_view(world.state, world.sponsor, MeetingId{{8}}, world.today())) ==
          "not_found.meeting");
}

TEST_CASE("own agreements stand apart for as long as they may become a proposal") {
    TableWorld world;
    (void)world.confirmed(own_agreement);
    world.go("2025-04-23");
    auto const view = table_view(world.state, world.client, world.today());
    REQUIRE(view.fresh_agreements.size() == 1);
    CHECK(view.fresh_agreements[0].turn_until == world.today());
    world.go("2025-04-24");
    CHECK(table_view(world.state, world.client, world.today()).fresh_agreements.empty());
}
