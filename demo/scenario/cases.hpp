// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_story.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

// The words of the five cases, and what was thought of them. Everything is invented.
namespace hefboom::demo {

struct ToldSection {
    domain::Section section;
    std::string_view text;
};

struct ToldStatement {
    std::string_view code;
    domain::StatementKind kind;
    std::string_view text;
};

/// What stood there before, and the remark that changed it.
struct ToldEarlier {
    std::string_view offered_on; ///< the day the version with this text was offered
    domain::Section section;
    std::string_view text;
    std::string_view remark;
};

struct ToldKeyDay {
    std::string_view name, moment;
};

struct ToldCase {
    std::string_view code, title, origin;
    domain::Fictionalisation level;
    std::string_view opened, laid, rated, talk, read_by_testers, offered_last;
    domain::Typicality client, contractor;
    std::array<std::int32_t, 2> client_readers, contractor_readers;
    std::array<ToldKeyDay, 2> keys; ///< in the order they were turned
    std::string_view released;
    std::span<ToldSection const> sections;
    std::span<ToldEarlier const> earlier;
    std::span<ToldStatement const> statements;
};

[[nodiscard]] ToldCase const& told_case_a();
[[nodiscard]] ToldCase const& told_case_b();
[[nodiscard]] ToldCase const& told_case_c();
[[nodiscard]] ToldCase const& told_case_d();

/// Case E has ratings and an end, nothing more.
struct ToldWithdrawn {
    std::string_view code, title, opened, rated, withdrawn, reason;
    domain::Typicality client, contractor;
};
[[nodiscard]] ToldWithdrawn const& told_case_e();

} // namespace hefboom::demo
