// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/session_view.hpp"

#include "domain/rights.hpp"
#include "domain/sessions/room_gates.hpp"
#include "domain/table/outcome_allows.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

ChosenFor chosen_for(Session const& session, StatementId statement) {
    if (session.statement(statement) == nullptr) return ChosenFor::not_chosen;
    bool const later =
        std::ranges::find(session.second_round, statement) != session.second_round.end();
    return later ? ChosenFor::second_round : ChosenFor::both_rounds;
}

Preparation preparation_of(Engagement const& state, Session const& session) {
    Preparation preparation;
    for (auto const& statement : state.cases.at(session.case_id).statements)
        preparation.statements.push_back({.statement = statement.id,
                                          .kind = statement.kind,
                                          .text = statement.text,
                                          .leans_on = statement.leans_on,
                                          .chosen = chosen_for(session, statement.id)});
    preparation.form = group_form(std::min(session.client_heads, session.contractor_heads));
    preparation.predictions = session.predictions;
    preparation.managers = session.managers_taking_part;
    preparation.statements_most = static_cast<std::int32_t>(statements_most(session.script_kind));
    preparation.missing = missing_preparation(session);
    return preparation;
}

/// Time between interruptions does not count; rounded to whole minutes.
std::optional<std::int32_t> actual_minutes(Session const& session) {
    if (!session.harvest_ended) return std::nullopt;
    std::int64_t ms = 0;
    for (auto const& run : session.runs)
        if (run.until) ms += run.until->ms - run.from.ms;
    return static_cast<std::int32_t>((ms + ms_per_minute / 2) / ms_per_minute);
}

} // namespace

std::vector<TravellingLine> travelling_lines(Session const& session) {
    std::vector<TravellingLine> lines;
    for (auto const& travelling : session.travelling) {
        if (!travelling.client || !travelling.contractor) continue;
        for (auto const& line : lines_of(session, std::span(&travelling.statement, 1)))
            lines.push_back({line, *travelling.client, *travelling.contractor});
    }
    return lines;
}

Result<SessionView> session_view(Engagement const& state, Actor const& viewer, SessionId id) {
    CHECK_OK(may_see(viewer, "session"));
    auto const* session = TRY(find_session(state, id));
    SessionView view;
    view.session = session_line(state, *session);
    view.script_kind = session->script_kind;
    view.script = session->script;
    view.planned_minutes = total_minutes(session->script);
    view.actual_minutes = actual_minutes(*session);
    view.room = session->room;
    view.client_heads = session->client_heads;
    view.contractor_heads = session->contractor_heads;
    view.resumes_on = session->resumes_on;
    view.cancel_reason = session->cancel_reason;
    view.feedback_on = session->feedback_on;
    view.poster_hangs = session->state == SessionState::fed_back ||
                        (session->state == SessionState::closed && session->feedback_on);
    for (auto const* outcome : outcomes_in_order(state, id))
        if (may_see(state, viewer, *outcome)) view.outcomes.push_back(outcome->id);
    view.travelling = travelling_lines(*session);
    bool const before_opening =
        session->state == SessionState::planned || session->state == SessionState::prepared;
    if (viewer.role == Role::facilitator && before_opening)
        view.preparation = preparation_of(state, *session);
    view.may.mark_poster_hangs =
        may_do(viewer, MarkPosterHangs::name) && gate_poster(state, *session);
    view.may.close = may_do(viewer, CloseSession::name) && gate_close(state, *session);
    return view;
}

} // namespace hefboom::domain
