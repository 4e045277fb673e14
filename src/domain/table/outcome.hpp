// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/local_date.hpp"
#include "domain/prose.hpp"
#include "domain/two_keys.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace hefboom::domain {

enum class OutcomeKind {
    insight,            ///< inzicht
    own_agreement,      ///< eigen afspraak: no money, no contract, no change to a procedure
    proposal,           ///< voorstel: needs an answer
    contract_question,  ///< vraag aan contract: needs an answer
    safety_report,      ///< veiligheidsmelding: left the room at once, by voice
    lasting_difference, ///< blijvend verschil: needs no resolution
};
BOOST_DESCRIBE_ENUM(OutcomeKind, insight, own_agreement, proposal, contract_question, safety_report,
                    lasting_difference)

[[nodiscard]] constexpr bool needs_answer(OutcomeKind kind) {
    return kind == OutcomeKind::proposal || kind == OutcomeKind::contract_question;
}

/// Support per party, in words of the team; no numbers.
enum class Support { carried, carried_with_reservation, divided };
BOOST_DESCRIBE_ENUM(Support, carried, carried_with_reservation, divided)

enum class OutcomeState {
    noted,
    confirmed, ///< in the room, by a voice of each party; from here the wording is frozen
    on_table,
    answered,
    no_joint_answer, ///< the due date passed while the two differed; both reasons go to the team
    fed_back,
};
BOOST_DESCRIBE_ENUM(OutcomeState, noted, confirmed, on_table, answered, no_joint_answer, fed_back)

/// How the one voice of a party confirmed the wording. It is not a key and draws no seal.
enum class ConfirmedBy { initials_on_sheet, seat_device };
BOOST_DESCRIBE_ENUM(ConfirmedBy, initials_on_sheet, seat_device)

enum class AnswerKind { taken_up, answered, rejected, parked };
BOOST_DESCRIBE_ENUM(AnswerKind, taken_up, answered, rejected, parked)

/// The answer as both would sign it.
struct Answer {
    AnswerKind kind = AnswerKind::answered;
    TextRef words; ///< the answer, or the reason
    std::optional<LocalDate> parked_until;
    std::optional<SolutionId> solution;  ///< taken up as
    std::optional<LocalDate> decided_on; ///< the day it was decided at the table, if earlier
    MemberId drafted_by;
    bool agreed_at_table = false; ///< "afgesproken aan tafel, wacht op sleutels"
    TwoKeys keys;
    std::optional<LocalDate> answered_on; ///< the day the second key was turned
    std::int32_t working_days_late = 0;   ///< by the due date then in force
};

/// The safety report of the room: the software is not the alarm, it records only this.
struct SafetyRecord {
    TextRef passed_to; ///< roles of both parties
    Instant at;
    LocationId location;
    std::optional<LocalDate> solved_on;
};

struct Outcome {
    OutcomeId id;
    std::uint64_t entry = 0; ///< its place in the journal: the order in which things were noted
    SessionId session;
    CaseId case_id;
    TextRef code;
    std::int32_t number = 0; ///< what its code ends in: once within a case
    OutcomeKind kind = OutcomeKind::insight;
    TextRef text;
    Support client_support = Support::carried;
    Support contractor_support = Support::carried;
    TextRef reservation; ///< of the silent card, in words the room agrees
    OutcomeState state = OutcomeState::noted;
    std::optional<ConfirmedBy> client_confirmed, contractor_confirmed;
    LocalDate noted_on;
    std::optional<LocalDate> confirmed_on;    ///< by the second party: from here others see it
    MemberId recorded_by;                     ///< the facilitator who wrote it down in the room
    std::optional<LocalDate> warn_on, due_on; ///< stored when the duty to answer arises
    std::optional<LocalDate> overdue_since;   ///< the clock noted it
    std::optional<Answer> answer;
    TextRef client_reason, contractor_reason; ///< each party's own, when they differ
    std::optional<SafetyRecord> safety;
    bool turned_into_proposal = false; ///< an own agreement taken up by a manager, with a reason
    TextRef turned_reason;
    TextRef correction; ///< a visible correction of a typo after confirmation

    /// By one voice of that party.
    [[nodiscard]] std::optional<ConfirmedBy>& confirmed_by(Party party) {
        return party == Party::client ? client_confirmed : contractor_confirmed;
    }
    [[nodiscard]] std::optional<ConfirmedBy> const& confirmed_by(Party party) const {
        return party == Party::client ? client_confirmed : contractor_confirmed;
    }
    /// Confirmed by both: from here the wording is frozen.
    [[nodiscard]] bool frozen() const { return client_confirmed && contractor_confirmed; }
    /// Answered with both keys, and put aside until a date.
    [[nodiscard]] bool parked() const {
        return answer && answer->answered_on && answer->kind == AnswerKind::parked;
    }
    [[nodiscard]] TextRef const& reason_of(Party party) const {
        return party == Party::client ? client_reason : contractor_reason;
    }
};

/// A sitting of the solution table.
struct TableMeeting {
    MeetingId id;
    std::uint64_t entry = 0; ///< its place in the journal
    LocalDate on;
    TextRef place;
    bool closed = false;
    std::vector<OutcomeId> treated;
};

