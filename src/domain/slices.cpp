// SPDX-License-Identifier: EUPL-1.2
#include "domain/slices.hpp"

#include "domain/rights.hpp"

#include <type_traits>

namespace hefboom::domain {

namespace {

/// By the noun an event's type begins with; a case has two slices, because readers hear of it only
/// from release on.
std::vector<std::string_view> by_noun(std::string_view type) {
    if (type.starts_with("session.") || type.starts_with("round.") || type.starts_with("tally."))
        return {slice_sessions, slice_seat};
    if (type == CaseReleased::type || type == CaseEnded::type || type == CaseArchived::type)
        return {slice_cases, slice_case_work};
    if (type.starts_with("case.")) return {slice_case_work};
    if (type.starts_with("outcome.") || type.starts_with("table."))
        return {slice_table, slice_sessions, slice_seat};
    if (type.starts_with("solution.")) return {slice_solutions};
    if (type.starts_with("trust.")) return {slice_trust};
    if (type == EpochOpened::type) return {slice_agreement, slice_trust};
    return {slice_agreement};
}

std::string_view slice_of(JointKind kind) {
    switch (kind) {
    case JointKind::case_story: return slice_case_work;
    case JointKind::answer: return slice_table;
    case JointKind::solution: return slice_solutions;
    case JointKind::ground_rules: break;
    }
    return slice_agreement;
}

} // namespace

std::vector<std::string_view> slices_of(Event const& event) {
    return std::visit(
        [](auto const& happened) -> std::vector<std::string_view> {
            using E = std::remove_cvref_t<decltype(happened)>;
            // Both sponsors are told, who hear nothing else of a case.
            if constexpr (std::same_as<E, DeadlockReached>)
                return {slice_of(happened.kind), slice_agreement};
            if constexpr (requires {
                              { happened.kind } -> std::convertible_to<JointKind>;
                          })
                return {slice_of(happened.kind)};
            return by_noun(E::type);
        },
        event);
}

bool may_hear(Actor const& viewer, std::string_view slice) {
    auto const view = [&]() -> std::string_view {
        if (slice == slice_agreement) return "overview";
        if (slice == slice_cases) return "casebook";
        if (slice == slice_case_work) return "case_versions";
        if (slice == slice_sessions) return "sessions";
        if (slice == slice_seat) return "seat";
        if (slice == slice_room_count) return "console";
        if (slice == slice_table) return "table";
        if (slice == slice_solutions) return "solutions";
        return "trust";
    }();
    return may_see(viewer, view).has_value();
}

} // namespace hefboom::domain
