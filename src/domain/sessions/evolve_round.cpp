// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/round_rules.hpp"

#include <cassert>

namespace hefboom::domain {

namespace {

Round& round_at(Engagement& state, SessionId session, RoundId id) {
    auto* round = state.sessions.at(session).round(id);
    assert(round != nullptr);
    return *round;
}

} // namespace

void evolve(Engagement& state, Stamp const&, DeckDealt const& event) {
    auto& session = state.sessions.at(event.session);
    Round round;
    round.id = event.round;
    round.number = event.number;
    round.client_seats = event.client_seats;
    round.contractor_seats = event.contractor_seats;
    round.form = event.form;
    round.predictions = event.predictions;
    round.statements = event.statements;
    round.joined = event.joined;
    round.ballots = event.ballots;
    round.tally = event.tally;
    session.rounds.push_back(std::move(round));
    state.session_of_round.emplace(event.round, event.session);
    // The deck of the first vote is counted out to who is there.
    if (event.number == 1) {
        session.client_heads = event.client_seats;
        session.contractor_heads = event.contractor_seats;
    }
}

void evolve(Engagement& state, Stamp const& stamp, RoundReplaced const& event) {
    state.erasures.push_back({Erased::ballots, stamp.at});
    round_at(state, event.session, event.round).state = RoundState::replaced;
}

void evolve(Engagement& state, Stamp const&, RoundOpened const& event) {
    round_at(state, event.session, event.round).state = RoundState::open;
    state.sessions.at(event.session).ballots_end_at = event.ballots_end_at;
}

void evolve(Engagement& state, Stamp const&, RoundLocked const& event) {
    auto& round = round_at(state, event.session, event.round);
    round.state = RoundState::locked;
    round.locked_with = RoundTurnout{event.client, event.contractor, event.group};
    round.ballots_commitment = event.commitment;
}

void evolve(Engagement& state, Stamp const& stamp, RoundReopened const& event) {
    auto& round = round_at(state, event.session, event.round);
    round.state = RoundState::open;
    round.locked_with.reset();
    round.reopenings.push_back({stamp.at, event.reason});
}

void evolve(Engagement& state, Stamp const&, RoundRevealed const& event) {
    auto& round = round_at(state, event.session, event.round);
    round.state =
        event.beat == Beat::votes ? RoundState::revealed : RoundState::predictions_revealed;
    round.shown = true;
}

} // namespace hefboom::domain
