// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/table/table_view.hpp"

// The three papers that go round a table and a room: the sheet of the room, the poster with the
// answers, and the decision list of a meeting.

namespace hefboom::domain {

/// "Blad van de zaal": what the team said, who answers and by when, before people leave.
struct HallLine {
    TextRef code;
    OutcomeKind kind = OutcomeKind::insight;
    TextRef text;
    TextRef correction;
    Support client_support = Support::carried;
    Support contractor_support = Support::carried;
    TextRef reservation;
    std::optional<ConfirmedBy> client_confirmed, contractor_confirmed;
    std::optional<LocalDate> answer_by; ///< only where an answer is due
};
BOOST_DESCRIBE_STRUCT(HallLine, (),
                      (code, kind, text, correction, client_support, contractor_support,
                       reservation, client_confirmed, contractor_confirmed, answer_by))

struct HallSheetView {
    CaseMention case_story;
    SessionMention session;
    TextRef client_name, contractor_name; ///< the organisations
    std::vector<TextRef> answered_by;     ///< both contract managers and the end-responsible
    TextRef recorded_by;                  ///< the facilitator
    std::vector<HallLine> lines;
};
BOOST_DESCRIBE_STRUCT(HallSheetView, (),
                      (case_story, session, client_name, contractor_name, answered_by, recorded_by,
                       lines))

/// The answers back to the location. Before the due date has passed an outcome without an answer
/// stands there with its date; without a joint answer with both reasons.
struct PosterLine {
    TextRef code;
    OutcomeKind kind = OutcomeKind::insight;
    TextRef text;
    TextRef correction;
    bool in_force = false;
    TextRef turned_reason;
    std::optional<AnswerKind> answer;
    TextRef words;
    std::optional<SolutionMention> solution;
    std::optional<LocalDate> parked_until;
    std::optional<LocalDate> answered_on;
    std::optional<LocalDate> answer_by; ///< still to come
    TextRef client_reason, contractor_reason;
    std::optional<LocalDate> solved_on; ///< a safety report
};
BOOST_DESCRIBE_STRUCT(PosterLine, (),
                      (code, kind, text, correction, in_force, turned_reason, answer, words,
                       solution, parked_until, answered_on, answer_by, client_reason,
                       contractor_reason, solved_on))

struct PosterView {
    CaseMention case_story;
    SessionMention session;
    TextRef client_name, contractor_name;
    bool hangs = false;
    std::vector<PosterLine> lines;
};
BOOST_DESCRIBE_STRUCT(PosterView, (),
                      (case_story, session, client_name, contractor_name, hangs, lines))

/// What one meeting of the table decided.
struct DecisionListView {
    MeetingView meeting;
    TextRef client_name, contractor_name;
    std::vector<AgendaItem> decisions;
};
BOOST_DESCRIBE_STRUCT(DecisionListView, (), (meeting, client_name, contractor_name, decisions))

/// Refusal not_found.session.
[[nodiscard]] Result<HallSheetView> hall_sheet_view(Engagement const& state, Actor const& viewer,
                                                    SessionId id);
/// Refusal not_found.session.
[[nodiscard]] Result<PosterView> poster_view(Engagement const& state, Actor const& viewer,
                                             SessionId id);
/// Refusal not_found.meeting.
[[nodiscard]] Result<DecisionListView>
decision_list_view(Engagement const& state, Actor const& viewer, MeetingId id, LocalDate today);

} // namespace hefboom::domain
