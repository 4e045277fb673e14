// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/ownership_asked.hpp"
#include "domain/solutions/solution_allows.hpp"
#include "domain/solutions/solution_rules.hpp"

namespace hefboom::domain {

namespace {

Pair const* pair_of(Solution const& solution, std::optional<LocationId> location) {
    if (!location) return &solution.owners;
    auto const* application = application_at(solution, *location);
    return application == nullptr ? nullptr : &application->duo;
}

} // namespace

Result<OwnershipAsked> asked_of(Engagement const& state, Actor const& holder) {
    auto const found = state.links.find(holder.link);
    if (found == state.links.end() || found->second.purpose == LinkPurpose::read_case)
        return refuse(Refused::not_found, "not_found.link");
    auto const& link = found->second;
    OwnershipAsked asked{.link = &link, .solution = nullptr, .location = {}, .pair = nullptr};
    asked.solution = TRY(find_solution(state, as<SolutionId>(link.object)));
    if (link.purpose == LinkPurpose::join_duo) asked.location = link.location;
    asked.pair = pair_of(*asked.solution, asked.location);
    return asked;
}

Result<void> still_usable(PersonalLink const& link, Instant now) {
    if (link.status == LinkStatus::used) return refuse(Refused::conflict, "link.used");
    if (link.status == LinkStatus::withdrawn) return refuse(Refused::conflict, "link.withdrawn");
    if (now >= link.expires) return refuse(Refused::conflict, "link.expired");
    return {};
}

Result<void> waits_for(Pair const* pair, Party party, std::optional<PersonId> person) {
    if (pair == nullptr || !pair->of(party))
        return refuse(Refused::conflict, "solution.owner_not_named");
    auto const& owner = *pair->of(party);
    if (person && owner.person != *person)
        return refuse(Refused::conflict, "solution.no_longer_named");
    if (owner.accepted) return refuse(Refused::conflict, "solution.already_accepted");
    return {};
}

Result<Decision> decide(Scene const& scene, AcceptByLink const& command) {
    auto const asked = TRY(asked_of(scene.state, scene.actor));
    auto const& link = *asked.link;
    CHECK_OK(still_usable(link, scene.moment.at));
    CHECK_OK(waits_for(asked.pair, link.party, link.person));
    // A refusal is recorded nowhere, not even as a link that was used.
    if (!command.accept) return Decision{};
    return Decision{.events = {OwnershipAccepted{.solution = asked.solution->id,
                                                 .location = asked.location,
                                                 .party = link.party,
                                                 .by = AcceptedBy::personal_link,
                                                 .on = scene.moment.today},
                               LinkUsed{.link = link.id}}};
}

Result<Decision> decide(Scene const& scene, RecordAcceptance const& command) {
    auto const solution = TRY(find_solution(scene.state, command.solution));
    if (scene.actor.party != command.party)
        return refuse(Refused::forbidden, "solution.other_party");
    CHECK_OK(waits_for(pair_of(*solution, command.location), command.party, std::nullopt));
    if (command.on > scene.moment.today) return refuse(Refused::invalid, "date.in_future");
    return Decision{.events = {OwnershipAccepted{.solution = command.solution,
                                                 .location = command.location,
                                                 .party = command.party,
                                                 .by = AcceptedBy::paper,
                                                 .on = command.on}}};
}

} // namespace hefboom::domain
