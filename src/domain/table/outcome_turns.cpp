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
