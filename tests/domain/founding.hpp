// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/people/membership.hpp"
#include "domain/world.hpp"

#include <doctest/doctest.h>

namespace hefboom::domain {

/// An engagement made by real commands: opened, both sponsors and both contract managers in their
/// places, one location; ground rules drafted, and signed by both after `sign_both`.
class Founding {
public:
    World world;
    MemberId facilitator, client_sponsor, contractor_sponsor, client_manager, contractor_manager;
    LocationId location;

    Founding() {
        must(world.act(newcomer(), opening()));
        facilitator = as<MemberId>(world.made.at(1));
        client_sponsor = join(Role::sponsor, Party::client);
        contractor_sponsor = join(Role::sponsor, Party::contractor);
        client_manager = join(Role::contract_manager, Party::client);
        contractor_manager = join(Role::contract_manager, Party::contractor);
        location = add_location("ALM", 52'000'000);
        must(world.act(actor(facilitator), draft(0)));
    }

    /// Somebody signed in who is no member here.
    static Actor newcomer() { return World::member(Role::nobody, {}, {}); }

    OpenEngagement opening() {
        return {.title = world.prose("Samen"),
                .purpose = world.prose("Ontwikkel samen de dienstverlening."),
                .client_name = world.prose("Ambelaar"),
                .client_initial = world.prose("A"),
                .contractor_name = world.prose("Stroomvest"),
                .contractor_initial = world.prose("S"),
                .facilitator_name = world.prose("Wende"),
                .account = AccountId{world.next_id()},
                .engagement = EngagementId{world.next_id()}};
    }

    /// As the border would make it from the state.
    [[nodiscard]] Actor actor(MemberId id) const {
        auto const& member = world.state.members.at(id);
        auto made = World::member(member.role, member.party, id);
        made.status = member.status;
        return made;
    }

    MemberId invite(Role role, std::optional<Party> party, std::vector<LocationId> at = {}) {
        must(world.act(actor(facilitator), InviteMember{.role = role,
                                                        .party = party,
                                                        .display_name = world.prose("Iemand"),
                                                        .locations = std::move(at)}));
        return as<MemberId>(world.made.at(0));
    }

    void accept(MemberId id) {
        must(world.act(newcomer(), AcceptInvitation{.member = id,
                                                    .account = AccountId{world.next_id()},
                                                    .display_name = world.prose("Naam")}));
    }

    MemberId join(Role role, std::optional<Party> party, std::vector<LocationId> at = {}) {
        auto const id = invite(role, party, std::move(at));
        accept(id);
        return id;
    }

    LocationId add_location(std::string const& code, std::int64_t fee_cents) {
        must(world.act(actor(facilitator),
                       AddLocation{.code = world.prose(code),
                                   .place = world.prose("Almere"),
                                   .systems = world.prose("UPS 2N"),
                                   .users = 310,
                                   .fee_cents_per_year = fee_cents,
                                   .team = {.technical_managers = 5,
                                            .facility_managers = 2,
                                            .technicians = 5,
                                            .coordinators = 1},
                                   .safety_route = world.prose("Bel de meldkamer.")}));
        return as<LocationId>(world.made.at(0));
    }

    DraftGroundRules draft(std::int32_t based_on, std::vector<Party> acknowledged = {}) {
        return {.based_on = based_on,
                .text = world.prose("Wij gaan zo met elkaar om."),
                .minimum_group = 5,
                .client_pays_percent = 70,
                .acknowledged = std::move(acknowledged)};
    }

    [[nodiscard]] TwoKeys const& keys() const { return world.state.ground_rules.keys; }
    [[nodiscard]] ObjectId rules() const { return as<ObjectId>(world.state.id); }

    [[nodiscard]] TurnKey turning() const {
        return {.kind = JointKind::ground_rules,
                .object = rules(),
                .version = keys().version,
                .annex = annex_of(world.state)};
    }

    Result<Decision> sign(MemberId id) { return world.act(actor(id), turning()); }

    void sign_both() {
        must(sign(client_sponsor));
        must(sign(contractor_sponsor));
    }

    template <class T>
    static void must(Result<T> const& result) {
        INFO((result ? "" : result.error().key));
        REQUIRE(result.has_value());
    }
};

/// The key of a refusal, or "accepted".
template <class T>
std::string outcome_of(Result<T> const& result) {
    return result ? "accepted" : result.error().key;
}

} // namespace hefboom::domain
