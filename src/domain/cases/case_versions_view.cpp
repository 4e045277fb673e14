// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_versions_view.hpp"

#include "domain/cases/case_access.hpp"
#include "domain/people/membership.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

std::vector<SectionHistory> section_histories(Engagement const& state, CaseStory const& story) {
    std::vector<SectionHistory> histories;
    for (auto const section : all_sections) {
        SectionHistory history{.section = section, .versions = {}};
        for (auto const& version : story.versions(section))
            history.versions.push_back({version.number, version.author,
                                        name_of(state, version.author), version.at, version.text});
        if (!history.versions.empty()) histories.push_back(std::move(history));
    }
    return histories;
}

StatementHistory statement_history(Engagement const& state, CaseStory const& story,
                                   StatementId id) {
    StatementHistory history{
        .statement = id, .taken_out = story.statement(id) == nullptr, .versions = {}};
    for (auto const& version : story.statement_versions.at(id))
        history.versions.push_back(
            {.number = static_cast<std::int32_t>(history.versions.size()) + 1,
             .author = version.author,
             .author_name = name_of(state, version.author),
             .at = version.at,
             .text = version.text,
             .kind = version.kind,
             .leans_on = version.leans_on});
    return history;
}

std::vector<StatementHistory> statement_histories(Engagement const& state, CaseStory const& story) {
    std::vector<StatementHistory> histories;
    for (auto const& statement : story.statements)
        if (story.version_of(statement.id) > 0)
            histories.push_back(statement_history(state, story, statement.id));
    auto const standing = static_cast<std::ptrdiff_t>(histories.size());
    for (auto const& [id, versions] : story.statement_versions)
        if (story.statement(id) == nullptr)
            histories.push_back(statement_history(state, story, id));
    std::ranges::sort(histories.begin() + standing, histories.end(), {},
                      [](StatementHistory const& one) { return one.versions.front().at; });
    return histories;
}

} // namespace

Result<CaseVersionsView> case_versions_view(Engagement const& state, Actor const& viewer,
                                            CaseId id) {
    auto const* story = TRY(case_for_author(state, viewer, id));
    return CaseVersionsView{.id = id,
                            .code = story->code,
                            .sections = section_histories(state, *story),
                            .statements = statement_histories(state, *story)};
}

} // namespace hefboom::domain
