// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/room_gates.hpp"
#include "domain/sessions/session_rules.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

constexpr std::int64_t ms_until_ballots_end = limits::hours_until_ballots_end * ms_per_hour;

/// The planned end; for a session that is opened on another day, or after that end, the script's
/// minutes from now.
Instant end_of(Session const& session, Instant now) {
    auto const minutes = total_minutes(session.script);
    auto const planned = amsterdam_instant(session.on, session.starts_minutes + minutes);
    auto const length_ms = minutes * ms_per_minute;
    bool const in_time = now < planned && now + 2 * length_ms > planned;
    return in_time ? planned : now + length_ms;
}

/// What was left when it was interrupted, at least what the protected steps take.
Instant resumed_end(Session const& session, Instant now) {
    std::int64_t protected_ms = 0;
    for (auto const& planned : session.script)
        if (planned.step >= Step::harvest) protected_ms += planned.minutes * ms_per_minute;
    auto const left_ms = session.ends_at->ms - session.interrupted_at->ms;
    return now + std::max(left_ms, protected_ms);
}

} // namespace

Result<Decision> decide(Scene const& scene, OpenSession const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_opening(scene.state, *session));
    auto const now = scene.moment.at;
    Decision decision;
    decision.events.emplace_back(SessionOpened{.session = session->id,
                                               .ends_at = end_of(*session, now),
                                               .ballots_end_at = now + ms_until_ballots_end});
    return decision;
}

Result<Decision> decide(Scene const& scene, Advance const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_open(*session));
    if (session->step != command.from) return refuse(Refused::conflict, "session.stale_step");
    if (session->step == command.to) return refuse(Refused::conflict, "session.already_there");
    CHECK_OK(gate_step(*session, command.to));
    Decision decision;
    decision.events.emplace_back(StepEntered{.session = session->id, .step = command.to});
    return decision;
}

Result<Decision> decide(Scene const& scene, ShowOnScreen const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_open(*session));
    if (command.statement && session->statement(*command.statement) == nullptr)
        return refuse(Refused::not_found, "not_found.statement");
    Decision decision;
    decision.events.emplace_back(
        ScreenShown{.session = session->id, .mode = command.mode, .statement = command.statement});
    return decision;
}

Result<Decision> decide(Scene const& scene, InterruptSession const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_open(*session));
    if (command.resumes_on && *command.resumes_on < scene.moment.today)
        return refuse(Refused::invalid, "session.resumes_in_past");
    Decision decision;
    decision.events.emplace_back(
        SessionInterrupted{.session = session->id, .resumes_on = command.resumes_on});
    return decision;
}

Result<Decision> decide(Scene const& scene, ResumeSession const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_resume(*session));
    auto const now = scene.moment.at;
    bool const harvest_only = command.as == ResumeAs::harvest_in_ten_minutes;
    auto const ends_at = harvest_only ? now + limits::short_harvest_minutes * ms_per_minute
                                      : resumed_end(*session, now);
    Decision decision;
    // The clock of the ballots runs on through an interruption: 24 hours after the opening is just
    // that, however long the room waits.
    decision.events.emplace_back(
        SessionResumed{.session = session->id, .as = command.as, .ends_at = ends_at});
    if (harvest_only)
        decision.events.emplace_back(StepEntered{.session = session->id, .step = Step::harvest});
    return decision;
}

} // namespace hefboom::domain
