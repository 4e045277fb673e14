// SPDX-License-Identifier: EUPL-1.2
#include "service/tokens.hpp"

#include "base/bytes.hpp"
#include "base/hex.hpp"
#include "journal/hash.hpp"
#include "journal/keyed_hash.hpp"

#include <algorithm>
#include <cstring>

namespace hefboom::service {

namespace {

constexpr std::size_t id_digits = 32;

Bytes message_of(std::string_view purpose, std::span<std::uint8_t const> more) {
    Bytes message(purpose.begin(), purpose.end());
    message.push_back(0);
    message.insert(message.end(), more.begin(), more.end());
    return message;
}

std::array<std::uint8_t, 16> first_half(Digest const& digest) {
    std::array<std::uint8_t, 16> half{};
    std::copy_n(digest.begin(), half.size(), half.begin());
    return half;
}

} // namespace

std::size_t DigestHash::operator()(Digest const& digest) const noexcept {
    std::size_t result = 0;
    std::memcpy(&result, digest.data(), sizeof result);
    return result;
}

std::string Tokens::proof(std::string_view purpose,
                          std::array<std::uint8_t, 16> const& named) const {
    return to_hex(first_half(journal::keyed_hash(key_, message_of(purpose, named))));
}

std::string Tokens::link(domain::LinkId link) const {
    return to_string(engagement_) + "-" + to_string(link) + "-" + proof("link", link.bytes);
}

std::string Tokens::invitation(domain::MemberId member) const {
    return to_string(engagement_) + "-" + to_string(member) + "-" +
           proof("invitation", member.bytes);
}

bool Tokens::proves_link(std::string_view token) const {
    auto const read = read_link_token(token);
    return read && token == link(domain::LinkId{read->named.bytes});
}

bool Tokens::proves_invitation(std::string_view token) const {
    auto const read = read_link_token(token);
    return read && token == invitation(domain::MemberId{read->named.bytes});
}

std::array<std::uint8_t, 16> Tokens::seat_secret(domain::RoundId round, domain::Party deck,
                                                 std::int32_t number) const {
    Bytes seat(round.bytes.begin(), round.bytes.end());
    seat.push_back(deck == domain::Party::client ? 0 : 1);
    seat.push_back(static_cast<std::uint8_t>(number >> 8));
    seat.push_back(static_cast<std::uint8_t>(number & 0xff));
    return first_half(journal::keyed_hash(key_, message_of("seat", seat)));
}

std::string Tokens::seat(domain::RoundId round, domain::Party deck, std::int32_t number) const {
    return to_string(engagement_) + "-" + to_hex(seat_secret(round, deck, number));
}

SeatMap Tokens::seats_of(domain::Engagement const& state) const {
    SeatMap seats;
    auto const deal = [&](domain::Round const& round, domain::Party deck, std::int32_t count) {
        for (std::int32_t number = 1; number <= count; ++number) {
            auto const shown = round.form == domain::GroupForm::one_group
                                   ? std::nullopt
                                   : std::optional<domain::Party>(deck);
            auto const secret = seat_secret(round.id, deck, number);
            seats.emplace(journal::sha256(secret), Seat{round.id, shown, number});
        }
    };
    for (auto const& [id, session] : state.sessions)
        for (auto const& round : session.rounds) {
            if (round.state == domain::RoundState::replaced ||
                round.state == domain::RoundState::ended)
                continue;
            deal(round, domain::Party::client, round.client_seats);
            deal(round, domain::Party::contractor, round.contractor_seats);
        }
    return seats;
}

Digest Tokens::request_digest(std::string_view request) const {
    return journal::keyed_hash(key_, message_of("request", as_bytes(request)));
}

std::optional<LinkToken> read_link_token(std::string_view token) {
    if (token.size() != 3 * id_digits + 2 || token[id_digits] != '-' ||
        token[2 * id_digits + 1] != '-')
        return std::nullopt;
    auto const engagement = id_from<domain::EngagementId>(token.substr(0, id_digits));
    auto const named = bytes_of_hex(token.substr(id_digits + 1, id_digits));
    if (!engagement || !named) return std::nullopt;
    return LinkToken{*engagement, {*named}};
}

std::optional<SeatToken> read_seat_token(std::string_view token) {
    if (token.size() != 2 * id_digits + 1 || token[id_digits] != '-') return std::nullopt;
    auto const engagement = id_from<domain::EngagementId>(token.substr(0, id_digits));
    auto const secret = bytes_of_hex(token.substr(id_digits + 1));
    if (!engagement || !secret) return std::nullopt;
    return SeatToken{*engagement, journal::sha256(*secret)};
}

} // namespace hefboom::service
