// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_gates.hpp"
#include "domain/people/people_rules.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

Result<void> only_for_own(Actor const& actor, Party party) {
    if (actor.party == party) return {};
    return refuse(Refused::forbidden, "link.other_party");
}

/// A test reader is nobody by name, and there are two of each party.
Result<void> for_reader(Engagement const& state, IssueLink const& command) {
    auto const story = state.cases.find(as<CaseId>(command.object));
    if (story == state.cases.end()) return refuse(Refused::not_found, "not_found.case");
    if (command.person || command.location) return refuse(Refused::invalid, "link.reader_unnamed");
    CHECK_OK(may_take_reader(story->second, command.party));
    auto const open = std::ranges::count_if(state.links, [&](auto const& entry) {
        auto const& link = entry.second;
        return link.purpose == LinkPurpose::read_case && link.object == command.object &&
               link.party == command.party && link.status == LinkStatus::issued;
    });
    auto const in = command.party == Party::client ? story->second.client_readers_in
                                                   : story->second.contractor_readers_in;
    if (static_cast<std::size_t>(open + in) >= limits::readers_per_party)
        return refuse(Refused::conflict, "link.readers_enough",
                      {{"most", std::to_string(limits::readers_per_party)}});
    return {};
}

/// Only to the person who was named for it and has not accepted yet.
Result<void> for_one_of_pair(Pair const& pair, IssueLink const& command) {
    auto const& named = pair.of(command.party);
    if (!command.person || !named || named->person != *command.person)
        return refuse(Refused::conflict, "link.not_named");
    if (named->accepted) return refuse(Refused::conflict, "link.already_accepted");
    return {};
}

Result<void> for_owner(Engagement const& state, IssueLink const& command) {
    auto const found = state.solutions.find(as<SolutionId>(command.object));
    if (found == state.solutions.end()) return refuse(Refused::not_found, "not_found.solution");
    if (command.purpose == LinkPurpose::own_solution) {
        if (command.location) return refuse(Refused::invalid, "link.no_location_here");
        return for_one_of_pair(found->second.owners, command);
    }
    if (!command.location) return refuse(Refused::invalid, "link.location_missing");
    auto const application = found->second.applications.find(*command.location);
    if (application == found->second.applications.end())
        return refuse(Refused::conflict, "link.not_named");
    return for_one_of_pair(application->second.duo, command);
}

/// The day after the last day it is valid, at midnight in Amsterdam.
Instant end_of_link(LocalDate today) {
    return amsterdam_instant(today + (limits::link_valid_days + 1), 0);
}

} // namespace

Result<Decision> decide(Scene const& scene, IssueLink const& command) {
    CHECK_OK(only_for_own(scene.actor, command.party));
    if (scene.state.links.size() >= limits::links_most)
        return refuse(Refused::conflict, "link.too_many");
    Decision decision;
    if (command.purpose == LinkPurpose::read_case) {
        CHECK_OK(for_reader(scene.state, command));
    } else {
        CHECK_OK(for_owner(scene.state, command));
        // A newer link takes the place of the older one: there is one way in at a time.
        for (auto const& [id, link] : scene.state.links)
            if (link.status == LinkStatus::issued && link.purpose == command.purpose &&
                link.object == command.object && link.party == command.party &&
                link.location == command.location.value_or(LocationId{}))
                decision.events.push_back(LinkWithdrawn{.link = id});
    }
    auto const link = scene.moment.fresh<LinkId>();
    decision.events.push_back(LinkIssued{.link = link,
                                         .purpose = command.purpose,
                                         .object = command.object,
                                         .location = command.location,
                                         .party = command.party,
                                         .person = command.person,
                                         .expires = end_of_link(scene.moment.today)});
    decision.made = {as<ObjectId>(link)};
    return decision;
}

Result<Decision> decide(Scene const& scene, WithdrawLink const& command) {
    auto const found = scene.state.links.find(command.link);
    // The other party's links do not exist for this one.
    if (found == scene.state.links.end() || found->second.party != scene.actor.party)
        return refuse(Refused::not_found, "not_found.link");
    if (found->second.status != LinkStatus::issued)
        return refuse(Refused::conflict, "link.not_open");
    Decision decision;
    decision.events.push_back(LinkWithdrawn{.link = command.link});
    return decision;
}

Result<PersonalLink> usable_link(Scene const& scene) {
    auto const found = scene.state.links.find(scene.actor.link);
    if (found == scene.state.links.end()) return refuse(Refused::not_found, "not_found.link");
    auto const& link = found->second;
    if (link.status == LinkStatus::used) return refuse(Refused::conflict, "link.used");
    if (link.status == LinkStatus::withdrawn) return refuse(Refused::conflict, "link.withdrawn");
    if (!link.usable(scene.moment.at)) return refuse(Refused::conflict, "link.expired");
    return link;
}

} // namespace hefboom::domain
