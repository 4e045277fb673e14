// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_allows.hpp"
#include "domain/solutions/solution_rules.hpp"

#include <cassert>

namespace hefboom::domain {

namespace {

Solution& solution_at(Engagement& state, SolutionId id) {
    auto const found = state.solutions.find(id);
    assert(found != state.solutions.end());
    return found->second;
}

Application& application_in(Solution& solution, LocationId location) {
    auto& application = solution.applications[location];
    application.location = location;
    return application;
}

void take_marks(Application& application) {
    application.free_client.reset();
    application.free_contractor.reset();
}

/// A place in a pair that stands open while the thing runs: ten working days begin.
void open_place(std::optional<LocalDate>& incomplete_since, LocalDate on) {
    if (!incomplete_since) incomplete_since = on;
}

bool began(Solution const& solution) {
    for (auto const& [location, application] : solution.applications)
        if (counts_as_running(application.state)) return true;
    return false;
}

} // namespace

void evolve(Engagement& state, Stamp const&, SolutionOpened const& event) {
    Solution solution;
    solution.id = event.solution;
    solution.entry = state.size;
    solution.code = event.code;
    solution.text.title = event.title;
    solution.origins = event.origins;
    state.solutions.emplace(event.solution, solution);
}

void evolve(Engagement& state, Stamp const&, SolutionWritten const& event) {
    auto& solution = solution_at(state, event.solution);
    solution.text = event.text;
    solution.terms = event.terms;
    solution.keys.void_both();
    solution.keys.version = event.version;
    solution.decided_on.reset();
    // "Vrij voor start hier" was given on the version that was; what runs, runs on.
    for (auto& [location, application] : solution.applications) {
        application.kept_client.reset();
        application.kept_contractor.reset();
        if (!counts_as_running(application.state) || application.state == ApplicationState::paused)
            take_marks(application);
    }
    solution.state = state_now(solution);
}

void evolve(Engagement& state, Stamp const& stamp, OwnerNamed const& event) {
    auto& solution = solution_at(state, event.solution);
    solution.owners.of(event.party) =
        Owner{.person = event.person, .accepted = {}, .accepted_on = {}};
    if (began(solution)) open_place(solution.owners_incomplete_since, amsterdam_date(stamp.at));
}

void evolve(Engagement& state, Stamp const& stamp, DuoNamed const& event) {
    auto& application = application_in(solution_at(state, event.solution), event.location);
    application.duo.of(event.party) =
        Owner{.person = event.person, .accepted = {}, .accepted_on = {}};
    if (counts_as_running(application.state))
        open_place(application.duo_incomplete_since, amsterdam_date(stamp.at));
}

void evolve(Engagement& state, Stamp const&, OwnershipAccepted const& event) {
    auto& solution = solution_at(state, event.solution);
    auto& pair = event.location ? application_in(solution, *event.location).duo : solution.owners;
    assert(pair.of(event.party));
    pair.of(event.party)->accepted = event.by;
    pair.of(event.party)->accepted_on = event.on;
    if (!pair.complete()) return;
    if (event.location)
        application_in(solution, *event.location).duo_incomplete_since.reset();
    else
        solution.owners_incomplete_since.reset();
}

void evolve(Engagement& state, Stamp const&, SolutionDecided const& event) {
    auto& solution = solution_at(state, event.solution);
    solution.decided_on = event.on;
    solution.state = state_now(solution);
}

void evolve(Engagement& state, Stamp const&, MarkedFree const& event) {
    auto& application = application_in(solution_at(state, event.solution), event.location);
    (event.party == Party::client ? application.free_client : application.free_contractor) =
        event.on;
}

void evolve(Engagement& state, Stamp const&, MarkedKept const& event) {
    auto& application = application_in(solution_at(state, event.solution), event.location);
    (event.party == Party::client ? application.kept_client : application.kept_contractor) =
        event.on;
}

void evolve(Engagement& state, Stamp const&, ApplicationChanged const& event) {
    auto& solution = solution_at(state, event.solution);
    auto& application = application_in(solution, event.location);
    auto const ends =
        event.state == ApplicationState::stopped || event.state == ApplicationState::kept;
    if (event.state == ApplicationState::paused) application.before_pause = application.state;
    if (event.state == ApplicationState::paused || ends) take_marks(application);
    if (ends) application.duo_incomplete_since.reset();
    application.kept_client.reset();
    application.kept_contractor.reset();
    application.state = event.state;
    application.history.push_back({.state = event.state,
                                   .on = event.on,
                                   .reason = event.reason,
                                   .for_owner = event.for_owner});
    solution.state = state_now(solution);
}

void evolve(Engagement& state, Stamp const&, OwnerGone const& event) {
    auto& solution = solution_at(state, event.solution);
    if (!event.location) {
        solution.owners.of(event.party).reset();
        open_place(solution.owners_incomplete_since, event.on);
        return;
    }
    auto& application = application_in(solution, *event.location);
    application.duo.of(event.party).reset();
    if (counts_as_running(application.state))
        open_place(application.duo_incomplete_since, event.on);
}

} // namespace hefboom::domain
