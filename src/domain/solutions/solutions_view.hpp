// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/seal_view.hpp"
#include "domain/table/mention.hpp"

#include <vector>

namespace hefboom::domain {

/// How a solution stands at one location.
struct ApplicationCell {
    LocationId location;
    ApplicationState state = ApplicationState::not_started;
    std::optional<LocalDate> since;
    bool duo_incomplete = false; ///< in trial while somebody of a pair is gone
};
BOOST_DESCRIBE_STRUCT(ApplicationCell, (), (location, state, since, duo_incomplete))

struct SolutionLine {
    SolutionId id;
    TextRef code;
    TextRef title;
    SolutionState state = SolutionState::idea;
    Formality formality = Formality::working_agreement;
    Scope scope = Scope::per_location;
    SealView seal;
    std::vector<PersonMention> owners;
    bool owners_complete = false;
    std::optional<LocalDate> decided_on;
    std::vector<OutcomeMention> origins;
    std::vector<ApplicationCell> cells; ///< one for each location of the view, in its order
};
BOOST_DESCRIBE_STRUCT(SolutionLine, (),
                      (id, code, title, state, formality, scope, seal, owners, owners_complete,
                       decided_on, origins, cells))

/// A column of the list: how many trials run there of the most that may.
struct SolutionColumn {
    LocationMention location;
    std::int32_t running = 0;
    std::int32_t most = limits::running_trials_per_location_most;
};
BOOST_DESCRIBE_STRUCT(SolutionColumn, (), (location, running, most))

struct SolutionsView {
    std::vector<SolutionColumn> locations;
    std::vector<SolutionLine> solutions; ///< in the order they were opened
    bool may_open = false;
};
BOOST_DESCRIBE_STRUCT(SolutionsView, (), (locations, solutions, may_open))

[[nodiscard]] SolutionsView solutions_view(Engagement const& state, Actor const& viewer,
                                           LocalDate today);

} // namespace hefboom::domain
