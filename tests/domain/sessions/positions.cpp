// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/positions.hpp"

#include "domain/sessions/kit_view.hpp"
#include "domain/sessions/session_world.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

namespace hefboom::domain {

namespace {

Session session_of(std::int32_t client, std::int32_t contractor) {
    Session session;
    session.client_heads = client;
    session.contractor_heads = contractor;
    return session;
}

} // namespace

TEST_CASE("who defends a side is named by the party and the number on the seat card") {
    DrawnPositions const drawn{
        .statement = {}, .client = {true, false, true}, .contractor = {false, true, false, true}};
    auto const cards = defending_cards(session_of(3, 4), drawn);
    REQUIRE(cards.size() == 2);
    CHECK(cards[0] == DefendingCards{Party::client, {1, 3}, {2}});
    CHECK(cards[1] == DefendingCards{Party::contractor, {2, 4}, {1, 3}});
}

TEST_CASE("where no party stands on the cards the numbers go on, and none comes twice") {
    DrawnPositions const drawn{
        .statement = {}, .client = {true, false}, .contractor = {false, true, true}};
    auto const cards = defending_cards(session_of(2, 3), drawn);
    REQUIRE(cards.size() == 1);
    CHECK(cards[0] == DefendingCards{std::nullopt, {1, 4, 5}, {2, 3}});
}

TEST_CASE("the numbers on the seat cards of a deck are those that are drawn") {
    for (auto const& [client, contractor] : {std::pair{2, 4}, std::pair{5, 6}}) {
        SessionWorld room(4);
        room.prepare(client, contractor);
        auto const kit = kit_view(room.world.state, room.facilitator, room.session_id);
        REQUIRE(kit);
        std::set<std::pair<std::optional<Party>, std::int32_t>> printed;
        for (auto const& card : kit->seat_cards)
            if (card.round_number == 1)
                printed.insert(
                    {kit->form == GroupForm::one_group ? std::nullopt : std::optional(card.party),
                     card.number});
        CHECK(printed.size() == static_cast<std::size_t>(client + contractor));
        DrawnPositions const drawn{
            .statement = {},
            .client = std::vector<bool>(static_cast<std::size_t>(client), true),
            .contractor = std::vector<bool>(static_cast<std::size_t>(contractor), false)};
        std::set<std::pair<std::optional<Party>, std::int32_t>> called;
        for (auto const& cards : defending_cards(room.session(), drawn))
            for (auto const* const numbers : {&cards.agree, &cards.disagree})
                for (auto const number : *numbers)
                    called.insert({cards.party, number});
        CHECK(called == printed);
    }
}

} // namespace hefboom::domain
