// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/command.hpp"
#include "domain/scene.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace hefboom::domain {

/// Who somebody is to the rights table: role and, where it matters, party.
enum class Who : std::uint8_t {
    facilitator,
    client_manager,
    contractor_manager,
    client_sponsor,
    contractor_sponsor,
    client_deputy,
    contractor_deputy,
    end_responsible,
    local_lead,
    works_council,
    data_protection,
    personal_link,
    seat,
    clock,
    outsider, ///< signed in, not a member here
};

using WhoSet = std::uint16_t;

template <class... Many>
[[nodiscard]] constexpr WhoSet set_of(Many... many) {
    return static_cast<WhoSet>((0U | ... | (1U << static_cast<unsigned>(many))));
}

/// What status a member needs. Whoever is no member (link, seat, clock) passes.
enum class Needs : std::uint8_t { accepted, confirmed };

/// One row: a command or a view by its wire name, who may, and with what status.
struct Right {
    std::string_view act;
    WhoSet who = 0;
    Needs needs = Needs::confirmed;
};

/// The whole table: who may do what, who may see what. A command or view without a row does not
/// build (rights.cpp checks at compile time); what depends on the state of an object is a refusal
/// of the noun's rule and stands there.
[[nodiscard]] std::span<Right const> rights_of_commands();
[[nodiscard]] std::span<Right const> rights_of_views();

[[nodiscard]] Who who_is(Actor const& actor);

/// Refusals rights.forbidden and rights.not_confirmed.
[[nodiscard]] Result<void> may(Scene const& scene, Command const& command);
/// The same by a command's wire name, for pages that show only what would be accepted.
[[nodiscard]] Result<void> may_do(Actor const& actor, std::string_view act);
/// Refusals not_found.view, rights.forbidden and rights.not_confirmed.
[[nodiscard]] Result<void> may_see(Actor const& actor, std::string_view view);

} // namespace hefboom::domain
