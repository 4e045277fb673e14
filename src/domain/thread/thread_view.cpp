// SPDX-License-Identifier: EUPL-1.2
#include "domain/thread/thread_view.hpp"

#include "domain/cases/case_access.hpp"
#include "domain/solutions/solution_allows.hpp"
#include "domain/table/mention.hpp"
#include "domain/table/outcome_allows.hpp"

#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <set>
#include <tuple>
#include <type_traits>

namespace hefboom::domain {

namespace {

/// The four kinds of things a thread can tie, as far as the viewer may know of them.
class Weave {
public:
    Weave(Engagement const& state, Actor const& viewer) : state_(state), viewer_(viewer) {}

    bool knows(CaseId id) const {
        auto const found = state_.cases.find(id);
        return found != state_.cases.end() && may_know(found->second, viewer_);
    }
    bool knows(SessionId id) const { return state_.sessions.contains(id); }
    bool knows(OutcomeId id) const {
        auto const found = state_.outcomes.find(id);
        return found != state_.outcomes.end() && may_see(state_, viewer_, found->second);
    }
    bool knows(SolutionId id) const { return state_.solutions.contains(id); }

    /// What stands on the thread: also the gap that a withdrawn case leaves under its sessions.
    template <class AnyId>
    bool ties(AnyId id) const {
        if constexpr (std::is_same_v<AnyId, CaseId>) {
            auto const found = state_.cases.find(id);
            if (found == state_.cases.end()) return false;
            return found->second.state == CaseState::withdrawn || knows(id);
        } else {
            return knows(id);
        }
    }

    std::vector<SessionId> sessions_of(CaseId id) const {
        std::vector<Session const*> found;
        for (auto const& [session_id, session] : state_.sessions)
            if (session.case_id == id && session.state != SessionState::cancelled)
                found.push_back(&session);
        std::ranges::sort(
            found, {}, [](Session const* session) { return std::tuple(session->on, session->id); });
        std::vector<SessionId> ids;
        for (auto const* session : found)
            ids.push_back(session->id);
        return ids;
    }

    std::vector<OutcomeId> outcomes_of(SessionId id) const {
        std::vector<OutcomeId> ids;
        for (auto const* outcome : outcomes_in_order(state_, id))
            if (knows(outcome->id)) ids.push_back(outcome->id);
        return ids;
    }

    std::vector<SolutionId> solutions_of(OutcomeId id) const {
        std::vector<SolutionId> ids;
        for (auto const* solution : solutions_in_order(state_))
            if (std::ranges::find(solution->origins, id) != solution->origins.end())
                ids.push_back(solution->id);
        return ids;
    }

    SessionId session_of(OutcomeId id) const { return state_.outcomes.at(id).session; }
    CaseId case_of(SessionId id) const { return state_.sessions.at(id).case_id; }
    std::vector<OutcomeId> const& origins_of(SolutionId id) const {
        return state_.solutions.at(id).origins;
    }

