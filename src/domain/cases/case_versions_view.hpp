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

struct StatementVersionView {
    std::int32_t number = 0;
    MemberId author;
    TextRef author_name;
    Instant at;
    TextRef text;
    StatementKind kind = StatementKind::norm;
    LeansOn leans_on = LeansOn::room_sheet;
};
BOOST_DESCRIBE_STRUCT(StatementVersionView, (),
                      (number, author, author_name, at, text, kind, leans_on))

struct StatementHistory {
    StatementId statement;
    bool taken_out = false;
    std::vector<StatementVersionView> versions; ///< oldest first
};
BOOST_DESCRIBE_STRUCT(StatementHistory, (), (statement, taken_out, versions))

/// What was laid on the table before, section by section, and what the statements were; from
/// release on only the sections as they were signed.
struct CaseVersionsView {
    CaseId id;
    TextRef code;
    std::vector<SectionHistory> sections;     ///< in reading order, only those with a version
    std::vector<StatementHistory> statements; ///< in their order, then those taken out
};
BOOST_DESCRIBE_STRUCT(CaseVersionsView, (), (id, code, sections, statements))

/// Only for the facilitator and both contract managers. Refuses not_found.case.
[[nodiscard]] Result<CaseVersionsView> case_versions_view(Engagement const& state,
                                                          Actor const& viewer, CaseId id);

} // namespace hefboom::domain
