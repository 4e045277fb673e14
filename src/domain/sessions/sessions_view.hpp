// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"

#include <boost/describe/class.hpp>
#include <vector>

namespace hefboom::domain {

struct SessionLine {
    SessionId session;
    LocationId location;
    TextRef location_code;
    TextRef place;
    CaseId case_id;
    TextRef case_code;
    TextRef case_title;
    SessionState state = SessionState::planned;
    LocalDate on;
    std::int32_t starts_minutes = 0;
    std::int32_t outcomes = 0;
};
BOOST_DESCRIBE_STRUCT(SessionLine, (),
                      (session, location, location_code, place, case_id, case_code, case_title,
                       state, on, starts_minutes, outcomes))

/// A case that can be debated now.
struct DebatableCase {
    CaseId case_id;
    TextRef code;
    TextRef title;
};
BOOST_DESCRIBE_STRUCT(DebatableCase, (), (case_id, code, title))

/// A location with a team large enough for a session.
struct HostingLocation {
    LocationId location;
    TextRef code;
    TextRef place;
};
BOOST_DESCRIBE_STRUCT(HostingLocation, (), (location, code, place))

/// All sessions, the newest date first. What can be planned is there for the facilitator only.
struct SessionsView {
    std::vector<SessionLine> sessions;
    std::vector<DebatableCase> cases;
    std::vector<HostingLocation> locations;
};
BOOST_DESCRIBE_STRUCT(SessionsView, (), (sessions, cases, locations))

[[nodiscard]] Result<SessionsView> sessions_view(Engagement const& state, Actor const& viewer);

/// The line of one session.
[[nodiscard]] SessionLine session_line(Engagement const& state, Session const& session);

} // namespace hefboom::domain
