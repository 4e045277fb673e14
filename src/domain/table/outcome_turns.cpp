// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/outcome_allows.hpp"
#include "domain/turn_sources.hpp"

namespace hefboom::domain {

namespace {

Turn manager_turn(Outcome const& outcome, TurnKind kind, Party party) {
    Turn turn;
    turn.kind = kind;
    turn.whose = party;
    turn.role = Role::contract_manager;
    turn.object_kind = ObjectKind::outcome;
    turn.object = as<ObjectId>(outcome.id);
    turn.code = outcome.code;
    turn.label = outcome.text;
    turn.due_on = outcome.due_on;
    return turn;
}

/// During five working days both managers and the end-responsible of that location may each turn an
/// own agreement into a proposal: it lies before them from the day it was made.
void fresh_agreement(std::vector<Turn>& turns, Engagement const& state, Outcome const& outcome) {
    for (auto const party : {Party::client, Party::contractor}) {
        turns.push_back(manager_turn(outcome, TurnKind::weigh_agreement, party));
        turns.back().due_on = turn_until(outcome);
    }
    auto const session = state.sessions.find(outcome.session);
    if (session == state.sessions.end()) return;
    auto turn = turns.back();
    turn.whose = Party::client;
    turn.role = Role::end_responsible;
    turn.location = session->second.location;
    turns.push_back(turn);
}

void open_outcome(std::vector<Turn>& turns, Outcome const& outcome, LocalDate today) {
    bool const late = outcome.due_on && *outcome.due_on < today;
    for (auto const party : {Party::client, Party::contractor}) {
        if (!outcome.answer)
            turns.push_back(manager_turn(outcome, TurnKind::draft_answer, party));
        else if (!outcome.answer->keys.of(party))
            turns.push_back(manager_turn(outcome, TurnKind::sign_answer, party));
        if (late && outcome.state == OutcomeState::on_table && outcome.reason_of(party).blank())
            turns.push_back(manager_turn(outcome, TurnKind::state_reason, party));
    }
}

} // namespace

std::vector<Turn> outcome_turns(Engagement const& state, LocalDate today) {
    std::vector<Turn> turns;
    for (auto const& [id, outcome] : state.outcomes) {
        bool const open = outcome.state == OutcomeState::on_table ||
                          outcome.state == OutcomeState::no_joint_answer;
        if (open) {
            open_outcome(turns, outcome, today);
            continue;
        }
        if (allows_turning(outcome, today)) {
            fresh_agreement(turns, state, outcome);
            continue;
        }
        if (!outcome.parked() || !outcome.answer->parked_until ||
            today < *outcome.answer->parked_until)
            continue;
        // What was put aside comes back on its day.
        for (auto const party : {Party::client, Party::contractor}) {
            turns.push_back(manager_turn(outcome, TurnKind::draft_answer, party));
            turns.back().due_on = outcome.answer->parked_until;
        }
    }
    return turns;
}

} // namespace hefboom::domain
