// SPDX-License-Identifier: EUPL-1.2
#include "service/view_table.hpp"

#include "domain/agreement/agreement_view.hpp"
#include "domain/agreement/location_view.hpp"
#include "domain/agreement/locations_view.hpp"
#include "domain/cases/case_sheet.hpp"
#include "domain/cases/case_versions_view.hpp"
#include "domain/cases/case_view.hpp"
#include "domain/cases/casebook_view.hpp"
#include "domain/overview/overview_view.hpp"
#include "domain/people/link_view.hpp"
#include "domain/rights.hpp"
#include "domain/sessions/console_view.hpp"
#include "domain/sessions/kept_tallies_view.hpp"
#include "domain/sessions/kit_view.hpp"
#include "domain/sessions/screen_view.hpp"
#include "domain/sessions/seat_view.hpp"
#include "domain/sessions/session_view.hpp"
#include "domain/sessions/sessions_view.hpp"
#include "domain/solutions/solution_view.hpp"
#include "domain/solutions/solutions_view.hpp"
#include "domain/table/outcome_view.hpp"
#include "domain/table/sheets_view.hpp"
#include "domain/table/table_view.hpp"
#include "domain/thread/thread_view.hpp"
#include "domain/trust/trust_view.hpp"

#include <algorithm>
#include <array>
#include <boost/describe/enum_from_string.hpp>
#include <tuple>

namespace hefboom::service {

namespace {

using namespace hefboom::domain;

template <class View>
Result<std::string> shown(Result<View> const& view, codec::TextLookup const& lookup) {
    if (!view) return tl::unexpected<Refusal>(view.error());
    return codec::view_to_json(*view, lookup);
}

/// A row of the table: how the view is made, and so also its type for the pages.
template <auto make>
struct Row {
    using View = typename decltype(make(std::declval<Looking const&>()))::value_type;
    std::string_view name;

