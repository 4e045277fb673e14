// SPDX-License-Identifier: EUPL-1.2
#include "service/caller.hpp"

namespace hefboom::service {

namespace {

using namespace hefboom::domain;

Result<Actor> actor_of_account(AccountCaller const& caller, Engagement const& state) {
    for (auto const& [id, member] : state.members) {
        if (member.account != caller.account || member.status == MemberStatus::left ||
            member.status == MemberStatus::invited)
            continue;
        Actor actor;
        actor.kind = ActorKind::member;
        actor.id = as<ActorId>(id);
        actor.role = member.role;
        actor.party = member.party;
        actor.status = member.status;
        actor.member = id;
        actor.method = caller.method;
        return actor;
    }
    return refuse(Refused::not_found, "not_found.engagement");
}

Result<Actor> actor_of_link(LinkCaller const& caller, Engagement const& state, Instant now) {
    auto const found = state.links.find(caller.link);
    if (found == state.links.end() || found->second.status == LinkStatus::withdrawn)
        return refuse(Refused::not_found, "link.unknown");
    if (found->second.expires < now) return refuse(Refused::not_found, "link.expired");
    Actor actor;
    actor.kind = ActorKind::link;
    actor.id = as<ActorId>(caller.link);
    actor.party = found->second.party;
    actor.link = caller.link;
    return actor;
}

Result<Actor> actor_of_seat(SeatCaller const& caller, Engagement const& state,
                            SeatMap const& seats) {
    auto const found = seats.find(caller.seat);
    if (found == seats.end()) return refuse(Refused::not_found, "seat.unknown");
    auto const& [round_id, party, number] = found->second;
    // Whether another device claimed the seat is for the rules; a card of a round that is gone is
    // for nobody.
    if (!state.session_of_round.contains(round_id))
        return refuse(Refused::not_found, "seat.unknown");
    Actor actor;
    actor.kind = ActorKind::seat;
    actor.id = as<ActorId>(round_id); // the round, so that the journal tells no seat apart
    actor.party = party;
    actor.round = round_id;
    actor.seat = caller.seat;
    actor.device = caller.device;
    return actor;
}

} // namespace

Result<Actor> actor_of(Caller const& caller, Engagement const& state, SeatMap const& seats,
                       Instant now) {
    auto actor = [&]() -> Result<Actor> {
        if (auto const* account = std::get_if<AccountCaller>(&caller.who))
            return actor_of_account(*account, state);
        if (auto const* link = std::get_if<LinkCaller>(&caller.who))
            return actor_of_link(*link, state, now);
        if (auto const* seat = std::get_if<SeatCaller>(&caller.who))
            return actor_of_seat(*seat, state, seats);
        return Actor{}; // the clock
    }();
    if (actor) actor->transport = caller.transport;
    return actor;
}

Actor outsider(AccountId account, Transport transport) {
    Actor actor;
    actor.kind = ActorKind::member;
    actor.id = as<ActorId>(account);
    actor.transport = transport;
    return actor;
}

} // namespace hefboom::service
