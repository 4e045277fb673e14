// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/sessions_view.hpp"

#include "domain/rights.hpp"
#include "domain/sessions/room_gates.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

/// Of the version that was sealed, as the story holds it.
TextRef title_of(CaseStory const& story) {
    auto const* title = story.latest(Section::title);
    return title == nullptr ? TextRef{} : title->text;
}

} // namespace

SessionLine session_line(Engagement const& state, Session const& session) {
    auto const& location = state.locations.at(session.location);
    auto const& story = state.cases.at(session.case_id);
    auto const noted = std::ranges::count_if(state.outcomes, [&](auto const& outcome) {
        return outcome.second.session == session.id &&
               outcome.second.kind != OutcomeKind::safety_report;
    });
    return {.session = session.id,
            .location = session.location,
            .location_code = location.code,
            .place = location.place,
            .case_id = session.case_id,
            .case_code = story.code,
            .case_title = title_of(story),
            .state = session.state,
            .on = session.on,
            .starts_minutes = session.starts_minutes,
            .outcomes = static_cast<std::int32_t>(noted)};
}

Result<SessionsView> sessions_view(Engagement const& state, Actor const& viewer) {
    CHECK_OK(may_see(viewer, "sessions"));
    SessionsView view;
    for (auto const& [id, session] : state.sessions)
        view.sessions.push_back(session_line(state, session));
    std::ranges::stable_sort(view.sessions, [](SessionLine const& a, SessionLine const& b) {
        return std::pair(b.on, b.starts_minutes) < std::pair(a.on, a.starts_minutes);
    });
    if (viewer.role != Role::facilitator) return view;
    for (auto const& [id, story] : state.cases)
        if (story.state == CaseState::released || story.state == CaseState::used)
            view.cases.push_back({id, story.code, title_of(story)});
    for (auto const& [id, location] : state.locations)
        if (location.team.client() >= limits::team_members_fewest &&
            location.team.contractor() >= limits::team_members_fewest)
            view.locations.push_back({id, location.code, location.place});
    return view;
}

} // namespace hefboom::domain
