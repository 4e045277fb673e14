// SPDX-License-Identifier: EUPL-1.2
#include "domain/people/people_rules.hpp"

#include "domain/solutions/solution_rules.hpp"

#include <algorithm>
#include <iterator>

namespace hefboom::domain {

namespace {

/// The facilitator writes both teams, a contract manager only his own.
Result<void> may_write_team(Actor const& actor, Party party) {
    if (actor.role == Role::facilitator || actor.party == party) return {};
    return refuse(Refused::forbidden, "person.other_party");
}

bool craft_fits(Craft craft, Party party) {
    switch (craft) {
    case Craft::technical_manager:
    case Craft::facility_manager: return party == Party::client;
    case Craft::technician:
    case Craft::coordinator:
    case Craft::planner: return party == Party::contractor;
    case Craft::contract_manager: break;
    }
    return true;
}

} // namespace

Result<Decision> decide(Scene const& scene, AddPerson const& command) {
    CHECK_OK(may_write_team(scene.actor, command.party));
    CHECK_OK(needs_line(command.display_name, "display_name"));
    if (!craft_fits(command.craft, command.party))
        return refuse(Refused::invalid, "person.craft_party");
    for (auto const id : command.locations)
        if (!scene.state.locations.contains(id))
            return refuse(Refused::not_found, "not_found.location");
    if (scene.state.people.size() >= limits::people_most)
        return refuse(Refused::conflict, "person.too_many");
    auto const person = scene.moment.fresh<PersonId>();
    Decision decision;
    decision.events.push_back(PersonAdded{.person = person,
                                          .party = command.party,
                                          .craft = command.craft,
                                          .display_name = command.display_name.ref,
                                          .locations = command.locations});
    decision.made = {as<ObjectId>(person)};
    return decision;
}

Result<Decision> decide(Scene const& scene, RemovePerson const& command) {
    auto const found = scene.state.people.find(command.person);
    if (found == scene.state.people.end()) return refuse(Refused::not_found, "not_found.person");
    auto const& person = found->second;
    CHECK_OK(may_write_team(scene.actor, person.party));
    if (person.left) return refuse(Refused::conflict, "person.already_left");
    Decision decision;
    decision.events.push_back(PersonRemoved{.person = person.id});
    for (auto const& [id, link] : scene.state.links)
        if (link.person == person.id && link.status == LinkStatus::issued)
            decision.events.push_back(LinkWithdrawn{.link = id});
    std::ranges::move(owners_gone(scene.state, person.id, scene.moment.today),
                      std::back_inserter(decision.events));
    return decision;
}

} // namespace hefboom::domain
