// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/people.hpp"

#include <array>

namespace hefboom::demo {

namespace {

using enum domain::Role;
using enum domain::Party;
using domain::Craft;
using domain::Role;

constexpr std::array members{
    ToldMember{"Adelaar", sponsor, client, ""},
    ToldMember{"Visarend", sponsor, contractor, ""},
    ToldMember{"Valk", Role::contract_manager, client, ""},
    ToldMember{"Buizerd", Role::contract_manager, contractor, ""},
    ToldMember{"Uil", end_responsible, client, "ALM RSW"},
    ToldMember{"Ooievaar", end_responsible, client, "ZWO EHV APD"},
    ToldMember{"Karekiet", local_lead, contractor, "RSW ALM EHV"},
    ToldMember{"Kwikstaart", local_lead, contractor, "ZWO APD"},
    ToldMember{"Ekster", data_protection, client, ""},
    ToldMember{"Bonte", data_protection, contractor, ""},
    ToldMember{"Nachtegaal", works_council, client, ""},
    ToldMember{"Leeuwerik", works_council, contractor, ""},
};

// Nobody here bears the name of somebody who was interviewed, so that no pair owner is known by
// what he said in confidence. Only the two contract managers cannot be hidden: they own S2 as
// themselves.
constexpr std::array people{
    ToldPerson{"Valk", client, Craft::contract_manager, ""},
    ToldPerson{"Buizerd", contractor, Craft::contract_manager, ""},
    ToldPerson{"Sijs", client, Craft::technical_manager, "ALM"},
    ToldPerson{"Gaai", contractor, Craft::technician, "ALM"},
    ToldPerson{"Fitis", client, Craft::technical_manager, "ALM"},
    ToldPerson{"Kneu", contractor, Craft::technician, "ALM"},
    ToldPerson{"Wielewaal", client, Craft::technical_manager, "RSW"},
    ToldPerson{"Kramsvogel", contractor, Craft::technician, "RSW"},
    ToldPerson{"Vink", client, Craft::technical_manager, "RSW"},
    ToldPerson{"Roodborst", contractor, Craft::technician, "RSW"},
    ToldPerson{"Goudhaan", client, Craft::technical_manager, "ZWO"},
    ToldPerson{"Kluut", contractor, Craft::technician, "ZWO"},
    ToldPerson{"Heggenmus", client, Craft::technical_manager, "ZWO"},
    ToldPerson{"Tjiftjaf", contractor, Craft::technician, "ZWO"},
    ToldPerson{"Lepelaar", client, Craft::technical_manager, "EHV"},
    ToldPerson{"IJsvogel", contractor, Craft::technician, "EHV"},
    ToldPerson{"Groenling", client, Craft::technical_manager, "EHV"},
    ToldPerson{"Zwartkop", contractor, Craft::technician, "EHV"},
    ToldPerson{"Winterkoning", client, Craft::technical_manager, "APD"},
    ToldPerson{"Boomklever", contractor, Craft::technician, "APD"},
    ToldPerson{"Patrijs", client, Craft::technical_manager, "APD"},
    ToldPerson{"Rietgors", contractor, Craft::technician, "APD"},
    ToldPerson{"Meerkoet", client, Craft::facility_manager, "RSW"},
    ToldPerson{"Waterhoen", contractor, Craft::planner, "RSW ALM EHV"},
    ToldPerson{"Smient", client, Craft::facility_manager, "ALM EHV"},
    ToldPerson{"Plevier", contractor, Craft::planner, "ZWO APD"},
    ToldPerson{"Stern", client, Craft::facility_manager, "ZWO APD"},
};

} // namespace

std::span<ToldMember const> told_members() {
    return members;
}

std::string_view manager_of(domain::Party party) {
    return party == domain::Party::client ? "Valk" : "Buizerd";
}

std::span<ToldPerson const> told_people() {
    return people;
}

} // namespace hefboom::demo
