// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_world.hpp"

using namespace hefboom;
using namespace hefboom::domain;

namespace {

/// The holder of a link that asks Kievit to own the solution, or to try it at a location.
Actor holder(SolutionWorld& world, SolutionId id, std::optional<LocationId> where) {
    PersonalLink link;
    link.id = LinkId{{1}};
    link.purpose = where ? LinkPurpose::join_duo : LinkPurpose::own_solution;
    link.object = as<ObjectId>(id);
    link.location = where.value_or(LocationId{});
    link.party = Party::client;
    link.person = world.kievit;
    link.expires = world.now + 7 * ms_per_day;
    world.state.links[link.id] = link;
    Actor actor;
    actor.kind = ActorKind::link;
    actor.link = link.id;
    return actor;
}

} // namespace

TEST_CASE("an owner accepts on his own link, once") {
    SolutionWorld world;
    auto const id = world.written();
    REQUIRE(world.name(id, Party::client, world.kievit));
    auto const actor = holder(world, id, {});
    auto const accepted = world.act(actor, AcceptByLink{.accept = true});
    REQUIRE(accepted);
    CHECK(std::holds_alternative<LinkUsed>(accepted->events.back()));
    CHECK(world.solution(id).owners.client->accepted == AcceptedBy::personal_link);
    CHECK(world.solution(id).owners.client->accepted_on == world.today());
}

TEST_CASE("a refusal leaves no trace, not even a used link") {
    SolutionWorld world;
    auto const id = world.written();
    REQUIRE(world.name(id, Party::client, world.kievit));
    auto const actor = holder(world, id, {});
    auto const size = world.journal.size();
    REQUIRE(world.act(actor, AcceptByLink{.accept = false}));
    CHECK(world.journal.size() == size);
    CHECK_FALSE(world.solution(id).owners.client->accepted);
    CHECK(world.act(actor, AcceptByLink{.accept = true}));
}

TEST_CASE("a link that was used, withdrawn, is past its time or for another act is refused") {
    SolutionWorld world;
    auto const id = world.written();
    REQUIRE(world.name(id, Party::client, world.kievit));
    auto const actor = holder(world, id, {});
    auto& link = world.state.links.at(actor.link);
    link.status = LinkStatus::used;
    CHECK(refusal(world.act(actor, AcceptByLink{})) == "link.used");
    link.status = LinkStatus::withdrawn;
    CHECK(refusal(world.act(actor, AcceptByLink{})) == "link.withdrawn");
    link.status = LinkStatus::issued;
    link.expires = world.now;
    CHECK(refusal(world.act(actor, AcceptByLink{})) == "link.expired");
    link.expires = world.now + 1;
    link.purpose = LinkPurpose::read_case;
    CHECK(refusal(world.act(actor, AcceptByLink{})) == "not_found.link");
}

TEST_CASE("a link cannot accept for somebody who is no longer named, or twice") {
    SolutionWorld world;
    auto const id = world.written();
    auto const actor = holder(world, id, {});
    CHECK(refusal(world.act(actor, AcceptByLink{})) == "solution.owner_not_named");
    REQUIRE(world.name(id, Party::client, world.grutto));
    CHECK(refusal(world.act(actor, AcceptByLink{})) == "solution.no_longer_named");
    REQUIRE(world.name(id, Party::client, world.kievit));
    REQUIRE(world.record(id, {}, Party::client));
    CHECK(refusal(world.act(actor, AcceptByLink{})) == "solution.already_accepted");
}

TEST_CASE("one of a local duo accepts for that location") {
    SolutionWorld world;
    auto const id = world.written();
    REQUIRE(world.name_duo(id, world.almere, Party::client, world.kievit));
    REQUIRE(world.act(holder(world, id, world.almere), AcceptByLink{}));
    CHECK(world.at(id, world.almere).duo.client->accepted);
    CHECK(refusal(world.act(holder(world, id, world.zwolle), AcceptByLink{})) ==
          "solution.owner_not_named");
}

TEST_CASE("paper is recorded by the own party's contract manager only, and marked as such") {
    SolutionWorld world;
    auto const id = world.written();
    REQUIRE(world.name(id, Party::client, world.kievit));
    RecordAcceptance command{
        .solution = id, .location = {}, .party = Party::client, .on = world.today()};
    CHECK(refusal(world.act(world.contractor, command)) == "solution.other_party");
    CHECK(refusal(world.act(world.facilitator, command)) == "rights.forbidden");
    command.on = world.today() + 1;
    CHECK(refusal(world.act(world.client, command)) == "date.in_future");
    command.on = world.today() + -3;
    REQUIRE(world.act(world.client, command));
    CHECK(world.solution(id).owners.client->accepted == AcceptedBy::paper);
    CHECK(world.solution(id).owners.client->accepted_on == command.on);
    command.location = world.almere;
    CHECK(refusal(world.act(world.client, command)) == "solution.owner_not_named");
}

TEST_CASE("a new name has not accepted yet") {
    SolutionWorld world;
    auto const id = world.written();
    world.pair(id);
    REQUIRE(world.name(id, Party::client, world.grutto));
    CHECK_FALSE(world.solution(id).owners.complete());
}
