// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/outcome_view.hpp"

#include "domain/table/table_world.hpp"

using namespace hefboom;
using namespace hefboom::domain;

namespace {

OutcomeView seen(TableWorld& world, Actor const& viewer, OutcomeId id) {
    auto view = outcome_view(world.state, viewer, id, world.today());
    REQUIRE(view);
    return *view;
}

void say_why(TableWorld& world, Actor const& actor, OutcomeId id) {
    REQUIRE(world.act(actor, StateReason{.outcome = id, .reason = world.prose("Daarom.")}));
}

} // namespace

TEST_CASE("an outcome shows its words, who wrote it down, and how each party confirmed") {
    TableWorld world;
    auto const id = world.confirmed(OutcomeKind::own_agreement);
    auto const view = seen(world, world.sponsor, id);
    CHECK(view.in_force);
    CHECK(view.turn_until == day("2025-04-23"));
    CHECK(view.client_confirmed == ConfirmedBy::initials_on_sheet);
    CHECK(view.recorded_by == world.state.members.at(world.facilitator.member).name);
    CHECK(view.session.location.id == world.almere);
    CHECK(view.timing == Timing::no_answer_needed);
}

TEST_CASE("what the team let travel lies beside its outcomes at the table") {
    TableWorld world;
    auto const id = world.on_table();
    CHECK(seen(world, world.client, id).travelling.empty());
    auto& session = world.state.sessions.at(world.session);
    session.statements.push_back({.id = StatementId{{1}},
                                  .kind = StatementKind::norm,
                                  .text = world.prose("Zo hoort het.").ref,
                                  .leans_on = LeansOn::room_sheet});
    session.travelling.push_back({.statement = StatementId{{1}},
                                  .client = Band::large_majority,
                                  .contractor = Band::divided});
    auto const lines = seen(world, world.sponsor, id).travelling;
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].line.text == session.statements.front().text);
    CHECK(lines[0].client == Band::large_majority);
}

TEST_CASE("the clock of an answer: in time, warned at fifteen working days, overdue at twenty") {
    TableWorld world;
    auto const id = world.on_table();
    CHECK(seen(world, world.client, id).timing == Timing::in_time);
    CHECK(seen(world, world.client, id).working_days == 20);
    world.go("2025-05-08");
    CHECK(seen(world, world.client, id).timing == Timing::warned);
    CHECK(seen(world, world.client, id).working_days == 5);
    world.go("2025-05-16");
    CHECK(seen(world, world.client, id).timing == Timing::overdue);
    CHECK(seen(world, world.client, id).working_days == 1);
    world.answer(id, AnswerKind::answered);
    CHECK(seen(world, world.client, id).timing == Timing::answered_late);
    CHECK(seen(world, world.client, id).working_days == 1);
}

TEST_CASE("a draft answer is seen by who works on it, and by all once agreed at the table") {
    TableWorld world;
    auto const id = world.on_table();
    REQUIRE(world.draft(world.client, id, AnswerKind::answered));
    CHECK(seen(world, world.contractor, id).answer);
    CHECK(seen(world, world.facilitator, id).answer);
    CHECK(seen(world, world.responsible, id).answer);
    CHECK_FALSE(seen(world, world.sponsor, id).answer);
    CHECK_FALSE(seen(world, world.lead, id).answer);
    REQUIRE(world.act(world.facilitator, MarkAgreedAtTable{id}));
    CHECK(seen(world, world.sponsor, id).answer->agreed_at_table);
    REQUIRE(world.turn(world.client, JointKind::answer, as<ObjectId>(id)));
    CHECK(seen(world, world.contractor, id).answer->keys_would_fall == std::vector{Party::client});
}

TEST_CASE("each party sees its own reason, and both once there is no joint answer") {
    TableWorld world;
    auto const id = world.on_table();
    say_why(world, world.client, id);
    say_why(world, world.contractor, id);
    CHECK_FALSE(seen(world, world.client, id).client_reason.blank());
    CHECK(seen(world, world.client, id).contractor_reason.blank());
    CHECK(seen(world, world.contractor, id).client_reason.blank());
    CHECK(seen(world, world.facilitator, id).client_reason.blank());
    CHECK(seen(world, world.sponsor, id).client_reason.blank());
    world.go("2025-05-16");
    REQUIRE(world.act(world.clock, NoteOverdue{id}));
    auto const view = seen(world, world.sponsor, id);
    CHECK(view.state == OutcomeState::no_joint_answer);
    CHECK_FALSE(view.client_reason.blank());
    CHECK_FALSE(view.contractor_reason.blank());
}

TEST_CASE("a safety report exists for the facilitator, both managers and that end-responsible") {
    TableWorld world;
    auto const id = world.safety();
    for (auto const& viewer :
         {world.facilitator, world.client, world.contractor, world.responsible})
        CHECK(seen(world, viewer, id).safety->location.id == world.almere);
    for (auto const& viewer : {world.elsewhere, world.lead, world.sponsor}) {
        CHECK(refusal(outcome_view(world.state, viewer, id, world.today())) == "not_found.outcome");
        CHECK(outcomes_of(world.state, viewer, world.session, world.today()).empty());
    }
}

TEST_CASE("what the page offers, the rules accept; what it does not, they refuse") {
    TableWorld world;
    auto const loose = world.note(OutcomeKind::insight);
    auto may = seen(world, world.facilitator, loose).may;
    CHECK(may.amend);
    CHECK(may.drop);
    CHECK(may.confirm_client);
    CHECK_FALSE(may.correct);

    auto const agreement = world.confirmed(OutcomeKind::own_agreement);
    CHECK(seen(world, world.responsible, agreement).may.turn_into_proposal);
    CHECK_FALSE(seen(world, world.elsewhere, agreement).may.turn_into_proposal);

    auto const id = world.on_table();
    may = seen(world, world.client, id).may;
    CHECK(may.draft_answer);
    CHECK(may.state_reason);
    CHECK(may.open_solution);
    CHECK_FALSE(may.mark_agreed);
    CHECK_FALSE(may.treat);
    CHECK_FALSE(seen(world, world.elsewhere, id).may.draft_answer);
    REQUIRE(world.act(world.client, OpenTable{.on = world.today(), .place = {}}));
    CHECK(seen(world, world.client, id).may.treat);
}

TEST_CASE("until both confirmed it an outcome is the room's: only the facilitator sees it") {
    TableWorld world;
    auto const id = world.note(OutcomeKind::proposal);
    REQUIRE(world.confirm(id, Party::client));
    for (auto const& viewer : {world.client, world.contractor, world.responsible})
        CHECK(refusal(outcome_view(world.state, viewer, id, world.today())) == "not_found.outcome");
    CHECK(outcome_view(world.state, world.facilitator, id, world.today()));
    REQUIRE(world.confirm(id, Party::contractor));
    CHECK(outcome_view(world.state, world.client, id, world.today()));
}

TEST_CASE("the outcomes of a session come in the order they were noted") {
    TableWorld world;
    auto const first = world.note(OutcomeKind::insight);
    auto const second = world.note(OutcomeKind::proposal);
    auto const views = outcomes_of(world.state, world.facilitator, world.session, world.today());
    REQUIRE(views.size() == 2);
    CHECK(views[0].id == first);
    CHECK(views[1].id == second);
}
