// SPDX-License-Identifier: EUPL-1.2
#include "domain/turns.hpp"

#include "domain/founding.hpp"

#include <algorithm>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

LocalDate const monday = *date_from_iso("2025-03-03");

std::vector<Turn> waiting(Founding const& founding, TurnKind kind) {
    std::vector<Turn> found;
    for (auto const& turn : turns_of(founding.world.state, monday))
        if (turn.kind == kind) found.push_back(turn);
    return found;
}

Outcome outcome_on_table(World& world, LocalDate due) {
    Outcome outcome;
    outcome.id = OutcomeId{world.next_id()};
    outcome.kind = OutcomeKind::proposal;
    outcome.state = OutcomeState::on_table;
    outcome.due_on = due;
    return outcome;
}

} // namespace

TEST_CASE("the ground rules wait for the sponsor who did not sign, until the deadlock") {
    Founding founding;
    CHECK(waiting(founding, TurnKind::sign_ground_rules).size() == 2);
    Founding::must(founding.sign(founding.client_sponsor));
    auto const left = waiting(founding, TurnKind::sign_ground_rules);
    REQUIRE(left.size() == 1);
    CHECK(left[0].whose == Party::contractor);
    CHECK(left[0].role == Role::sponsor);
    CHECK(left[0].due_on == founding.keys().deadlock_on);
    CHECK(left[0].working_days_left == 10);
    CHECK(is_turn_of(founding.world.state, founding.actor(founding.contractor_sponsor), left[0]));
    CHECK_FALSE(is_turn_of(founding.world.state, founding.actor(founding.client_sponsor), left[0]));
    Founding::must(founding.sign(founding.contractor_sponsor));
    CHECK(waiting(founding, TurnKind::sign_ground_rules).empty());
}

TEST_CASE("a member who accepts later waits for his own sponsor, a facilitator for both") {
    Founding founding;
    CHECK(waiting(founding, TurnKind::confirm_member).empty());
    founding.sign_both();
    auto const member = founding.join(Role::works_council, Party::client);
    auto turns = waiting(founding, TurnKind::confirm_member);
    REQUIRE(turns.size() == 1);
    CHECK(turns[0].whose == Party::client);
    CHECK(turns[0].object == as<ObjectId>(member));
    founding.join(Role::facilitator, {});
    CHECK(waiting(founding, TurnKind::confirm_member).size() == 3);
}

TEST_CASE("each party's own missing reading is its own turn") {
    Founding founding;
    founding.sign_both();
    Founding::must(founding.world.act(
        founding.actor(founding.facilitator),
        AddExcerpt{.article = founding.world.prose("7.2"), .literal = founding.world.prose("…")}));
    auto const excerpt = as<ExcerptId>(founding.world.made.at(0));
    CHECK(waiting(founding, TurnKind::write_reading).size() == 2);
    Founding::must(founding.world.act(
        founding.actor(founding.client_manager),
        WriteReading{.excerpt = excerpt, .text = founding.world.prose("zo lezen wij het")}));
    auto const left = waiting(founding, TurnKind::write_reading);
    REQUIRE(left.size() == 1);
    CHECK(left[0].whose == Party::contractor);
}

TEST_CASE("an outcome on the table waits for both managers, then for the key that is missing") {
    Founding founding;
    auto outcome = outcome_on_table(founding.world, *date_from_iso("2025-03-10"));
    founding.world.state.outcomes[outcome.id] = outcome;
    auto const drafting = waiting(founding, TurnKind::draft_answer);
    REQUIRE(drafting.size() == 2);
    CHECK(drafting[0].working_days_left == 5);
    outcome.answer = Answer{};
    outcome.answer->keys.version = 1;
    outcome.answer->keys.client = Key{};
    founding.world.state.outcomes[outcome.id] = outcome;
    CHECK(waiting(founding, TurnKind::draft_answer).empty());
    auto const signing = waiting(founding, TurnKind::sign_answer);
    REQUIRE(signing.size() == 1);
    CHECK(signing[0].whose == Party::contractor);
}

TEST_CASE("what is late stands on top and counts working days late") {
    Founding founding;
    auto const late = outcome_on_table(founding.world, *date_from_iso("2025-02-24"));
    auto const soon = outcome_on_table(founding.world, *date_from_iso("2025-03-04"));
    founding.world.state.outcomes.emplace(soon.id, soon);
    founding.world.state.outcomes.emplace(late.id, late);
    auto const turns = turns_of(founding.world.state, monday);
    CHECK(turns.front().object == as<ObjectId>(late.id));
    CHECK(turns.front().working_days_left == -5);
    CHECK(waiting(founding, TurnKind::state_reason).size() == 2);
    auto const first_without =
        std::ranges::find_if(turns, [](Turn const& turn) { return !turn.due_on; });
    CHECK(std::all_of(first_without, turns.end(), [](Turn const& turn) { return !turn.due_on; }));
}

