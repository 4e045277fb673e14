// SPDX-License-Identifier: EUPL-1.2
#include "domain/overview/location_card.hpp"

#include "domain/solutions/running_trials.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

bool has_begun(Session const& session) {
    return session.opened_at && session.state != SessionState::cancelled;
}

bool is_under_way(Session const& session) {
    return session.state == SessionState::open || session.state == SessionState::interrupted;
}

bool is_to_come(Session const& session) {
    return session.state == SessionState::planned || session.state == SessionState::prepared;
}

/// How many applications at the location are in one of these states.
template <class Wanted>
std::int32_t applications(Engagement const& state, LocationId location, Wanted wanted) {
    std::int32_t count = 0;
    for (auto const& [id, solution] : state.solutions) {
        auto const found = solution.applications.find(location);
        if (found != solution.applications.end() && wanted(found->second.state)) ++count;
    }
    return count;
}

std::int32_t kept_applications(Engagement const& state, LocationId location) {
    return applications(state, location,
                        [](ApplicationState one) { return one == ApplicationState::kept; });
}

} // namespace

LocationState location_state(Engagement const& state, LocationId location) {
    if (applications(state, location, counts_as_running) > 0) return LocationState::applying;
    if (kept_applications(state, location) > 0) return LocationState::independent;
    bool planned = false;
    for (auto const& [id, session] : state.sessions) {
        if (session.location != location) continue;
        if (has_begun(session)) return LocationState::started;
        planned = planned || is_to_come(session);
    }
    return planned ? LocationState::prepared : LocationState::announced;
}

LocationCard location_card(Engagement const& state, Location const& location, LocalDate today) {
    LocationCard card;
    card.id = location.id;
    card.code = location.code;
    card.place = location.place;
    card.state = location_state(state, location.id);
    card.start_month = location.start_month();
    for (auto const& [id, session] : state.sessions) {
        if (session.location != location.id) continue;
        if (has_begun(session) && !is_under_way(session)) ++card.sessions_held;
        if (is_to_come(session) && session.on >= today)
            card.next_session_on =
                card.next_session_on ? std::min(*card.next_session_on, session.on) : session.on;
    }
    card.running = running_trials(state, location.id, today);
    card.kept = kept_applications(state, location.id);
    return card;
}

} // namespace hefboom::domain
