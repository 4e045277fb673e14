// SPDX-License-Identifier: EUPL-1.2
#include "domain/working_days.hpp"
#include "domain/world.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;

TEST_CASE("the holidays of 2025 are the published ones, Liberation Day among them") {
    std::vector<std::string> days;
    for (auto const& holiday : dutch_holidays(2025))
        days.push_back(to_iso(holiday.on));
    CHECK(days == std::vector<std::string>{"2025-01-01", "2025-04-21", "2025-04-26", "2025-05-05",
                                           "2025-05-29", "2025-06-09", "2025-12-25", "2025-12-26"});
}

TEST_CASE("the answer to the Eindhoven session came after 43 working days") {
    CHECK(working_days_between(day("2025-07-03"), day("2025-09-02")) == 43);
}

TEST_CASE("twenty working days after a session skip weekends and holidays") {
    CHECK(to_iso(working_days_after(day("2025-04-15"), 20)) == "2025-05-15");
    CHECK(working_days_between(day("2025-04-15"), day("2025-05-15")) == 20);
}

TEST_CASE("no working day lies between a day and itself") {
    CHECK(working_days_between(day("2025-03-03"), day("2025-03-03")) == 0);
    CHECK(working_days_after(day("2025-03-01"), 0) == day("2025-03-01"));
}
