// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_world.hpp"

#include "domain/solutions/running_trials.hpp"
#include "domain/turns.hpp"

#include <rapidcheck.h>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

KeepApplication keep(SolutionWorld& world, SolutionId id) {
    return {.solution = id, .location = world.almere, .on = world.today()};
}

AdjustApplication adjust(SolutionWorld& world, SolutionId id) {
    return {.solution = id,
            .location = world.almere,
            .on = world.today(),
            .reason = world.prose("Alleen P1-installaties.")};
}

ResumeApplication resume(SolutionWorld& world, SolutionId id) {
    return {.solution = id, .location = world.almere, .on = world.today()};
}

PrepareApplication prepare(SolutionWorld& world, SolutionId id) {
    return {.solution = id, .location = world.almere};
}

} // namespace

TEST_CASE("a start needs the decision, the local duo and both marks, in turn") {
    SolutionWorld world;
    auto const id = world.written();
    world.pair(id);
    CHECK(refusal(world.start(id, world.almere)) == "solution.not_decided");
    world.seal(id);
    CHECK(refusal(world.start(id, world.almere)) == "solution.needs_duo");
    world.duo(id, world.almere);
    CHECK(refusal(world.start(id, world.almere)) == "solution.needs_mark_client");
    REQUIRE(world.mark(world.responsible, id, world.almere));
    CHECK(refusal(world.start(id, world.almere)) == "solution.needs_mark_contractor");
    REQUIRE(world.mark(world.lead, id, world.almere));
    REQUIRE(world.start(id, world.almere));
    CHECK(world.at(id, world.almere).state == ApplicationState::in_trial);
    CHECK(refusal(world.start(id, world.almere)) == "solution.other_state");
}

TEST_CASE("a named duo that did not accept starts nothing") {
    SolutionWorld world;
    auto const id = world.decided();
    REQUIRE(world.name_duo(id, world.almere, Party::client, world.grutto));
    REQUIRE(world.name_duo(id, world.almere, Party::contractor, world.specht));
    REQUIRE(world.record(id, world.almere, Party::client));
    CHECK(refusal(world.start(id, world.almere)) == "solution.needs_duo");
}

TEST_CASE("free to start here: for the client the end-responsible, for the contractor the lead") {
    SolutionWorld world;
    auto const id = world.written();
    CHECK(refusal(world.mark(world.responsible, id, world.almere)) == "solution.not_decided");
    world.pair(id);
    world.seal(id);
    CHECK(refusal(world.mark(world.client, id, world.almere)) == "rights.forbidden");
    CHECK(refusal(world.mark(world.elsewhere, id, world.almere)) == "rights.other_location");
    REQUIRE(world.mark(world.responsible, id, world.almere));
    CHECK(world.at(id, world.almere).free_client == world.today());
    CHECK_FALSE(world.at(id, world.almere).free_contractor);
    CHECK(refusal(world.mark(world.responsible, id, world.almere)) == "solution.already_marked");
    CHECK(refusal(world.mark(world.lead, id, LocationId{{8}})) == "not_found.location");
}

TEST_CASE("a mark on what runs is refused; nothing starts where it is not meant for") {
    SolutionWorld world;
    auto const id = world.running();
    CHECK(refusal(world.mark(world.responsible, id, world.almere)) == "solution.other_state");
    auto const narrow = world.open();
    auto command = world.full(narrow);
    command.terms.locations = {world.zwolle};
    REQUIRE(world.act(world.client, command));
    world.pair(narrow);
    world.seal(narrow);
    CHECK(refusal(world.mark(world.responsible, narrow, world.almere)) ==
          "solution.not_for_location");
    CHECK(refusal(world.act(world.client, prepare(world, narrow))) == "solution.not_for_location");
}

TEST_CASE("prepared means wanted here and waiting; it does not count towards three") {
    SolutionWorld world;
    auto const id = world.written();
    REQUIRE(world.act(world.responsible, prepare(world, id)));
    CHECK(world.at(id, world.almere).state == ApplicationState::prepared);
    CHECK(running_trials(world.state, world.almere, world.today()) == 0);
    CHECK(refusal(world.act(world.responsible, prepare(world, id))) == "solution.other_state");
    CHECK(refusal(world.act(world.elsewhere, prepare(world, id))) == "rights.other_location");
    CHECK(refusal(world.act(world.sponsor, prepare(world, id))) == "rights.forbidden");
}

