// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_world.hpp"

using namespace hefboom;
using namespace hefboom::domain;

namespace {

OpenSolution from(SolutionWorld& world, std::vector<OutcomeId> origins) {
    return {.code = world.prose("S9"), .title = world.prose("Iets"), .origins = std::move(origins)};
}

} // namespace

TEST_CASE("a solution grows from confirmed outcomes, opened by a manager or the end-responsible") {
    SolutionWorld world;
    REQUIRE(world.act(world.responsible, from(world, {world.origin})));
    auto const& solution = world.solution(as<SolutionId>(world.made.front()));
    CHECK(solution.origins == std::vector{world.origin});
    CHECK(state_now(solution) == SolutionState::idea);
    CHECK(refusal(world.act(world.facilitator, from(world, {world.origin}))) == "rights.forbidden");
}

TEST_CASE("no solution without an outcome, from one twice, or from one that is not confirmed") {
    SolutionWorld world;
    CHECK(refusal(world.act(world.client, from(world, {}))) == "solution.needs_origin");
    CHECK(refusal(world.act(world.client, from(world, {world.origin, world.origin}))) ==
          "solution.repeated_origin");
    CHECK(refusal(world.act(world.client, from(world, {OutcomeId{{8}}}))) == "not_found.outcome");
    world.hold(world.session, world.almere);
    auto const loose = world.note(OutcomeKind::proposal);
    CHECK(refusal(world.act(world.client, from(world, {loose}))) == "not_found.outcome");
    CHECK(refusal(world.act(world.client, from(world, {world.safety()}))) ==
          "solution.origin_safety");
    CHECK(refusal(world.act(world.elsewhere, from(world, {world.origin}))) ==
          "rights.other_location");
}

TEST_CASE("writing makes the next version; one that started from an older text is outdated") {
    SolutionWorld world;
    auto const id = world.open();
    auto const stale = world.full(id);
    REQUIRE(world.act(world.client, world.full(id)));
    CHECK(world.solution(id).keys.version == 1);
    CHECK(state_now(world.solution(id)) == SolutionState::worked_out);
    CHECK(refusal(world.act(world.contractor, stale)) == "solution.outdated");
    CHECK(refusal(world.act(world.responsible, stale)) == "rights.forbidden");
}

TEST_CASE("writing under a key names exactly whose keys fall") {
    SolutionWorld world;
    auto const id = world.written();
    world.pair(id);
    REQUIRE(world.turn(world.client, JointKind::solution, as<ObjectId>(id)));
    CHECK(state_now(world.solution(id)) == SolutionState::proposed);
    auto command = world.full(id);
    command.acknowledged = {};
    auto const refused = world.act(world.contractor, command);
    CHECK(refusal(refused) == "solution.keys_would_fall");
    CHECK(refused.error().details ==
          std::vector<std::pair<std::string, std::string>>{{"parties", "client"}});
    command.acknowledged = {Party::client, Party::contractor};
    CHECK(refusal(world.act(world.contractor, command)) == "solution.keys_would_fall");
    command.acknowledged = {Party::client};
    REQUIRE(world.act(world.contractor, command));
    CHECK(world.solution(id).keys.none());
    CHECK(std::get<SolutionWritten>(world.journal.back()).fallen == std::vector{Party::client});
}

TEST_CASE("a decided solution that is rewritten is decided no longer, and the marks fall with it") {
    SolutionWorld world;
    auto const id = world.ready();
    CHECK(world.solution(id).decided_on == world.today());
    REQUIRE(world.act(world.client, world.full(id)));
    CHECK_FALSE(world.solution(id).decided_on);
    CHECK_FALSE(world.at(id, world.almere).free_client);
    CHECK(refusal(world.start(id, world.almere)) == "solution.not_decided");
}

TEST_CASE("the terms name places that exist, each once, and a length a trial can have") {
    SolutionWorld world;
    auto const id = world.open();
    auto command = world.full(id);
    command.terms.locations = {world.almere, world.almere};
    CHECK(refusal(world.act(world.client, command)) == "solution.repeated_location");
    command.terms.locations = {LocationId{{8}}};
    CHECK(refusal(world.act(world.client, command)) == "not_found.location");
    command.terms.locations = {};
    command.terms.trial_weeks = limits::trial_weeks_most + 1;
    CHECK(refusal(world.act(world.client, command)) == "solution.trial_weeks");
    command.terms.trial_weeks = 0;
    command.text.title = {};
    CHECK(refusal(world.act(world.client, command)) == "text.missing");
}

