// SPDX-License-Identifier: EUPL-1.2
#include "domain/key_rules.hpp"

namespace hefboom::domain {

namespace {

template <class Objects, class Find>
auto* keys_in(Objects& objects, ObjectId object, Find const& keys) {
    using AnyId = typename std::remove_const_t<Objects>::key_type;
    auto const found = objects.find(as<AnyId>(object));
    return found == objects.end() ? nullptr : keys(found->second);
}

template <class State>
auto* find_keys(State& state, JointKind kind, ObjectId object) {
    auto const own = [](auto& holder) { return &holder.keys; };
    switch (kind) {
    case JointKind::ground_rules:
        return object == as<ObjectId>(state.id) ? &state.ground_rules.keys : nullptr;
    case JointKind::case_story: return keys_in(state.cases, object, own);
    case JointKind::solution: return keys_in(state.solutions, object, own);
    case JointKind::answer: break;
    }
    return keys_in(state.outcomes, object,
                   [](auto& outcome) { return outcome.answer ? &outcome.answer->keys : nullptr; });
}

} // namespace

TwoKeys const* keys_of(Engagement const& state, JointKind kind, ObjectId object) {
    return find_keys(state, kind, object);
}

TwoKeys* keys_of(Engagement& state, JointKind kind, ObjectId object) {
    return find_keys(state, kind, object);
}

} // namespace hefboom::domain
