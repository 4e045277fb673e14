// SPDX-License-Identifier: EUPL-1.2
#include "exchange/seat_cards.hpp"

#include "exchange/qr_code.hpp"

#include <span>

namespace hefboom::exchange {

using domain::SeatCard;

namespace {

constexpr std::size_t seats_per_page = 10;
constexpr std::size_t seats_per_row = 2;

void write_card(Print& print, Kit const& kit, SeatCard const& card) {
    auto const cell = print.page.in("td", "card seat-card");
    {
        auto const code = print.page.in("div", "code");
        write_qr(print.page, kit.card_address(card), print.say("sheet.seat.code"));
    }
    print.page.line("p", "over",
                    print.say(card.round_number == 1 ? "sheet.vote.first" : "sheet.vote.second"));
    if (kit.by_party())
        print.party_line("h2", card.party);
    else
        print.page.line("h2", print.say("sheet.seat.yours"));
    print.page.line("p", print.say("sheet.seat.scan"));
    print.page.line("p", "note",
                    print.say("sheet.seat.number", {{"number", std::to_string(card.number)}}));
}

void write_page(Print& print, Kit const& kit, std::span<SeatCard const> cards) {
    auto const page = print.page.in("article", "sheet cards");
    auto const table = print.page.in("table", "cut");
    for (std::size_t from = 0; from < cards.size(); from += seats_per_row) {
        auto const row = print.page.in("tr");
        for (std::size_t i = from; i < from + seats_per_row; ++i)
            if (i < cards.size())
                write_card(print, kit, cards[i]);
            else
                print.page.line("td", "");
    }
}

bool same_deck(SeatCard const& a, SeatCard const& b) {
    return a.round == b.round && a.party == b.party;
}

} // namespace

void write_seat_cards(Print& print, Kit const& kit) {
    std::span<SeatCard const> left(kit.view.seat_cards);
    while (!left.empty()) {
        std::size_t count = 1;
        while (count < left.size() && count < seats_per_page &&
               same_deck(left.front(), left[count]))
            ++count;
        write_page(print, kit, left.first(count));
        left = left.subspan(count);
    }
}

} // namespace hefboom::exchange
