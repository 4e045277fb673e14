// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/room_gates.hpp"

#include "domain/table/outcome_allows.hpp"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

namespace hefboom::domain {

namespace {

Result<void> conflict(std::string_view key) {
    return refuse(Refused::conflict, key);
}

bool over(Session const& session) {
    return session.state == SessionState::harvested || session.state == SessionState::fed_back ||
           session.state == SessionState::closed || session.state == SessionState::cancelled;
}

/// Nothing is left to be done in it, not even the poster.
bool ended(Session const& session) {
    return session.state == SessionState::closed || session.state == SessionState::cancelled;
}

bool is_released(CaseStory const& story) {
    return story.state == CaseState::released || story.state == CaseState::used;
}

bool is_origin_of_undebated(CaseStory const& story, LocationId location) {
    return story.debated_at.empty() &&
           std::ranges::find(story.origin, location) != story.origin.end();
}

} // namespace

Result<Session const*> find_session(Engagement const& state, SessionId id) {
    auto const found = state.sessions.find(id);
    if (found == state.sessions.end()) return refuse(Refused::not_found, "not_found.session");
    return &found->second;
}

Result<FoundRound> find_round(Engagement const& state, RoundId id) {
    auto const holder = state.session_of_round.find(id);
    if (holder == state.session_of_round.end())
        return refuse(Refused::not_found, "not_found.round");
    auto const& session = state.sessions.at(holder->second);
    return FoundRound{&session, session.round(id)};
}

Result<void> gate_open(Session const& session) {
    if (session.state == SessionState::open) return {};
    // The same request succeeds once the session is resumed, so a phone keeps it and tries again.
    if (session.state == SessionState::interrupted)
        return refuse(Refused::unavailable, "session.interrupted");
    return conflict("session.not_open");
}

Result<void> gate_before_opening(Session const& session) {
    if (session.state == SessionState::planned || session.state == SessionState::prepared)
        return {};
    return conflict(over(session) ? "session.over" : "session.already_open");
}

std::size_t statements_most(ScriptKind kind) {
    return kind == ScriptKind::short_form ? limits::statements_in_short_form_most
                                          : limits::statements_in_session_most;
}

std::vector<std::string> missing_preparation(Session const& session) {
    std::vector<std::string> missing;
    if (session.statements.empty())
        missing.emplace_back("session.statements_missing");
    else if (session.statements_of(1).size() < limits::statements_in_session_fewest)
        missing.emplace_back("session.too_few_statements");
    // A session that was planned longer may have chosen more.
    if (session.statements.size() > statements_most(session.script_kind))
        missing.emplace_back("session.too_many_for_short_form");
    if (session.client_heads + session.contractor_heads == 0)
        missing.emplace_back("session.heads_missing");
    return missing;
}

Result<void> gate_debate(CaseStory const& story, Location const& location) {
    if (!is_released(story)) return conflict("session.case_not_released");
    if (location.team.client() < limits::team_members_fewest ||
        location.team.contractor() < limits::team_members_fewest)
        return conflict("session.team_too_small");
    if (is_origin_of_undebated(story, location.id)) return conflict("session.case_origin");
    return {};
}

Result<void> gate_opening(Engagement const& state, Session const& session) {
    CHECK_OK(gate_before_opening(session));
    if (session.state != SessionState::prepared) return conflict("session.not_prepared");
    auto const& story = state.cases.at(session.case_id);
    if (!is_released(story)) return conflict("session.case_not_released");
    if (story.keys.version != session.case_version) return conflict("session.case_changed");
    if (is_origin_of_undebated(story, session.location)) return conflict("session.case_origin");
    return {};
}

Result<void> gate_step(Session const& session, Step to) {
    CHECK_OK(gate_open(session));
    if (!session.in_script(to)) return conflict("session.step_not_in_script");
    if (session.conversation_only() && session.rounds.empty() && to == Step::reveal) return {};
    if (to == Step::reveal) {
        auto const* round = session.current_round(1);
        if (round == nullptr || !round->locked_or_later()) return conflict("session.lock_first");
    }
    if (to != Step::harvest || session.cut_short) return {};
    for (auto const needed : {Step::silent_reading, Step::voting, Step::perspective}) {
        if (session.visited(needed)) continue;
        if (needed == Step::voting && session.rounds.empty()) continue;
        return conflict(std::string("session.needs_") +
                        boost::describe::enum_to_string(needed, ""));
    }
    return {};
}

Result<void> gate_deal(Session const& session, DealDeck const& command) {
    if (session.state != SessionState::prepared) CHECK_OK(gate_open(session));
    if (command.number != 1 && command.number != 2)
        return refuse(Refused::invalid, "round.bad_number");
    for (auto const seats : {command.client_seats, command.contractor_seats})
        if (seats < 0 || seats > limits::seats_per_party_most)
            return refuse(Refused::invalid, "round.too_many_seats",
                          {{"most", std::to_string(limits::seats_per_party_most)}});
    if (group_form(std::min(command.client_seats, command.contractor_seats)) ==
        GroupForm::conversation_only)
        return conflict("round.conversation_only");
    auto const* round = session.current_round(command.number);
    if (round != nullptr && round->shown) return conflict("round.already_revealed");
    return {};
}

Result<void> gate_open_round(Session const& session, Round const& round) {
    CHECK_OK(gate_open(session));
    if (round.state != RoundState::dealt) return conflict("round.not_dealt");
    if (round.number == 1) return {};
    auto const* first = session.current_round(1);
    if (first != nullptr && first->state != RoundState::revealed && !first->shown)
        return conflict("round.first_not_revealed");
    return {};
}

Result<void> gate_round_open(Round const& round) {
    if (round.state != RoundState::open) return conflict("round.not_open");
    return {};
}

Result<void> gate_lock(Round const& round, RoundTurnout const& turnout) {
    CHECK_OK(gate_round_open(round));
    if (turnout.more_ballots_than_seats()) return conflict("round.more_ballots_than_seats");
    return {};
}

Result<void> gate_reopen(Round const& round) {
    if (round.shown) return conflict("round.already_revealed");
    if (round.state != RoundState::locked) return conflict("round.not_locked");
    return {};
}

Result<void> gate_reveal(Round const& round, Beat beat) {
    if (round.state == RoundState::revealed) return conflict("round.already_revealed");
    if (round.state != RoundState::locked && round.state != RoundState::predictions_revealed)
        return conflict("round.not_locked");
    if (beat == Beat::predictions) {
        if (round.predictions == Predictions::left_out) return conflict("round.no_predictions");
        if (round.shown) return conflict("round.already_revealed");
    } else if (round.predictions == Predictions::asked && !round.shown) {
        return conflict("round.predictions_first");
    }
    return {};
}

Result<void> gate_debated(Session const& session) {
    CHECK_OK(gate_open(session));
    if (session.rounds.empty() && session.conversation_only()) return {};
    auto const* round = session.current_round(1);
    auto const seen =
        round != nullptr && round->shown && round->state != RoundState::predictions_revealed;
    if (!seen) return conflict("session.not_revealed");
    return {};
}

Result<void> gate_managers(Session const& session, ManagersEntrance entrance) {
    CHECK_OK(gate_open(session));
    if (session.step != Step::harvest) return conflict("session.managers_only_at_harvest");
    // One "nee" suffices, and is not asked a second time.
    if (entrance == ManagersEntrance::let_in && session.managers == ManagersEntrance::kept_out)
        return conflict("session.managers_kept_out");
    return {};
}

Result<void> gate_harvest(Session const& session) {
    CHECK_OK(gate_open(session));
    if (!session.visited(Step::harvest)) return conflict("session.not_at_harvest");
    return {};
}

Result<void> gate_end_harvest(Session const& session) {
    CHECK_OK(gate_harvest(session));
    if (!session.cut_short && !session.visited(Step::reflection))
        return conflict("session.reflection_first");
    return {};
}

Result<void> gate_poster(Engagement const& state, Session const& session) {
    if (ended(session)) return conflict("session.over");
    if (session.state == SessionState::fed_back) return conflict("session.poster_hangs");
    if (session.state != SessionState::harvested) return conflict("session.not_harvested");
    auto const unanswered = [](Outcome const* outcome) {
        auto const answered = outcome->state == OutcomeState::answered ||
                              outcome->state == OutcomeState::no_joint_answer ||
                              outcome->state == OutcomeState::fed_back;
        return (needs_answer(outcome->kind) || outcome->turned_into_proposal) && !answered;
    };
    if (std::ranges::any_of(outcomes_in_order(state, session.id), unanswered))
        return conflict("session.answers_missing");
    return {};
}

Result<void> gate_close(Engagement const& state, Session const& session) {
    if (ended(session)) return conflict("session.over");
    if (session.state == SessionState::fed_back) return {};
    if (session.state != SessionState::harvested) return conflict("session.not_harvested");
    // With nothing to feed back there is no poster.
    if (!outcomes_in_order(state, session.id).empty()) return conflict("session.poster_first");
    return {};
}

Result<void> gate_cancel(Session const& session) {
    if (over(session)) return conflict("session.over");
    return {};
}

Result<void> gate_resume(Session const& session) {
    if (session.state == SessionState::interrupted) return {};
    return conflict(over(session) ? "session.over" : "session.not_interrupted");
}

} // namespace hefboom::domain
