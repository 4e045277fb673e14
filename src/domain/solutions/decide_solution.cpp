// SPDX-License-Identifier: EUPL-1.2
#include "domain/own_location.hpp"
#include "domain/solutions/solution_allows.hpp"
#include "domain/solutions/solution_rules.hpp"
#include "domain/table/outcome_allows.hpp"

#include <algorithm>
#include <set>

namespace hefboom::domain {

namespace {

Result<void> checked_origins(Scene const& scene, std::vector<OutcomeId> const& origins) {
    if (origins.empty()) return refuse(Refused::invalid, "solution.needs_origin");
    if (std::set(origins.begin(), origins.end()).size() != origins.size())
        return refuse(Refused::invalid, "solution.repeated_origin");
    for (auto const id : origins) {
        auto const outcome = TRY(find_outcome(scene, id));
        if (outcome->kind == OutcomeKind::safety_report)
            return refuse(Refused::conflict, "solution.origin_safety");
        auto const session = scene.state.sessions.find(outcome->session);
        if (session != scene.state.sessions.end())
            CHECK_OK(acts_for(scene.state, scene.actor, session->second.location));
    }
    return {};
}

Result<void> checked_text(SolutionProse const& text) {
    CHECK_OK(needs_line(text.title, "title"));
    constexpr auto most = limits::paragraph_characters;
    CHECK_OK(at_most(text.problem, most, "problem"));
    CHECK_OK(at_most(text.change, most, "change"));
    CHECK_OK(at_most(text.stops, most, "stops"));
    CHECK_OK(at_most(text.gain_client, most, "gain_client"));
    CHECK_OK(at_most(text.cost_client, most, "cost_client"));
    CHECK_OK(at_most(text.gain_contractor, most, "gain_contractor"));
    CHECK_OK(at_most(text.cost_contractor, most, "cost_contractor"));
    CHECK_OK(at_most(text.practice_moment, most, "practice_moment"));
    return at_most(text.contract_reference, most, "contract_reference");
}

Result<void> checked_terms(Engagement const& state, Solution const& solution,
                           SolutionTerms const& terms) {
    auto const& where = terms.locations;
    if (std::set(where.begin(), where.end()).size() != where.size())
        return refuse(Refused::invalid, "solution.repeated_location");
    for (auto const location : where)
        if (!state.locations.contains(location))
            return refuse(Refused::not_found, "not_found.location");
    if (terms.trial_weeks < 0 || terms.trial_weeks > limits::trial_weeks_most)
        return refuse(Refused::invalid, "solution.trial_weeks");
    for (auto const& [location, application] : solution.applications) {
        if (!application.history.empty() && terms.scope != solution.terms.scope)
            return refuse(Refused::conflict, "solution.scope_fixed");
        if (counts_as_running(application.state) &&
            std::ranges::find(where, location) == where.end())
            return refuse(Refused::conflict, "solution.runs_there");
    }
    return {};
}

SolutionText refs_of(SolutionProse const& text) {
    return {.title = text.title.ref,
            .problem = text.problem.ref,
            .change = text.change.ref,
            .stops = text.stops.ref,
            .gain_client = text.gain_client.ref,
            .cost_client = text.cost_client.ref,
            .gain_contractor = text.gain_contractor.ref,
            .cost_contractor = text.cost_contractor.ref,
            .practice_moment = text.practice_moment.ref,
            .contract_reference = text.contract_reference.ref};
}

/// Somebody of the manager's own party, who is still there.
Result<Person const*> own_person(Scene const& scene, Party party, PersonId id) {
    if (scene.actor.party != party) return refuse(Refused::forbidden, "solution.other_party");
    auto const found = scene.state.people.find(id);
    if (found == scene.state.people.end() || found->second.left)
        return refuse(Refused::not_found, "not_found.person");
    if (found->second.party != party)
        return refuse(Refused::conflict, "solution.person_of_other_party");
    return &found->second;
}

Result<void> not_the_same(std::optional<Owner> const& slot, PersonId person) {
    if (slot && slot->person == person) return refuse(Refused::conflict, "solution.already_named");
    return {};
}

} // namespace

Result<Decision> decide(Scene const& scene, OpenSolution const& command) {
    CHECK_OK(needs_line(command.code, "code"));
    CHECK_OK(needs_line(command.title, "title"));
    CHECK_OK(checked_origins(scene, command.origins));
    auto const id = scene.moment.fresh<SolutionId>();
    return Decision{.events = {SolutionOpened{.solution = id,
                                              .code = command.code.ref,
                                              .title = command.title.ref,
                                              .origins = command.origins}},
                    .made = {as<ObjectId>(id)}};
}

Result<Decision> decide(Scene const& scene, WriteSolution const& command) {
    auto const solution = TRY(find_solution(scene.state, command.solution));
    if (command.based_on != solution->keys.version)
        return refuse(Refused::conflict, "solution.outdated");
    CHECK_OK(falls_acknowledged(solution->keys, command.acknowledged, "solution.keys_would_fall"));
    CHECK_OK(checked_text(command.text));
    CHECK_OK(checked_terms(scene.state, *solution, command.terms));
    return Decision{.events = {SolutionWritten{.solution = command.solution,
                                               .version = solution->keys.version + 1,
                                               .text = refs_of(command.text),
                                               .terms = command.terms,
                                               .fallen = solution->keys.standing()}}};
}

Result<Decision> decide(Scene const& scene, NameOwner const& command) {
    auto const solution = TRY(find_solution(scene.state, command.solution));
    CHECK_OK(own_person(scene, command.party, command.person));
    auto const& slot = solution->owners.of(command.party);
    CHECK_OK(not_the_same(slot, command.person));
    // The pair is one of the things both keys are on. Only an empty place may be filled under them.
    if (slot) CHECK_OK(falls_acknowledged(solution->keys, {}, "solution.keys_would_fall"));
    return Decision{.events = {OwnerNamed{.solution = command.solution,
                                          .party = command.party,
                                          .person = command.person}}};
}

Result<Decision> decide(Scene const& scene, NameDuo const& command) {
    auto const solution = TRY(find_solution(scene.state, command.solution));
    CHECK_OK(meant_for(*solution, command.location));
    auto const person = TRY(own_person(scene, command.party, command.person));
    if (std::ranges::find(person->locations, command.location) == person->locations.end())
        return refuse(Refused::conflict, "solution.person_elsewhere");
    if (auto const* application = application_at(*solution, command.location))
        CHECK_OK(not_the_same(application->duo.of(command.party), command.person));
    return Decision{.events = {DuoNamed{.solution = command.solution,
                                        .location = command.location,
                                        .party = command.party,
                                        .person = command.person}}};
}

std::vector<Event> owners_gone(Engagement const& state, PersonId person, LocalDate on) {
    std::vector<Event> events;
    auto const gone_from = [&](Pair const& pair, SolutionId solution,
                               std::optional<LocationId> location) {
        for (auto const party : {Party::client, Party::contractor})
            if (pair.of(party) && pair.of(party)->person == person)
                events.emplace_back(OwnerGone{
                    .solution = solution, .location = location, .party = party, .on = on});
    };
    for (auto const* solution : solutions_in_order(state)) {
        gone_from(solution->owners, solution->id, std::nullopt);
        for (auto const& [location, application] : solution->applications)
            gone_from(application.duo, solution->id, location);
    }
    return events;
}

} // namespace hefboom::domain
