// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_allows.hpp"

#include "domain/solutions/running_trials.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

namespace hefboom::domain {

namespace {

using enum ApplicationState;

Result<void> is_in(Solution const& solution, LocationId location,
                   std::initializer_list<ApplicationState> states) {
    if (std::ranges::find(states, state_at(solution, location)) == states.end())
        return refuse(Refused::conflict, "solution.other_state");
    return {};
}

Result<void> needs_none(std::vector<std::string> const& needs) {
    if (needs.empty()) return {};
    return refuse(Refused::conflict, needs.front());
}

/// What both a start and a resumption ask of the people: owners, duo, both marks.
std::vector<std::string> people_needs(Solution const& solution, LocationId location) {
    std::vector<std::string> needs;
    auto const* application = application_at(solution, location);
    if (!solution.owners.complete()) needs.emplace_back("solution.needs_owners");
    if (application == nullptr || !application->duo.complete())
        needs.emplace_back("solution.needs_duo");
    if (application == nullptr || !application->free_client)
        needs.emplace_back("solution.needs_mark_client");
    if (application == nullptr || !application->free_contractor)
        needs.emplace_back("solution.needs_mark_contractor");
    return needs;
}

} // namespace

Result<void> meant_for(Solution const& solution, LocationId location) {
    auto const& where = solution.terms.locations;
    if (std::ranges::find(where, location) == where.end())
        return refuse(Refused::conflict, "solution.not_for_location");
    return {};
}

Result<void> allows_marking(Solution const& solution, LocationId location, Party party) {
    CHECK_OK(meant_for(solution, location));
    if (!solution.keys.sealed()) return refuse(Refused::conflict, "solution.not_decided");
    CHECK_OK(is_in(solution, location, {not_started, prepared, paused}));
    auto const* application = application_at(solution, location);
    if (application == nullptr) return {};
    auto const& mark =
        party == Party::client ? application->free_client : application->free_contractor;
    if (mark) return refuse(Refused::conflict, "solution.already_marked");
    return {};
}

Result<void> allows_preparing(Solution const& solution, LocationId location) {
    CHECK_OK(meant_for(solution, location));
    return is_in(solution, location, {not_started, stopped});
}

Result<void> allows_starting(Engagement const& state, Solution const& solution, LocationId location,
                             LocalDate on) {
    CHECK_OK(meant_for(solution, location));
    CHECK_OK(is_in(solution, location, {not_started, prepared}));
    return needs_none(start_needs(state, solution, location, on));
}

Result<void> allows_adjusting(Solution const& solution, LocationId location) {
    return is_in(solution, location, {in_trial, adjusted});
}

Result<void> allows_pausing(Solution const& solution, LocationId location) {
    return is_in(solution, location, {in_trial, adjusted});
}

Result<void> allows_asking_pause(Solution const& solution, LocationId location, Party party) {
    auto const* application = application_at(solution, location);
    bool const here = application != nullptr && application->duo.of(party);
    if (here || solution.owners.of(party)) return {};
    return refuse(Refused::conflict, "solution.pause_by_owner");
}

Result<void> allows_pausing(Actor const& viewer, Solution const& solution, LocationId location) {
    CHECK_OK(allows_pausing(solution, location));
    // A contract manager has no pause of his own: he passes on what his party's owner asks.
    if (viewer.role != Role::contract_manager) return {};
    return allows_asking_pause(solution, location, *viewer.party);
}

Result<void> allows_keeping(Solution const& solution, LocationId location, Party party) {
    CHECK_OK(is_in(solution, location, {in_trial, adjusted}));
    if (!solution.keys.sealed()) return refuse(Refused::conflict, "solution.not_decided");
    auto const* application = application_at(solution, location);
    auto const& mark =
        party == Party::client ? application->kept_client : application->kept_contractor;
    if (mark) return refuse(Refused::conflict, "solution.already_keeps");
    return needs_none(kept_needs(solution));
}

Result<void> allows_resuming(Solution const& solution, LocationId location) {
    CHECK_OK(is_in(solution, location, {paused}));
    return needs_none(people_needs(solution, location));
}

Result<void> allows_stopping(Solution const& solution, LocationId location) {
    return is_in(solution, location, {prepared, in_trial, adjusted, kept, paused});
}

std::vector<std::string> start_needs(Engagement const& state, Solution const& solution,
                                     LocationId location, LocalDate on) {
    std::vector<std::string> needs;
    if (!solution.keys.sealed()) needs.emplace_back("solution.not_decided");
    std::ranges::move(people_needs(solution, location), std::back_inserter(needs));
    if (solution.terms.scope == Scope::per_location && !has_room(state, location, on))
        needs.emplace_back("solution.no_room_here");
    return needs;
}

} // namespace hefboom::domain
