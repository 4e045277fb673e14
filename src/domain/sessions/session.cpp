// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/session.hpp"

#include <algorithm>
#include <ranges>

namespace hefboom::domain {

namespace {

auto is_current(std::int32_t number) {
    return [number](Round const& round) {
        return round.number == number && round.state != RoundState::replaced;
    };
}

} // namespace

bool Session::visited(Step sought) const {
    return std::ranges::find(runs, sought, &StepRun::step) != runs.end();
}

bool Session::in_script(Step sought) const {
    return std::ranges::find(script, sought, &PlannedStep::step) != script.end();
}

Statement const* Session::statement(StatementId sought) const {
    auto const found = std::ranges::find(statements, sought, &Statement::id);
    return found == statements.end() ? nullptr : &*found;
}

bool Session::conversation_only() const {
    return group_form(std::min(client_heads, contractor_heads)) == GroupForm::conversation_only;
}

std::vector<StatementId> Session::statements_of(std::int32_t number) const {
    std::vector<StatementId> ids;
    for (auto const& each : statements)
        if (number > 1 || std::ranges::find(second_round, each.id) == second_round.end())
            ids.push_back(each.id);
    return ids;
}

std::vector<StatementId> Session::on_paper(Round const& round) const {
    auto covered = round.statements;
    if (round.number > 1)
        std::erase_if(covered, [&](StatementId asked) {
            return std::ranges::find(debated, asked) == debated.end();
        });
    return covered;
}

Round* Session::round(RoundId sought) {
    auto const found = std::ranges::find(rounds, sought, &Round::id);
    return found == rounds.end() ? nullptr : &*found;
}

Round const* Session::round(RoundId sought) const {
    auto const found = std::ranges::find(rounds, sought, &Round::id);
    return found == rounds.end() ? nullptr : &*found;
}

Round const* Session::current_round(std::int32_t number) const {
    auto const found = std::ranges::find_if(rounds.rbegin(), rounds.rend(), is_current(number));
    return found == rounds.rend() ? nullptr : &*found;
}

Round* Session::current_round(std::int32_t number) {
    auto const found = std::ranges::find_if(rounds.rbegin(), rounds.rend(), is_current(number));
    return found == rounds.rend() ? nullptr : &*found;
}

} // namespace hefboom::domain
