// SPDX-License-Identifier: EUPL-1.2
#include "domain/agreement/location_view.hpp"

#include "domain/own_location.hpp"
#include "domain/rights.hpp"
#include "domain/solutions/solution_allows.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

std::optional<PersonMention> one_of(Engagement const& state, std::optional<Owner> const& owner) {
    if (!owner || owner->person.empty()) return std::nullopt;
    return mention(state, owner->person);
}

void pair(SolutionHere& here, Engagement const& state, Solution const& solution,
          Application const& application) {
    here.pair_is_local = application.duo.client || application.duo.contractor;
    auto const& shown = here.pair_is_local ? application.duo : solution.owners;
    here.client = one_of(state, shown.client);
    here.contractor = one_of(state, shown.contractor);
}

bool may_pause(Engagement const& state, Actor const& viewer, Solution const& solution,
               LocationId location) {
    return may_do(viewer, PauseApplication::name) && acts_for(state, viewer, location) &&
           allows_pausing(viewer, solution, location);
}

SolutionHere solution_here(Engagement const& state, Actor const& viewer, Solution const& solution,
                           Application const& application) {
    SolutionHere here;
    here.solution = mention(state, solution.id);
    here.formality = solution.terms.formality;
    here.scope = solution.terms.scope;
    here.state = application.state;
    for (auto const& step : application.history)
        if (step.state == ApplicationState::in_trial && !here.started_on) here.started_on = step.on;
    if (!application.history.empty()) {
        here.since = application.history.back().on;
        here.reason = application.history.back().reason;
    }
    pair(here, state, solution, application);
    here.may_pause = may_pause(state, viewer, solution, application.location);
    return here;
}

/// Running first, then what waits, then what became ordinary, then what stopped.
int order_of(ApplicationState state) {
    switch (state) {
    case ApplicationState::in_trial:
    case ApplicationState::adjusted: return 0;
    case ApplicationState::paused: return 1;
    case ApplicationState::prepared: return 2;
    case ApplicationState::kept: return 3;
    case ApplicationState::stopped: return 4;
    case ApplicationState::not_started: break;
    }
    return 5;
}

void solutions(LocationView& view, Engagement const& state, Actor const& viewer, LocationId id) {
    for (auto const* solution : solutions_in_order(state)) {
        auto const* application = application_at(*solution, id);
        if (application != nullptr && application->state != ApplicationState::not_started)
            view.solutions.push_back(solution_here(state, viewer, *solution, *application));
        else if (solution->keys.sealed())
            view.not_here.push_back(mention(state, solution->id));
    }
    std::ranges::stable_sort(view.solutions, {},
                             [](SolutionHere const& here) { return order_of(here.state); });
}

void sessions(LocationView& view, Engagement const& state, LocationId location) {
    for (auto const& [id, session] : state.sessions) {
        if (session.location != location) continue;
        SessionHere here;
        here.id = id;
        here.on = session.on;
        here.state = session.state;
        here.debated = mention(state, session.case_id);
        here.client_heads = session.client_heads;
        here.contractor_heads = session.contractor_heads;
        here.outcomes =
            static_cast<std::int32_t>(std::ranges::count_if(state.outcomes, [&](auto const& entry) {
                return entry.second.session == id &&
                       entry.second.kind != OutcomeKind::safety_report;
            }));
        view.sessions.push_back(here);
    }
    std::ranges::stable_sort(view.sessions, std::ranges::greater{}, &SessionHere::on);
}

} // namespace

Result<LocationView> location_view(Engagement const& state, Actor const& viewer, LocationId id,
                                   LocalDate today) {
    auto const found = state.locations.find(id);
    if (found == state.locations.end()) return refuse(Refused::not_found, "not_found.location");
    auto const& location = found->second;
    LocationView view;
    view.row = location_row(state, location, today);
    view.systems = location.systems;
    view.safety_route = location.safety_route;
    view.fee_cents_per_year = location.fee_cents_per_year;
    for (auto const& choice : location.starts)
        view.starts.push_back({.month = choice.month, .reason = choice.reason, .at = choice.at});
    solutions(view, state, viewer, id);
    sessions(view, state, id);
    view.corrected_at = location.corrected_at;
    view.may_edit = may_do(viewer, SetTeam::name).has_value();
    view.may_correct = may_do(viewer, CorrectLocation::name) && acts_for(state, viewer, id);
    return view;
}

} // namespace hefboom::domain
