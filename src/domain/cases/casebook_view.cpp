// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/casebook_view.hpp"

#include "domain/cases/case_access.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

std::vector<TextRef> location_codes(Engagement const& state,
                                    std::vector<LocationId> const& locations) {
    std::vector<TextRef> codes;
    for (auto const location : locations)
        if (auto const found = state.locations.find(location); found != state.locations.end())
            codes.push_back(found->second.code);
    return codes;
}

void add_progress(CaseLine& line, CaseStory const& story) {
    auto const needed = std::ranges::count_if(all_sections, is_needed);
    auto const lacking = std::ranges::count_if(
        all_sections, [&](Section section) { return lacks(story, section).has_value(); });
    line.sections_needed = static_cast<std::int32_t>(needed);
    line.sections_on_table = static_cast<std::int32_t>(needed - lacking);
    line.ratings = ratings_status(story);
    line.consent_on = story.consent_on;
    line.open_comments =
        static_cast<std::int32_t>(std::ranges::count(story.comments, false, &Comment::settled));
    if (story.ended() || story.released_at) return;
    if (story.open_for_change)
        line.blocks_reading = blocks_reading(story);
    else if (!story.keys.sealed())
        line.blocks_signing = blocks_signing(story);
    else
        line.blocks_release = blocks_release(story);
}

CaseLine line_of(Engagement const& state, CaseStory const& story, Actor const& viewer,
                 LocalDate today) {
    CaseLine line;
    line.id = story.id;
    line.code = story.code;
    line.title = story.latest(Section::title)->text;
    line.state = story.state;
    line.level = story.level;
    line.seal = seal_view(state, viewer, JointKind::case_story, as<ObjectId>(story.id), today);
    line.statements = static_cast<std::int32_t>(story.statements.size());
    line.debated_at = location_codes(state, story.debated_at);
    if (writes_cases(viewer)) add_progress(line, story);
    return line;
}

} // namespace

CasebookView casebook_view(Engagement const& state, Boxes const&, Actor const& viewer,
                           LocalDate today) {
    std::vector<CaseStory const*> known;
    for (auto const& [id, story] : state.cases)
        if (may_know(story, viewer)) known.push_back(&story);
    std::ranges::sort(known, {}, &CaseStory::ordinal);
    CasebookView view;
    for (auto const* story : known)
        view.cases.push_back(line_of(state, *story, viewer, today));
    view.may_open = writes_cases(viewer) && state.ground_rules.keys.sealed();
    return view;
}

} // namespace hefboom::domain
