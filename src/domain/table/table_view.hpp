// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/table/outcome_view.hpp"

namespace hefboom::domain {

/// One line of the agenda. The outcome's own page has the rest.
struct AgendaItem {
    OutcomeId id;
    TextRef code;
    OutcomeKind kind = OutcomeKind::proposal;
    TextRef text;
    TextRef correction;
    OutcomeState state = OutcomeState::on_table;
    CaseMention case_story;
    SessionMention session;
    std::optional<LocalDate> due_on;
    Timing timing = Timing::in_time;
    std::int32_t working_days = 0; ///< left, or late
    std::optional<AnswerKind> answer;
    TextRef words;
    std::optional<LocalDate> parked_until;
    std::optional<LocalDate> answered_on;
    bool agreed_at_table = false;
    std::optional<SolutionMention> solution; ///< taken up as
    std::vector<Party> waits_for;            ///< whose key an agreed answer still misses
    std::optional<LocalDate> turn_until;     ///< last day an own agreement may become a proposal
    bool treated = false;                    ///< at the running meeting
};
BOOST_DESCRIBE_STRUCT(AgendaItem, (),
                      (id, code, kind, text, correction, state, case_story, session, due_on, timing,
                       working_days, answer, words, parked_until, answered_on, agreed_at_table,
                       solution, waits_for, turn_until, treated))

struct MeetingView {
    MeetingId id;
    LocalDate on;
    TextRef place;
    bool closed = false;
    std::int32_t treated = 0;
};
BOOST_DESCRIBE_STRUCT(MeetingView, (), (id, on, place, closed, treated))

/// Every outcome the viewer may see is counted in exactly one of the last four.
struct TableCounts {
    std::int32_t outcomes = 0;
    std::int32_t settled = 0; ///< answered, in force, or in need of no answer
    std::int32_t parked = 0;
    std::int32_t no_joint_answer = 0;
    std::int32_t open = 0;    ///< on the table, or not yet confirmed
    std::int32_t overdue = 0; ///< of the open ones
    std::int32_t warned = 0;  ///< of the open ones
};
BOOST_DESCRIBE_STRUCT(TableCounts, (),
                      (outcomes, settled, parked, no_joint_answer, open, overdue, warned))

struct TableMay {
    bool open_meeting = false;
    bool close_meeting = false;
    bool treat = false;
};
BOOST_DESCRIBE_STRUCT(TableMay, (), (open_meeting, close_meeting, treat))

/// The solution table: 90 minutes, one outcome at a time.
struct TableView {
    LocalDate today;
    std::optional<MeetingView> running;
    std::vector<AgendaItem> agenda;           ///< overdue first, then warned, then by due date
    std::vector<AgendaItem> fresh_agreements; ///< own agreements that may still become a proposal
    std::vector<AgendaItem> parked;
    std::vector<AgendaItem> no_joint_answer;
    std::vector<AgendaItem> answered;         ///< since the last closed meeting began, newest first
    std::vector<AgendaItem> answered_before;  ///< before that, newest first
    std::vector<AgendaItem> no_answer_needed; ///< also own agreements in force, as noted
    std::vector<AgendaItem> in_the_room;      ///< not on the table yet, as noted
    std::vector<MeetingView> meetings;        ///< newest first
    TableCounts counts;
    TableMay may;
};
BOOST_DESCRIBE_STRUCT(TableView, (),
                      (today, running, agenda, fresh_agreements, parked, no_joint_answer, answered,
                       answered_before, no_answer_needed, in_the_room, meetings, counts, may))

[[nodiscard]] TableView table_view(Engagement const& state, Actor const& viewer, LocalDate today);

} // namespace hefboom::domain
