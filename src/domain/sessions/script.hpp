// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/ids.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <string_view>
#include <vector>

namespace hefboom::domain {

/// The steps of a session. The break is a step of its own because paper moves it.
enum class Step {
    opening,
    silent_reading,
    facts,
    voting,
    reveal,
    perspective,
    why,
    pause,
    better,
    second_vote,
    harvest,
    reflection,
    check_out,
};
BOOST_DESCRIBE_ENUM(Step, opening, silent_reading, facts, voting, reveal, perspective, why, pause,
                    better, second_vote, harvest, reflection, check_out)

struct PlannedStep {
    Step step = Step::opening;
    std::int32_t minutes = 0;

    bool operator==(PlannedStep const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlannedStep, (), (step, minutes))

enum class ScriptKind {
    standard,       ///< 150 minutes
    standard_paper, ///< the same, with the break directly after voting
    short_form,     ///< 90 minutes: one round of debate, 4–6 statements
};
BOOST_DESCRIBE_ENUM(ScriptKind, standard, standard_paper, short_form)

[[nodiscard]] std::vector<PlannedStep> script_of(ScriptKind kind);

/// What the clock makes of the steps still to come: the end is fixed, overrun is taken from
/// reveal to better in proportion to what they have (never below `limits::step_minutes_fewest`),
/// harvest, reflection and check-out are protected. `minutes_left` may be negative.
/// Returns the steps after `current`, with the minutes they get now.
[[nodiscard]] std::vector<PlannedStep> elastic(std::vector<PlannedStep> const& script, Step current,
                                               std::int32_t minutes_left);

namespace limits {
constexpr std::int32_t step_minutes_fewest = 3;
} // namespace limits

/// May be shortened or left out; every other step must have been visited before the session closes.
[[nodiscard]] bool may_be_left_out(Step step);

} // namespace hefboom::domain
