// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_allows.hpp"
#include "domain/working_days.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

void need(std::vector<std::string>& needs, bool there, std::string_view key) {
    if (!there) needs.emplace_back(key);
}

/// Every place it is meant for came to an end; how, or nothing.
std::optional<SolutionState> end_of(Solution const& solution) {
    auto kept = false;
    for (auto const location : solution.terms.locations) {
        auto const state = state_at(solution, location);
        if (state == ApplicationState::kept)
            kept = true;
        else if (state != ApplicationState::stopped)
            return std::nullopt;
    }
    if (solution.terms.locations.empty()) return std::nullopt;
    return kept ? SolutionState::kept : SolutionState::stopped;
}

} // namespace

Result<Solution const*> find_solution(Engagement const& state, SolutionId id) {
    auto const found = state.solutions.find(id);
    if (found == state.solutions.end()) return refuse(Refused::not_found, "not_found.solution");
    return &found->second;
}

std::vector<Solution const*> solutions_in_order(Engagement const& state) {
    std::vector<Solution const*> found;
    for (auto const& [id, solution] : state.solutions)
        found.push_back(&solution);
    std::ranges::sort(found, {}, [](Solution const* solution) { return solution->entry; });
    return found;
}

Application const* application_at(Solution const& solution, LocationId location) {
    auto const found = solution.applications.find(location);
    return found == solution.applications.end() ? nullptr : &found->second;
}

ApplicationState state_at(Solution const& solution, LocationId location) {
    auto const* application = application_at(solution, location);
    return application == nullptr ? ApplicationState::not_started : application->state;
}

SolutionState state_now(Solution const& solution) {
    if (auto const end = end_of(solution)) return *end;
    if (solution.keys.sealed()) return SolutionState::decided;
    if (!solution.keys.none()) return SolutionState::proposed;
    auto const worked_out = !solution.text.change.blank() && !solution.text.stops.blank();
    return worked_out ? SolutionState::worked_out : SolutionState::idea;
}

std::vector<std::string> trial_needs(Solution const& solution) {
    std::vector<std::string> needs;
    need(needs, !solution.text.change.blank(), "solution.needs_change");
    need(needs, !solution.text.stops.blank(), "solution.needs_stops");
    need(needs, solution.owners.complete(), "solution.needs_owners");
    need(needs, !solution.terms.locations.empty(), "solution.needs_locations");
    need(needs, solution.terms.review_on.has_value(), "solution.needs_review");
    return needs;
}

std::vector<std::string> kept_needs(Solution const& solution) {
    auto const& text = solution.text;
    auto needs = trial_needs(solution);
    need(needs, !text.problem.blank(), "solution.needs_problem");
    need(needs, !text.gain_client.blank() && !text.cost_client.blank(),
         "solution.needs_balance_client");
    need(needs, !text.gain_contractor.blank() && !text.cost_contractor.blank(),
         "solution.needs_balance_contractor");
    need(needs, !text.practice_moment.blank(), "solution.needs_practice");
    need(needs, solution.terms.trial_weeks > 0, "solution.needs_trial_weeks");
    // Money or a norm changes only by the contract, outside Hefboom; here stands where.
    auto const by_contract = solution.terms.formality == Formality::addendum ||
                             solution.terms.formality == Formality::letter;
    need(needs, !by_contract || !text.contract_reference.blank(),
         "solution.needs_contract_reference");
    return needs;
}

std::optional<LocalDate> incomplete_since(Solution const& solution,
                                          Application const& application) {
    auto const& owners = solution.owners_incomplete_since;
    auto const& duo = application.duo_incomplete_since;
    if (owners && duo) return std::min(*owners, *duo);
    return owners ? owners : duo;
}

std::optional<LocalDate> runs_until(Solution const& solution, Application const& application) {
    auto const since = incomplete_since(solution, application);
    auto const runs = application.state == ApplicationState::in_trial ||
                      application.state == ApplicationState::adjusted;
    if (!since || !runs) return std::nullopt;
    return working_days_after(*since, limits::incomplete_duo_working_days);
}

} // namespace hefboom::domain
