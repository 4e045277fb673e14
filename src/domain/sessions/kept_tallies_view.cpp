// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/kept_tallies_view.hpp"

#include "domain/rights.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

/// The text as it was voted on: of the session, or of any session of that case when pooled.
TextRef text_of(Engagement const& state, KeptTally const& kept) {
    for (auto const& [id, session] : state.sessions) {
        if (kept.session.empty() ? session.case_id != kept.case_id : id != kept.session) continue;
        if (auto const* statement = session.statement(kept.tally.statement)) return statement->text;
    }
    return {};
}

KeptTable table_of(Engagement const& state, KeptTally const& kept) {
    auto const& story = state.cases.at(kept.case_id);
    KeptTable table;
    table.case_id = kept.case_id;
    table.case_code = story.code;
    if (auto const* title = story.latest(Section::title)) table.case_title = title->text;
    table.round = kept.round;
    if (kept.session.empty()) return table;
    auto const& session = state.sessions.at(kept.session);
    table.session = kept.session;
    table.location = session.location;
    table.on = session.on;
    return table;
}

bool belongs(KeptTable const& table, KeptTally const& kept) {
    return table.case_id == kept.case_id && table.round == kept.round &&
           table.session.value_or(SessionId{}) == kept.session;
}

} // namespace

Result<KeptTalliesView> kept_tallies_view(Engagement const& state, Actor const& viewer) {
    CHECK_OK(may_see(viewer, "kept_tallies"));
    KeptTalliesView view;
    for (auto const& kept : state.kept_tallies) {
        auto table = std::ranges::find_if(
            view.tables, [&](KeptTable const& each) { return belongs(each, kept); });
        if (table == view.tables.end())
            table = view.tables.insert(view.tables.end(), table_of(state, kept));
        table->rows.push_back({.statement = kept.tally.statement,
                               .text = text_of(state, kept),
                               .client = kept.tally.client,
                               .contractor = kept.tally.contractor,
                               .figures = figures_of(kept.tally)});
    }
    return view;
}

} // namespace hefboom::domain
