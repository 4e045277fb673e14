// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_story.hpp"
#include "domain/engagement.hpp"
#include "domain/scene.hpp"

#include <vector>

namespace hefboom::domain {

struct VersionView {
    std::int32_t number = 0;
    MemberId author;
    TextRef author_name;
    Instant at;
    TextRef text;
};
BOOST_DESCRIBE_STRUCT(VersionView, (), (number, author, author_name, at, text))

struct SectionHistory {
    Section section = Section::title;
    std::vector<VersionView> versions; ///< oldest first
};
BOOST_DESCRIBE_STRUCT(SectionHistory, (), (section, versions))

/// What was laid on the table before, section by section; from release on only what was signed.
struct CaseVersionsView {
    CaseId id;
    TextRef code;
    std::vector<SectionHistory> sections; ///< in reading order, only those with a version
};
BOOST_DESCRIBE_STRUCT(CaseVersionsView, (), (id, code, sections))

/// Only for the facilitator and both contract managers. Refuses not_found.case.
[[nodiscard]] Result<CaseVersionsView> case_versions_view(Engagement const& state,
                                                          Actor const& viewer, CaseId id);

} // namespace hefboom::domain
