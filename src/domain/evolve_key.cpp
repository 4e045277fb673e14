// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_rules.hpp"
#include "domain/key_rules.hpp"

#include <cassert>

namespace hefboom::domain {

namespace {

TwoKeys& keys_in(Engagement& state, JointKind kind, ObjectId object) {
    auto* keys = keys_of(state, kind, object);
    assert(keys != nullptr);
    return *keys;
}

/// Both keys stand: the clock stops, and the object says so.
void seal(Engagement& state, TwoKeys& keys, KeyTurned const& second) {
    keys.deadlock_on.reset();
    keys.sponsors_told = false;
    keys.postpone_asked_by.reset();
    keys.postpone_asked_to.reset();
    if (second.kind != JointKind::ground_rules) return;
    auto& rules = state.ground_rules;
    rules.agreed_text = rules.text;
    rules.agreed_version = keys.version;
    rules.minimum_group = rules.drafted.minimum_group;
    rules.answer_working_days = rules.drafted.answer_working_days;
    rules.client_pays_percent = rules.drafted.client_pays_percent;
    rules.client_signer = keys.client->member;
    rules.client_annex = keys.client->annex;
    rules.contractor_signer = keys.contractor->member;
    rules.contractor_annex = keys.contractor->annex;
}

void tell(Engagement& state, JointKind kind, ObjectId object) {
    if (kind == JointKind::case_story) keys_changed(state.cases.at(as<CaseId>(object)));
}

/// The one key is gone: the version stays, and the clock starts anew with the next key.
void drop(Engagement& state, JointKind kind, ObjectId object) {
    auto& keys = keys_in(state, kind, object);
    auto const version = keys.version;
    keys = TwoKeys{};
    keys.version = version;
    tell(state, kind, object);
}

} // namespace

void evolve(Engagement& state, Stamp const& stamp, KeyTurned const& event) {
    auto& keys = keys_in(state, event.kind, event.object);
    assert(keys.version == event.version && !keys.of(event.party));
    Key key;
    key.member = event.member;
    key.name = event.name;
    key.role = event.role;
    key.method = event.method;
    key.at = stamp.at;
    key.on = event.on;
    key.transport = event.transport;
    key.on_behalf_of = event.on_behalf_of;
    key.recorded_by = event.recorded_by;
    key.checkpoint_size = event.checkpoint_size;
    key.annex = event.annex;
    keys.of(event.party) = key;
    if (event.deadlock_on) keys.deadlock_on = event.deadlock_on;
    if (keys.sealed()) seal(state, keys, event);
    tell(state, event.kind, event.object);
}

void evolve(Engagement& state, Stamp const&, KeyTakenBack const& event) {
    assert(keys_in(state, event.kind, event.object).of(event.party));
    drop(state, event.kind, event.object);
}

void evolve(Engagement& state, Stamp const&, KeyLapsed const& event) {
    assert(keys_in(state, event.kind, event.object).of(event.party));
    drop(state, event.kind, event.object);
}

void evolve(Engagement& state, Stamp const&, DeadlockAsked const& event) {
    auto& keys = keys_in(state, event.kind, event.object);
    keys.postpone_asked_by = event.party;
    keys.postpone_asked_to = event.until;
}

void evolve(Engagement& state, Stamp const&, DeadlockPostponed const& event) {
    auto& keys = keys_in(state, event.kind, event.object);
    keys.deadlock_on = event.until;
    keys.sponsors_told = false;
    keys.postpone_asked_by.reset();
    keys.postpone_asked_to.reset();
}

void evolve(Engagement& state, Stamp const&, DeadlockReached const& event) {
    keys_in(state, event.kind, event.object).sponsors_told = true;
}

} // namespace hefboom::domain