TEST_CASE("a start is not dated before the marks, before today's step or in the future") {
    SolutionWorld world;
    auto const id = world.ready();
    StartApplication command{.solution = id, .location = world.almere, .on = world.today() + 1};
    CHECK(refusal(world.act(world.client, command)) == "date.in_future");
    command.on = world.today() + -1;
    CHECK(refusal(world.act(world.client, command)) == "solution.before_free");
    REQUIRE(world.start(id, world.almere));
    auto late = adjust(world, id);
    late.on = world.today() + -1;
    CHECK(refusal(world.act(world.client, late)) == "solution.before_last_step");
}

TEST_CASE("one key pauses: the end-responsible, the lead, or a manager for an owner") {
    for (auto const& actor : {&SolutionWorld::responsible, &SolutionWorld::lead,
                              &SolutionWorld::client, &SolutionWorld::contractor}) {
        SolutionWorld world;
        auto const id = world.running();
        REQUIRE(world.pause(world.*actor, id));
        CHECK(world.at(id, world.almere).state == ApplicationState::paused);
        CHECK(running_trials(world.state, world.almere, world.today()) == 1);
    }
    SolutionWorld world;
    auto const id = world.running();
    CHECK_FALSE(world.at(id, world.almere).history.back().for_owner);
    CHECK(refusal(world.pause(world.elsewhere, id)) == "rights.other_location");
    CHECK(refusal(world.pause(world.facilitator, id)) == "rights.forbidden");
    CHECK(refusal(world.act(world.lead, PauseApplication{.solution = id,
                                                         .location = world.almere,
                                                         .on = world.today(),
                                                         .reason = {}})) == "text.missing");
}

TEST_CASE("a manager's pause is at the request of his own party's owner, and recorded as that") {
    SolutionWorld world;
    auto const id = world.running();
    REQUIRE(world.pause(world.contractor, id));
    CHECK(world.at(id, world.almere).history.back().for_owner == Party::contractor);
    SolutionWorld other;
    auto const by_lead = other.running();
    REQUIRE(other.pause(other.lead, by_lead));
    CHECK_FALSE(other.at(by_lead, other.almere).history.back().for_owner);
    SolutionWorld alone;
    auto const left = alone.running();
    for (auto const person : {alone.kauw, alone.specht})
        alone.happen(owners_gone(alone.state, person, alone.today()));
    CHECK(refusal(alone.pause(alone.contractor, left)) == "solution.pause_by_owner");
    REQUIRE(alone.pause(alone.client, left));
}

TEST_CASE("resuming needs both marks anew and goes back to what it was") {
    SolutionWorld world;
    auto const id = world.running();
    REQUIRE(world.act(world.client, adjust(world, id)));
    REQUIRE(world.pause(world.lead, id));
    CHECK(refusal(world.act(world.client, resume(world, id))) == "solution.needs_mark_client");
    REQUIRE(world.mark(world.responsible, id, world.almere));
    CHECK(refusal(world.act(world.client, resume(world, id))) == "solution.needs_mark_contractor");
    REQUIRE(world.mark(world.lead, id, world.almere));
    REQUIRE(world.act(world.client, resume(world, id)));
    CHECK(world.at(id, world.almere).state == ApplicationState::adjusted);
    CHECK(refusal(world.act(world.client, resume(world, id))) == "solution.other_state");
}

TEST_CASE("keeping needs every field; a trial needs only five") {
    SolutionWorld world;
    auto const id = world.open();
    auto command = world.full(id);
    command.text.practice_moment = {};
    REQUIRE(world.act(world.client, command));
    world.pair(id);
    world.seal(id);
    world.duo(id, world.almere);
    REQUIRE(world.mark(world.responsible, id, world.almere));
    REQUIRE(world.mark(world.lead, id, world.almere));
    REQUIRE(world.start(id, world.almere));
    CHECK(refusal(world.act(world.client, keep(world, id))) == "solution.needs_practice");
    REQUIRE(world.act(world.client, world.full(id)));
    CHECK(refusal(world.act(world.client, keep(world, id))) == "solution.not_decided");
    world.seal(id);
    REQUIRE(world.act(world.client, keep(world, id)));
    REQUIRE(world.act(world.lead, keep(world, id)));
    CHECK(world.at(id, world.almere).state == ApplicationState::kept);
    CHECK(running_trials(world.state, world.almere, world.today()) == 0);
}

