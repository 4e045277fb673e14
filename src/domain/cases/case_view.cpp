// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_view.hpp"

#include "domain/cases/case_access.hpp"
#include "domain/people/membership.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

SectionView section_view(Engagement const& state, CaseStory const& story, Section section,
                         Actor const& viewer) {
    SectionView view;
    view.section = section;
    view.needed = is_needed(section);
    view.on_room_sheet = is_on_room_sheet(section);
    auto const* latest = story.latest(section);
    if (latest != nullptr) {
        view.text = latest->text;
        view.version = latest->number;
        view.complete = latest->complete;
    }
    if (!writes_cases(viewer)) return view;
    view.lacks = lacks(story, section);
    if (latest == nullptr) return view;
    view.author = latest->author;
    view.author_name = name_of(state, latest->author);
    view.at = latest->at;
    return view;
}

std::vector<SectionView> section_views(Engagement const& state, CaseStory const& story,
                                       Actor const& viewer) {
    std::vector<SectionView> views;
    for (auto const section : all_sections) {
        if (!may_read(story, section, viewer)) continue;
        auto const view = section_view(state, story, section, viewer);
        if (writes_cases(viewer) || !view.text.blank()) views.push_back(view);
    }
    return views;
}

std::vector<StatementStanding> statement_standings(Engagement const& state,
                                                   CaseStory const& story) {
    std::vector<StatementStanding> standings;
    for (auto const& statement : story.statements) {
        auto const versions = story.statement_versions.find(statement.id);
        if (versions == story.statement_versions.end()) continue; // released: none is changed
        auto const& newest = versions->second.back();
        standings.push_back({statement.id, story.version_of(statement.id),
                             name_of(state, newest.author), newest.at});
    }
    return standings;
}

std::vector<CommentView> comment_views(Engagement const& state, CaseStory const& story) {
    std::vector<CommentView> views;
    for (auto const& comment : story.comments) {
        auto const* latest = story.latest(comment.section);
        views.push_back({.id = comment.id,
                         .section = comment.section,
                         .on_version = comment.on_version,
                         .text = comment.text,
                         .proposed = comment.proposed,
                         .author = comment.author,
                         .author_name = name_of(state, comment.author),
                         .at = comment.at,
                         .settled = comment.settled,
                         .taken_over = comment.taken_over,
                         .outdated = latest != nullptr && latest->number > comment.on_version});
    }
    return views;
}

CaseWorkbench workbench_of(Engagement const& state, Boxes const& boxes, CaseStory const& story,
                           Actor const& viewer, SealView const& seal) {
    CaseWorkbench bench;
    bench.origin = story.origin;
    bench.statements = statement_standings(state, story);
    bench.statements_taken_out =
        static_cast<std::int32_t>(story.statement_versions.size() - bench.statements.size());
    bench.comments = comment_views(state, story);
    bench.ratings = ratings_view(story, boxes, viewer);
    bench.risk = story.risk;
    bench.consent_on = story.consent_on;
    bench.consent_refused = story.consent_refused && viewer.role == Role::facilitator;
    bench.vetoed = story.vetoed;
    bench.end_reason = story.end_reason;
    bench.blocks_reading = blocks_reading(story);
    bench.blocks_signing = blocks_signing(story);
    bench.blocks_release = blocks_release(story);
    if (!story.open_for_change) bench.offered = signing_form_of(story, seal);
    return bench;
}

/// From the case forth: where it was debated, what came of it, what was made of that.
void add_thread(CaseView& view, Engagement const& state) {
    for (auto const& [id, session] : state.sessions) {
        if (session.case_id != view.id) continue;
        auto const location = state.locations.find(session.location);
        auto const code = location == state.locations.end() ? TextRef{} : location->second.code;
        view.sessions.push_back({id, code, session.on});
    }
    std::ranges::stable_sort(view.sessions, {}, &CaseSession::on);
    for (auto const& [id, outcome] : state.outcomes)
        if (outcome.case_id == view.id) view.outcomes.push_back(id);
    auto const came_of_it = [&](OutcomeId id) {
        return std::ranges::find(view.outcomes, id) != view.outcomes.end();
    };
    for (auto const& [id, solution] : state.solutions)
        if (std::ranges::any_of(solution.origins, came_of_it)) view.solutions.push_back(id);
}

} // namespace

Result<CaseView> case_view(Engagement const& state, Boxes const& boxes, Actor const& viewer,
                           CaseId id, LocalDate today) {
    auto const* story = TRY(case_for(state, viewer, id));
    CaseView view;
    view.id = id;
    view.code = story->code;
    view.state = story->state;
    view.level = story->level;
    view.version = story->keys.version;
    view.open_for_change = story->open_for_change && !story->ended();
    view.sections = section_views(state, *story, viewer);
    view.statements = story->statements;
    view.seal = seal_view(state, viewer, JointKind::case_story, as<ObjectId>(id), today);
    if (writes_cases(viewer)) view.fallen = story->fallen;
    add_thread(view, state);
    view.may = case_may(*story, viewer, view.seal);
    if (writes_cases(viewer))
        view.workbench = workbench_of(state, boxes, *story, viewer, view.seal);
    return view;
}

} // namespace hefboom::domain
