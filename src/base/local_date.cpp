// SPDX-License-Identifier: EUPL-1.2
#include "base/local_date.hpp"

#include <charconv>
#include <chrono>
#include <fmt/format.h>

namespace hefboom {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day civil(LocalDate date) {
    return sys_days{std::chrono::days{date.days}};
}

std::int64_t last_sunday_one_utc_ms(int year, unsigned month) {
    namespace c = std::chrono;
    sys_days const day = c::year{year} / c::month{month} / c::Sunday[c::last];
    return day.time_since_epoch().count() * ms_per_day + ms_per_hour;
}

std::int64_t amsterdam_offset_ms(Instant at) {
    auto const days = std::chrono::floor<std::chrono::days>(std::chrono::milliseconds{at.ms});
    auto const year = static_cast<int>(year_month_day{sys_days{days}}.year());
    auto const summer =
        at.ms >= last_sunday_one_utc_ms(year, 3) && at.ms < last_sunday_one_utc_ms(year, 10);
    return summer ? 2 * ms_per_hour : ms_per_hour;
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || digits[0] == '-')
        return std::nullopt;
    return value;
}

std::int64_t floor_days(std::int64_t ms) {
    return std::chrono::floor<std::chrono::days>(std::chrono::milliseconds{ms}).count();
}

} // namespace

std::optional<LocalDate> date_of(int year, int month, int day) {
    namespace c = std::chrono;
    if (year < 1970 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    auto const date =
        c::year{year} / c::month{static_cast<unsigned>(month)} / c::day{static_cast<unsigned>(day)};
    if (!date.ok()) return std::nullopt;
    return LocalDate{static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count())};
}

int year_of(LocalDate date) {
    return static_cast<int>(civil(date).year());
}

Weekday weekday_of(LocalDate date) {
    std::chrono::weekday const day{sys_days{std::chrono::days{date.days}}};
    return static_cast<Weekday>(day.iso_encoding() - 1);
}

std::string to_iso(LocalDate date) {
    auto const day = civil(date);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::optional<LocalDate> date_from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const year = number(text.substr(0, 4));
    auto const month = number(text.substr(5, 2));
    auto const day = number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return date_of(*year, *month, *day);
}

LocalDate amsterdam_date(Instant at) {
    return {static_cast<std::int32_t>(floor_days(at.ms + amsterdam_offset_ms(at)))};
}

Instant amsterdam_instant(LocalDate date, int minutes) {
    auto const clock_ms = date.days * ms_per_day + minutes * ms_per_minute;
    Instant const in_summer{clock_ms - 2 * ms_per_hour};
    if (amsterdam_offset_ms(in_summer) == 2 * ms_per_hour) return in_summer;
    return {clock_ms - ms_per_hour};
}

int amsterdam_minutes(Instant at) {
    auto const clock_ms = at.ms + amsterdam_offset_ms(at);
    return static_cast<int>((clock_ms - floor_days(clock_ms) * ms_per_day) / ms_per_minute);
}

std::string to_iso(Instant at) {
    LocalDate const day{static_cast<std::int32_t>(floor_days(at.ms))};
    auto const rest = at.ms - day.days * ms_per_day;
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", to_iso(day), rest / ms_per_hour,
                       rest / ms_per_minute % 60, rest / 1000 % 60, rest % 1000);
}

std::optional<Instant> instant_from_iso(std::string_view text) {
    if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != '.' || text[23] != 'Z')
        return std::nullopt;
    auto const day = date_from_iso(text.substr(0, 10));
    auto const hour = number(text.substr(11, 2));
    auto const minute = number(text.substr(14, 2));
    auto const second = number(text.substr(17, 2));
    auto const ms = number(text.substr(20, 3));
    if (!day || !hour || !minute || !second || !ms) return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    return Instant{day->days * ms_per_day + *hour * ms_per_hour + *minute * ms_per_minute +
                   std::int64_t{*second} * 1000 + *ms};
}

} // namespace hefboom
