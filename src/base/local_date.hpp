// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hefboom {

/// A calendar day in the Netherlands, without a time: days since 1970-01-01.
struct LocalDate {
    std::int32_t days = 0;

    auto operator<=>(LocalDate const&) const = default;
};

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

[[nodiscard]] constexpr LocalDate operator+(LocalDate date, std::int32_t days) {
    return {date.days + days};
}

/// The day with this year, month 1–12 and day; nothing when there is no such day.
[[nodiscard]] std::optional<LocalDate> date_of(int year, int month, int day);

[[nodiscard]] int year_of(LocalDate date);
[[nodiscard]] Weekday weekday_of(LocalDate date);

/// "2025-03-18".
[[nodiscard]] std::string to_iso(LocalDate date);
[[nodiscard]] std::optional<LocalDate> date_from_iso(std::string_view text);

/// The day it is in Amsterdam at that moment, by the European summer-time rule: from the last
/// Sunday of March 01:00 UTC to the last Sunday of October 01:00 UTC clocks are two hours ahead.
[[nodiscard]] LocalDate amsterdam_date(Instant at);

/// The moment the clock in Amsterdam shows `minutes` past midnight of `date`. A time that is
/// skipped in spring is taken an hour later; one that happens twice in autumn, the first time.
[[nodiscard]] Instant amsterdam_instant(LocalDate date, int minutes);

/// The minutes past midnight that the clock in Amsterdam shows at that moment.
[[nodiscard]] int amsterdam_minutes(Instant at);

} // namespace hefboom
