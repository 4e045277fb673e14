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

void write_support(Print& print, domain::HallLine const& line, Party party) {
    auto const support = party == Party::client ? line.client_support : line.contractor_support;
    auto const part = print.page.in("span", "side");
    print.mark(party);
    print.page.text(print.name_of(party) + ": " + print.say(word_key("support", support)));
}

/// Who confirmed is a voice of that party; until then there is room for its initials.
void write_confirmation(Print& print, domain::HallLine const& line, Party party) {
    auto const cell = print.page.in("td");
    print.party_line("span", party);
    auto const& confirmed =
        party == Party::client ? line.client_confirmed : line.contractor_confirmed;
    if (confirmed) print.page.line("span", "note", print.say("sheet.hall.confirmed"));
}

void write_line(Print& print, domain::HallLine const& line) {
    auto const outcome = print.page.in("section", "outcome");
    print.page.line("p", "over", print.words_of(line.code) + "  ·  " +
                                     print.say(word_key("outcome_kind", line.kind)));
    print.prose(line.text);
    if (!line.correction.blank())
        print.page.line("p", "note", print.say("sheet.correction",
                                               {{"words", print.words_of(line.correction)}}));
    if (line.kind == domain::OutcomeKind::safety_report) return;
    {
        auto const support = print.page.in("p", "sides");
        for (auto const party : print.seated()) write_support(print, line, party);
    }
    if (!line.reservation.blank()) {
        auto const reservation = print.page.in("p", "note");
        print.page.text(print.say("sheet.hall.reservation"));
        print.page.text(" ");
        print.said("em", line.reservation);
    }
    if (line.answer_by)
        print.page.line("p", "answer-by", print.say("sheet.hall.answer_by",
                                                    {{"date", print.day(*line.answer_by)}}));
    auto const table = print.page.in("table", "initials");
    auto const row = print.page.in("tr");
    for (auto const party : print.seated()) write_confirmation(print, line, party);
}

} // namespace

std::string hall_sheet_page(PrintSetting const& setting, domain::HallSheetView const& view) {
    return print_page(
        setting, "hall", {"sheet.hall.title", view.session.location.place}, [&](Print& print) {
            auto const sheet = print.page.in("article", "sheet hall-sheet");
            write_head(print, view);
            write_who_answers(print, view);
            if (view.lines.empty()) print.page.line("p", "lead", print.say("sheet.hall.none"));
            for (auto const& line : view.lines) write_line(print, line);
            auto const foot = print.page.in("footer");
            print.page.line("p", print.say("sheet.hall.confirmed_how",
                                           {{"name", print.words_of(view.recorded_by)}}));
            print.page.line("p", print.state_at_printing());
        });
}

} // namespace hefboom::exchange