TEST_CASE("a place where it runs cannot be written away, nor can what counts towards three") {
    SolutionWorld world;
    auto const id = world.running();
    auto command = world.full(id);
    command.terms.locations = {world.zwolle};
    CHECK(refusal(world.act(world.client, command)) == "solution.runs_there");
    command = world.full(id);
    command.terms.scope = Scope::contract_wide;
    CHECK(refusal(world.act(world.client, command)) == "solution.scope_fixed");
}

TEST_CASE("each of the five fields of a trial is needed before a key turns") {
    struct Missing {
        char const* key;
        void (*take)(WriteSolution&);
    };
    for (auto const& missing : std::vector<Missing>{
             {"solution.needs_change", [](WriteSolution& w) { w.text.change = {}; }},
             {"solution.needs_stops", [](WriteSolution& w) { w.text.stops = {}; }},
             {"solution.needs_locations", [](WriteSolution& w) { w.terms.locations = {}; }},
             {"solution.needs_review", [](WriteSolution& w) { w.terms.review_on = {}; }}}) {
        SolutionWorld world;
        auto const id = world.open();
        world.pair(id);
        auto command = world.full(id);
        missing.take(command);
        REQUIRE(world.act(world.client, command));
        CHECK(refusal(world.turn(world.client, JointKind::solution, as<ObjectId>(id))) ==
              missing.key);
    }
    SolutionWorld world;
    auto const id = world.written();
    CHECK(refusal(world.turn(world.client, JointKind::solution, as<ObjectId>(id))) ==
          "solution.needs_owners");
}

TEST_CASE("two keys decide a solution, on the day of the second") {
    SolutionWorld world;
    auto const id = world.written();
    world.pair(id);
    REQUIRE(world.turn(world.contractor, JointKind::solution, as<ObjectId>(id)));
    CHECK_FALSE(world.solution(id).decided_on);
    world.go("2025-05-06");
    REQUIRE(world.turn(world.client, JointKind::solution, as<ObjectId>(id)));
    CHECK(world.solution(id).decided_on == day("2025-05-06"));
    CHECK(state_now(world.solution(id)) == SolutionState::decided);
}

TEST_CASE("each manager names the owner of his own party, from his own people") {
    SolutionWorld world;
    auto const id = world.written();
    CHECK(refusal(world.act(
              world.client,
              NameOwner{.solution = id, .party = Party::contractor, .person = world.kauw})) ==
          "solution.other_party");
    CHECK(refusal(world.name(id, Party::client, world.kauw)) == "solution.person_of_other_party");
    CHECK(refusal(world.name(id, Party::client, PersonId{{9}})) == "not_found.person");
    world.state.people.at(world.grutto).left = true;
    CHECK(refusal(world.name(id, Party::client, world.grutto)) == "not_found.person");
    REQUIRE(world.name(id, Party::client, world.kievit));
    CHECK(refusal(world.name(id, Party::client, world.kievit)) == "solution.already_named");
}

TEST_CASE("under a key the pair stands; an empty place may be filled again") {
    SolutionWorld world;
    auto const id = world.decided();
    CHECK(refusal(world.name(id, Party::client, world.grutto)) == "solution.keys_would_fall");
    world.happen(owners_gone(world.state, world.kievit, world.today()));
    CHECK_FALSE(world.solution(id).owners.complete());
    CHECK(world.name(id, Party::client, world.grutto));
    CHECK(world.solution(id).keys.sealed());
}

TEST_CASE("a local duo works at that location") {
    SolutionWorld world;
    auto const id = world.written();
    world.state.people.at(world.grutto).locations = {world.zwolle};
    CHECK(refusal(world.name_duo(id, world.almere, Party::client, world.grutto)) ==
          "solution.person_elsewhere");
    CHECK(refusal(world.name_duo(id, LocationId{{8}}, Party::client, world.grutto)) ==
          "solution.not_for_location");
    CHECK(world.name_duo(id, world.zwolle, Party::client, world.grutto));
}

TEST_CASE("an answer that takes up an outcome in a solution ties it to that solution") {
    SolutionWorld world;
    auto const id = world.written();
    world.hold(world.session, world.almere);
    auto const other = world.confirmed(OutcomeKind::proposal);
    world.end_harvest();
    REQUIRE(world.act(world.client, DraftAnswer{.outcome = other,
                                                .based_on = 0,
                                                .kind = AnswerKind::taken_up,
                                                .words = {},
                                                .parked_until = {},
                                                .solution = id,
                                                .decided_on = {}}));
    CHECK(world.solution(id).origins == std::vector{world.origin});
    REQUIRE(world.turn(world.client, JointKind::answer, as<ObjectId>(other)));
    REQUIRE(world.turn(world.contractor, JointKind::answer, as<ObjectId>(other)));
    CHECK(world.solution(id).origins == std::vector{world.origin, other});
}
