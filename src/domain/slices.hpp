// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/event.hpp"
#include "domain/scene.hpp"

#include <string_view>
#include <vector>

namespace hefboom::domain {

// The parts of the state a page may be told of. Coarse on purpose: a notice itself can leak.
constexpr std::string_view slice_agreement = "agreement";
constexpr std::string_view slice_cases = "cases";
constexpr std::string_view slice_case_work = "case_work"; ///< what only the authors of a case see
constexpr std::string_view slice_sessions = "sessions";
constexpr std::string_view slice_seat = "seat";             ///< what a phone shows
constexpr std::string_view slice_room_count = "room_count"; ///< how many ballots are in
constexpr std::string_view slice_table = "table";
constexpr std::string_view slice_solutions = "solutions";
constexpr std::string_view slice_trust = "trust";

/// Which parts look different after the event. Pure.
[[nodiscard]] std::vector<std::string_view> slices_of(Event const& event);

/// Whether this viewer may be told that the part changed: only if some view of it is his to see.
[[nodiscard]] bool may_hear(Actor const& viewer, std::string_view slice);

} // namespace hefboom::domain
