// SPDX-License-Identifier: EUPL-1.2
#include "domain/trust/trust_view.hpp"

#include "domain/cases/case_world.hpp"
#include "domain/sessions/scenario_votes.hpp"
#include "domain/sessions/session_world.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

std::vector<ErasureLine> erased_in(Engagement const& state) {
    auto const works_council = World::member(Role::works_council, {}, MemberId{{8}});
    return trust_view(state, works_council).value().erasures;
}

} // namespace

TEST_CASE("at release what nobody signed is told as erased, with its day and without its case") {
    CaseWorld world;
    world.write();
    CHECK(erased_in(world.state).empty());
    world.bring_to_release();
    world.must(world.facilitator, ReleaseCase{world.id});
    auto const lines = erased_in(world.state);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().what == Erased::case_texts);
    CHECK(lines.front().on == world.today());
    CHECK(lines.front().times == 1);
}

TEST_CASE("ballots are told as erased when the harvest ends, and not before") {
    SessionWorld room(4);
    room.open(6, 6);
    room.go_to_voting();
    room.hold_round(1, four_of_a);
    CHECK(erased_in(room.world.state).empty());
    room.act(CancelSession{room.session_id, room.world.prose("een storing op de locatie")});
    auto const lines = erased_in(room.world.state);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().what == Erased::ballots);
    CHECK(lines.front().times == 1);
}
