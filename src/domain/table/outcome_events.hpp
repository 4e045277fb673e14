// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/table/outcome.hpp"

namespace hefboom::domain {

struct OutcomeNoted {
    static constexpr std::string_view type = "outcome.noted";
    OutcomeId outcome;
    SessionId session;
    TextRef code;
    std::int32_t number = 0; ///< what the code ends in
    OutcomeKind kind = OutcomeKind::insight;
    TextRef text;
    Support client_support = Support::carried;
    Support contractor_support = Support::carried;
    TextRef reservation;
};
BOOST_DESCRIBE_STRUCT(OutcomeNoted, (),
                      (outcome, session, code, number, kind, text, client_support,
                       contractor_support, reservation))

struct OutcomeAmended {
    static constexpr std::string_view type = "outcome.amended";
    OutcomeId outcome;
    OutcomeKind kind = OutcomeKind::insight;
    TextRef text;
    Support client_support = Support::carried;
    Support contractor_support = Support::carried;
    TextRef reservation;
};
BOOST_DESCRIBE_STRUCT(OutcomeAmended, (),
                      (outcome, kind, text, client_support, contractor_support, reservation))

struct OutcomeDropped {
    static constexpr std::string_view type = "outcome.dropped";
    OutcomeId outcome;
};
BOOST_DESCRIBE_STRUCT(OutcomeDropped, (), (outcome))

struct OutcomeConfirmed {
    static constexpr std::string_view type = "outcome.confirmed";
    OutcomeId outcome;
    Party party = Party::client;
    ConfirmedBy by = ConfirmedBy::initials_on_sheet;
};
BOOST_DESCRIBE_STRUCT(OutcomeConfirmed, (), (outcome, party, by))

struct OutcomeCorrected {
    static constexpr std::string_view type = "outcome.corrected";
    OutcomeId outcome;
    TextRef correction;
};
BOOST_DESCRIBE_STRUCT(OutcomeCorrected, (), (outcome, correction))

/// The outcome reaches the table; the day it must be answered is stored here.
struct OutcomeOnTable {
    static constexpr std::string_view type = "outcome.on_table";
    OutcomeId outcome;
    LocalDate warn_on, due_on;
};
BOOST_DESCRIBE_STRUCT(OutcomeOnTable, (), (outcome, warn_on, due_on))

struct SafetyReported {
    static constexpr std::string_view type = "outcome.safety_reported";
    OutcomeId outcome;
    SessionId session;
    LocationId location;
    TextRef code;
    std::int32_t number = 0; ///< what the code ends in
    TextRef text;
    TextRef passed_to;
};
BOOST_DESCRIBE_STRUCT(SafetyReported, (),
                      (outcome, session, location, code, number, text, passed_to))

struct SafetySolved {
    static constexpr std::string_view type = "outcome.safety_solved";
    OutcomeId outcome;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(SafetySolved, (), (outcome, on))

struct TurnedIntoProposal {
    static constexpr std::string_view type = "outcome.turned_into_proposal";
    OutcomeId outcome;
    TextRef reason;
    LocalDate warn_on, due_on;
};
BOOST_DESCRIBE_STRUCT(TurnedIntoProposal, (), (outcome, reason, warn_on, due_on))

struct AnswerDrafted {
    static constexpr std::string_view type = "outcome.answer_drafted";
    OutcomeId outcome;
    std::int32_t version = 0;
    AnswerKind kind = AnswerKind::answered;
    TextRef words;
    std::optional<LocalDate> parked_until;
    std::optional<SolutionId> solution;
    std::optional<LocalDate> decided_on;
    std::vector<Party> fallen;
    std::optional<LocalDate> due_on; ///< a parked answer reopened: due the day it was parked until
};
BOOST_DESCRIBE_STRUCT(AnswerDrafted, (),
                      (outcome, version, kind, words, parked_until, solution, decided_on, fallen,
                       due_on))

struct AgreedAtTable {
    static constexpr std::string_view type = "outcome.agreed_at_table";
    OutcomeId outcome;
};
BOOST_DESCRIBE_STRUCT(AgreedAtTable, (), (outcome))

/// Follows the second key on an answer.
struct OutcomeAnswered {
    static constexpr std::string_view type = "outcome.answered";
    OutcomeId outcome;
    LocalDate on;
    std::int32_t working_days_late = 0; ///< by the due date then in force; 0 when in time
};
BOOST_DESCRIBE_STRUCT(OutcomeAnswered, (), (outcome, on, working_days_late))

struct ReasonStated {
    static constexpr std::string_view type = "outcome.reason_stated";
    OutcomeId outcome;
    Party party = Party::client;
    TextRef reason;
};
BOOST_DESCRIBE_STRUCT(ReasonStated, (), (outcome, party, reason))

struct OutcomeOverdue {
    static constexpr std::string_view type = "outcome.overdue";
    OutcomeId outcome;
    bool differ = false; ///< both stated a reason: "geen gezamenlijk antwoord"
};
BOOST_DESCRIBE_STRUCT(OutcomeOverdue, (), (outcome, differ))

struct OutcomeFedBack {
    static constexpr std::string_view type = "outcome.fed_back";
    OutcomeId outcome;
};
BOOST_DESCRIBE_STRUCT(OutcomeFedBack, (), (outcome))

struct TableOpened {
    static constexpr std::string_view type = "table.opened";
    MeetingId meeting;
    LocalDate on;
    TextRef place;
};
BOOST_DESCRIBE_STRUCT(TableOpened, (), (meeting, on, place))

struct TreatedAtTable {
    static constexpr std::string_view type = "table.treated";
    MeetingId meeting;
    OutcomeId outcome;
};
BOOST_DESCRIBE_STRUCT(TreatedAtTable, (), (meeting, outcome))

struct TableClosed {
    static constexpr std::string_view type = "table.closed";
    MeetingId meeting;
};
BOOST_DESCRIBE_STRUCT(TableClosed, (), (meeting))

} // namespace hefboom::domain