TEST_CASE("it becomes ordinary when both parties say so, and neither says it twice") {
    SolutionWorld world;
    auto const id = world.running();
    REQUIRE(world.act(world.responsible, keep(world, id)));
    CHECK(world.at(id, world.almere).state == ApplicationState::in_trial);
    CHECK(world.at(id, world.almere).kept_client == world.today());
    CHECK(refusal(world.act(world.client, keep(world, id))) == "solution.already_keeps");
    auto const waits = [&](Party party) {
        return std::ranges::any_of(turns_of(world.state, world.today()), [&](Turn const& turn) {
            return turn.kind == TurnKind::mark_kept && turn.whose == party &&
                   turn.location == world.almere;
        });
    };
    CHECK(waits(Party::contractor));
    CHECK_FALSE(waits(Party::client));
    // What is adjusted is something else: the mark was not on that.
    REQUIRE(world.act(world.lead, adjust(world, id)));
    CHECK_FALSE(world.at(id, world.almere).kept_client);
    REQUIRE(world.act(world.contractor, keep(world, id)));
    CHECK(world.at(id, world.almere).state == ApplicationState::adjusted);
    REQUIRE(world.act(world.client, keep(world, id)));
    CHECK(world.at(id, world.almere).state == ApplicationState::kept);
    CHECK_FALSE(waits(Party::contractor));
}

TEST_CASE("what changes the contract names the contract before it is kept") {
    SolutionWorld world;
    auto const id = world.written();
    CHECK(kept_needs(world.solution(id)) == std::vector<std::string>{"solution.needs_owners"});
    world.pair(id);
    auto command = world.full(id);
    command.terms.formality = Formality::addendum;
    REQUIRE(world.act(world.client, command));
    CHECK(kept_needs(world.solution(id)) ==
          std::vector<std::string>{"solution.needs_contract_reference"});
}

TEST_CASE("stopping is a respectable result with a reason, and makes room") {
    SolutionWorld world;
    auto const id = world.running();
    CHECK(refusal(world.act(world.lead, StopApplication{.solution = id,
                                                        .location = world.almere,
                                                        .on = world.today(),
                                                        .reason = {}})) == "text.missing");
    REQUIRE(world.stop(world.responsible, id));
    CHECK(world.at(id, world.almere).state == ApplicationState::stopped);
    CHECK_FALSE(world.at(id, world.almere).history.back().reason.blank());
    CHECK(refusal(world.stop(world.responsible, id)) == "solution.other_state");
    CHECK(world.act(world.client, prepare(world, id)));
}

TEST_CASE("a solution is kept or stopped once every place it is meant for came to an end") {
    SolutionWorld world;
    auto const id = world.open();
    auto command = world.full(id);
    command.terms.locations = {world.almere};
    REQUIRE(world.act(world.client, command));
    world.pair(id);
    world.seal(id);
    world.duo(id, world.almere);
    REQUIRE(world.mark(world.responsible, id, world.almere));
    REQUIRE(world.mark(world.lead, id, world.almere));
    REQUIRE(world.start(id, world.almere));
    CHECK(world.solution(id).state == SolutionState::decided);
    REQUIRE(world.act(world.client, keep(world, id)));
    REQUIRE(world.act(world.contractor, keep(world, id)));
    CHECK(world.solution(id).state == SolutionState::kept);
    REQUIRE(world.stop(world.client, id));
    CHECK(world.solution(id).state == SolutionState::stopped);
}

TEST_CASE("with three trials at a location a fourth waits until one ends") {
    SolutionWorld world;
    auto const first = world.running();
    (void)world.running();
    (void)world.running();
    auto const fourth = world.ready();
    CHECK(refusal(world.start(fourth, world.almere)) == "solution.no_room_here");
    REQUIRE(world.pause(world.lead, first));
    CHECK(refusal(world.start(fourth, world.almere)) == "solution.no_room_here");
    REQUIRE(world.stop(world.lead, first));
    CHECK(world.start(fourth, world.almere));
}

TEST_CASE("a start dated back is refused when there were three on any day since") {
    SolutionWorld world;
    auto const first = world.running();
    (void)world.running();
    auto const third = world.running();
    auto const fourth = world.ready();
    auto const then = world.today();
    world.pass_days(10);
    REQUIRE(world.stop(world.lead, first));
    StartApplication command{.solution = fourth, .location = world.almere, .on = then};
    CHECK(refusal(world.act(world.client, command)) == "solution.no_room_here");
    command.on = world.today();
    CHECK(world.act(world.client, command));
    CHECK(running_trials(world.state, world.almere, then) == 3);
    CHECK(counts_as_running(world.at(third, world.almere).state));
}

