// SPDX-License-Identifier: EUPL-1.2
#include "domain/clock.hpp"

#include "domain/founding.hpp"
#include "domain/working_days.hpp"

#include <set>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

/// Sends what is due, as the server's clock does; how many there were.
std::size_t tick(World& world) {
    auto const duties = due_duties(world.state, world.now);
    for (auto const& duty : duties)
        Founding::must(world.act(Actor{}, duty.command));
    return duties.size();
}

OutcomeId on_table(World& world, LocalDate due) {
    Outcome outcome;
    outcome.id = OutcomeId{world.next_id()};
    outcome.kind = OutcomeKind::proposal;
    outcome.state = OutcomeState::on_table;
    outcome.due_on = due;
    world.state.outcomes.emplace(outcome.id, outcome);
    return outcome.id;
}

/// A trial that runs at the location while one of its pair is gone since that day.
SolutionId incomplete_trial(World& world, LocationId location, LocalDate since) {
    Solution solution;
    solution.id = SolutionId{world.next_id()};
    solution.terms.locations = {location};
    Application application;
    application.location = location;
    application.state = ApplicationState::in_trial;
    application.duo_incomplete_since = since;
    solution.applications.emplace(location, application);
    world.state.solutions.emplace(solution.id, solution);
    return solution.id;
}

/// A session that was opened at that moment and of which ballots may be left.
SessionId opened_session(World& world, LocationId location, Instant at) {
    Session session;
    session.id = SessionId{world.next_id()};
    session.location = location;
    CaseStory story;
    story.id = session.case_id = CaseId{world.next_id()};
    world.state.cases.emplace(story.id, story);
    session.state = SessionState::open;
    session.opened_at = at;
    session.ballots_end_at = at + limits::hours_until_ballots_end * ms_per_hour;
    world.state.sessions.emplace(session.id, session);
    return session.id;
}

} // namespace

TEST_CASE("nothing is due on a quiet day") {
    Founding founding;
    CHECK(due_duties(founding.world.state, founding.world.now).empty());
}

TEST_CASE("a deadlock is due at midnight after the last day, and not a moment before") {
    Founding founding;
    Founding::must(founding.sign(founding.client_sponsor));
    auto const deadline = amsterdam_instant(*founding.keys().deadlock_on + 1, 0);
    CHECK(due_duties(founding.world.state, deadline + -1).empty());
    auto const duties = due_duties(founding.world.state, deadline);
    REQUIRE(duties.size() == 1);
    CHECK(duties[0].deadline == deadline);
    CHECK(duties[0].object == "key.reach_deadlock/" + to_string(founding.rules()));
}

TEST_CASE("an answer is overdue the day after its last day") {
    Founding founding;
    auto const due = *date_from_iso("2025-03-10");
    auto const outcome = on_table(founding.world, due);
    CHECK(due_duties(founding.world.state, amsterdam_instant(due, 24 * 60 - 1)).empty());
    auto const duties = due_duties(founding.world.state, amsterdam_instant(due + 1, 0));
    REQUIRE(duties.size() == 1);
    CHECK(duties[0].object == "outcome.note_overdue/" + to_string(outcome));
}

TEST_CASE("ballots end twenty-four hours after the session opened, by the clock") {
    Founding founding;
    auto& world = founding.world;
    auto const opened_at = world.now;
    auto const session = opened_session(world, founding.location, opened_at);
    CHECK(due_duties(world.state, opened_at + (ms_per_day - 1)).empty());
    auto const duties = due_duties(world.state, opened_at + ms_per_day);
    REQUIRE(duties.size() == 1);
    CHECK(duties[0].object == "session.end_ballots/" + to_string(session));
}

TEST_CASE("a trial with an incomplete pair runs ten working days") {
    Founding founding;
    auto const since = *date_from_iso("2025-03-03");
    incomplete_trial(founding.world, founding.location, since);
    auto const last = working_days_after(since, 10);
    CHECK(due_duties(founding.world.state, amsterdam_instant(last, 24 * 60 - 1)).empty());
    CHECK(due_duties(founding.world.state, amsterdam_instant(last + 1, 0)).size() == 1);
}

TEST_CASE("after the clock has sent what is due nothing is due, however often it looks") {
    Founding founding;
    auto& world = founding.world;
    Founding::must(founding.sign(founding.client_sponsor));
    on_table(world, *date_from_iso("2025-03-10"));
    on_table(world, *date_from_iso("2025-04-10"));
    incomplete_trial(world, founding.location, *date_from_iso("2025-03-03"));
    opened_session(world, founding.location, world.now);
    std::size_t sent = 0;
    for (int day = 0; day < 60; ++day) {
        world.pass_days(1);
        sent += tick(world);
        CHECK(due_duties(world.state, world.now).empty());
    }
    CHECK(sent == 5);
}

TEST_CASE("every duty has its own name, the same each time, and they come by deadline") {
    Founding founding;
    auto& world = founding.world;
    Founding::must(founding.sign(founding.client_sponsor));
    for (auto const* due : {"2025-03-20", "2025-03-10", "2025-03-10"})
        on_table(world, *date_from_iso(due));
    world.pass_days(60);
    auto const duties = due_duties(world.state, world.now);
    auto const again = due_duties(world.state, world.now + ms_per_day);
    REQUIRE(duties.size() == 4);
    REQUIRE(again.size() == 4);
    std::set<std::string> names;
    for (std::size_t i = 0; i < duties.size(); ++i) {
        names.insert(duties[i].object);
        CHECK(duties[i].object == again[i].object);
        CHECK(duties[i].deadline == again[i].deadline);
        if (i > 0) CHECK(duties[i - 1].deadline <= duties[i].deadline);
    }
    CHECK(names.size() == 4);
}
