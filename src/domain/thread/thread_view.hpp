// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

namespace hefboom::domain {

/// What a knot of the thread ties. Stages that do not exist yet are simply absent.
enum class KnotKind { case_story, session, outcome, solution };
BOOST_DESCRIBE_ENUM(KnotKind, case_story, session, outcome, solution)

/// One object on the thread.
struct Knot {
    KnotKind kind = KnotKind::case_story;
    ObjectId id;
    TextRef code;  ///< of a session: the location's code
    TextRef label; ///< title, wording, or a session's place
    std::optional<LocalDate> on;
    std::string state; ///< in snake_case, of the kind's own states
    bool withdrawn = false;
};
BOOST_DESCRIBE_STRUCT(Knot, (), (kind, id, code, label, on, state, withdrawn))

/// All knots of one kind on one side. The first is the path the reader came by; `others` counts
/// the rest ("en 2 andere bronnen").
struct ThreadStage {
    KnotKind kind = KnotKind::case_story;
    std::vector<Knot> knots;
    std::int32_t others = 0;
};
BOOST_DESCRIBE_STRUCT(ThreadStage, (), (kind, knots, others))

/// The thread through one object: what it rests on and what came of it, for one viewer.
struct ThreadView {
    std::vector<ThreadStage> above; ///< from the source down
    Knot here;
    std::vector<ThreadStage> below; ///< from here down
    bool support_lapsed = false;    ///< something above was withdrawn: "onderbouwing vervallen"
};
BOOST_DESCRIBE_STRUCT(ThreadView, (), (above, here, below, support_lapsed))

/// `came_by` is the knot the reader followed here, if any; it and what it rests on stand first.
/// Refusals not_found.case, not_found.session, not_found.outcome and not_found.solution, also for
/// what the viewer may not see.
[[nodiscard]] Result<ThreadView> thread_view(Engagement const& state, Actor const& viewer,
                                             KnotKind kind, ObjectId id,
                                             std::optional<ObjectId> came_by);

} // namespace hefboom::domain
