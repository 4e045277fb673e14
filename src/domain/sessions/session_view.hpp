// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/sessions/display.hpp"
#include "domain/sessions/sessions_view.hpp"

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

namespace hefboom::domain {

/// A statement the team let travel to the table: bands, never counts.
struct TravellingLine {
    StatementLine line;
    Band client = Band::divided;
    Band contractor = Band::divided;
};
BOOST_DESCRIBE_STRUCT(TravellingLine, (), (line, client, contractor))

/// Those of the session, once its harvest ended.
[[nodiscard]] std::vector<TravellingLine> travelling_lines(Session const& session);

enum class ChosenFor { not_chosen, both_rounds, second_round };
BOOST_DESCRIBE_ENUM(ChosenFor, not_chosen, both_rounds, second_round)

/// A statement of the sealed case, and whether the session takes it.
struct StatementChoice {
    StatementId statement;
    StatementKind kind = StatementKind::norm;
    TextRef text;
    LeansOn leans_on = LeansOn::room_sheet;
    ChosenFor chosen = ChosenFor::not_chosen;
};
BOOST_DESCRIBE_STRUCT(StatementChoice, (), (statement, kind, text, leans_on, chosen))

/// What the facilitator still prepares.
struct Preparation {
    std::vector<StatementChoice> statements;
    GroupForm form = GroupForm::conversation_only; ///< by the heads expected
    Predictions predictions = Predictions::asked;
    ManagersPresence managers = ManagersPresence::stay_out;
    std::int32_t statements_most = 0; ///< what the script has time for
    std::vector<std::string> missing; ///< keys of refusals that stand between here and "prepared"
};
BOOST_DESCRIBE_STRUCT(Preparation, (),
                      (statements, form, predictions, managers, statements_most, missing))

/// What this viewer may do once the session was held.
struct SessionMay {
    bool mark_poster_hangs = false;
    bool close = false;
};
BOOST_DESCRIBE_STRUCT(SessionMay, (), (mark_poster_hangs, close))

/// A session for members. Nothing of votes.
struct SessionView {
    SessionLine session;
    ScriptKind script_kind = ScriptKind::standard;
    std::vector<PlannedStep> script;
    std::int32_t planned_minutes = 0;
    std::optional<std::int32_t> actual_minutes; ///< once closed, or harvested
    TextRef room;
    std::int32_t client_heads = 0;
    std::int32_t contractor_heads = 0;
    std::optional<LocalDate> resumes_on;
    TextRef cancel_reason;
    std::optional<LocalDate> feedback_on;
    bool poster_hangs = false;
    std::vector<OutcomeId> outcomes; ///< in the order they were noted
    std::vector<TravellingLine> travelling;
    std::optional<Preparation> preparation; ///< the facilitator's, until the session opens
    SessionMay may;
};
BOOST_DESCRIBE_STRUCT(SessionView, (),
                      (session, script_kind, script, planned_minutes, actual_minutes, room,
                       client_heads, contractor_heads, resumes_on, cancel_reason, feedback_on,
                       poster_hangs, outcomes, travelling, preparation, may))

/// Refusal not_found.session.
[[nodiscard]] Result<SessionView> session_view(Engagement const& state, Actor const& viewer,
                                               SessionId session);

} // namespace hefboom::domain
