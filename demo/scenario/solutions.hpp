// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/solutions/solution.hpp"

#include <span>
#include <string_view>

// The six solutions and what became of them at each location. Invented.
namespace hefboom::demo {

struct ToldSolution {
    std::string_view code, title, origin;
    std::string_view opened, decided;
    std::string_view problem, change, stops;
    std::string_view gain_client, cost_client, gain_contractor, cost_contractor;
    std::string_view practice_moment, contract_reference;
    domain::Formality formality;
    domain::Scope scope;
    std::int32_t trial_weeks;
    std::string_view review_on;
    std::string_view client_owner, contractor_owner;
};
[[nodiscard]] std::span<ToldSolution const> told_solutions();

/// A step of a solution at a location: started, adjusted, kept or stopped, or only prepared.
struct ToldStep {
    std::string_view day, solution, location;
    domain::ApplicationState state;
    std::string_view reason;
};
[[nodiscard]] std::span<ToldStep const> told_steps();

/// Who carries a solution at a location.
struct ToldDuo {
    std::string_view client, contractor;
};
[[nodiscard]] ToldDuo told_duo(std::string_view solution, std::string_view location);

} // namespace hefboom::demo
