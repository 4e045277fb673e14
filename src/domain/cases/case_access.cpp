// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_access.hpp"

#include "domain/cases/case_blocks.hpp"
#include "domain/cases/case_gates.hpp"
#include "domain/rights.hpp"

namespace hefboom::domain {

bool writes_cases(Actor const& viewer) {
    auto const who = who_is(viewer);
    return who == Who::facilitator || who == Who::client_manager || who == Who::contractor_manager;
}

bool may_know(CaseStory const& story, Actor const& viewer) {
    return writes_cases(viewer) || (story.released_at && story.state != CaseState::withdrawn);
}

bool may_read(CaseStory const& story, Section section, Actor const& viewer) {
    return writes_cases(viewer) || is_on_room_sheet(section) || !story.debated_at.empty();
}

Result<CaseStory const*> case_for(Engagement const& state, Actor const& viewer, CaseId id) {
    auto const* story = TRY(find_case(state, id));
    if (!may_know(*story, viewer)) return refuse(Refused::not_found, "not_found.case");
    return story;
}

Result<CaseStory const*> case_for_author(Engagement const& state, Actor const& viewer, CaseId id) {
    if (!writes_cases(viewer)) return refuse(Refused::not_found, "not_found.case");
    return find_case(state, id);
}

} // namespace hefboom::domain
