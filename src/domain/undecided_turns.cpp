// SPDX-License-Identifier: EUPL-1.2
#include "domain/turn_sources.hpp"

namespace hefboom::domain {

namespace {

/// Only the code: what a case says is not for who decides about the contract.
void add(std::vector<Turn>& turns, ObjectKind kind, ObjectId object, TextRef const& code,
         TwoKeys const& keys) {
    if (!keys.sponsors_told || keys.sealed()) return;
    for (auto const party : {Party::client, Party::contractor}) {
        Turn turn;
        turn.kind = TurnKind::undecided;
        turn.whose = party;
        turn.role = Role::sponsor;
        turn.object_kind = kind;
        turn.object = object;
        turn.code = code;
        turn.due_on = keys.deadlock_on;
        turns.push_back(turn);
    }
}

} // namespace

std::vector<Turn> undecided_turns(Engagement const& state) {
    std::vector<Turn> turns;
    for (auto const& [id, story] : state.cases)
        if (!story.ended())
            add(turns, ObjectKind::case_story, as<ObjectId>(id), story.code, story.keys);
    for (auto const& [id, outcome] : state.outcomes)
        if (outcome.answer)
            add(turns, ObjectKind::outcome, as<ObjectId>(id), outcome.code, outcome.answer->keys);
    for (auto const& [id, solution] : state.solutions)
        add(turns, ObjectKind::solution, as<ObjectId>(id), solution.code, solution.keys);
    return turns;
}

} // namespace hefboom::domain
