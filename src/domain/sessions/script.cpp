// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/script.hpp"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <cassert>
#include <cstdint>
#include <string>

namespace hefboom::domain {

namespace {

using enum Step;

std::vector<PlannedStep> standard_script() {
    return {{opening, 8},      {silent_reading, 7}, {facts, 10},   {voting, 8},  {reveal, 25},
            {perspective, 15}, {why, 20},           {pause, 10},   {better, 20}, {second_vote, 4},
            {harvest, 15},     {reflection, 4},     {check_out, 4}};
}

/// With paper the cards are counted in the break, so it comes directly after voting.
std::vector<PlannedStep> paper_script() {
    auto script = standard_script();
    auto const is = [](Step sought) {
        return [sought](PlannedStep const& planned) { return planned.step == sought; };
    };
    auto const from = std::ranges::find_if(script, is(pause));
    auto const to = std::ranges::find_if(script, is(reveal));
    std::rotate(to, from, from + 1);
    return script;
}

std::vector<PlannedStep> short_script() {
    return {{opening, 6},  {silent_reading, 7}, {facts, 8},    {voting, 6},
            {reveal, 20},  {perspective, 10},   {why, 8},      {better, 8},
            {harvest, 11}, {reflection, 3},     {check_out, 3}};
}

std::int32_t fewest_of(PlannedStep const& planned) {
    return std::min(planned.minutes, limits::step_minutes_fewest);
}

/// Takes `overrun` minutes from the elastic steps, by what each can give; the minutes that do not
/// divide go to the steps that can still give, first in order.
void shorten(std::vector<PlannedStep>& steps, std::int32_t overrun) {
    auto const gives = [](PlannedStep const& planned) {
        return is_elastic(planned.step) ? planned.minutes - fewest_of(planned) : 0;
    };
    std::int32_t can_give = 0;
    for (auto const& planned : steps)
        can_give += gives(planned);
    overrun = std::min(overrun, can_give);
    auto rest = overrun;
    std::vector<std::int32_t> taken;
    for (auto const& planned : steps) {
        taken.push_back(can_give == 0 ? 0 : overrun * gives(planned) / can_give);
        rest -= taken.back();
    }
    for (std::size_t i = 0; rest > 0; ++i) {
        assert(i < steps.size());
        if (taken[i] == gives(steps[i])) continue;
        ++taken[i];
        --rest;
    }
    for (std::size_t i = 0; i < steps.size(); ++i)
        steps[i].minutes -= taken[i];
}

} // namespace

std::vector<PlannedStep> script_of(ScriptKind kind) {
    switch (kind) {
    case ScriptKind::standard: return standard_script();
    case ScriptKind::standard_paper: return paper_script();
    case ScriptKind::short_form: return short_script();
    }
    return {};
}

bool is_elastic(Step step) {
    return step == reveal || step == perspective || step == why || step == better;
}

bool may_be_left_out(Step step) {
    return step != silent_reading && step != voting && step != perspective && step != reflection;
}

std::string session_sentence(Step step) {
    return std::string("session_sentence.") + boost::describe::enum_to_string(step, "");
}

std::int32_t total_minutes(std::vector<PlannedStep> const& script) {
    std::int32_t total = 0;
    for (auto const& planned : script)
        total += planned.minutes;
    return total;
}

std::vector<PlannedStep> elastic(std::vector<PlannedStep> const& script, Step current,
                                 std::int32_t minutes_left) {
    auto const now = std::ranges::find(script, current, &PlannedStep::step);
    if (now == script.end()) return {};
    std::vector<PlannedStep> to_come(now + 1, script.end());
    auto const overrun = total_minutes(to_come) - std::max(minutes_left, 0);
    if (overrun > 0) shorten(to_come, overrun);
    return to_come;
}

} // namespace hefboom::domain
