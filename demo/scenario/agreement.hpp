// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/agreement/location.hpp"

#include <cstdint>
#include <span>
#include <string_view>

// The words and figures of the agreement. Everything is invented.
namespace hefboom::demo {

extern std::string_view const engagement_title;
extern std::string_view const engagement_purpose;
extern std::string_view const ground_rules_text;

/// A passage of the contract and how each party reads it.
struct ToldExcerpt {
    std::string_view article, literal, client_reading, contractor_reading;
};
[[nodiscard]] std::span<ToldExcerpt const> told_excerpts();

struct ToldLocation {
    std::string_view code, place, systems;
    std::int32_t users;
    std::int64_t fee_euro_per_year;
    domain::TeamCounts team;
    std::string_view safety_route, start_month, start_reason;
};
[[nodiscard]] std::span<ToldLocation const> told_locations();

} // namespace hefboom::demo
