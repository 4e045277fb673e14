// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/sessions/console_view.hpp"
#include "domain/table/outcome.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <vector>

namespace hefboom::domain {

/// The one thing the projector shows.
enum class ScreenShows {
    blank,
    waiting,     ///< before the opening, or interrupted
    join,        ///< how to take a seat
    step,        ///< the name of the step and its time
    question,    ///< the question for the debate
    ballots,     ///< seats, phones and paper per party: never a count of votes
    predictions, ///< first beat
    votes,       ///< second beat
    positions,   ///< who defends which side
    wall,        ///< the eight cells
    outcomes,
    thanks, ///< after the harvest
};
BOOST_DESCRIBE_ENUM(ScreenShows, blank, waiting, join, step, question, ballots, predictions, votes,
                    positions, wall, outcomes, thanks)

struct ScreenOutcome {
    OutcomeId outcome;
    TextRef code;
    OutcomeKind kind = OutcomeKind::insight;
    TextRef text;
};
BOOST_DESCRIBE_STRUCT(ScreenOutcome, (), (outcome, code, kind, text))

/// The projector. Only what `shows` names is filled. Once managers are let in, only outcomes.
struct ScreenView {
    SessionId session;
    ScreenShows shows = ScreenShows::waiting;
    TextRef case_title;
    std::optional<Step> step;
    std::optional<Instant> step_ends_at;
    TextRef question;
    std::optional<RoundId> round; ///< whose seats may be taken now
    std::int32_t round_number = 0;
    std::optional<RoundTurnout> turnout;
    std::optional<StatementId> statement; ///< the row to show large
    std::vector<DisplayRow> rows;
    std::optional<StatementLine> positions_on;
    std::vector<DefendingCards> positions; ///< by party
    std::vector<WallLine> wall;
    std::vector<ScreenOutcome> outcomes; ///< never a safety report
    std::optional<LocalDate> feedback_on;
};
BOOST_DESCRIBE_STRUCT(ScreenView, (),
                      (session, shows, case_title, step, step_ends_at, question, round,
                       round_number, turnout, statement, rows, positions_on, positions, wall,
                       outcomes, feedback_on))

/// Refusal not_found.session.
[[nodiscard]] Result<ScreenView> screen_view(Engagement const& state, Boxes const& boxes,
                                             Actor const& viewer, SessionId session, Instant now);

} // namespace hefboom::domain
