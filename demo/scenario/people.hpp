// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/party.hpp"

#include <optional>
#include <span>
#include <string_view>

// Who is who. All names are birds, so that none hints at sex or origin.
namespace hefboom::demo {

/// Somebody with an account; `locations` are codes with a space between.
struct ToldMember {
    std::string_view name;
    domain::Role role;
    domain::Party party;
    std::string_view locations;
};
[[nodiscard]] std::span<ToldMember const> told_members();
/// The contract manager of that party.
[[nodiscard]] std::string_view manager_of(domain::Party party);

/// Somebody of a local team without one. Pair owners do not bear the names of people who were
/// interviewed.
struct ToldPerson {
    std::string_view name;
    domain::Party party;
    domain::Craft craft;
    std::string_view locations;
};
[[nodiscard]] std::span<ToldPerson const> told_people();

} // namespace hefboom::demo
