// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/session_clock.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

/// Whole minutes from one moment to another, rounded down; negative when `to` is past.
std::int32_t minutes_between(Instant from, Instant to) {
    auto const ms = to.ms - from.ms;
    auto const down = ms < 0 ? (ms - ms_per_minute + 1) / ms_per_minute : ms / ms_per_minute;
    return static_cast<std::int32_t>(down);
}

/// What the step got when it was entered: its place after the one before it in the script.
std::int32_t minutes_at_entry(Session const& session, StepRun const& run) {
    auto const& script = session.script;
    auto const here = std::ranges::find(script, run.step, &PlannedStep::step);
    if (here == script.end()) return 0;
    if (here == script.begin()) return here->minutes;
    auto const left = minutes_between(run.from, *session.ends_at);
    return elastic(script, (here - 1)->step, left).front().minutes;
}

std::int32_t protected_minutes(std::vector<PlannedStep> const& script) {
    std::int32_t minutes = 0;
    for (auto const& planned : script)
        if (planned.step >= Step::harvest) minutes += planned.minutes;
    return minutes;
}

} // namespace

SessionClock session_clock(Session const& session, Instant now) {
    SessionClock clock;
    if (session.state != SessionState::open || !session.ends_at) return clock;
    auto const until_end = minutes_between(now, *session.ends_at);
    if (!session.step || session.runs.empty()) {
        clock.to_come = session.script;
        clock.overrun_minutes = std::max(0, total_minutes(session.script) - until_end);
        return clock;
    }
    auto const& run = session.runs.back();
    clock.step_since = run.from;
    clock.step_minutes = minutes_at_entry(session, run);
    clock.step_ends_at = run.from + clock.step_minutes * ms_per_minute;
    auto const of_step = std::max(0, clock.step_minutes - minutes_between(run.from, now));
    clock.to_come = elastic(session.script, run.step, until_end - of_step);
    std::int32_t planned = 0;
    auto const here = std::ranges::find(session.script, run.step, &PlannedStep::step);
    for (auto next = here; next != session.script.end(); ++next)
        planned += next == here ? of_step : next->minutes;
    clock.overrun_minutes = std::max(0, planned - until_end);
    clock.harvest_now = run.step < Step::harvest && until_end <= protected_minutes(session.script);
    return clock;
}

} // namespace hefboom::domain
