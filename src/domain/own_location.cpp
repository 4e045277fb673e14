// SPDX-License-Identifier: EUPL-1.2
#include "domain/own_location.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

bool answers_for(Engagement const& state, Actor const& actor, LocationId location) {
    auto const member = state.members.find(actor.member);
    return member != state.members.end() &&
           std::ranges::find(member->second.locations, location) != member->second.locations.end();
}

} // namespace

Result<void> acts_for(Engagement const& state, Actor const& actor, LocationId location) {
    auto const bound = actor.role == Role::end_responsible || actor.role == Role::local_lead;
    if (bound && !answers_for(state, actor, location))
        return refuse(Refused::forbidden, "rights.other_location");
    return {};
}

bool is_end_responsible_of(Engagement const& state, Actor const& actor, LocationId location) {
    return actor.role == Role::end_responsible && answers_for(state, actor, location);
}

} // namespace hefboom::domain