    Knot knot(CaseId id) const {
        auto const& story = state_.cases.at(id);
        auto const named = knows(id) ? mention(state_, id) : CaseMention{};
        return {.kind = KnotKind::case_story,
                .id = as<ObjectId>(id),
                .code = named.code,
                .label = named.title,
                .on = {},
                .state = boost::describe::enum_to_string(story.state, ""),
                .withdrawn = story.state == CaseState::withdrawn};
    }
    Knot knot(SessionId id) const {
        auto const& session = state_.sessions.at(id);
        auto const place = mention(state_, session.location);
        return {.kind = KnotKind::session,
                .id = as<ObjectId>(id),
                .code = place.code,
                .label = place.place,
                .on = session.on,
                .state = boost::describe::enum_to_string(session.state, ""),
                .withdrawn = session.state == SessionState::cancelled};
    }
    Knot knot(OutcomeId id) const {
        auto const& outcome = state_.outcomes.at(id);
        return {.kind = KnotKind::outcome,
                .id = as<ObjectId>(id),
                .code = outcome.code,
                .label = outcome.text,
                .on = outcome.noted_on,
                .state = boost::describe::enum_to_string(outcome.state, ""),
                .withdrawn = false};
    }
    Knot knot(SolutionId id) const {
        auto const& solution = state_.solutions.at(id);
        return {.kind = KnotKind::solution,
                .id = as<ObjectId>(id),
                .code = solution.code,
                .label = solution.text.title,
                .on = solution.decided_on,
                .state = boost::describe::enum_to_string(state_now(solution), ""),
                .withdrawn = false};
    }

private:
    Engagement const& state_;
    Actor const& viewer_;
};

/// Ids of one kind, each once, in the order they were met; the one the reader came by first.
template <class AnyId>
class Strand {
public:
    void add(AnyId id) {
        if (seen_.insert(id).second) ids_.push_back(id);
    }
    void first(ObjectId id) {
        auto const found = std::ranges::find(ids_, as<AnyId>(id));
        if (found != ids_.end()) std::rotate(ids_.begin(), found, found + 1);
    }
    std::vector<AnyId> const& ids() const { return ids_; }

private:
    std::vector<AnyId> ids_;
    std::set<AnyId> seen_;
};

template <class AnyId>
void tie(std::vector<ThreadStage>& stages, Weave const& weave, KnotKind kind,
         Strand<AnyId> const& strand) {
    ThreadStage stage{.kind = kind, .knots = {}, .others = 0};
    for (auto const id : strand.ids())
        if (weave.ties(id)) stage.knots.push_back(weave.knot(id));
    if (stage.knots.empty()) return;
    stage.others = static_cast<std::int32_t>(stage.knots.size()) - 1;
    stages.push_back(std::move(stage));
}

/// What it rests on: from outcomes up to the case.
void tie_above(ThreadView& view, Weave const& weave, Strand<OutcomeId> const& outcomes,
               Strand<SessionId> sessions, Strand<CaseId> cases) {
    for (auto const outcome : outcomes.ids())
        if (weave.knows(outcome)) sessions.add(weave.session_of(outcome));
    for (auto const session : sessions.ids())
        if (weave.knows(session)) cases.add(weave.case_of(session));
    tie(view.above, weave, KnotKind::case_story, cases);
    tie(view.above, weave, KnotKind::session, sessions);
    tie(view.above, weave, KnotKind::outcome, outcomes);
}

/// What came of it: from sessions down to solutions.
void tie_below(ThreadView& view, Weave const& weave, Strand<SessionId> const& sessions,
               Strand<OutcomeId> outcomes, Strand<SolutionId> solutions,
               std::optional<ObjectId> came_by) {
    for (auto const session : sessions.ids())
        for (auto const outcome : weave.outcomes_of(session))
            outcomes.add(outcome);
    if (came_by) outcomes.first(*came_by);
    for (auto const outcome : outcomes.ids())
        for (auto const solution : weave.solutions_of(outcome))
            solutions.add(solution);
    if (came_by) solutions.first(*came_by);
    tie(view.below, weave, KnotKind::session, sessions);
    tie(view.below, weave, KnotKind::outcome, outcomes);
    tie(view.below, weave, KnotKind::solution, solutions);
}

template <class AnyId>
Result<AnyId> known(Weave const& weave, ObjectId id, std::string_view refusal) {
    if (!weave.knows(as<AnyId>(id))) return refuse(Refused::not_found, refusal);
    return as<AnyId>(id);
}

Result<ThreadView> of_case(Weave const& weave, ObjectId id, std::optional<ObjectId> came_by) {
    ThreadView view;
    auto const story = TRY(known<CaseId>(weave, id, "not_found.case"));
    view.here = weave.knot(story);
    Strand<SessionId> sessions;
    for (auto const session : weave.sessions_of(story))
        sessions.add(session);
    if (came_by) sessions.first(*came_by);
    tie_below(view, weave, sessions, {}, {}, came_by);
    return view;
}

Result<ThreadView> of_session(Weave const& weave, ObjectId id, std::optional<ObjectId> came_by) {
    ThreadView view;
    auto const session = TRY(known<SessionId>(weave, id, "not_found.session"));
    view.here = weave.knot(session);
    Strand<CaseId> cases;
    cases.add(weave.case_of(session));
    tie_above(view, weave, {}, {}, cases);
    Strand<OutcomeId> outcomes;
    for (auto const outcome : weave.outcomes_of(session))
        outcomes.add(outcome);
    tie_below(view, weave, {}, outcomes, {}, came_by);
    return view;
}

Result<ThreadView> of_outcome(Weave const& weave, ObjectId id, std::optional<ObjectId> came_by) {
    ThreadView view;
    auto const outcome = TRY(known<OutcomeId>(weave, id, "not_found.outcome"));
    view.here = weave.knot(outcome);
    Strand<SessionId> sessions;
    sessions.add(weave.session_of(outcome));
    tie_above(view, weave, {}, sessions, {});
    Strand<SolutionId> solutions;
    for (auto const solution : weave.solutions_of(outcome))
        solutions.add(solution);
    tie_below(view, weave, {}, {}, solutions, came_by);
    return view;
}

Result<ThreadView> of_solution(Weave const& weave, ObjectId id, std::optional<ObjectId> came_by) {
    ThreadView view;
    auto const solution = TRY(known<SolutionId>(weave, id, "not_found.solution"));
    view.here = weave.knot(solution);
    Strand<OutcomeId> origins;
    for (auto const origin : weave.origins_of(solution))
        origins.add(origin);
    if (came_by) origins.first(*came_by);
    tie_above(view, weave, origins, {}, {});
    return view;
}

Result<ThreadView> of(Weave const& weave, KnotKind kind, ObjectId id,
                      std::optional<ObjectId> came_by) {
    switch (kind) {
    case KnotKind::case_story: return of_case(weave, id, came_by);
    case KnotKind::session: return of_session(weave, id, came_by);
    case KnotKind::outcome: return of_outcome(weave, id, came_by);
    case KnotKind::solution: break;
    }
    return of_solution(weave, id, came_by);
}

} // namespace

Result<ThreadView> thread_view(Engagement const& state, Actor const& viewer, KnotKind kind,
                               ObjectId id, std::optional<ObjectId> came_by) {
    auto view = of(Weave{state, viewer}, kind, id, came_by);
    if (!view) return view;
    for (auto const& stage : view->above)
        for (auto const& knot : stage.knots)
            if (knot.withdrawn) view->support_lapsed = true;
    return view;
}

} // namespace hefboom::domain
