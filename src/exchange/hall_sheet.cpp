// SPDX-License-Identifier: EUPL-1.2
#include "exchange/hall_sheet.hpp"

namespace hefboom::exchange {

using domain::Party;

namespace {

void write_head(Print& print, domain::HallSheetView const& view) {
    auto const head = print.page.in("header");
    print.page.line("p", "over", print.say("sheet.hall.over"));
    print.said("h1", view.case_story.title);
    print.page.line("p", print.words_of(view.session.location.place) + ", " +
                             print.weekday_and_day(view.session.on));
}

void write_who_answers(Print& print, domain::HallSheetView const& view) {
    std::string names;
    for (auto const& name : view.answered_by)
        names += (names.empty() ? "" : ", ") + print.words_of(name);
    if (names.empty()) return;
    print.page.line("p", "lead", print.say("sheet.hall.who_answers", {{"names", names}}));
}

/// The support of one party in words, and that a voice of it confirmed; until then there is room
/// for initials.
void write_side(Print& print, domain::HallLine const& line, Party party) {
    bool const client = party == Party::client;
    auto const cell = print.page.in("td");
    print.party_line("p", party);
    auto const confirmed = (client ? line.client_confirmed : line.contractor_confirmed).has_value();
    {
        auto const said = print.page.in("p");
        print.page.text(
            print.say(word_key("support", client ? line.client_support : line.contractor_support)));
        if (confirmed) {
            print.page.text("  ");
            print.page.line("span", "note", print.say("sheet.hall.confirmed"));
        }
    }
    if (!confirmed) print.page.line("p", "note initial", print.say("sheet.hall.initials"));
}

/// What it is, and at the other edge by when it is answered.
void write_kind(Print& print, domain::HallLine const& line) {
    auto const over = print.page.in("p", "over");
    if (line.answer_by && line.kind != domain::OutcomeKind::safety_report)
        print.page.line("strong", "answer-by",
                        print.say("sheet.hall.answer_by", {{"date", print.day(*line.answer_by)}}));
    print.page.text(print.words_of(line.code) + "  ·  " +
                    print.say(word_key("outcome_kind", line.kind)));
}

void write_line(Print& print, domain::HallLine const& line) {
    auto const outcome = print.page.in("section", "outcome");
    write_kind(print, line);
    print.prose(line.text);
    if (!line.correction.blank())
        print.page.line(
            "p", "note",
            print.say("sheet.correction", {{"words", print.words_of(line.correction)}}));
    if (line.kind == domain::OutcomeKind::safety_report) return;
    if (!line.reservation.blank()) {
        auto const reservation = print.page.in("p", "note");
        print.page.text(print.say("sheet.hall.reservation"));
        print.page.text(" ");
        print.said("em", line.reservation);
    }
    auto const table = print.page.in("table", "sides");
    auto const row = print.page.in("tr");
    for (auto const party : print.seated())
        write_side(print, line, party);
}

} // namespace

std::string hall_sheet_page(PrintSetting const& setting, domain::HallSheetView const& view) {
    return print_page(
        setting, "hall", {"sheet.hall.title", view.session.location.place}, [&](Print& print) {
            auto const sheet = print.page.in("article", "sheet hall-sheet");
            write_head(print, view);
            write_who_answers(print, view);
            if (view.lines.empty()) print.page.line("p", "lead", print.say("sheet.hall.none"));
            for (auto const& line : view.lines)
                write_line(print, line);
            auto const foot = print.page.in("footer");
            print.page.line("p", print.say("sheet.hall.confirmed_how",
                                           {{"name", print.words_of(view.recorded_by)}}));
            print.page.line("p", print.state_at_printing());
        });
}

} // namespace hefboom::exchange
