// SPDX-License-Identifier: EUPL-1.2
// Nothing of a vote is told before its reveal: not by an event, not by a view.
#include "domain/sessions/kit_view.hpp"
#include "domain/sessions/scenario_votes.hpp"
#include "domain/sessions/screen_view.hpp"
#include "domain/sessions/session_view.hpp"
#include "domain/told.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace hefboom::domain {

namespace {

/// A round's lock holds a commitment, which differs whatever was voted.
std::string told_but_commitment(Event const& event) {
    if (auto const* locked = std::get_if<RoundLocked>(&event)) {
        auto without = *locked;
        without.commitment = {};
        return told(without);
    }
    return told_event(event);
}

/// What the whole world can see of the session, seen by everybody who sees anything.
std::string everything_seen(SessionWorld const& room) {
    auto const& [state, boxes, facilitator, id] =
        std::tie(room.world.state, room.world.boxes, room.facilitator, room.session_id);
    std::string seen;
    seen += told(*console_view(state, boxes, facilitator, id, room.world.now));
    seen += told(*screen_view(state, boxes, facilitator, id, room.world.now));
    seen += told(*kit_view(state, facilitator, id));
    for (auto const role : {Role::contract_manager, Role::sponsor, Role::end_responsible,
                            Role::local_lead, Role::deputy, Role::facilitator})
        for (auto const party : {Party::client, Party::contractor}) {
            auto const viewer = World::member(role, party, MemberId{{8}});
            seen += told(*session_view(state, viewer, id));
            seen += told(*sessions_view(state, viewer));
        }
    // Another seat of the same room; its own card is not given yet.
    auto const onlooker = room.seat(room.round_id(1), Party::client, 40);
    seen += told(*seat_view(state, boxes, onlooker));
    return seen;
}

std::vector<Votes> any_votes() {
    std::vector<Votes> votes;
    for (int i = 0; i < 4; ++i) {
        auto const mark = [] { return *rc::gen::inRange<std::int32_t>(0, 6); };
        votes.push_back({"", mark(), mark(), mark(), mark(), mark(), mark(), false});
    }
    return votes;
}

/// Everything that was seen on the way to a locked round, and what was written.
struct Trace {
    std::vector<std::string> seen;
    std::vector<std::string> events;

    bool operator==(Trace const&) const = default;
};

Trace until_locked(std::vector<Votes> const& votes) {
    Trace trace;
    SessionWorld room(4);
    room.open(5, 5);
    room.go_to_voting();
    auto const id = room.round_id(1);
    room.act(OpenRound{id});
    room.vote(id, votes);
    trace.seen.push_back(everything_seen(room));
    room.act(LockRound{id});
    trace.seen.push_back(everything_seen(room));
    room.act(ReopenRound{id, room.world.prose("nog een kaart")});
    trace.seen.push_back(everything_seen(room));
    room.act(LockRound{id});
    room.go(Step::reveal);
    trace.seen.push_back(everything_seen(room));
    for (auto const& event : room.world.journal)
        trace.events.push_back(told_but_commitment(event));
    return trace;
}

} // namespace

TEST_CASE("two rooms that differ only in the votes look the same until the reveal") {
    CHECK(rc::check([] { RC_ASSERT(until_locked(any_votes()) == until_locked(any_votes())); }));
}

TEST_CASE("the comparison would see a vote: after the reveal the rooms differ") {
    auto const revealed = [](std::int32_t agreeing) {
        SessionWorld room(4);
        room.open(5, 5);
        room.go_to_voting();
        room.hold_round(1, std::vector<Votes>(4, Votes{"", agreeing, 5, 0, 0, 0, 0, false}));
        return everything_seen(room);
    };
    CHECK(revealed(1) != revealed(2));
}

} // namespace hefboom::domain
