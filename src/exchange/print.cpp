// SPDX-License-Identifier: EUPL-1.2
#include "exchange/print.hpp"

#include "exchange/party_mark.hpp"
#include "exchange/prose_html.hpp"

#include <utility>

namespace hefboom::exchange {

namespace {

using domain::Party;

std::string two_digits(std::int32_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

void write_head(Print const& print, std::string_view title) {
    auto& page = print.page;
    auto const head = page.in("head");
    page.single("meta");
    page.attribute("charset", "utf-8");
    page.single("meta");
    page.attribute("name", "viewport");
    page.attribute("content", "width=device-width, initial-scale=1");
    page.line("title", title);
    if (print.setting().medium == Medium::pdf) return;
    page.single("link");
    page.attribute("rel", "stylesheet");
    page.attribute("href", "/print/print.css");
    page.single("link");
    page.attribute("rel", "icon");
    page.attribute("href", "/mark.svg");
}

/// How to get this on paper; itself on no paper.
void write_way_to_paper(Print const& print) {
    auto& page = print.page;
    if (print.setting().medium == Medium::pdf) return;
    auto const nav = page.in("nav", "screen-only");
    page.line("p", print.say("sheet.how_to_print"));
    if (print.setting().pdf_address.empty()) return;
    auto const link = page.in("a");
    page.attribute("href", print.setting().pdf_address);
    page.text(print.say("sheet.as_pdf"));
}

} // namespace

std::string Print::say(std::string_view key) const {
    return setting_.words.say(setting_.language, key, {});
}

std::string Print::say(std::string_view key, Fill const& fill) const {
    return setting_.words.say(setting_.language, key, fill);
}

std::string Print::words_of(domain::TextRef const& text) const {
    if (text.blank()) return {};
    auto const shown = setting_.texts(text);
    return shown.instead.empty() ? std::string(shown.words) : say(shown.instead);
}

std::string Print::instead_of(domain::TextRef const& text) const {
    if (text.blank()) return {};
    auto const shown = setting_.texts(text);
    return shown.instead.empty() ? std::string() : say(shown.instead);
}

void Print::said(Name tag, domain::TextRef const& text) {
    if (text.blank()) return;
    auto const instead = instead_of(text);
    if (instead.empty())
        page.line(tag, "said", words_of(text));
    else
        page.line(tag, "withdrawn", instead);
}

void Print::prose(domain::TextRef const& text) {
    if (text.blank()) return;
    if (auto const instead = instead_of(text); !instead.empty())
        return page.line("p", "withdrawn", instead);
    auto const block = page.in("div", "said");
    write_prose(page, words_of(text));
}

std::string Print::weekday_and_day(LocalDate date) const {
    auto const weekday = static_cast<int>(weekday_of(date)) + 1;
    return say("sheet.weekday." + std::to_string(weekday)) + " " + day(date);
}

std::string Print::day(LocalDate date) const {
    auto const iso = to_iso(date); // "2025-03-18"
    auto const number = [&](std::size_t at) {
        return std::to_string(std::stoi(iso.substr(at, 2)));
    };
    return number(8) + " " + say("sheet.month." + number(5)) + " " + iso.substr(0, 4);
}

std::string Print::state_at_printing() const {
    return say("seal.paper_state", {{"date", day(amsterdam_date(setting_.now))},
                                    {"time", clock_time(amsterdam_minutes(setting_.now))}});
}

std::string Print::name_of(Party party) const {
    return words_of((party == Party::client ? setting_.client : setting_.contractor).name);
}

std::string Print::initial_of(Party party) const {
    return words_of((party == Party::client ? setting_.client : setting_.contractor).initial);
}

void Print::mark(Party party) {
    write_party_mark(page, party);
}

void Print::party_line(Name tag, Party party) {
    auto const line = page.in(tag, "party");
    mark(party);
    page.line("span", name_of(party));
}

std::array<Party, 2> Print::seated() const {
    return {setting_.left, domain::other(setting_.left)};
}

std::string clock_time(std::int32_t minutes) {
    constexpr std::int32_t minutes_per_hour = 60;
    constexpr std::int32_t hours_per_day = 24;
    return two_digits(minutes / minutes_per_hour % hours_per_day) + ":" +
           two_digits(minutes % minutes_per_hour);
}

std::string print_page(PrintSetting const& setting, Name kind, PrintTitle const& named,
                       std::function<void(Print&)> const& body) {
    Html page;
    Print print(setting, page);
    auto const title = print.say(named.key, {{"about", print.words_of(named.about)}});
    {
        auto const html = page.in("html");
        page.attribute("lang", code_of(setting.language));
        write_head(print, title);
        auto const whole = page.in("body", kind);
        page.attribute("data-title", title);
        page.attribute("data-state", print.state_at_printing());
        write_way_to_paper(print);
        auto const content = page.in("main");
        body(print);
    }
    return std::move(page).take();
}

} // namespace hefboom::exchange
