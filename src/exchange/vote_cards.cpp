// SPDX-License-Identifier: EUPL-1.2
#include "exchange/vote_cards.hpp"

#include <array>

namespace hefboom::exchange {

using domain::Party;
using domain::StatementCard;

namespace {

constexpr std::array answers{"vote.agree", "vote.rather_agree", "vote.rather_disagree",
                             "vote.disagree"};
constexpr std::array guesses{"vote.predict_agree", "vote.predict_disagree"};
constexpr std::size_t statements_on_half_page = 8;

bool guesses_asked(Kit const& kit, StatementCard const& card) {
    return kit.by_party() && card.predictions == domain::Predictions::asked;
}

void write_boxes(Print& print, std::size_t count, Name classes) {
    for (std::size_t i = 0; i < count; ++i) {
        auto const cell = print.page.in("td", classes);
        print.page.line("span", "tick-box", "");
    }
}

void write_one_column(Html& page, Name classes) {
    page.single("col");
    page.attribute("class", classes.text());
}

/// How wide the columns are, before anything stands in them: a PDF of fifty cards is made ten times
/// faster when the program need not measure them.
void write_widths(Print& print, Kit const& kit, StatementCard const& card) {
    auto const columns = print.page.in("colgroup");
    write_one_column(print.page, "number");
    write_one_column(print.page, "statement");
    for (std::size_t i = 0; i < answers.size(); ++i)
        write_one_column(print.page, "answer");
    if (!guesses_asked(kit, card)) return;
    for (std::size_t i = 0; i < guesses.size(); ++i)
        write_one_column(print.page, "guess");
}

void write_columns(Print& print, Kit const& kit, StatementCard const& card, Party party) {
    auto const head = print.page.in("thead");
    {
        auto const row = print.page.in("tr", "over-columns");
        print.page.line("td", "");
        print.page.line("td", "");
        {
            auto const own = print.page.in("th");
            print.page.attribute("colspan", std::to_string(answers.size()));
            print.page.text(print.say("vote.mine"));
        }
        if (guesses_asked(kit, card)) {
            auto const across = print.page.in("th", "guess");
            print.page.attribute("colspan", std::to_string(guesses.size()));
            print.page.text(
                print.say("vote.predict", {{"across", print.name_of(domain::other(party))}}));
        }
    }
    auto const row = print.page.in("tr");
    print.page.line("td", "number", "");
    print.page.line("th", print.say("vote.statement"));
    for (auto const* const answer : answers)
        print.page.line("th", "answer", print.say(answer));
    if (guesses_asked(kit, card))
        for (auto const* const guess : guesses)
            print.page.line("th", "answer guess", print.say(guess));
}

void write_rows(Print& print, Kit const& kit, StatementCard const& card) {
    auto const body = print.page.in("tbody");
    for (auto const& line : card.statements) {
        auto const row = print.page.in("tr");
        print.page.line("td", "number", std::to_string(line.number));
        {
            auto const cell = print.page.in("td");
            print.said("p", line.text);
        }
        write_boxes(print, answers.size(), "answer");
        if (guesses_asked(kit, card)) write_boxes(print, guesses.size(), "answer guess");
    }
}

void write_card(Print& print, Kit const& kit, StatementCard const& card, Party party) {
    auto const half = card.statements.size() <= statements_on_half_page;
    auto const sheet =
        print.page.in("article", half ? Name("vote-card half") : Name("vote-card whole"));
    print.page.attribute("tabindex", "0"); // a narrow screen pushes it aside, also by keys
    {
        auto const head = print.page.in("header");
        print.page.line(
            "p", "over",
            print.say(card.round_number == 1 ? "sheet.vote.first" : "sheet.vote.second"));
        if (kit.by_party())
            print.party_line("h2", party);
        else
            print.page.line("h2", print.say("sheet.vote.card"));
    }
    print.page.line("p", "note",
                    print.say(card.round_number == 1 ? "sheet.vote.how" : "sheet.vote.how_again"));
    auto const table = print.page.in("table", "ballot");
    write_widths(print, kit, card);
    write_columns(print, kit, card, party);
    write_rows(print, kit, card);
}

void write_cards(Print& print, Kit const& kit, StatementCard const& card, std::int32_t client,
                 std::int32_t contractor) {
    for (std::int32_t i = 0; i < client; ++i)
        write_card(print, kit, card, Party::client);
    for (std::int32_t i = 0; i < contractor; ++i)
        write_card(print, kit, card, Party::contractor);
}

} // namespace

void write_vote_cards(Print& print, Kit const& kit) {
    for (auto const& card : kit.view.statement_cards)
        write_cards(print, kit, card, kit.view.client_heads, kit.view.contractor_heads);
}

void write_spare_cards(Print& print, Kit const& kit) {
    constexpr auto half = domain::limits::spare_cards / 2;
    for (auto const& card : kit.view.statement_cards)
        write_cards(print, kit, card, half, domain::limits::spare_cards - half);
}

} // namespace hefboom::exchange
