// SPDX-License-Identifier: EUPL-1.2
#include "service/free_seats.hpp"

#include "domain/sessions/positions.hpp"
#include "domain/sessions/room_gates.hpp"

#include <optional>

namespace hefboom::service {

namespace {

using namespace hefboom::domain;

Round const* round_to_join(Session const& session) {
    for (auto const number : {1, 2}) {
        auto const* round = session.current_round(number);
        if (round == nullptr) continue;
        if (round->state == RoundState::dealt || round->state == RoundState::open) return round;
    }
    return nullptr;
}

std::optional<FreeSeat> first_free(Room const& room, Round const& round, Party party) {
    auto const& joined = room.boxes().box(round.joined);
    auto const seats = party == Party::client ? round.client_seats : round.contractor_seats;
    for (std::int32_t seat = 1; seat <= seats; ++seat) {
        auto token = room.identity().tokens.seat(round.id, party, seat);
        auto const read = read_seat_token(token);
        if (!read || joined.contains(read->digest)) continue;
        return FreeSeat{.party = party,
                        .number = card_number(round.form, round.client_seats, party, seat),
                        .token = std::move(token)};
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<FreeSeat>> free_seats(Room const& room, SessionId id) {
    auto const* session = TRY(find_session(room.state(), id));
    std::vector<FreeSeat> free;
    auto const* round = round_to_join(*session);
    if (round == nullptr) return free;
    for (auto const party : {Party::client, Party::contractor})
        if (auto seat = first_free(room, *round, party)) free.push_back(std::move(*seat));
    return free;
}

} // namespace hefboom::service
