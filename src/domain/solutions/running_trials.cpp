// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/running_trials.hpp"

#include <set>

namespace hefboom::domain {

namespace {

Application const* counted_application(Solution const& solution, LocationId location) {
    if (solution.terms.scope == Scope::contract_wide) return nullptr;
    auto const found = solution.applications.find(location);
    return found == solution.applications.end() ? nullptr : &found->second;
}

bool runs_on(Application const& application, LocalDate on) {
    auto state = ApplicationState::not_started;
    for (auto const& step : application.history)
        if (step.on <= on) state = step.state;
    return counts_as_running(state);
}

} // namespace

std::int32_t running_trials(Engagement const& state, LocationId location, LocalDate on) {
    std::int32_t running = 0;
    for (auto const& [id, solution] : state.solutions) {
        auto const* application = counted_application(solution, location);
        if (application != nullptr && runs_on(*application, on)) ++running;
    }
    return running;
}

bool has_room(Engagement const& state, LocationId location, LocalDate from) {
    // The number changes only on days something happened there.
    std::set<LocalDate> days{from};
    for (auto const& [id, solution] : state.solutions)
        if (auto const* application = counted_application(solution, location))
            for (auto const& step : application->history)
                if (step.on > from) days.insert(step.on);
    for (auto const day : days)
        if (running_trials(state, location, day) >= limits::running_trials_per_location_most)
            return false;
    return true;
}

} // namespace hefboom::domain
