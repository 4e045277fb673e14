// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"
#include "domain/ids.hpp"
#include "domain/party.hpp"
#include "domain/prose.hpp"
#include "domain/sessions/tally.hpp"
#include "domain/sessions/turnout.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <vector>

namespace hefboom::domain {

/// How a round may be held and shown, by the size of the smallest party.
enum class GroupForm {
    conversation_only, ///< 0–1: no vote
    one_group,         ///< 2: no party on the ballot, no predictions
    words,             ///< 3–4: per party, in words, no counts
    counts,            ///< 5 or more: per party, counts
};
BOOST_DESCRIBE_ENUM(GroupForm, conversation_only, one_group, words, counts)
[[nodiscard]] GroupForm group_form(std::int32_t smallest_party);

namespace limits {
constexpr std::int32_t one_group_smallest = 2;
constexpr std::int32_t words_smallest = 3;
constexpr std::int32_t counts_smallest = 5;
} // namespace limits

enum class RoundState {
    dealt,  ///< a deck of seats exists; not open yet
    open,   ///< ballots come in and may change
    locked, ///< no ballot comes in; nothing is shown; may reopen with a reason
    predictions_revealed,
    revealed, ///< votes shown; from here only a new round
    replaced, ///< a fresh round with a new deck took its place, nothing revealed
    ended,    ///< harvested: ballots and room tally are destroyed
};
BOOST_DESCRIBE_ENUM(RoundState, dealt, open, locked, predictions_revealed, revealed, replaced,
                    ended)

/// Whether predictions are asked in this round.
enum class Predictions { asked, left_out };
BOOST_DESCRIBE_ENUM(Predictions, asked, left_out)

/// A lock that the facilitator took back before anything was shown.
struct Reopening {
    Instant at;
    TextRef reason;
};
BOOST_DESCRIBE_STRUCT(Reopening, (), (at, reason))

struct Round {
    RoundId id;
    std::int32_t number = 1; ///< 1 before the debate, 2 after
    RoundState state = RoundState::dealt;
    std::int32_t client_seats = 0;
    std::int32_t contractor_seats = 0;
    GroupForm form = GroupForm::counts; ///< by seats when dealt
    Predictions predictions = Predictions::asked;
    std::vector<StatementId> statements;
    BoxId joined;  ///< token -> which device claimed the seat
    BoxId ballots; ///< token or paper id -> cells
    BoxId tally;   ///< after lock: one row with all cells, shuffled per statement
    std::optional<RoundTurnout> locked_with; ///< at the last lock
    Digest ballots_commitment{};
    std::vector<Reopening> reopenings; ///< oldest first
    bool shown = false;                ///< something of it was revealed

    /// True when it can still be replaced by a fresh one, because nothing of it was shown.
    [[nodiscard]] bool unrevealed() const { return !shown && state != RoundState::replaced; }
    [[nodiscard]] bool locked_or_later() const {
        return state != RoundState::dealt && state != RoundState::open &&
               state != RoundState::replaced;
    }
};

/// A kept tally is readable by the facilitator only.
struct KeptTally {
    SessionId session; ///< empty when pooled over sessions
    CaseId case_id;
    std::int32_t round = 1;
    StatementTally tally;
};

} // namespace hefboom::domain
