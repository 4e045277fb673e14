// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_story.hpp"

#include <algorithm>
#include <cstdlib>

namespace hefboom::domain {

namespace {

/// Newest first, because what is looked for is mostly what was just made.
template <class List, class AnyId>
auto* find_by_id(List& list, AnyId id) {
    auto const found =
        std::find_if(list.rbegin(), list.rend(), [&](auto const& one) { return one.id == id; });
    return found == list.rend() ? nullptr : &*found;
}

bool differ(std::int32_t a, std::int32_t b) {
    return std::abs(a - b) >= limits::rating_difference_for_talk;
}

} // namespace

SectionVersion const* CaseStory::latest(Section section) const {
    auto const& all = versions(section);
    return all.empty() ? nullptr : &all.back();
}

std::vector<SectionVersion>& CaseStory::versions(Section section) {
    return sections[static_cast<std::size_t>(section)];
}

std::vector<SectionVersion> const& CaseStory::versions(Section section) const {
    return sections[static_cast<std::size_t>(section)];
}

Statement const* CaseStory::statement(StatementId wanted) const {
    return find_by_id(statements, wanted);
}

Statement* CaseStory::statement(StatementId wanted) {
    return find_by_id(statements, wanted);
}

std::int32_t CaseStory::version_of(StatementId wanted) const {
    auto const found = statement_versions.find(wanted);
    return found == statement_versions.end() ? 0 : static_cast<std::int32_t>(found->second.size());
}

Comment const* CaseStory::comment(CommentId wanted) const {
    return find_by_id(comments, wanted);
}

Comment* CaseStory::comment(CommentId wanted) {
    return find_by_id(comments, wanted);
}

bool needs_talk(Typicality const& a, Typicality const& b) {
    return differ(static_cast<std::int32_t>(a.frequency), static_cast<std::int32_t>(b.frequency)) ||
           differ(a.locations, b.locations) || differ(a.recognisability, b.recognisability);
}

} // namespace hefboom::domain
