// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/sessions/script.hpp"
#include "domain/sessions/session.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

// The five meetings of 2025: how they went, what was voted, what stood on the wall. Invented.
namespace hefboom::demo {

/// How many agreed and predicted that most others agree; "again" is the second vote.
struct ToldVotes {
    std::string_view code;
    std::int32_t client, contractor;
    std::int32_t client_predicts, contractor_predicts;
    std::int32_t client_again, contractor_again;
};

/// A sentence the group gave in the why-round.
struct ToldWallNote {
    std::string_view text;
    domain::Sphere sphere;
    domain::Plane plane;
    domain::Reach reach;
};

constexpr std::size_t step_count = 13;

struct ToldSession {
    std::string_view code, location, case_code, day, room;
    std::int32_t client, contractor;
    std::array<std::int32_t, step_count> minutes; ///< as they really went, step by step
    domain::ManagersEntrance managers;
    std::span<ToldVotes const> votes;
    std::span<std::string_view const> debated, travelling;
    std::span<ToldWallNote const> wall;
    std::string_view poster_hangs, closed;
};

[[nodiscard]] std::span<ToldSession const> told_sessions();

/// The votes of the two meetings on case B together, eight of each party.
[[nodiscard]] std::span<ToldVotes const> told_votes_on_b();

} // namespace hefboom::demo
