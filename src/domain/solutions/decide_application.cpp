// SPDX-License-Identifier: EUPL-1.2
#include "domain/own_location.hpp"
#include "domain/solutions/solution_allows.hpp"
#include "domain/solutions/solution_rules.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

/// The solution, when the actor may act for it at that location.
template <class AtLocation>
Result<Solution const*> here(Scene const& scene, AtLocation const& command) {
    auto const solution = TRY(find_solution(scene.state, command.solution));
    if (!scene.state.locations.contains(command.location))
        return refuse(Refused::not_found, "not_found.location");
    CHECK_OK(acts_for(scene.state, scene.actor, command.location));
    return solution;
}

/// A step is recorded on its own day or later, never before the step it follows.
Result<void> checked_day(Scene const& scene, Solution const& solution, LocationId location,
                         LocalDate on) {
    if (on > scene.moment.today) return refuse(Refused::invalid, "date.in_future");
    auto const* application = application_at(solution, location);
    if (application != nullptr && !application->history.empty() &&
        on < application->history.back().on)
        return refuse(Refused::invalid, "solution.before_last_step");
    return {};
}

/// Whose word it is: the end-responsible speaks for the client, the local lead for the contractor.
Party party_of(Actor const& actor) {
    if (actor.role == Role::end_responsible) return Party::client;
    if (actor.role == Role::local_lead) return Party::contractor;
    return *actor.party;
}

template <class AtLocation>
Decision changed(AtLocation const& command, ApplicationState state, LocalDate on,
                 TextRef const& reason) {
    return Decision{.events = {ApplicationChanged{.solution = command.solution,
                                                  .location = command.location,
                                                  .state = state,
                                                  .on = on,
                                                  .reason = reason,
                                                  .for_owner = {}}}};
}

} // namespace

Result<Decision> decide(Scene const& scene, MarkFree const& command) {
    auto const solution = TRY(here(scene, command));
    auto const party = party_of(scene.actor);
    CHECK_OK(allows_marking(*solution, command.location, party));
    return Decision{.events = {MarkedFree{.solution = command.solution,
                                          .location = command.location,
                                          .party = party,
                                          .on = scene.moment.today}}};
}

Result<Decision> decide(Scene const& scene, PrepareApplication const& command) {
    auto const solution = TRY(here(scene, command));
    CHECK_OK(allows_preparing(*solution, command.location));
    auto const today = scene.moment.today;
    CHECK_OK(checked_day(scene, *solution, command.location, today));
    return changed(command, ApplicationState::prepared, today, {});
}

Result<Decision> decide(Scene const& scene, StartApplication const& command) {
    auto const solution = TRY(here(scene, command));
    CHECK_OK(checked_day(scene, *solution, command.location, command.on));
    CHECK_OK(allows_starting(scene.state, *solution, command.location, command.on));
    auto const* application = application_at(*solution, command.location);
    auto const free_from = std::max(*application->free_client, *application->free_contractor);
    if (command.on < free_from || command.on < *solution->decided_on)
        return refuse(Refused::conflict, "solution.before_free");
    return changed(command, ApplicationState::in_trial, command.on, {});
}

Result<Decision> decide(Scene const& scene, AdjustApplication const& command) {
    auto const solution = TRY(here(scene, command));
    CHECK_OK(allows_adjusting(*solution, command.location));
    CHECK_OK(checked_day(scene, *solution, command.location, command.on));
    CHECK_OK(needs_paragraph(command.reason, "reason"));
    return changed(command, ApplicationState::adjusted, command.on, command.reason.ref);
}

Result<Decision> decide(Scene const& scene, KeepApplication const& command) {
    auto const solution = TRY(here(scene, command));
    auto const party = party_of(scene.actor);
    CHECK_OK(allows_keeping(*solution, command.location, party));
    CHECK_OK(checked_day(scene, *solution, command.location, command.on));
    Decision decision{.events = {MarkedKept{.solution = command.solution,
                                            .location = command.location,
                                            .party = party,
                                            .on = command.on}}};
    auto const* application = application_at(*solution, command.location);
    auto const& theirs =
        party == Party::client ? application->kept_contractor : application->kept_client;
    if (!theirs) return decision;
    auto kept = changed(command, ApplicationState::kept, std::max(command.on, *theirs), TextRef{});
    decision.events.push_back(std::move(kept.events.front()));
    return decision;
}

Result<Decision> decide(Scene const& scene, PauseApplication const& command) {
    auto const solution = TRY(here(scene, command));
    CHECK_OK(allows_pausing(scene.actor, *solution, command.location));
    CHECK_OK(checked_day(scene, *solution, command.location, command.on));
    CHECK_OK(needs_paragraph(command.reason, "reason"));
    ApplicationChanged paused{.solution = command.solution,
                              .location = command.location,
                              .state = ApplicationState::paused,
                              .on = command.on,
                              .reason = command.reason.ref,
                              .for_owner = {}};
    if (scene.actor.role == Role::contract_manager) paused.for_owner = scene.actor.party;
    return Decision{.events = {paused}};
}

Result<Decision> decide(Scene const& scene, ResumeApplication const& command) {
    auto const solution = TRY(here(scene, command));
    CHECK_OK(allows_resuming(*solution, command.location));
    CHECK_OK(checked_day(scene, *solution, command.location, command.on));
    auto const before = application_at(*solution, command.location)->before_pause;
    return changed(command, before, command.on, {});
}

Result<Decision> decide(Scene const& scene, StopApplication const& command) {
    auto const solution = TRY(here(scene, command));
    CHECK_OK(allows_stopping(*solution, command.location));
    CHECK_OK(checked_day(scene, *solution, command.location, command.on));
    CHECK_OK(needs_paragraph(command.reason, "reason"));
    return changed(command, ApplicationState::stopped, command.on, command.reason.ref);
}

Result<Decision> decide(Scene const& scene, PauseIncomplete const& command) {
    auto const solution = TRY(here(scene, command));
    CHECK_OK(allows_pausing(*solution, command.location));
    auto const until = runs_until(*solution, *application_at(*solution, command.location));
    if (!until) return refuse(Refused::conflict, "solution.duo_complete");
    if (scene.moment.today <= *until) return refuse(Refused::conflict, "solution.not_yet");
    return changed(command, ApplicationState::paused, scene.moment.today, {});
}

} // namespace hefboom::domain
