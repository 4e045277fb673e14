// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/local_date.hpp"

#include <string_view>
#include <vector>

namespace hefboom::domain {

/// A day off by name, for the calendar and for the explanation of a due date.
struct Holiday {
    LocalDate on;
    std::string_view key; ///< translation key, "holiday.kings_day"
};

/// The Dutch public holidays of a year, in order: New Year, Easter Monday, King's Day (27 April,
/// or the 26th when that is a Sunday), Liberation Day (5 May) in years divisible by five,
/// Ascension, Whit Monday and both Christmas days. Easter by the anonymous Gregorian computus
/// (Meeus, Astronomical Algorithms, chapter 8).
[[nodiscard]] std::vector<Holiday> dutch_holidays(int year);

/// Monday to Friday and not a holiday.
[[nodiscard]] bool is_working_day(LocalDate date);

/// The `count`-th working day after `from`, not counting `from`; `from` itself for 0.
[[nodiscard]] LocalDate working_days_after(LocalDate from, std::int32_t count);

/// How many working days lie after `from`, up to and including `to`; 0 when `to` is not later.
[[nodiscard]] std::int32_t working_days_between(LocalDate from, LocalDate to);

} // namespace hefboom::domain
