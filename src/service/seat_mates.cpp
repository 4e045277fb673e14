// SPDX-License-Identifier: EUPL-1.2
#include "service/seat_mates.hpp"

#include "journal/hash.hpp"
#include "service/likely_votes.hpp"

#include <algorithm>
#include <future>
#include <map>

namespace hefboom::service {

namespace {

using namespace hefboom::domain;

/// A seat without a visitor, and the card its mate hands in.
struct Mate {
    SeatCaller caller;
    std::vector<BallotCell> card;
};

/// What a mate's phone makes up: known to whoever can read this, which is why only the example has
/// mates.
Digest device_of(Digest const& seat) {
    return journal::sha256({seat});
}

std::map<std::int32_t, Digest> seats_of(Room const& room, RoundId round,
                                        std::optional<Party> party) {
    std::map<std::int32_t, Digest> numbered;
    for (auto const& [digest, seat] : room.seats())
        if (seat.round == round && seat.party == party) numbered.emplace(seat.number, digest);
    return numbered;
}

Result<Round const*> open_round(Room const& room, SessionId id) {
    auto const session = room.state().sessions.find(id);
    if (session == room.state().sessions.end())
        return refuse(Refused::not_found, "not_found.session");
    auto const& rounds = session->second.rounds;
    auto const open = std::ranges::find(rounds, RoundState::open, &Round::state);
    if (open == rounds.end()) return refuse(Refused::conflict, "round.not_open");
    return &*open;
}

bool taken_by_visitor(Box const& joined, Digest const& seat) {
    auto const row = joined.find(seat);
    return row != joined.end() && !std::ranges::equal(row->second.cells, device_of(seat));
}

/// Of a statement that the example knows nothing of: it divides both parties.
LikelyVotes divided(StatementId statement) {
    return {.statement = statement,
            .people = 5,
            .client = 3,
            .contractor = 2,
            .client_predicts = 2,
            .contractor_predicts = 3,
            .client_again = 3,
            .contractor_again = 3};
}

/// The statements of this round, each as it is likely to go.
std::vector<LikelyVotes> on_round(std::vector<LikelyVotes> const& known, Round const& round) {
    std::vector<LikelyVotes> votes;
    for (auto const statement : round.statements) {
        auto const found = std::ranges::find(known, statement, &LikelyVotes::statement);
        votes.push_back(found == known.end() ? divided(statement) : *found);
    }
    return votes;
}

std::vector<Mate> mates_in(Room const& room, Round const& round,
                           std::vector<LikelyVotes> const& votes) {
    auto const& joined = room.boxes().box(round.joined);
    auto const& ballots = room.boxes().box(round.ballots);
    auto const visited = std::ranges::any_of(
        joined, [&](auto const& row) { return taken_by_visitor(joined, row.first); });
    auto const vote = round.number == 1 ? Ballots::first : Ballots::again;
    std::vector<Mate> mates;
    for (auto const party : {Party::client, Party::contractor}) {
        auto const seats = seats_of(room, round.id, party);
        auto const cards = likely_cards(votes, party, vote, seats.size());
        std::size_t place = 0;
        for (auto const& [number, seat] : seats) {
            auto const& card = cards[place++];
            auto const kept_free = !visited && place == 1;
            if (kept_free || ballots.contains(seat) || taken_by_visitor(joined, seat)) continue;
            mates.push_back({{.seat = seat, .device = device_of(seat)}, card});
        }
    }
    return mates;
}

} // namespace

Result<std::int32_t> let_seat_mates_vote(Rooms& rooms, EngagementId engagement, SessionId session) {
    auto const kept = likely_votes(rooms.store());
    auto const look = [&](Room& room) -> Result<std::vector<Mate>> {
        auto const* round = TRY(open_round(room, session));
        return mates_in(room, *round, on_round(kept, *round));
    };
    auto const mates = TRY(rooms.read(engagement, look));
    std::vector<std::future<Result<Accepted>>> answers;
    auto const give = [&](SeatCaller const& caller, Command command) {
        auto promise = std::make_shared<std::promise<Result<Accepted>>>();
        answers.push_back(promise->get_future());
        rooms.submit(engagement,
                     {.caller = {.who = caller}, .id = {}, .command = std::move(command)},
                     [promise](Result<Accepted> answer) { promise->set_value(std::move(answer)); });
    };
    for (auto const& mate : mates) {
        give(mate.caller, JoinSeat{});
        give(mate.caller, CastBallot{.sequence = 1, .cells = mate.card});
    }
    for (auto& answer : answers)
        CHECK_OK(answer.get());
    return static_cast<std::int32_t>(mates.size());
}

} // namespace hefboom::service
