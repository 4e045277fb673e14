// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_blocks.hpp"
#include "domain/cases/case_ratings_view.hpp"
#include "domain/engagement.hpp"
#include "domain/scene.hpp"
#include "domain/seal_view.hpp"

#include <vector>

namespace hefboom::domain {

/// One line of the casebook.
struct CaseLine {
    CaseId id;
    TextRef code;
    TextRef title;
    CaseState state = CaseState::idea;
    Fictionalisation level = Fictionalisation::blended;
    SealView seal;
    std::int32_t statements = 0;
    std::vector<TextRef> debated_at; ///< codes of locations
    // What follows only the facilitator and both contract managers see.
    std::optional<std::int32_t> sections_on_table; ///< of the needed ones
    std::optional<std::int32_t> sections_needed;
    std::optional<RatingsStatus> ratings;
    std::optional<LocalDate> consent_on;
    std::int32_t open_comments = 0;
    std::vector<CaseBlock> blocks_reading; ///< empty once offered
    std::vector<CaseBlock> blocks_signing; ///< empty until offered, and once sealed
    std::vector<CaseBlock> blocks_release; ///< empty until sealed, and once released
};
BOOST_DESCRIBE_STRUCT(CaseLine, (),
                      (id, code, title, state, level, seal, statements, debated_at,
                       sections_on_table, sections_needed, ratings, consent_on, open_comments,
                       blocks_reading, blocks_signing, blocks_release))

struct CasebookView {
    std::vector<CaseLine> cases; ///< in the order they were opened
    bool may_open = false;
};
BOOST_DESCRIBE_STRUCT(CasebookView, (), (cases, may_open))

/// All cases this viewer may know of: everybody else than who writes them only sees released ones.
[[nodiscard]] CasebookView casebook_view(Engagement const& state, Boxes const& boxes,
                                         Actor const& viewer, LocalDate today);

} // namespace hefboom::domain
