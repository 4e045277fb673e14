// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/outcome_allows.hpp"
#include "domain/table/table_world.hpp"

#include <algorithm>
#include <rapidcheck.h>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

StateReason why(TableWorld& world, OutcomeId id) {
    return {.outcome = id, .reason = world.prose("Het staat anders in het contract.")};
}

TurnIntoProposal taken_up(TableWorld& world, OutcomeId id) {
    return {.outcome = id, .reason = world.prose("Dit raakt de werkinstructie.")};
}

template <class Wanted>
std::size_t count(std::vector<Event> const& journal) {
    return static_cast<std::size_t>(std::ranges::count_if(
        journal, [](Event const& event) { return std::holds_alternative<Wanted>(event); }));
}

} // namespace

TEST_CASE("an own agreement is in force at once and needs no answer") {
    TableWorld world;
    auto const id = world.confirmed(OutcomeKind::own_agreement);
    world.end_harvest();
    CHECK(world.outcome(id).state == OutcomeState::confirmed);
    CHECK(refusal(world.draft(world.client, id, AnswerKind::answered)) ==
          "outcome.needs_no_answer");
}

TEST_CASE("either manager or the end-responsible turns an own agreement into a proposal") {
    for (auto const& actor :
         {&TableWorld::client, &TableWorld::contractor, &TableWorld::responsible}) {
        TableWorld world;
        auto const id = world.confirmed(OutcomeKind::own_agreement);
        world.go("2025-04-22");
        REQUIRE(world.act(world.*actor, taken_up(world, id)));
        auto const& outcome = world.outcome(id);
        CHECK(outcome.kind == OutcomeKind::proposal);
        CHECK(outcome.turned_into_proposal);
        CHECK_FALSE(outcome.turned_reason.blank());
        CHECK(outcome.state == OutcomeState::on_table);
        CHECK(outcome.due_on == day("2025-05-21"));
    }
}

TEST_CASE("within five working days, with a reason, and only an own agreement") {
    TableWorld world;
    auto const id = world.confirmed(OutcomeKind::own_agreement);
    auto const insight = world.confirmed(OutcomeKind::insight);
    CHECK(refusal(world.act(world.client, TurnIntoProposal{.outcome = id, .reason = {}})) ==
          "text.missing");
    CHECK(refusal(world.act(world.client, taken_up(world, insight))) ==
          "outcome.not_own_agreement");
    auto const loose = world.note(OutcomeKind::own_agreement);
    CHECK(refusal(world.act(world.client, taken_up(world, loose))) == "not_found.outcome");
    CHECK(refusal(world.act(world.elsewhere, taken_up(world, id))) == "rights.other_location");
    CHECK(refusal(world.act(world.sponsor, taken_up(world, id))) == "rights.forbidden");
    world.go("2025-04-24"); // 15 April + 5 working days, Easter Monday between
    CHECK(refusal(world.act(world.client, taken_up(world, id))) == "outcome.turn_too_late");
    world.go("2025-04-23");
    CHECK(world.act(world.client, taken_up(world, id)));
}

TEST_CASE("the five days begin when both confirmed, because before that nobody else sees it") {
    TableWorld world;
    auto const id = world.note(OutcomeKind::own_agreement);
    REQUIRE(world.confirm(id, Party::client));
    world.go("2025-04-25"); // later than five working days: the sheet was initialled late
    REQUIRE(world.confirm(id, Party::contractor));
    CHECK(turn_until(world.outcome(id)) == day("2025-05-02"));
    CHECK(world.act(world.client, taken_up(world, id)));
}

TEST_CASE("an answer is drafted only for what lies on the table") {
    TableWorld world;
    auto const id = world.confirmed(OutcomeKind::proposal);
    CHECK(refusal(world.draft(world.client, id, AnswerKind::answered)) == "outcome.not_on_table");
    world.end_harvest();
    CHECK(world.draft(world.responsible, id, AnswerKind::answered));
    CHECK(refusal(world.draft(world.elsewhere, id, AnswerKind::answered)) ==
          "rights.other_location");
    CHECK(refusal(world.draft(world.facilitator, id, AnswerKind::answered)) == "rights.forbidden");
}

TEST_CASE("each kind of answer brings what it needs") {
    TableWorld world;
    auto const id = world.on_table();
    auto command = world.answer_to(id, AnswerKind::taken_up);
    command.words = {};
    CHECK(refusal(world.act(world.client, command)) == "outcome.needs_solution");
    command.solution = SolutionId{{5}};
    CHECK(refusal(world.act(world.client, command)) == "not_found.solution");
    command.kind = AnswerKind::rejected;
    CHECK(refusal(world.act(world.client, command)) == "outcome.solution_only_when_taken_up");
    command.solution.reset();
    CHECK(refusal(world.act(world.client, command)) == "text.missing");
    command.words = world.prose("Kosten niet in verhouding.");
    command.parked_until = day("2026-01-01");
    CHECK(refusal(world.act(world.client, command)) == "outcome.date_only_when_parked");
    command.kind = AnswerKind::parked;
    command.parked_until = world.today();
    CHECK(refusal(world.act(world.client, command)) == "outcome.parked_in_past");
    command.parked_until.reset();
    CHECK(refusal(world.act(world.client, command)) == "outcome.needs_parked_until");
}

