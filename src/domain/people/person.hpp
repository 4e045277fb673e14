// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/party.hpp"
#include "domain/prose.hpp"

#include <string_view>
#include <vector>

namespace hefboom::domain {

/// Somebody in a local team, known by name to the contract managers, without an account.
struct Person {
    PersonId id;
    Party party = Party::client;
    Craft craft = Craft::technician;
    TextRef name;
    std::vector<LocationId> locations;
    bool left = false;
};

/// The own party's contract manager, or the facilitator, writes who is there.
struct AddPerson {
    static constexpr std::string_view name = "person.add";
    Party party = Party::client;
    Craft craft = Craft::technician;
    Prose display_name;
    std::vector<LocationId> locations;
};
BOOST_DESCRIBE_STRUCT(AddPerson, (), (party, craft, display_name, locations))

struct RemovePerson {
    static constexpr std::string_view name = "person.remove";
    PersonId person;
};
BOOST_DESCRIBE_STRUCT(RemovePerson, (), (person))

struct PersonAdded {
    static constexpr std::string_view type = "person.added";
    PersonId person;
    Party party = Party::client;
    Craft craft = Craft::technician;
    TextRef display_name;
    std::vector<LocationId> locations;
};
BOOST_DESCRIBE_STRUCT(PersonAdded, (), (person, party, craft, display_name, locations))

struct PersonRemoved {
    static constexpr std::string_view type = "person.removed";
    PersonId person;
};
BOOST_DESCRIBE_STRUCT(PersonRemoved, (), (person))

} // namespace hefboom::domain
