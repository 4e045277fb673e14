// SPDX-License-Identifier: EUPL-1.2
#include "domain/rights.hpp"

#include "domain/world.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;

TEST_CASE("a member who is only invited or has left is an outsider") {
    auto actor = World::member(Role::contract_manager, Party::client, MemberId{{1}});
    CHECK(who_is(actor) == Who::client_manager);
    actor.status = MemberStatus::invited;
    CHECK(who_is(actor) == Who::outsider);
    actor.status = MemberStatus::left;
    CHECK(who_is(actor) == Who::outsider);
}

TEST_CASE("an accepted but unconfirmed contract manager may see the overview and turn no key") {
    World world;
    auto actor = World::member(Role::contract_manager, Party::client, MemberId{{1}});
    actor.status = MemberStatus::accepted;
    CHECK(may_see(actor, "overview"));
    CHECK(may_see(actor, "casebook").error().key == "rights.not_confirmed");
    CHECK(world.act(actor, TurnKey{}).error().key == "rights.not_confirmed");
}

TEST_CASE("the facilitator turns no key and drafts no answer") {
    World world;
    auto const facilitator = World::member(Role::facilitator, {}, MemberId{{1}});
    CHECK(world.act(facilitator, TurnKey{}).error().key == "rights.forbidden");
    CHECK(world.act(facilitator, DraftAnswer{}).error().key == "rights.forbidden");
}

TEST_CASE("a view nobody wrote is not found") {
    auto const facilitator = World::member(Role::facilitator, {}, MemberId{{1}});
    CHECK(may_see(facilitator, "scores").error().key == "not_found.view");
}
