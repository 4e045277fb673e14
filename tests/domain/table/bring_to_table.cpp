// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/table_world.hpp"

#include "domain/working_days.hpp"

#include <rapidcheck.h>

using namespace hefboom;
using namespace hefboom::domain;

TEST_CASE("proposals and contract questions reach the table with their days; the rest does not") {
    TableWorld world;
    auto const proposal = world.confirmed(OutcomeKind::proposal);
    auto const question = world.confirmed(OutcomeKind::contract_question);
    auto const agreement = world.confirmed(OutcomeKind::own_agreement);
    auto const insight = world.confirmed(OutcomeKind::insight);
    auto const difference = world.confirmed(OutcomeKind::lasting_difference);
    auto const unconfirmed = world.note(OutcomeKind::proposal);
    world.end_harvest();
    CHECK(world.outcome(proposal).state == OutcomeState::on_table);
    CHECK(world.outcome(question).state == OutcomeState::on_table);
    CHECK(world.outcome(agreement).state == OutcomeState::confirmed);
    CHECK(world.outcome(insight).state == OutcomeState::confirmed);
    CHECK(world.outcome(difference).state == OutcomeState::confirmed);
    CHECK(world.outcome(unconfirmed).state == OutcomeState::noted);
}

TEST_CASE("the session of 15 April is warned on 8 May and due on 15 May") {
    TableWorld world;
    auto const id = world.on_table();
    CHECK(world.outcome(id).warn_on == day("2025-05-08"));
    CHECK(world.outcome(id).due_on == day("2025-05-15"));
}

TEST_CASE("the due date follows the ground rules then in force") {
    TableWorld world;
    world.state.ground_rules.answer_working_days = 30;
    auto const id = world.on_table();
    CHECK(world.outcome(id).due_on == working_days_after(day("2025-04-15"), 30));
}

TEST_CASE("whatever the day, the due date is a working day twenty working days on") {
    CHECK(rc::check([](std::uint16_t offset) {
        auto const today = LocalDate{18'262} + static_cast<std::int32_t>(offset % 7300);
        Engagement state;
        auto const due = on_table(state, Outcome{}, today);
        RC_ASSERT(is_working_day(due.due_on));
        RC_ASSERT(working_days_between(today, due.due_on) == 20);
        RC_ASSERT(working_days_between(today, due.warn_on) == 15);
    }));
}

TEST_CASE("the poster feeds back what is answered or in force, not what still waits") {
    TableWorld world;
    auto const answered = world.confirmed(OutcomeKind::proposal);
    auto const waiting = world.confirmed(OutcomeKind::proposal);
    auto const agreement = world.confirmed(OutcomeKind::own_agreement);
    auto const safety = world.safety();
    world.end_harvest();
    world.answer(answered, AnswerKind::rejected);
    world.happen(mark_fed_back(world.state, world.session));
    CHECK(world.outcome(answered).state == OutcomeState::fed_back);
    CHECK(world.outcome(waiting).state == OutcomeState::on_table);
    CHECK(world.outcome(agreement).state == OutcomeState::fed_back);
    CHECK(world.outcome(safety).state == OutcomeState::confirmed);
}

TEST_CASE("a session that is called off leaves what both confirmed with the table, and no less") {
    TableWorld world;
    auto const proposal = world.confirmed(OutcomeKind::proposal);
    auto const insight = world.confirmed(OutcomeKind::insight);
    auto const loose = world.note(OutcomeKind::proposal);
    REQUIRE(world.act(world.facilitator, CancelSession{world.session, world.prose("Alarm")}));
    CHECK(world.outcome(proposal).state == OutcomeState::on_table);
    CHECK(world.outcome(proposal).due_on == day("2025-05-15"));
    CHECK(world.outcome(insight).state == OutcomeState::confirmed);
    CHECK(world.outcome(loose).state == OutcomeState::noted);
}
