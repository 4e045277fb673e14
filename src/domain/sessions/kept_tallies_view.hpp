// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/sessions/tally.hpp"

#include <boost/describe/class.hpp>
#include <vector>

namespace hefboom::domain {

/// A kept tally with what it says. Five or more of each party.
struct KeptRow {
    StatementId statement;
    TextRef text;
    PartyTally client;
    PartyTally contractor;
    StatementFigures figures;
};
BOOST_DESCRIBE_STRUCT(KeptRow, (), (statement, text, client, contractor, figures))

/// The rows of one case and round: of one session, or pooled over sessions.
struct KeptTable {
    CaseId case_id;
    TextRef case_code;
    TextRef case_title;
    std::int32_t round = 1;
    std::optional<SessionId> session; ///< none when pooled
    std::optional<LocationId> location;
    std::optional<LocalDate> on;
    std::vector<KeptRow> rows;
};
BOOST_DESCRIBE_STRUCT(KeptTable, (),
                      (case_id, case_code, case_title, round, session, location, on, rows))

/// Readable by the facilitator only.
struct KeptTalliesView {
    std::vector<KeptTable> tables;
};
BOOST_DESCRIBE_STRUCT(KeptTalliesView, (), (tables))

[[nodiscard]] Result<KeptTalliesView> kept_tallies_view(Engagement const& state,
                                                        Actor const& viewer);

} // namespace hefboom::domain
