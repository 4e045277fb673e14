// SPDX-License-Identifier: EUPL-1.2
#include "domain/overview/me.hpp"

namespace hefboom::domain {

PartyView party_view(Engagement const& state, Party party) {
    auto const& organisation = state.organisation(party);
    return {.party = party, .name = organisation.name, .initial = organisation.initial};
}

MeView me_view(Engagement const& state, Actor const& viewer) {
    MeView view;
    if (viewer.kind != ActorKind::member) return view;
    view.role = viewer.role;
    view.party = viewer.party;
    view.status = viewer.status;
    auto const found = state.members.find(viewer.member);
    if (found == state.members.end()) return view;
    view.member = found->first;
    view.name = found->second.name;
    view.locations = found->second.locations;
    return view;
}

} // namespace hefboom::domain
