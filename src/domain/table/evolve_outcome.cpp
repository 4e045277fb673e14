// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/outcome_rules.hpp"

#include <cassert>

namespace hefboom::domain {

namespace {

CaseId case_of(Engagement const& state, SessionId session) {
    auto const found = state.sessions.find(session);
    assert(found != state.sessions.end());
    return found->second.case_id;
}

template <class Worded>
void word(Outcome& outcome, Worded const& event) {
    outcome.kind = event.kind;
    outcome.text = event.text;
    outcome.client_support = event.client_support;
    outcome.contractor_support = event.contractor_support;
    outcome.reservation = event.reservation;
}

Outcome noted(Engagement const& state, Stamp const& stamp, OutcomeId id, SessionId session) {
    Outcome outcome;
    outcome.id = id;
    outcome.entry = state.size;
    outcome.session = session;
    outcome.case_id = case_of(state, session);
    outcome.noted_on = amsterdam_date(stamp.at);
    outcome.recorded_by = as<MemberId>(stamp.actor);
    return outcome;
}

} // namespace

Outcome& outcome_at(Engagement& state, OutcomeId id) {
    auto const found = state.outcomes.find(id);
    assert(found != state.outcomes.end());
    return found->second;
}

void evolve(Engagement& state, Stamp const& stamp, OutcomeNoted const& event) {
    auto outcome = noted(state, stamp, event.outcome, event.session);
    outcome.code = event.code;
    outcome.number = event.number;
    word(outcome, event);
    state.outcomes.emplace(event.outcome, outcome);
}

void evolve(Engagement& state, Stamp const&, OutcomeAmended const& event) {
    auto& outcome = outcome_at(state, event.outcome);
    word(outcome, event);
    // Whoever confirmed, confirmed other words.
    outcome.client_confirmed.reset();
    outcome.contractor_confirmed.reset();
}

void evolve(Engagement& state, Stamp const& stamp, OutcomeDropped const& event) {
    state.erasures.push_back({Erased::outcome_words, stamp.at});
    state.outcomes.erase(event.outcome);
}

void evolve(Engagement& state, Stamp const& stamp, OutcomeConfirmed const& event) {
    auto& outcome = outcome_at(state, event.outcome);
    outcome.confirmed_by(event.party) = event.by;
    if (!outcome.frozen()) return;
    outcome.state = OutcomeState::confirmed;
    outcome.confirmed_on = amsterdam_date(stamp.at);
}

void evolve(Engagement& state, Stamp const&, OutcomeCorrected const& event) {
    outcome_at(state, event.outcome).correction = event.correction;
}

void evolve(Engagement& state, Stamp const&, OutcomeOnTable const& event) {
    auto& outcome = outcome_at(state, event.outcome);
    outcome.state = OutcomeState::on_table;
    outcome.warn_on = event.warn_on;
    outcome.due_on = event.due_on;
}

void evolve(Engagement& state, Stamp const& stamp, SafetyReported const& event) {
    auto outcome = noted(state, stamp, event.outcome, event.session);
    outcome.code = event.code;
    outcome.number = event.number;
    outcome.kind = OutcomeKind::safety_report;
    outcome.text = event.text;
    outcome.state = OutcomeState::confirmed;
    outcome.safety = SafetyRecord{
        .passed_to = event.passed_to, .at = stamp.at, .location = event.location, .solved_on = {}};
    state.outcomes.emplace(event.outcome, outcome);
}

void evolve(Engagement& state, Stamp const&, SafetySolved const& event) {
    outcome_at(state, event.outcome).safety->solved_on = event.on;
}

void evolve(Engagement& state, Stamp const&, OutcomeFedBack const& event) {
    outcome_at(state, event.outcome).state = OutcomeState::fed_back;
}

} // namespace hefboom::domain
