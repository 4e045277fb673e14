// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solutions_view.hpp"

#include "domain/rights.hpp"
#include "domain/solutions/running_trials.hpp"
#include "domain/solutions/solution_allows.hpp"
#include "domain/solutions/solution_columns.hpp"

#include <algorithm>
#include <tuple>

namespace hefboom::domain {

namespace {

ApplicationCell cell_of(Solution const& solution, LocationId location) {
    ApplicationCell cell{.location = location,
                         .state = state_at(solution, location),
                         .since = {},
                         .duo_incomplete = false};
    auto const* application = application_at(solution, location);
    if (application == nullptr) return cell;
    if (!application->history.empty()) cell.since = application->history.back().on;
    cell.duo_incomplete = runs_until(solution, *application).has_value();
    return cell;
}

SolutionLine line_of(Engagement const& state, Actor const& viewer, Solution const& solution,
                     std::vector<LocationId> const& locations, LocalDate today) {
    SolutionLine line;
    line.id = solution.id;
    line.code = solution.code;
    line.title = solution.text.title;
    line.state = state_now(solution);
    line.formality = solution.terms.formality;
    line.scope = solution.terms.scope;
    line.seal = seal_view(state, viewer, JointKind::solution, as<ObjectId>(solution.id), today);
    for (auto const party : {Party::client, Party::contractor})
        if (auto const& owner = solution.owners.of(party))
            line.owners.push_back(mention(state, owner->person));
    line.owners_complete = solution.owners.complete();
    line.decided_on = solution.decided_on;
    for (auto const origin : solution.origins)
        line.origins.push_back(mention(state, origin));
    for (auto const location : locations)
        line.cells.push_back(cell_of(solution, location));
    return line;
}

} // namespace

std::vector<LocationId> locations_in_order(Engagement const& state) {
    std::vector<Location const*> locations;
    for (auto const& [id, location] : state.locations)
        locations.push_back(&location);
    std::ranges::sort(locations, {}, [](Location const* location) {
        auto const month = location->start_month();
        return std::tuple(!month, month, location->id);
    });
    std::vector<LocationId> ids;
    for (auto const* location : locations)
        ids.push_back(location->id);
    return ids;
}

SolutionsView solutions_view(Engagement const& state, Actor const& viewer, LocalDate today) {
    SolutionsView view;
    view.may_open = may_do(viewer, OpenSolution::name).has_value();
    auto const locations = locations_in_order(state);
    for (auto const location : locations)
        view.locations.push_back({.location = mention(state, location),
                                  .running = running_trials(state, location, today),
                                  .most = limits::running_trials_per_location_most});
    for (auto const* solution : solutions_in_order(state))
        view.solutions.push_back(line_of(state, viewer, *solution, locations, today));
    return view;
}

} // namespace hefboom::domain
