// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/engagement.hpp"
#include "domain/sessions/session_commands.hpp"

#include <span>
#include <vector>

// What stands between a session and its next act: asked by the rules, and by the console, so that
// it shows no button that would be refused. Each gives the refusal, or nothing.

namespace hefboom::domain {

/// The session, or refusal not_found.session.
[[nodiscard]] Result<Session const*> find_session(Engagement const& state, SessionId id);

/// A round with its session, or refusal not_found.round.
struct FoundRound {
    Session const* session = nullptr;
    Round const* round = nullptr;
};
[[nodiscard]] Result<FoundRound> find_round(Engagement const& state, RoundId id);

/// session.not_open, or session.interrupted while it is.
[[nodiscard]] Result<void> gate_open(Session const& session);
/// session.already_open, session.over.
[[nodiscard]] Result<void> gate_before_opening(Session const& session);

/// How many statements a script of that kind has time for.
[[nodiscard]] std::size_t statements_most(ScriptKind kind);

/// session.statements_missing, session.too_few_statements, session.too_many_for_short_form,
/// session.heads_missing: all that stands between a plan and "prepared".
[[nodiscard]] std::vector<std::string> missing_preparation(Session const& session);

/// session.not_prepared, session.case_not_released, session.case_changed, session.case_origin.
[[nodiscard]] Result<void> gate_opening(Engagement const& state, Session const& session);

/// A case that may be debated at this location now: session.case_not_released,
/// session.team_too_small, session.case_origin.
[[nodiscard]] Result<void> gate_debate(CaseStory const& story, Location const& location);

/// session.step_not_in_script, session.lock_first, and before the harvest
/// session.needs_silent_reading, session.needs_voting, session.needs_perspective.
[[nodiscard]] Result<void> gate_step(Session const& session, Step to);

/// round.conversation_only, round.already_revealed, round.bad_number, round.too_many_seats.
[[nodiscard]] Result<void> gate_deal(Session const& session, DealDeck const& command);
/// round.not_dealt, round.first_not_revealed.
[[nodiscard]] Result<void> gate_open_round(Session const& session, Round const& round);
/// round.not_open.
[[nodiscard]] Result<void> gate_round_open(Round const& round);
/// round.not_open, round.more_ballots_than_seats.
[[nodiscard]] Result<void> gate_lock(Round const& round, RoundTurnout const& turnout);
/// round.already_revealed, round.not_locked.
[[nodiscard]] Result<void> gate_reopen(Round const& round);
/// round.already_revealed, round.not_locked, round.no_predictions, round.predictions_first.
[[nodiscard]] Result<void> gate_reveal(Round const& round, Beat beat);

/// session.not_revealed, until the votes of the first round are shown; never without rounds.
[[nodiscard]] Result<void> gate_debated(Session const& session);
/// session.managers_only_at_harvest, session.managers_kept_out.
[[nodiscard]] Result<void> gate_managers(Session const& session, ManagersEntrance entrance);
/// session.not_at_harvest.
[[nodiscard]] Result<void> gate_harvest(Session const& session);
/// session.not_at_harvest, session.reflection_first.
[[nodiscard]] Result<void> gate_end_harvest(Session const& session);
/// session.not_harvested, session.poster_hangs, session.answers_missing.
[[nodiscard]] Result<void> gate_poster(Engagement const& state, Session const& session);
/// session.not_harvested, session.poster_first.
[[nodiscard]] Result<void> gate_close(Engagement const& state, Session const& session);
/// session.over.
[[nodiscard]] Result<void> gate_cancel(Session const& session);
/// session.not_interrupted, session.over.
[[nodiscard]] Result<void> gate_resume(Session const& session);

} // namespace hefboom::domain
