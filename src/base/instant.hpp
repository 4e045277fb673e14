// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hefboom {

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t ms = 0;

    auto operator<=>(Instant const&) const = default;
};

[[nodiscard]] constexpr Instant operator+(Instant at, std::int64_t ms) {
    return {at.ms + ms};
}

constexpr std::int64_t ms_per_minute = 60'000;
constexpr std::int64_t ms_per_hour = 60 * ms_per_minute;
constexpr std::int64_t ms_per_day = 24 * ms_per_hour;

/// "2025-03-18T09:30:00.000Z".
[[nodiscard]] std::string to_iso(Instant at);

/// The instant written exactly as `to_iso` writes it; nothing for any other text.
[[nodiscard]] std::optional<Instant> instant_from_iso(std::string_view text);

} // namespace hefboom