    [[nodiscard]] constexpr ViewRow erased() const {
        return {name, [](Looking const& looking, codec::TextLookup const& lookup) {
                    return shown(make(looking), lookup);
                }};
    }
};

Result<ThreadView> see_thread(Looking const& looking) {
    auto const kind_name = [&]() -> std::string {
        for (auto const& [name, value] : looking.params)
            if (name == "kind") return value;
        return {};
    }();
    KnotKind kind{};
    if (!boost::describe::enum_from_string(kind_name.c_str(), kind))
        return refuse(Refused::invalid, "request.param", {{"param", "kind"}});
    auto const id = TRY(looking.id<ObjectId>("id"));
    auto const came_by = looking.id<ObjectId>("came_by");
    return thread_view(looking.state, looking.viewer, kind, id,
                       came_by ? std::optional(*came_by) : std::nullopt);
}

// One function a view: which parameters it takes and what it is made from.

Result<OverviewView> see_overview(Looking const& l) {
    return overview_view(l.state, l.viewer, l.today);
}
Result<AgreementView> see_agreement(Looking const& l) {
    return agreement_view(l.state, l.viewer, l.now, l.today);
}
Result<LocationsView> see_locations(Looking const& l) {
    return locations_view(l.state, l.viewer, l.today);
}
Result<LocationView> see_location(Looking const& l) {
    return location_view(l.state, l.viewer, TRY(l.id<LocationId>("id")), l.today);
}
Result<CasebookView> see_casebook(Looking const& l) {
    return casebook_view(l.state, l.boxes, l.viewer, l.today);
}
Result<CaseView> see_case(Looking const& l) {
    return case_view(l.state, l.boxes, l.viewer, TRY(l.id<CaseId>("id")), l.today);
}
Result<CaseVersionsView> see_case_versions(Looking const& l) {
    return case_versions_view(l.state, l.viewer, TRY(l.id<CaseId>("id")));
}
Result<RoomSheet> see_room_sheet(Looking const& l) {
    return room_sheet_view(l.state, l.viewer, TRY(l.id<CaseId>("id")));
}
Result<SigningForm> see_signing_form(Looking const& l) {
    return signing_form_view(l.state, l.viewer, TRY(l.id<CaseId>("id")), l.today);
}
Result<SessionsView> see_sessions(Looking const& l) {
    return sessions_view(l.state, l.viewer);
}
Result<SessionView> see_session(Looking const& l) {
    return session_view(l.state, l.viewer, TRY(l.id<SessionId>("id")));
}
Result<ConsoleView> see_console(Looking const& l) {
    return console_view(l.state, l.boxes, l.viewer, TRY(l.id<SessionId>("id")), l.now);
}
Result<ScreenView> see_screen(Looking const& l) {
    return screen_view(l.state, l.boxes, l.viewer, TRY(l.id<SessionId>("id")), l.now);
}
Result<KitView> see_kit(Looking const& l) {
    return kit_view(l.state, l.viewer, TRY(l.id<SessionId>("id")));
}
Result<KeptTalliesView> see_kept_tallies(Looking const& l) {
    return kept_tallies_view(l.state, l.viewer);
}
Result<SeatView> see_seat(Looking const& l) {
    return seat_view(l.state, l.boxes, l.viewer);
}
Result<LinkView> see_link(Looking const& l) {
    return link_view(l.state, l.boxes, l.viewer, l.now);
}
Result<TableView> see_table(Looking const& l) {
    return table_view(l.state, l.viewer, l.today);
}
Result<OutcomeView> see_outcome(Looking const& l) {
    return outcome_view(l.state, l.viewer, TRY(l.id<OutcomeId>("id")), l.today);
}
Result<HallSheetView> see_hall_sheet(Looking const& l) {
    return hall_sheet_view(l.state, l.viewer, TRY(l.id<SessionId>("id")));
}
Result<PosterView> see_poster(Looking const& l) {
    return poster_view(l.state, l.viewer, TRY(l.id<SessionId>("id")));
}
Result<DecisionListView> see_decision_list(Looking const& l) {
    return decision_list_view(l.state, l.viewer, TRY(l.id<MeetingId>("id")), l.today);
}
Result<SolutionsView> see_solutions(Looking const& l) {
    return solutions_view(l.state, l.viewer, l.today);
}
Result<SolutionView> see_solution(Looking const& l) {
    return solution_view(l.state, l.viewer, TRY(l.id<SolutionId>("id")), l.today);
}
Result<TrustView> see_trust(Looking const& l) {
    return trust_view(l.state, l.viewer);
}

constexpr std::tuple rows{
    Row<&see_overview>{"overview"},
    Row<&see_agreement>{"agreement"},
    Row<&see_locations>{"locations"},
    Row<&see_location>{"location"},
    Row<&see_casebook>{"casebook"},
    Row<&see_case>{"case"},
    Row<&see_case_versions>{"case_versions"},
    Row<&see_room_sheet>{"room_sheet"},
    Row<&see_signing_form>{"signing_form"},
    Row<&see_sessions>{"sessions"},
    Row<&see_session>{"session"},
    Row<&see_console>{"console"},
    Row<&see_screen>{"screen"},
    Row<&see_kit>{"kit"},
    Row<&see_kept_tallies>{"kept_tallies"},
    Row<&see_seat>{"seat"},
    Row<&see_link>{"link"},
    Row<&see_table>{"table"},
    Row<&see_outcome>{"outcome"},
    Row<&see_hall_sheet>{"hall_sheet"},
    Row<&see_poster>{"poster"},
    Row<&see_decision_list>{"decision_list"},
    Row<&see_solutions>{"solutions"},
    Row<&see_solution>{"solution"},
    Row<&see_thread>{"thread"},
    Row<&see_trust>{"trust"},
};

constexpr std::array table =
    std::apply([](auto const&... row) { return std::array{row.erased()...}; }, rows);

} // namespace

std::span<ViewRow const> view_table() {
    return table;
}

Result<std::string> view_json(std::string_view name, Looking const& looking,
                              codec::TextLookup const& lookup) {
    CHECK_OK(may_see(looking.viewer, name));
    auto const row = std::ranges::find(table, name, &ViewRow::name);
    if (row == table.end()) return refuse(Refused::not_found, "not_found.view");
    return row->make(looking, lookup);
}

std::vector<codec::NamedType> view_types(codec::WireTypes& types) {
    return std::apply(
        [&](auto const&... row) {
            return std::vector<codec::NamedType>{
                {std::string(row.name),
                 types.type<typename std::remove_cvref_t<decltype(row)>::View>(
                     codec::Way::view)}...};
        },
        rows);
}

} // namespace hefboom::service