TEST_CASE("the day of the decision lies between the session and today") {
    TableWorld world;
    auto const id = world.on_table();
    auto command = world.answer_to(id, AnswerKind::answered);
    command.decided_on = day("2025-04-14");
    CHECK(refusal(world.act(world.client, command)) == "outcome.before_noted");
    command.decided_on = day("2025-04-16");
    CHECK(refusal(world.act(world.client, command)) == "date.in_future");
    command.decided_on = day("2025-04-15");
    CHECK(world.act(world.client, command));
}

TEST_CASE("a new draft is a new version and says whose keys fell") {
    TableWorld world;
    auto const id = world.on_table();
    REQUIRE(world.draft(world.client, id, AnswerKind::answered));
    CHECK(world.outcome(id).answer->keys.version == 1);
    REQUIRE(world.turn(world.client, JointKind::answer, as<ObjectId>(id)));
    REQUIRE(world.draft(world.contractor, id, AnswerKind::rejected));
    auto const& drafted = std::get<AnswerDrafted>(world.journal.back());
    CHECK(drafted.fallen == std::vector{Party::client});
    CHECK(world.outcome(id).answer->keys.version == 2);
    CHECK(world.outcome(id).answer->keys.none());
}

TEST_CASE("agreed at the table is a state of its own until both keys stand") {
    TableWorld world;
    auto const id = world.on_table();
    CHECK(refusal(world.act(world.facilitator, MarkAgreedAtTable{id})) == "outcome.no_draft");
    REQUIRE(world.draft(world.client, id, AnswerKind::answered));
    REQUIRE(world.act(world.facilitator, MarkAgreedAtTable{id}));
    CHECK(world.outcome(id).answer->agreed_at_table);
    CHECK(world.outcome(id).answer->decided_on == world.today());
    CHECK(world.outcome(id).state == OutcomeState::on_table);
    CHECK(refusal(world.act(world.facilitator, MarkAgreedAtTable{id})) == "outcome.already_agreed");
}

TEST_CASE("the answer date is the day of the second key, the decision date that of the table") {
    TableWorld world;
    auto const id = world.on_table();
    world.go("2025-05-06");
    REQUIRE(world.draft(world.client, id, AnswerKind::answered));
    REQUIRE(world.act(world.facilitator, MarkAgreedAtTable{id}));
    REQUIRE(world.turn(world.client, JointKind::answer, as<ObjectId>(id)));
    CHECK(world.outcome(id).state == OutcomeState::on_table);
    world.go("2025-05-09");
    REQUIRE(world.turn(world.contractor, JointKind::answer, as<ObjectId>(id)));
    CHECK(world.outcome(id).state == OutcomeState::answered);
    CHECK(world.outcome(id).answer->decided_on == day("2025-05-06"));
    CHECK(world.outcome(id).answer->answered_on == day("2025-05-09"));
    CHECK(world.outcome(id).answer->working_days_late == 0);
    CHECK(refusal(world.draft(world.client, id, AnswerKind::rejected)) ==
          "outcome.already_answered");
}

TEST_CASE("the Eindhoven answers came after 43 working days: 23 too late") {
    TableWorld world;
    world.go("2025-07-03");
    auto const id = world.on_table();
    CHECK(world.outcome(id).due_on == day("2025-07-31"));
    world.go("2025-09-02");
    world.answer(id, AnswerKind::answered);
    CHECK(world.outcome(id).answer->working_days_late == 23);
}

TEST_CASE("each manager states the reason of his own party only") {
    TableWorld world;
    auto const id = world.on_table();
    REQUIRE(world.act(world.contractor, why(world, id)));
    CHECK(world.outcome(id).client_reason.blank());
    CHECK_FALSE(world.outcome(id).contractor_reason.blank());
    CHECK(refusal(world.act(world.facilitator, why(world, id))) == "rights.forbidden");
    CHECK(refusal(world.act(world.client, StateReason{.outcome = id, .reason = {}})) ==
          "text.missing");
}

TEST_CASE("the day after the due date, and not before, the clock notes it once") {
    TableWorld world;
    auto const id = world.on_table();
    world.go("2025-05-15");
    CHECK(refusal(world.act(world.clock, NoteOverdue{id})) == "outcome.not_due");
    world.go("2025-05-16");
    REQUIRE(world.act(world.clock, NoteOverdue{id}));
    CHECK(world.outcome(id).overdue_since == day("2025-05-16"));
    CHECK(world.outcome(id).state == OutcomeState::on_table);
    CHECK(refusal(world.act(world.clock, NoteOverdue{id})) == "outcome.already_overdue");
    CHECK(refusal(world.act(world.client, NoteOverdue{id})) == "rights.forbidden");
}

