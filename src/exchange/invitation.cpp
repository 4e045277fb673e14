// SPDX-License-Identifier: EUPL-1.2
#include "exchange/invitation.hpp"

#include "exchange/calendar.hpp"

namespace hefboom::exchange {

namespace {

std::int32_t end_of(domain::KitView const& view) {
    return view.session.starts_minutes + domain::total_minutes(view.script);
}

bool votes(domain::KitView const& view) {
    return view.form != domain::GroupForm::conversation_only;
}

std::string_view what_key(domain::KitView const& view) {
    return votes(view) ? "sheet.invitation.what" : "sheet.invitation.what_without_vote";
}

void write_fact(Print& print, std::string_view key, std::string_view value) {
    auto const row = print.page.in("tr");
    print.page.line("th", print.say(key));
    print.page.line("td", value);
}

void write_facts(Print& print, domain::KitView const& view) {
    auto const table = print.page.in("table", "facts");
    write_fact(print, "sheet.invitation.day", print.weekday_and_day(view.session.on));
    write_fact(print, "sheet.invitation.time",
               clock_time(view.session.starts_minutes) + " – " + clock_time(end_of(view)));
    write_fact(print, "sheet.invitation.place", print.words_of(view.session.place));
    if (!view.room.blank()) write_fact(print, "sheet.invitation.room", print.words_of(view.room));
    auto const row = print.page.in("tr");
    print.page.line("th", print.say("sheet.invitation.hour_code"));
    print.page.line("td", "blank", "");
}

void write_who_sees(Print& print, domain::KitView const& view) {
    print.page.line("h2", print.say("sheet.invitation.who_sees"));
    auto const list = print.page.in("ul");
    print.page.line("li", print.say(view.who_sees));
    if (votes(view))
        for (auto const* const key : {"sheet.invitation.no_name", "sheet.invitation.votes_end"})
            print.page.line("li", print.say(key));
    for (auto const* const key : {"sheet.invitation.managers", "sheet.invitation.words",
                                  "sheet.invitation.safety", "sheet.invitation.hours"})
        print.page.line("li", print.say(key));
}

void write_programme(Print& print, domain::KitView const& view) {
    print.page.line("h2", print.say("sheet.invitation.programme"));
    auto const table = print.page.in("table", "moments");
    auto minutes = view.session.starts_minutes;
    for (auto const& step : view.script) {
        auto const row = print.page.in("tr");
        print.page.line("th", clock_time(minutes));
        print.page.line(
            "td",
            print.say("script." + std::string(boost::describe::enum_to_string(step.step, ""))));
        minutes += step.minutes;
    }
}

void write_way_to_calendar(Print& print, domain::KitView const& view) {
    if (print.setting().medium == Medium::pdf) return;
    auto const line = print.page.in("p", "screen-only");
    auto const link = print.page.in("a");
    print.page.attribute("href",
                         "/api/engagements/" + to_string(print.setting().engagement) +
                             "/prints/invitation.ics?session=" + to_string(view.session.session) +
                             "&lang=" + std::string(code_of(print.setting().language)));
    print.page.text(print.say("sheet.invitation.calendar"));
}

} // namespace

void write_invitation(Print& print, Kit const& kit) {
    auto const sheet = print.page.in("article", "sheet letter");
    {
        auto const head = print.page.in("header");
        print.page.line("p", "over", print.say("sheet.invitation.over"));
        print.page.line("h1", print.say("sheet.invitation.head",
                                        {{"left", print.name_of(print.seated()[0])},
                                         {"right", print.name_of(print.seated()[1])}}));
    }
    write_facts(print, kit.view);
    print.page.line("p", "lead", print.say(what_key(kit.view)));
    write_who_sees(print, kit.view);
    write_programme(print, kit.view);
    write_way_to_calendar(print, kit.view);
}

std::string invitation_calendar(PrintSetting const& setting, domain::KitView const& view) {
    Html none;
    Print const print(setting, none);
    auto const place = print.words_of(view.session.place);
    auto const room = print.words_of(view.room);
    auto const on = view.session.on;
    return calendar_of({.id = to_string(view.session.session),
                        .written = setting.now,
                        .from = amsterdam_instant(on, view.session.starts_minutes),
                        .until = amsterdam_instant(on, end_of(view)),
                        .title = print.say("sheet.invitation.event", {{"place", place}}),
                        .place = room.empty() ? place : place + ", " + room,
                        .note = print.say(what_key(view))});
}

} // namespace hefboom::exchange