namespace limits {
constexpr std::int32_t turn_into_proposal_working_days = 5;
} // namespace limits

// Commands.

/// The code ends in a number that no other outcome of the case has (outcome.code_number,
/// outcome.code_taken).
struct NoteOutcome {
    static constexpr std::string_view name = "outcome.note";
    SessionId session;
    Prose code;
    OutcomeKind kind = OutcomeKind::insight;
    Prose text;
    Support client_support = Support::carried;
    Support contractor_support = Support::carried;
    Prose reservation;
};
BOOST_DESCRIBE_STRUCT(NoteOutcome, (),
                      (session, code, kind, text, client_support, contractor_support, reservation))

/// Before it is confirmed by both.
struct AmendOutcome {
    static constexpr std::string_view name = "outcome.amend";
    OutcomeId outcome;
    OutcomeKind kind = OutcomeKind::insight;
    Prose text;
    Support client_support = Support::carried;
    Support contractor_support = Support::carried;
    Prose reservation;
};
BOOST_DESCRIBE_STRUCT(AmendOutcome, (),
                      (outcome, kind, text, client_support, contractor_support, reservation))

struct DropOutcome {
    static constexpr std::string_view name = "outcome.drop";
    OutcomeId outcome;
};
BOOST_DESCRIBE_STRUCT(DropOutcome, (), (outcome))

/// "Bevestigd in de zaal door …, opgetekend door …".
struct ConfirmOutcome {
    static constexpr std::string_view name = "outcome.confirm";
    OutcomeId outcome;
    Party party = Party::client;
    ConfirmedBy by = ConfirmedBy::initials_on_sheet;
};
BOOST_DESCRIBE_STRUCT(ConfirmOutcome, (), (outcome, party, by))

/// After confirmation only this: a visible correction of a typo.
struct CorrectOutcome {
    static constexpr std::string_view name = "outcome.correct";
    OutcomeId outcome;
    Prose correction;
};
BOOST_DESCRIBE_STRUCT(CorrectOutcome, (), (outcome, correction))

/// Passed on by voice through the site's own route; this records it. Its code is of the same row as
/// those of other outcomes.
struct RecordSafetyReport {
    static constexpr std::string_view name = "outcome.record_safety";
    SessionId session;
    Prose code;
    Prose text; ///< only in words the room agrees; may be blank
    Prose passed_to;
};
BOOST_DESCRIBE_STRUCT(RecordSafetyReport, (), (session, code, text, passed_to))

struct RecordSafetySolved {
    static constexpr std::string_view name = "outcome.safety_solved";
    OutcomeId outcome;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(RecordSafetySolved, (), (outcome, on))

/// Within five working days, with a reason the team reads.
struct TurnIntoProposal {
    static constexpr std::string_view name = "outcome.turn_into_proposal";
    OutcomeId outcome;
    Prose reason;
};
BOOST_DESCRIBE_STRUCT(TurnIntoProposal, (), (outcome, reason))

/// Writes the answer both would sign; a change voids the keys on it.
struct DraftAnswer {
    static constexpr std::string_view name = "outcome.draft_answer";
    OutcomeId outcome;
    std::int32_t based_on = 0; ///< the version its author saw; 0: none
    AnswerKind kind = AnswerKind::answered;
    Prose words;
    std::optional<LocalDate> parked_until;
    std::optional<SolutionId> solution;
    std::optional<LocalDate> decided_on;
};
BOOST_DESCRIBE_STRUCT(DraftAnswer, (),
                      (outcome, based_on, kind, words, parked_until, solution, decided_on))

/// At the table: "afgesproken aan tafel, wacht op sleutels".
struct MarkAgreedAtTable {
    static constexpr std::string_view name = "outcome.agreed_at_table";
    OutcomeId outcome;
};
BOOST_DESCRIBE_STRUCT(MarkAgreedAtTable, (), (outcome))

/// The own party's reason, shown to the team only when no joint answer comes.
struct StateReason {
    static constexpr std::string_view name = "outcome.state_reason";
    OutcomeId outcome;
    Prose reason;
};
BOOST_DESCRIBE_STRUCT(StateReason, (), (outcome, reason))

/// By the clock, the day after the due date.
struct NoteOverdue {
    static constexpr std::string_view name = "outcome.note_overdue";
    OutcomeId outcome;
};
BOOST_DESCRIBE_STRUCT(NoteOverdue, (), (outcome))

struct OpenTable {
    static constexpr std::string_view name = "table.open";
    LocalDate on;
    Prose place;
};
BOOST_DESCRIBE_STRUCT(OpenTable, (), (on, place))

struct TreatAtTable {
    static constexpr std::string_view name = "table.treat";
    MeetingId meeting;
    OutcomeId outcome;
};
BOOST_DESCRIBE_STRUCT(TreatAtTable, (), (meeting, outcome))

struct CloseTable {
    static constexpr std::string_view name = "table.close";
    MeetingId meeting;
};
BOOST_DESCRIBE_STRUCT(CloseTable, (), (meeting))

} // namespace hefboom::domain
