// SPDX-License-Identifier: EUPL-1.2
#include "domain/turn_sources.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

/// Every outcome of the session that needs an answer has one, or both reasons why not.
bool all_answered(Engagement const& state, SessionId session) {
    return std::ranges::none_of(state.outcomes, [&](auto const& entry) {
        return entry.second.session == session && entry.second.state == OutcomeState::on_table;
    });
}

std::optional<TurnKind> what_waits(Engagement const& state, Session const& session) {
    switch (session.state) {
    case SessionState::planned: return TurnKind::prepare_session;
    case SessionState::prepared:
    case SessionState::open:
    case SessionState::interrupted: return TurnKind::hold_session;
    case SessionState::harvested:
        if (all_answered(state, session.id)) return TurnKind::hang_poster;
        return std::nullopt;
    case SessionState::fed_back: return TurnKind::close_session;
    case SessionState::closed:
    case SessionState::cancelled: break;
    }
    return std::nullopt;
}

} // namespace

std::vector<Turn> session_turns(Engagement const& state) {
    std::vector<Turn> turns;
    for (auto const& [id, session] : state.sessions) {
        auto const kind = what_waits(state, session);
        if (!kind) continue;
        Turn turn;
        turn.kind = *kind;
        turn.object_kind = ObjectKind::session;
        turn.object = as<ObjectId>(id);
        turn.location = session.location;
        if (auto const place = state.locations.find(session.location);
            place != state.locations.end()) {
            turn.code = place->second.code;
            turn.label = place->second.place;
        }
        if (*kind == TurnKind::prepare_session || *kind == TurnKind::hold_session)
            turn.due_on =
                session.state == SessionState::interrupted ? session.resumes_on : session.on;
        turns.push_back(turn);
    }
    return turns;
}

} // namespace hefboom::domain
