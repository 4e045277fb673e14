// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/outcome_allows.hpp"

#include "domain/own_location.hpp"
#include "domain/working_days.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

bool is_safety(Outcome const& outcome) {
    return outcome.kind == OutcomeKind::safety_report;
}

bool harvest_reached(Session const& session) {
    return session.step == Step::harvest ||
           std::ranges::find(session.runs, Step::harvest, &StepRun::step) != session.runs.end();
}

bool at_the_table(Outcome const& outcome) {
    return outcome.state == OutcomeState::on_table ||
           outcome.state == OutcomeState::no_joint_answer;
}

} // namespace

std::vector<Outcome const*> outcomes_in_order(Engagement const& state, SessionId session) {
    std::vector<Outcome const*> found;
    for (auto const& [id, outcome] : state.outcomes)
        if (outcome.session == session) found.push_back(&outcome);
    std::ranges::sort(found, {}, [](Outcome const* outcome) { return outcome->entry; });
    return found;
}

bool may_see(Engagement const& state, Actor const& viewer, Outcome const& outcome) {
    if (!is_safety(outcome))
        return outcome.frozen() || viewer.role == Role::facilitator ||
               viewer.kind != ActorKind::member;
    return viewer.role == Role::facilitator || viewer.role == Role::contract_manager ||
           (outcome.safety && is_end_responsible_of(state, viewer, outcome.safety->location));
}

Result<Outcome const*> find_outcome(Scene const& scene, OutcomeId id) {
    auto const found = scene.state.outcomes.find(id);
    if (found == scene.state.outcomes.end() || !may_see(scene.state, scene.actor, found->second))
        return refuse(Refused::not_found, "not_found.outcome");
    return &found->second;
}

Result<void> allows_noting(Session const& session) {
    if (session.harvest_ended) return refuse(Refused::conflict, "outcome.harvest_ended");
    if (session.state == SessionState::interrupted) return {};
    if (session.state != SessionState::open)
        return refuse(Refused::conflict, "outcome.session_not_open");
    if (!harvest_reached(session)) return refuse(Refused::conflict, "outcome.before_harvest");
    return {};
}

Result<void> allows_amending(Outcome const& outcome) {
    if (is_safety(outcome)) return refuse(Refused::conflict, "outcome.safety_stands");
    if (outcome.frozen()) return refuse(Refused::conflict, "outcome.frozen");
    return {};
}

Result<void> allows_confirming(Outcome const& outcome, Party party) {
    CHECK_OK(allows_amending(outcome));
    if (outcome.confirmed_by(party)) return refuse(Refused::conflict, "outcome.already_confirmed");
    return {};
}

Result<void> allows_correcting(Outcome const& outcome) {
    if (is_safety(outcome)) return refuse(Refused::conflict, "outcome.safety_stands");
    if (!outcome.frozen()) return refuse(Refused::conflict, "outcome.not_frozen");
    return {};
}

Result<void> allows_safety_report(Session const& session, LocalDate today) {
    auto const running =
        session.state == SessionState::open || session.state == SessionState::interrupted;
    if (running) return {};
    if (!session.opened_at) return refuse(Refused::conflict, "outcome.session_not_open");
    if (amsterdam_date(*session.opened_at) != today)
        return refuse(Refused::conflict, "outcome.safety_late");
    return {};
}

Result<void> allows_solving(Outcome const& outcome) {
    if (!outcome.safety) return refuse(Refused::conflict, "outcome.not_safety");
    if (outcome.safety->solved_on) return refuse(Refused::conflict, "outcome.already_solved");
    return {};
}

LocalDate turn_until(Outcome const& outcome) {
    return working_days_after(outcome.confirmed_on.value_or(outcome.noted_on),
                              limits::turn_into_proposal_working_days);
}

Result<void> allows_turning(Outcome const& outcome, LocalDate today) {
    if (outcome.kind != OutcomeKind::own_agreement)
        return refuse(Refused::conflict, "outcome.not_own_agreement");
    if (!outcome.frozen()) return refuse(Refused::conflict, "outcome.not_frozen");
    if (today > turn_until(outcome)) return refuse(Refused::conflict, "outcome.turn_too_late");
    return {};
}

Result<void> allows_reason(Outcome const& outcome) {
    if (!needs_answer(outcome.kind)) return refuse(Refused::conflict, "outcome.needs_no_answer");
    if (at_the_table(outcome)) return {};
    if (outcome.answer && outcome.answer->answered_on)
        return refuse(Refused::conflict, "outcome.already_answered");
    return refuse(Refused::conflict, "outcome.not_on_table");
}

Result<void> allows_drafting(Outcome const& outcome) {
    if (outcome.parked()) return {};
    return allows_reason(outcome);
}

Result<void> allows_marking_agreed(Outcome const& outcome) {
    CHECK_OK(allows_reason(outcome));
    if (!outcome.answer) return refuse(Refused::conflict, "outcome.no_draft");
    if (outcome.answer->agreed_at_table) return refuse(Refused::conflict, "outcome.already_agreed");
    return {};
}

} // namespace hefboom::domain
