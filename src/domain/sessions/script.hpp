// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/ids.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <string>
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

/// Overrun is taken from these: reveal, perspective, why and better.
[[nodiscard]] bool is_elastic(Step step);

/// Key of the one sentence the facilitator says aloud in this step: "session_sentence.<step>".
[[nodiscard]] std::string session_sentence(Step step);

[[nodiscard]] std::int32_t total_minutes(std::vector<PlannedStep> const& script);

/// What the clock makes of the steps still to come: the end is fixed, overrun is taken from the
/// elastic steps in proportion to what they have (never below `limits::step_minutes_fewest`), all
/// others keep their minutes. `minutes_left` is what is left for the steps after `current`; it may
/// be negative. Returns those steps with the minutes they get now; time to spare is given to none.
[[nodiscard]] std::vector<PlannedStep> elastic(std::vector<PlannedStep> const& script, Step current,
                                               std::int32_t minutes_left);

namespace limits {
constexpr std::int32_t step_minutes_fewest = 3;
} // namespace limits

/// False for silent reading, voting, perspective and reflection: the session cannot end without.
[[nodiscard]] bool may_be_left_out(Step step);

} // namespace hefboom::domain
