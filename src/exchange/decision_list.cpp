// SPDX-License-Identifier: EUPL-1.2
#include "exchange/decision_list.hpp"

namespace hefboom::exchange {

using domain::AgendaItem;

namespace {

void write_head(Print& print, domain::DecisionListView const& view) {
    auto const head = print.page.in("header");
    print.page.line("p", "over", print.say("sheet.decisions.over"));
    print.page.line("h1", print.say("sheet.decisions.head"));
    auto const place = print.words_of(view.meeting.place);
    print.page.line("p",
                    print.weekday_and_day(view.meeting.on) + (place.empty() ? "" : ", " + place));
    auto const between = print.page.in("p");
    for (auto const party : print.seated())
        print.party_line("span", party);
}

/// Agreed aloud is not signed: until both keys are in, the list says whose is missing.
void write_state(Print& print, AgendaItem const& item) {
    if (item.answered_on)
        return print.page.line(
            "p", "note",
            print.say("sheet.poster.answered_on", {{"date", print.day(*item.answered_on)}}));
    if (item.waits_for.empty())
        return print.page.line(
            "p", "note", print.say(item.answer ? "sheet.decisions.draft" : "sheet.decisions.open"));
    std::string names;
    for (auto const party : print.seated())
        for (auto const waiting : item.waits_for)
            if (waiting == party) names += (names.empty() ? "" : ", ") + print.name_of(party);
    print.page.line(
        "p", "note",
        print.say(item.agreed_at_table ? "sheet.decisions.agreed_waits" : "sheet.decisions.waits",
                  {{"names", names}}));
}

void write_item(Print& print, AgendaItem const& item) {
    auto const row = print.page.in("tr");
    print.page.line("td", "number", print.words_of(item.code));
    {
        auto const cell = print.page.in("td");
        print.page.line("p", "note",
                        print.say(word_key("outcome_kind", item.kind)) + ", " +
                            print.words_of(item.session.location.place) + " " +
                            print.day(item.session.on));
        print.prose(item.text);
        if (!item.correction.blank())
            print.page.line(
                "p", "note",
                print.say("sheet.correction", {{"words", print.words_of(item.correction)}}));
    }
    auto const cell = print.page.in("td");
    if (item.state == domain::OutcomeState::no_joint_answer)
        return print.page.line("p", "result", print.say("sheet.no_joint_answer"));
    if (item.answer)
        print.page.line("p", "result", print.say(word_key("answer_kind_full", *item.answer)));
    print.prose(item.words);
    if (item.parked_until)
        print.page.line(
            "p", print.say("sheet.poster.parked_until", {{"date", print.day(*item.parked_until)}}));
    write_state(print, item);
    if (!item.answered_on && item.due_on)
        print.page.line("p", "note",
                        print.say("sheet.decisions.due", {{"date", print.day(*item.due_on)}}));
}

} // namespace

std::string decision_list_page(PrintSetting const& setting, domain::DecisionListView const& view) {
    return print_page(setting, "decisions", {"sheet.decisions.title", view.meeting.place},
                      [&](Print& print) {
                          auto const sheet = print.page.in("article", "sheet decision-list");
                          write_head(print, view);
                          if (view.decisions.empty()) {
                              print.page.line("p", "lead", print.say("sheet.decisions.none"));
                          } else {
                              auto const table = print.page.in("table", "list");
                              for (auto const& item : view.decisions)
                                  write_item(print, item);
                          }
                          auto const foot = print.page.in("footer");
                          print.page.line("p", print.say("sheet.decisions.keys"));
                          print.page.line("p", print.state_at_printing());
                      });
}

} // namespace hefboom::exchange