TEST_CASE("what is prepared at a location waits for its own end-responsible and lead") {
    Founding founding;
    auto const other = founding.add_location("RSW", 0);
    auto const here = founding.join(Role::end_responsible, Party::client, {founding.location});
    auto const there = founding.join(Role::end_responsible, Party::client, {other});
    founding.sign_both();
    Solution solution;
    solution.id = SolutionId{founding.world.next_id()};
    solution.keys.client = solution.keys.contractor = Key{};
    solution.terms.locations = {founding.location, other};
    Application application;
    application.location = founding.location;
    application.state = ApplicationState::prepared;
    solution.applications.emplace(founding.location, application);
    founding.world.state.solutions.emplace(solution.id, solution);
    auto const marks = waiting(founding, TurnKind::mark_free);
    REQUIRE(marks.size() == 2);
    CHECK(is_turn_of(founding.world.state, founding.actor(here), marks[0]));
    CHECK_FALSE(is_turn_of(founding.world.state, founding.actor(there), marks[0]));
}

TEST_CASE("both sponsors are told what is undecided by its code, and never by its text") {
    Founding founding;
    founding.sign_both();
    CaseStory story;
    story.id = CaseId{founding.world.next_id()};
    story.code = founding.world.prose("A").ref;
    story.sections[0].push_back({1, founding.world.prose("Het alarm").ref, {}, {}, true});
    story.keys.version = 1;
    story.keys.client = Key{};
    story.keys.deadlock_on = monday + -3;
    founding.world.state.cases.emplace(story.id, story);
    CHECK(waiting(founding, TurnKind::undecided).empty()); // the clock has not told anybody
    founding.world.state.cases.at(story.id).keys.sponsors_told = true;
    auto const turns = waiting(founding, TurnKind::undecided);
    REQUIRE(turns.size() == 2);
    for (auto const& turn : turns) {
        CHECK(turn.code == story.code);
        CHECK(turn.label.blank());
        CHECK(turn.due_on == monday + -3);
    }
    auto const sponsor = founding.actor(founding.client_sponsor);
    CHECK(may_see_turn(sponsor, turns[0]));
    CHECK(is_turn_of(founding.world.state, sponsor, turns[0]));
    CHECK(is_turn_of(founding.world.state, founding.actor(founding.contractor_sponsor), turns[1]));
    CHECK_FALSE(
        is_turn_of(founding.world.state, founding.actor(founding.client_manager), turns[0]));
    auto const here = founding.join(Role::end_responsible, Party::client, {founding.location});
    founding.world.state.members.at(here).status = MemberStatus::confirmed;
    CHECK_FALSE(may_see_turn(founding.actor(here), turns[0]));
    founding.world.state.cases.at(story.id).keys.contractor = Key{};
    CHECK(waiting(founding, TurnKind::undecided).empty());
}

TEST_CASE("an own agreement lies five working days before both managers and its end-responsible") {
    Founding founding;
    auto const here = founding.join(Role::end_responsible, Party::client, {founding.location});
    founding.sign_both();
    Session session;
    session.id = SessionId{founding.world.next_id()};
    session.location = founding.location;
    founding.world.state.sessions.emplace(session.id, session);
    Outcome outcome;
    outcome.id = OutcomeId{founding.world.next_id()};
    outcome.session = session.id;
    outcome.kind = OutcomeKind::own_agreement;
    outcome.state = OutcomeState::confirmed;
    outcome.client_confirmed = outcome.contractor_confirmed = ConfirmedBy::initials_on_sheet;
    outcome.noted_on = monday;
    founding.world.state.outcomes.emplace(outcome.id, outcome);
    auto const turns = waiting(founding, TurnKind::weigh_agreement);
    REQUIRE(turns.size() == 3);
    CHECK(turns[0].working_days_left == 5);
    auto const& state = founding.world.state;
    CHECK(is_turn_of(state, founding.actor(founding.client_manager), turns[0]));
    CHECK(is_turn_of(state, founding.actor(founding.contractor_manager), turns[1]));
    CHECK(is_turn_of(state, founding.actor(here), turns[2]));
    founding.world.state.outcomes.at(outcome.id).noted_on = monday + -8;
    CHECK(waiting(founding, TurnKind::weigh_agreement).empty());
}

TEST_CASE("a case before release is nobody's business but of who writes it") {
    Founding founding;
    founding.sign_both();
    auto const reader = founding.join(Role::works_council, Party::client);
    Turn turn;
    turn.kind = TurnKind::sign_case;
    turn.object_kind = ObjectKind::case_story;
    CHECK(may_see_turn(founding.actor(founding.client_manager), turn));
    CHECK(may_see_turn(founding.actor(founding.facilitator), turn));
    CHECK_FALSE(may_see_turn(founding.actor(founding.client_sponsor), turn));
    turn.kind = TurnKind::draft_answer;
    turn.object_kind = ObjectKind::outcome;
    CHECK(may_see_turn(founding.actor(founding.client_sponsor), turn));
    CHECK_FALSE(may_see_turn(founding.actor(reader), turn));
    turn.kind = TurnKind::sign_ground_rules;
    CHECK(may_see_turn(founding.actor(reader), turn));
}
