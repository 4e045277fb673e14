// SPDX-License-Identifier: EUPL-1.2
#include "domain/working_days.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

LocalDate easter_sunday(int year) {
    int const a = year % 19;
    int const b = year / 100;
    int const c = year % 100;
    int const d = b / 4;
    int const e = b % 4;
    int const f = (b + 8) / 25;
    int const g = (b - f + 1) / 3;
    int const h = (19 * a + b - d - g + 15) % 30;
    int const i = c / 4;
    int const k = c % 4;
    int const l = (32 + 2 * e + 2 * i - h - k) % 7;
    int const m = (a + 11 * h + 22 * l) / 451;
    int const n = h + l - 7 * m + 114;
    return *date_of(year, n / 31, n % 31 + 1);
}

} // namespace

std::vector<Holiday> dutch_holidays(int year) {
    auto const easter = easter_sunday(year);
    auto kings_day = *date_of(year, 4, 27);
    if (weekday_of(kings_day) == Weekday::sunday) kings_day = kings_day + -1;
    std::vector<Holiday> days{{*date_of(year, 1, 1), "holiday.new_year"},
                              {easter + 1, "holiday.easter_monday"},
                              {kings_day, "holiday.kings_day"},
                              {easter + 39, "holiday.ascension"},
                              {easter + 50, "holiday.whit_monday"},
                              {*date_of(year, 12, 25), "holiday.christmas"},
                              {*date_of(year, 12, 26), "holiday.second_christmas_day"}};
    if (year % 5 == 0) days.push_back({*date_of(year, 5, 5), "holiday.liberation_day"});
    std::ranges::sort(days, {}, &Holiday::on);
    return days;
}

bool is_working_day(LocalDate date) {
    auto const weekday = weekday_of(date);
    if (weekday == Weekday::saturday || weekday == Weekday::sunday) return false;
    return std::ranges::none_of(dutch_holidays(year_of(date)),
                                [&](Holiday const& holiday) { return holiday.on == date; });
}

LocalDate working_days_after(LocalDate from, std::int32_t count) {
    auto day = from;
    while (count > 0) {
        day = day + 1;
        if (is_working_day(day)) --count;
    }
    return day;
}

std::int32_t working_days_between(LocalDate from, LocalDate to) {
    std::int32_t count = 0;
    for (auto day = from + 1; day <= to; day = day + 1)
        if (is_working_day(day)) ++count;
    return count;
}

} // namespace hefboom::domain
