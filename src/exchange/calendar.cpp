// SPDX-License-Identifier: EUPL-1.2
#include "exchange/calendar.hpp"

#include "base/local_date.hpp"

#include <cstdint>
#include <string_view>

namespace hefboom::exchange {

namespace {

constexpr std::size_t line_octets_most = 75; // RFC 5545, section 3.1
constexpr std::int64_t ms_per_s = 1000;
constexpr std::int64_t s_per_day = 86'400;

std::string padded(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// "20250318T120000Z".
std::string utc(Instant at) {
    auto const seconds = at.ms / ms_per_s;
    auto const day = seconds / s_per_day;
    auto const in_day = seconds % s_per_day;
    auto const iso = to_iso(LocalDate{static_cast<std::int32_t>(day)});
    return iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8, 2) + "T" + padded(in_day / 3600) +
           padded(in_day / 60 % 60) + padded(in_day % 60) + "Z";
}

/// RFC 5545, section 3.3.11.
std::string escaped_text(std::string_view text) {
    std::string out;
    for (auto const c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c;
    }
    return out;
}

bool continues_a_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// The line with its end, folded so that no character is cut in two.
std::string folded(std::string_view line) {
    std::string out;
    auto room = line_octets_most;
    while (line.size() > room) {
        auto cut = room;
        while (cut > 0 && continues_a_character(line[cut]))
            --cut;
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = line_octets_most - 1; // the space that opens the line counts too
    }
    return out.append(line).append("\r\n");
}

} // namespace

std::string calendar_of(CalendarEvent const& event) {
    std::string out;
    auto const line = [&out](std::string_view name, std::string const& value) {
        out += folded(std::string(name) + ":" + value);
    };
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Hefboom//Hefboom//NL");
    line("METHOD", "PUBLISH");
    line("BEGIN", "VEVENT");
    line("UID", event.id + "@hefboom");
    line("DTSTAMP", utc(event.written));
    line("DTSTART", utc(event.from));
    line("DTEND", utc(event.until));
    line("SUMMARY", escaped_text(event.title));
    line("LOCATION", escaped_text(event.place));
    line("DESCRIPTION", escaped_text(event.note));
    line("END", "VEVENT");
    line("END", "VCALENDAR");
    return out;
}

} // namespace hefboom::exchange