TEST_CASE("when both said why they differ, the due date makes it no joint answer") {
    TableWorld world;
    auto const id = world.on_table();
    REQUIRE(world.act(world.client, why(world, id)));
    REQUIRE(world.act(world.contractor, why(world, id)));
    CHECK(world.outcome(id).state == OutcomeState::on_table);
    world.go("2025-05-16");
    REQUIRE(world.act(world.clock, NoteOverdue{id}));
    CHECK(world.outcome(id).state == OutcomeState::no_joint_answer);
    CHECK(refusal(world.act(world.clock, NoteOverdue{id})) == "outcome.not_on_table");
}

TEST_CASE("a second reason after the due date makes it no joint answer too") {
    TableWorld world;
    auto const id = world.on_table();
    world.go("2025-05-16");
    REQUIRE(world.act(world.clock, NoteOverdue{id}));
    REQUIRE(world.act(world.client, why(world, id)));
    CHECK(world.outcome(id).state == OutcomeState::on_table);
    REQUIRE(world.act(world.contractor, why(world, id)));
    CHECK(world.outcome(id).state == OutcomeState::no_joint_answer);
}

TEST_CASE("a joint answer can still come after that") {
    TableWorld world;
    auto const id = world.on_table();
    REQUIRE(world.act(world.client, why(world, id)));
    REQUIRE(world.act(world.contractor, why(world, id)));
    world.go("2025-05-19");
    REQUIRE(world.act(world.clock, NoteOverdue{id}));
    world.answer(id, AnswerKind::answered);
    CHECK(world.outcome(id).state == OutcomeState::answered);
    CHECK(world.outcome(id).answer->working_days_late == 2);
    CHECK(refusal(world.act(world.client, why(world, id))) == "outcome.already_answered");
}

TEST_CASE("a parked answer can be taken up again, due on the day it was parked until") {
    TableWorld world;
    auto const id = world.on_table();
    world.answer(id, AnswerKind::parked);
    CHECK(world.outcome(id).parked());
    world.go("2026-06-01");
    REQUIRE(world.draft(world.client, id, AnswerKind::answered));
    auto const& drafted = std::get<AnswerDrafted>(world.journal.back());
    CHECK(drafted.fallen == std::vector{Party::client, Party::contractor});
    CHECK(world.outcome(id).state == OutcomeState::on_table);
    CHECK(world.outcome(id).due_on == day("2026-06-30"));
}

TEST_CASE("an answer is sealed only by two different parties on one version") {
    CHECK(rc::check([] {
        TableWorld world;
        auto const id = world.on_table();
        auto const steps =
            *rc::gen::container<std::vector<std::uint8_t>>(rc::gen::inRange<std::uint8_t>(0, 8));
        for (auto const step : steps) {
            auto const& actor = step % 2 == 0 ? world.client : world.contractor;
            if (step < 2) (void)world.draft(actor, id, AnswerKind::answered);
            if (step < 4 || !world.outcome(id).answer) continue;
            auto const version = world.outcome(id).answer->keys.version;
            TurnKey const key{.kind = JointKind::answer,
                              .object = as<ObjectId>(id),
                              .version = step < 6 ? version : version - 1};
            (void)world.act(actor, key);
        }
        auto const& outcome = world.outcome(id);
        auto const sealed = outcome.answer && outcome.answer->keys.sealed();
        RC_ASSERT(sealed == (outcome.state == OutcomeState::answered));
        RC_ASSERT(count<OutcomeAnswered>(world.journal) == (sealed ? 1U : 0U));
        if (!sealed) return;
        auto const& keys = outcome.answer->keys;
        RC_ASSERT(keys.client->member == world.client.member);
        RC_ASSERT(keys.contractor->member == world.contractor.member);
    }));
}

TEST_CASE("an answer that somebody else laid down meanwhile is not overwritten unseen") {
    TableWorld world;
    auto const id = world.on_table();
    auto mine = world.answer_to(id, AnswerKind::rejected);
    REQUIRE(world.draft(world.client, id, AnswerKind::answered));
    REQUIRE(world.turn(world.client, JointKind::answer, as<ObjectId>(id)));
    CHECK(refusal(world.act(world.contractor, mine)) == "outcome.answer_outdated");
    CHECK(world.outcome(id).answer->keys.standing() == std::vector{Party::client});
    mine.based_on = 1;
    CHECK(world.act(world.contractor, mine));
    CHECK(world.outcome(id).answer->keys.standing().empty());
}
