// SPDX-License-Identifier: EUPL-1.2
#include "exchange/reveal_sheet.hpp"

#include <string_view>
#include <vector>

namespace hefboom::exchange {

using domain::GroupForm;

namespace {

constexpr std::size_t statements_at_ease = 10; // more of them share the page in lower rows

/// What is written down of one side: as counts, or as one of three words.
struct Columns {
    std::vector<std::string_view> guesses;
    std::vector<std::string_view> votes;
};

Columns columns_of(Kit const& kit) {
    bool const asked = kit.by_party() && !kit.view.statement_cards.empty() &&
                       kit.view.statement_cards.front().predictions == domain::Predictions::asked;
    if (kit.view.form == GroupForm::words) {
        std::vector<std::string_view> const words{"vote.majority_agree", "vote.majority_divided",
                                                  "vote.majority_disagree"};
        return {asked ? words : std::vector<std::string_view>{}, words};
    }
    Columns columns{{},
                    {"vote.agree", "vote.rather_agree", "vote.rather_disagree", "vote.disagree",
                     "vote.no_answer"}};
    if (asked) columns.guesses = {"vote.predict_agree", "vote.predict_disagree"};
    return columns;
}

void write_head_cell(Print& print, std::size_t columns, std::string_view key) {
    if (columns == 0) return;
    auto const cell = print.page.in("th", "beat");
    print.page.attribute("colspan", std::to_string(columns));
    print.page.text(print.say(key));
}

void write_columns(Print& print, Columns const& columns) {
    auto const head = print.page.in("thead");
    {
        auto const row = print.page.in("tr");
        print.page.line("td", "who", "");
        write_head_cell(print, columns.guesses.size(), "sheet.reveal.first_beat");
        write_head_cell(print, columns.votes.size(), "sheet.reveal.second_beat");
    }
    auto const row = print.page.in("tr");
    print.page.line("td", "who", "");
    for (auto const key : columns.guesses)
        print.page.line("th", print.say(key));
    for (auto const key : columns.votes)
        print.page.line("th", print.say(key));
}

void write_cells(Print& print, Columns const& columns) {
    for (std::size_t i = 0; i < columns.guesses.size(); ++i)
        print.page.line("td", "cell", "");
    for (std::size_t i = 0; i < columns.votes.size(); ++i)
        print.page.line("td", i == 0 ? Name("cell from-here") : Name("cell"), "");
}

void write_statement(Print& print, Kit const& kit, Columns const& columns,
                     domain::StatementLine const& line) {
    auto const body = print.page.in("tbody");
    {
        auto const row = print.page.in("tr");
        auto const cell = print.page.in("td", "statement");
        print.page.attribute("colspan",
                             std::to_string(1 + columns.guesses.size() + columns.votes.size()));
        print.page.line("span", "number", std::to_string(line.number));
        print.said("span", line.text);
    }
    if (!kit.by_party()) {
        auto const row = print.page.in("tr");
        print.page.line("td", "who", print.say("vote.together"));
        return write_cells(print, columns);
    }
    for (auto const party : print.seated()) {
        auto const row = print.page.in("tr");
        {
            auto const who = print.page.in("td", "who");
            print.party_line("span", party);
        }
        write_cells(print, columns);
    }
}

} // namespace

void write_reveal_sheet(Print& print, Kit const& kit) {
    auto const sheet = print.page.in("article", "sheet reveal");
    {
        auto const head = print.page.in("header");
        print.page.line(
            "p", "over",
            print.say("sheet.case", {{"code", print.words_of(kit.view.session.case_code)}}));
        print.page.line("h1", print.say("sheet.reveal.title"));
    }
    print.page.line("p", "lead", print.say("sheet.reveal.how"));
    auto const columns = columns_of(kit);
    auto const table =
        print.page.in("table", kit.view.reveal_sheet.size() > statements_at_ease ? Name("grid many")
                                                                                 : Name("grid"));
    write_columns(print, columns);
    for (auto const& line : kit.view.reveal_sheet)
        write_statement(print, kit, columns, line);
}

} // namespace hefboom::exchange
