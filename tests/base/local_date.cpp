// SPDX-License-Identifier: EUPL-1.2
#include "base/local_date.hpp"

#include <doctest/doctest.h>

using namespace hefboom;

TEST_CASE("a date is written as year, month and day and read back") {
    auto const date = date_of(2025, 3, 18);
    REQUIRE(date);
    CHECK(to_iso(*date) == "2025-03-18");
    CHECK(date_from_iso("2025-03-18") == date);
    CHECK(weekday_of(*date) == Weekday::tuesday);
}

TEST_CASE("a day that does not exist is no date") {
    CHECK_FALSE(date_of(2025, 2, 29));
    CHECK(date_of(2024, 2, 29));
    CHECK_FALSE(date_from_iso("2025-13-01"));
    CHECK_FALSE(date_from_iso("2025-1-001"));
}

TEST_CASE("the day in Amsterdam follows summer time") {
    CHECK(to_iso(amsterdam_date(*instant_from_iso("2025-01-10T22:59:59.999Z"))) == "2025-01-10");
    CHECK(to_iso(amsterdam_date(*instant_from_iso("2025-01-10T23:00:00.000Z"))) == "2025-01-11");
    CHECK(to_iso(amsterdam_date(*instant_from_iso("2025-07-10T21:59:59.999Z"))) == "2025-07-10");
    CHECK(to_iso(amsterdam_date(*instant_from_iso("2025-07-10T22:00:00.000Z"))) == "2025-07-11");
}

TEST_CASE("a clock time in Amsterdam and its instant agree on both sides of the change") {
    for (auto const* day : {"2025-03-29", "2025-03-30", "2025-07-01", "2025-10-26", "2025-12-01"}) {
        auto const date = *date_from_iso(day);
        auto const at = amsterdam_instant(date, 9 * 60 + 30);
        CHECK(amsterdam_date(at) == date);
        CHECK(amsterdam_minutes(at) == 9 * 60 + 30);
    }
}

TEST_CASE("an instant is read back only as it is written") {
    auto const at = instant_from_iso("2025-12-31T12:00:00.000Z");
    REQUIRE(at);
    CHECK(to_iso(*at) == "2025-12-31T12:00:00.000Z");
    CHECK_FALSE(instant_from_iso("2025-12-31T12:00:00Z"));
    CHECK_FALSE(instant_from_iso("2025-12-31T24:00:00.000Z"));
}
