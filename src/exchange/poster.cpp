// SPDX-License-Identifier: EUPL-1.2
#include "exchange/poster.hpp"

namespace hefboom::exchange {

using domain::AnswerKind;
using domain::OutcomeKind;
using domain::Party;
using domain::PosterLine;

namespace {

void write_answer(Print& print, PosterLine const& line) {
    print.page.line("p", "result", print.say(word_key("answer_kind_full", *line.answer)));
    if (line.solution)
        print.page.line("p", print.say("sheet.poster.solution",
                                       {{"code", print.words_of(line.solution->code)},
                                        {"title", print.words_of(line.solution->title)}}));
    print.prose(line.words);
    if (line.answer == AnswerKind::parked && line.parked_until)
        print.page.line(
            "p", print.say("sheet.poster.parked_until", {{"date", print.day(*line.parked_until)}}));
    if (line.answered_on)
        print.page.line(
            "p", "note",
            print.say("sheet.poster.answered_on", {{"date", print.day(*line.answered_on)}}));
}

void write_reasons(Print& print, PosterLine const& line) {
    print.page.line("p", "result", print.say("sheet.no_joint_answer"));
    for (auto const party : print.seated()) {
        auto const& reason = party == Party::client ? line.client_reason : line.contractor_reason;
        print.party_line("p", party);
        print.prose(reason);
    }
}

void write_result(Print& print, PosterLine const& line) {
    auto const result = print.page.in("div", "came-of-it");
    if (line.answer) return write_answer(print, line);
    if (line.kind == OutcomeKind::safety_report)
        return print.page.line("p", "result",
                               line.solved_on ? print.say("sheet.poster.solved_on",
                                                          {{"date", print.day(*line.solved_on)}})
                                              : print.say("sheet.poster.passed_on"));
    if (!line.client_reason.blank() && !line.contractor_reason.blank())
        return write_reasons(print, line);
    if (!line.turned_reason.blank()) {
        print.page.line("p", "result", print.say("sheet.poster.turned"));
        print.prose(line.turned_reason);
    }
    if (line.in_force) return print.page.line("p", "result", print.say("sheet.poster.in_force"));
    if (line.answer_by)
        return print.page.line(
            "p", "result",
            print.say("sheet.poster.answer_by", {{"date", print.day(*line.answer_by)}}));
    print.page.line("p", "result",
                    print.say(line.kind == OutcomeKind::lasting_difference
                                  ? "sheet.poster.stands"
                                  : "sheet.poster.no_answer_needed"));
}

void write_line(Print& print, PosterLine const& line) {
    auto const outcome = print.page.in("section", "told");
    {
        auto const said = print.page.in("div", "what-was-said");
        print.page.line("p", "over",
                        print.words_of(line.code) + "  ·  " +
                            print.say(word_key("outcome_kind", line.kind)));
        print.prose(line.text);
        if (!line.correction.blank())
            print.page.line(
                "p", "note",
                print.say("sheet.correction", {{"words", print.words_of(line.correction)}}));
    }
    write_result(print, line);
}

} // namespace

std::string poster_page(PrintSetting const& setting, domain::PosterView const& view) {
    return print_page(setting, "poster", {"sheet.poster.title", view.session.location.place},
                      [&](Print& print) {
                          auto const sheet = print.page.in("article", "sheet poster-sheet");
                          {
                              auto const head = print.page.in("header");
                              print.page.line("p", "over",
                                              print.words_of(view.session.location.place) + ", " +
                                                  print.day(view.session.on));
                              print.page.line("h1", print.say("sheet.poster.head"));
                              print.said("p", view.case_story.title);
                          }
                          for (auto const& line : view.lines)
                              write_line(print, line);
                          if (view.lines.empty())
                              print.page.line("p", "lead", print.say("sheet.hall.none"));
                          auto const foot = print.page.in("footer");
                          for (auto const party : print.seated())
                              print.party_line("span", party);
                          print.page.line("p", print.state_at_printing());
                      });
}

} // namespace hefboom::exchange
