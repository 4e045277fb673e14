// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_versions_view.hpp"

#include "domain/cases/case_access.hpp"

namespace hefboom::domain {

Result<CaseVersionsView> case_versions_view(Engagement const& state, Actor const& viewer,
                                            CaseId id) {
    auto const* story = TRY(case_for_author(state, viewer, id));
    CaseVersionsView view{.id = id, .code = story->code, .sections = {}};
    for (auto const section : all_sections) {
        SectionHistory history{.section = section, .versions = {}};
        for (auto const& version : story->versions(section)) {
            auto const author = state.members.find(version.author);
            auto const name = author == state.members.end() ? TextRef{} : author->second.name;
            history.versions.push_back(
                {version.number, version.author, name, version.at, version.text});
        }
        if (!history.versions.empty()) view.sections.push_back(history);
    }
    return view;
}

} // namespace hefboom::domain
