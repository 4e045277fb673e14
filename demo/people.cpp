// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/people.hpp"

#include "demo/story.hpp"

#include <sstream>

namespace hefboom::demo {

namespace {

using namespace hefboom::domain;

std::vector<LocationId> located(Story const& story, std::string_view codes) {
    std::vector<LocationId> ids;
    std::istringstream in{std::string(codes)};
    for (std::string code; in >> code;)
        ids.push_back(story.locations.at(code));
    return ids;
}

void invite(Story& story) {
    for (auto const& told : told_members()) {
        story.stage.cast(told.name);
        story.members[std::string(told.name)] = story.stage.made_by<MemberId>(
            "Wende", InviteMember{.role = told.role,
                                  .party = told.party,
                                  .display_name = prose(told.name),
                                  .locations = located(story, told.locations)});
    }
}

void accept(Story& story) {
    for (auto const& told : told_members())
        story.stage.by(told.name,
                       AcceptInvitation{.member = story.members.at(std::string(told.name)),
                                        .account = story.stage.account(told.name),
                                        .display_name = prose(told.name)});
}

void add_people(Story& story) {
    for (auto const& told : told_people())
        story.people[std::string(told.name)] =
            story.stage.made_by<PersonId>(told.party == Party::client ? "Valk" : "Buizerd",
                                          AddPerson{.party = told.party,
                                                    .craft = told.craft,
                                                    .display_name = prose(told.name),
                                                    .locations = located(story, told.locations)});
}

} // namespace

// Whoever accepted is confirmed by the seal on the ground rules, two weeks later.
void tell_people(Story& story) {
    story.stage.on("2024-09-10 09:00", [&story] { invite(story); });
    story.stage.on("2024-09-17 09:00", [&story] { accept(story); });
    story.stage.on("2025-03-03 09:00", [&story] { add_people(story); });
}

} // namespace hefboom::demo
