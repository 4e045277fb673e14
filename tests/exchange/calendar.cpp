// SPDX-License-Identifier: EUPL-1.2
#include "exchange/calendar.hpp"

#include "exchange/invitation.hpp"
#include "exchange/sample_kit.hpp"

#include <sstream>

namespace hefboom::exchange {

namespace {

CalendarEvent event() {
    return {.id = "0a",
            .written = {0},
            .from = amsterdam_instant(*date_from_iso("2025-07-01"), 13 * 60),
            .until = amsterdam_instant(*date_from_iso("2025-07-01"), 15 * 60 + 30),
            .title = "Bijeenkomst",
            .place = "Rijswijk",
            .note = "Tot dan"};
}

} // namespace

TEST_CASE("moments stand in UTC, in summer two hours before Amsterdam") {
    auto const calendar = calendar_of(event());
    CHECK(says(calendar, "DTSTAMP:19700101T000000Z\r\n"));
    CHECK(says(calendar, "DTSTART:20250701T110000Z\r\n"));
    CHECK(says(calendar, "DTEND:20250701T133000Z\r\n"));
    CHECK(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(calendar.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
}

TEST_CASE("what would end a line or a value is escaped") {
    auto hostile = event();
    hostile.title = "Een; twee, drie\\vier\nBEGIN:VALARM";
    auto const calendar = calendar_of(hostile);
    CHECK(says(calendar, "SUMMARY:Een\\; twee\\, drie\\\\vier\\nBEGIN:VALARM\r\n"));
    CHECK_FALSE(says(calendar, "\nBEGIN:VALARM"));
}

TEST_CASE("no line is longer than 75 octets and no character is cut in two") {
    auto long_one = event();
    long_one.note.clear();
    for (int i = 0; i < 60; ++i)
        long_one.note += "ééñ–";
    std::istringstream lines(calendar_of(long_one));
    std::string unfolded;
    for (std::string line; std::getline(lines, line);) {
        CHECK(line.size() <= 76); // 75 and the carriage return
        CHECK((static_cast<unsigned char>(line[line.front() == ' ' ? 1 : 0]) & 0xC0U) != 0x80U);
        line.pop_back();
        unfolded += line.front() == ' ' ? line.substr(1) : "\n" + line;
    }
    CHECK(says(unfolded, "DESCRIPTION:" + long_one.note));
}

TEST_CASE("the invitation for a calendar names the place, never the case") {
    Sample sample;
    auto const kit = sample_kit(sample, domain::GroupForm::counts);
    auto const calendar = invitation_calendar(sample.setting(Language::nl), kit.view);
    CHECK(says(calendar, "SUMMARY:Bijeenkomst Rijswijk\r\n"));
    CHECK(says(calendar, "LOCATION:Rijswijk\\, Overlegruimte 2\r\n"));
    CHECK(says(calendar, "DTSTART:20250401T110000Z\r\n"));
    CHECK(says(calendar, "DTEND:20250401T133000Z\r\n"));
    CHECK_FALSE(says(calendar, "UPS"));
    CHECK(says(calendar, "UID:" + to_string(kit.view.session.session) + "@hefboom"));
}

} // namespace hefboom::exchange
