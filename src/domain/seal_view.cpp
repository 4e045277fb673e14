// SPDX-License-Identifier: EUPL-1.2
#include "domain/seal_view.hpp"

#include "domain/key_rules.hpp"
#include "domain/people/membership.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

std::optional<KeyView> key_view(Engagement const& state, std::optional<Key> const& key) {
    if (!key) return std::nullopt;
    KeyView view;
    view.name = key->name;
    view.role = key->role;
    view.on = key->on;
    view.method = key->method;
    view.transport = key->transport;
    if (key->on_behalf_of) view.on_behalf_of = name_of(state, *key->on_behalf_of);
    if (key->recorded_by) view.recorded_by = name_of(state, *key->recorded_by);
    view.checkpoint_size = key->checkpoint_size;
    return view;
}

void what_viewer_may(SealView& view, Engagement const& state, Actor const& viewer,
                     TwoKeys const& keys, LocalDate today) {
    if (viewer.kind != ActorKind::member) return;
    auto const turn = may_turn_key(state, viewer, view.kind, view.object, view.version, today);
    view.may_turn = turn.has_value();
    if (!turn && signs(viewer.role, view.kind)) view.refused = turn.error().key;
    view.may_take_back = may_take_key_back(keys, viewer, view.kind).has_value();
    view.may_postpone = viewer.role == Role::contract_manager &&
                        viewer.status == MemberStatus::confirmed && may_postpone(keys).has_value();
}

} // namespace

SealView seal_view(Engagement const& state, Actor const& viewer, JointKind kind, ObjectId object,
                   LocalDate today) {
    SealView view;
    view.kind = kind;
    view.object = object;
    auto const* keys = keys_of(state, kind, object);
    if (keys == nullptr) return view;
    view.version = keys->version;
    view.client = key_view(state, keys->client);
    view.contractor = key_view(state, keys->contractor);
    view.sealed = keys->sealed();
    if (view.sealed) view.sealed_on = std::max(keys->client->on, keys->contractor->on);
    view.deadlock_on = keys->deadlock_on;
    view.sponsors_told = keys->sponsors_told;
    view.postpone_asked_by = keys->postpone_asked_by;
    view.postpone_asked_to = keys->postpone_asked_to;
    what_viewer_may(view, state, viewer, *keys, today);
    return view;
}

} // namespace hefboom::domain