TEST_CASE("what is contract-wide runs per location and does not count towards three") {
    SolutionWorld world;
    auto const id = world.open();
    auto command = world.full(id);
    command.terms.scope = Scope::contract_wide;
    REQUIRE(world.act(world.client, command));
    world.pair(id);
    world.seal(id);
    world.duo(id, world.almere);
    REQUIRE(world.mark(world.responsible, id, world.almere));
    REQUIRE(world.mark(world.lead, id, world.almere));
    for (int i = 0; i < 3; ++i)
        (void)world.running();
    REQUIRE(world.start(id, world.almere));
    CHECK(running_trials(world.state, world.almere, world.today()) == 3);
}

TEST_CASE("when one of the duo leaves, the trial runs ten working days and then pauses") {
    SolutionWorld world;
    auto const id = world.running();
    world.go("2025-05-06");
    PauseIncomplete const tick{.solution = id, .location = world.almere};
    CHECK(refusal(world.act(world.clock, tick)) == "solution.duo_complete");
    world.happen(owners_gone(world.state, world.grutto, world.today()));
    CHECK(runs_until(world.solution(id), world.at(id, world.almere)) == day("2025-05-20"));
    world.go("2025-05-20");
    CHECK(refusal(world.act(world.clock, tick)) == "solution.not_yet");
    world.go("2025-05-21");
    REQUIRE(world.act(world.clock, tick));
    CHECK(world.at(id, world.almere).state == ApplicationState::paused);
    CHECK(refusal(world.act(world.clock, tick)) == "solution.other_state");
    CHECK(refusal(world.act(world.client, tick)) == "rights.forbidden");
    REQUIRE(world.mark(world.responsible, id, world.almere));
    REQUIRE(world.mark(world.lead, id, world.almere));
    CHECK(refusal(world.act(world.client, resume(world, id))) == "solution.needs_duo");
    REQUIRE(world.name_duo(id, world.almere, Party::client, world.kievit));
    REQUIRE(world.record(id, world.almere, Party::client));
    CHECK(world.act(world.client, resume(world, id)));
}

TEST_CASE("a successor who accepts in time keeps the trial running") {
    SolutionWorld world;
    auto const id = world.running();
    world.happen(owners_gone(world.state, world.specht, world.today()));
    REQUIRE(world.name_duo(id, world.almere, Party::contractor, world.kauw));
    CHECK(runs_until(world.solution(id), world.at(id, world.almere)));
    REQUIRE(world.record(id, world.almere, Party::contractor));
    CHECK_FALSE(runs_until(world.solution(id), world.at(id, world.almere)));
}

TEST_CASE("when an owner leaves, every trial of the solution runs ten working days more") {
    SolutionWorld world;
    auto const id = world.running();
    world.happen(owners_gone(world.state, world.kauw, world.today()));
    CHECK(world.solution(id).keys.sealed());
    CHECK(runs_until(world.solution(id), world.at(id, world.almere)));
}

TEST_CASE("on no day are there more than three running trials, whatever is asked") {
    CHECK(rc::check([] {
        SolutionWorld world;
        std::vector<SolutionId> ids;
        for (int i = 0; i < 5; ++i)
            ids.push_back(world.ready());
        auto const from = world.today();
        auto const steps =
            *rc::gen::container<std::vector<std::uint16_t>>(rc::gen::arbitrary<std::uint16_t>());
        for (auto const step : steps) {
            auto const id = ids[step % ids.size()];
            auto const on = world.today() + -static_cast<std::int32_t>((step / 64) % 9);
            (void)world.mark(world.responsible, id, world.almere);
            (void)world.mark(world.lead, id, world.almere);
            switch ((step / 5) % 8) {
            case 0: world.pass_days(1 + (step / 64) % 4); break;
            case 1: (void)world.pause(world.lead, id); break;
            case 2: (void)world.act(world.client, resume(world, id)); break;
            case 3: (void)world.stop(world.lead, id); break;
            case 4: (void)world.act(world.client, keep(world, id)); break;
            case 5: (void)world.act(world.client, prepare(world, id)); break;
            default:
                (void)world.act(
                    world.client,
                    StartApplication{.solution = id, .location = world.almere, .on = on});
            }
        }
        for (auto day_on = from; day_on <= world.today(); day_on = day_on + 1)
            RC_ASSERT(running_trials(world.state, world.almere, day_on) <=
                      limits::running_trials_per_location_most);
    }));
}
