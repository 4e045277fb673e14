// SPDX-License-Identifier: EUPL-1.2
#include "domain/decide.hpp"

#include "domain/agreement/agreement_rules.hpp"
#include "domain/cases/case_rules.hpp"
#include "domain/key_rules.hpp"
#include "domain/people/people_rules.hpp"
#include "domain/rights.hpp"
#include "domain/sessions/round_rules.hpp"
#include "domain/sessions/session_rules.hpp"
#include "domain/solutions/solution_rules.hpp"
#include "domain/table/outcome_rules.hpp"
#include "domain/trust/trust_rules.hpp"

#include <variant>

namespace hefboom::domain {

Result<Decision> decide(Scene const& scene, Command const& command) {
    CHECK_OK(may(scene, command));
    return std::visit([&](auto const& asked) { return decide(scene, asked); }, command);
}

void evolve(Engagement& state, Stamp const& stamp, Event const& event) {
    std::visit([&](auto const& happened) { evolve(state, stamp, happened); }, event);
    ++state.size;
}

} // namespace hefboom::domain
