// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/table/outcome.hpp"

#include <span>
#include <string_view>

// The twenty-three outcomes and what became of them. The case on which they came up stands in the
// code; support is in the words of the team. Invented.
namespace hefboom::demo {

struct ToldOutcome {
    std::string_view code, session;
    domain::OutcomeKind kind;
    std::string_view text;
    domain::Support client, contractor;
};
[[nodiscard]] std::span<ToldOutcome const> told_outcomes();

/// UA7, which left the room at once.
struct ToldSafety {
    std::string_view code, session, text, passed_to, solved;
};
[[nodiscard]] ToldSafety const& told_safety();

struct ToldAnswer {
    std::string_view outcome;
    domain::AnswerKind kind;
    std::string_view words, parked_until, solution;
};

/// A sitting of the solution table; its answers carry both keys the same day.
struct ToldTable {
    std::string_view day, place;
    std::span<ToldAnswer const> answers;
};
[[nodiscard]] std::span<ToldTable const> told_tables();

} // namespace hefboom::demo
