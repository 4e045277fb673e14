// SPDX-License-Identifier: EUPL-1.2
#include "exchange/working_cards.hpp"

#include <functional>

namespace hefboom::exchange {

namespace {

constexpr std::int32_t cards_per_page = 4;
constexpr std::int32_t cards_per_row = 2;

void write_ruled_lines(Print& print, int count) {
    for (int i = 0; i < count; ++i)
        print.page.line("p", "ruled", "");
}

void write_choice(Print& print, std::string_view key) {
    auto const choice = print.page.in("span", "choice");
    print.page.line("span", "tick-box", "");
    print.page.text(print.say(key));
}

/// Four to a page, two to a row.
void write_pages(Print& print, std::int32_t count, std::function<void()> const& write_card) {
    for (std::int32_t from = 0; from < count; from += cards_per_page) {
        auto const page = print.page.in("article", "sheet cards");
        auto const table = print.page.in("table", "cut quarters");
        for (std::int32_t row_from = from; row_from < from + cards_per_page;
             row_from += cards_per_row) {
            auto const row = print.page.in("tr");
            for (auto i = row_from; i < row_from + cards_per_row; ++i) {
                auto const cell =
                    print.page.in("td", i < count ? Name("card quarter") : Name("none"));
                if (i < count) write_card();
            }
        }
    }
}

void write_support(Print& print, domain::Party party) {
    auto const row = print.page.in("tr");
    {
        auto const who = print.page.in("th");
        print.mark(party);
        print.page.text(print.initial_of(party));
    }
    auto const cell = print.page.in("td");
    for (auto const* const key : {"sheet.support.carried", "sheet.support.carried_with_reservation",
                                  "sheet.support.divided"})
        write_choice(print, key);
}

void write_outcome_card(Print& print) {
    print.page.line("h2", print.say("sheet.outcome.card"));
    {
        auto const kinds = print.page.in("p", "choices");
        for (auto const* const key :
             {"outcome_kind.insight", "outcome_kind.own_agreement", "outcome_kind.proposal",
              "outcome_kind.contract_question", "outcome_kind.lasting_difference"})
            write_choice(print, key);
    }
    print.page.line("p", "note", print.say("sheet.outcome.words"));
    write_ruled_lines(print, 5);
    {
        auto const table = print.page.in("table", "support");
        for (auto const party : print.seated())
            write_support(print, party);
    }
    print.page.line("p", "note", print.say("sheet.outcome.reservation"));
    write_ruled_lines(print, 2);
    print.page.line("p", "note", print.say("sheet.outcome.initials"));
    auto const table = print.page.in("table", "initials");
    auto const row = print.page.in("tr");
    for (auto const party : print.seated()) {
        auto const cell = print.page.in("td");
        print.party_line("span", party);
    }
}

void write_reflection_card(Print& print) {
    print.page.line("h2", print.say("sheet.reflection.card"));
    print.page.line("p", "note", print.say("sheet.reflection.how"));
    for (auto const* const key :
         {"sheet.reflection.own_why", "sheet.reflection.own_better", "sheet.reflection.mutual_why",
          "sheet.reflection.mutual_better"}) {
        print.page.line("p", "asked", print.say(key));
        write_ruled_lines(print, 2);
    }
}

} // namespace

void write_outcome_cards(Print& print) {
    write_pages(print, domain::limits::outcome_cards, [&] { write_outcome_card(print); });
}

void write_reflection_cards(Print& print, std::int32_t heads) {
    write_pages(print, heads, [&] { write_reflection_card(print); });
}

} // namespace hefboom::exchange
