// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/seal_view.hpp"
#include "domain/sessions/session_view.hpp"
#include "domain/table/mention.hpp"

#include <vector>

namespace hefboom::domain {

/// Where an outcome stands against the day its answer is due.
enum class Timing {
    no_answer_needed,
    in_time,
    warned,   ///< the fifteenth working day has come
    overdue,  ///< the due date has passed without an answer
    answered, ///< in time
    answered_late,
};
BOOST_DESCRIBE_ENUM(Timing, no_answer_needed, in_time, warned, overdue, answered, answered_late)

/// The joint answer. Before both keys only those who work on it see the draft; "afgesproken aan
/// tafel, wacht op sleutels" is `agreed_at_table` while the seal is not full.
struct AnswerView {
    AnswerKind kind = AnswerKind::answered;
    TextRef words;
    std::optional<LocalDate> parked_until;
    std::optional<SolutionMention> solution; ///< taken up as
    std::optional<LocalDate> decided_on;     ///< the day of the table
    std::optional<LocalDate> answered_on;    ///< the day of the second key
    bool agreed_at_table = false;
    SealView seal;
    std::vector<Party> keys_would_fall; ///< whose keys a new draft would void
};
BOOST_DESCRIBE_STRUCT(AnswerView, (),
                      (kind, words, parked_until, solution, decided_on, answered_on,
                       agreed_at_table, seal, keys_would_fall))

/// Passed on by voice through the site's own route; seen only by the facilitator, both contract
/// managers and the end-responsible of that location.
struct SafetyView {
    TextRef passed_to; ///< roles of both parties, no names
    Instant at;
    LocationMention location;
    std::optional<LocalDate> solved_on;
};
BOOST_DESCRIBE_STRUCT(SafetyView, (), (passed_to, at, location, solved_on))

/// What the viewer can do with this outcome now; each is a command the rules would accept.
struct OutcomeMay {
    bool amend = false;
    bool drop = false;
    bool confirm_client = false;
    bool confirm_contractor = false;
    bool correct = false;
    bool turn_into_proposal = false;
    bool draft_answer = false;
    bool mark_agreed = false;
    bool state_reason = false;
    bool record_solved = false;
    bool treat = false; ///< at the running meeting
    bool open_solution = false;
};
BOOST_DESCRIBE_STRUCT(OutcomeMay, (),
                      (amend, drop, confirm_client, confirm_contractor, correct, turn_into_proposal,
                       draft_answer, mark_agreed, state_reason, record_solved, treat,
                       open_solution))

/// One outcome for one viewer.
struct OutcomeView {
    OutcomeId id;
    TextRef code;
    OutcomeKind kind = OutcomeKind::insight;
    TextRef text;       ///< a safety report: only in words the room agreed, else blank
    TextRef correction; ///< a visible correction of a typo after confirmation
    Support client_support = Support::carried;
    Support contractor_support = Support::carried;
    TextRef reservation;
    OutcomeState state = OutcomeState::noted;
    CaseMention case_story;
    SessionMention session;
    std::optional<ConfirmedBy> client_confirmed, contractor_confirmed;
    TextRef recorded_by; ///< who wrote it down in the room
    LocalDate noted_on;
    bool in_force = false;               ///< an own agreement, confirmed by both
    std::optional<LocalDate> turn_until; ///< last day a manager may make it a proposal
    bool turned_into_proposal = false;
    TextRef turned_reason;
    std::optional<LocalDate> warn_on, due_on;
    Timing timing = Timing::no_answer_needed;
    std::int32_t working_days = 0; ///< left when in time or warned, late when overdue or late
    std::optional<AnswerView> answer;
    TextRef client_reason, contractor_reason; ///< until there is no joint answer only the own
    std::optional<SafetyView> safety;
    std::vector<SolutionMention> solutions; ///< that came of it
    std::vector<TravellingLine> travelling; ///< what the team of that session let travel along
    OutcomeMay may;
};
BOOST_DESCRIBE_STRUCT(OutcomeView, (),
                      (id, code, kind, text, correction, client_support, contractor_support,
                       reservation, state, case_story, session, client_confirmed,
                       contractor_confirmed, recorded_by, noted_on, in_force, turn_until,
                       turned_into_proposal, turned_reason, warn_on, due_on, timing, working_days,
                       answer, client_reason, contractor_reason, safety, solutions, travelling,
                       may))

/// Refusals not_found.outcome (also for a safety report the viewer may not see).
[[nodiscard]] Result<OutcomeView> outcome_view(Engagement const& state, Actor const& viewer,
                                               OutcomeId id, LocalDate today);

/// The outcomes of a session the viewer may see, in the order they were noted.
[[nodiscard]] std::vector<OutcomeView> outcomes_of(Engagement const& state, Actor const& viewer,
                                                   SessionId session, LocalDate today);

} // namespace hefboom::domain
