// SPDX-License-Identifier: EUPL-1.2
#include "domain/thread/thread_view.hpp"

#include "domain/solutions/solution_world.hpp"

using namespace hefboom;
using namespace hefboom::domain;

namespace {

class ThreadWorld : public SolutionWorld {
public:
    ThreadWorld() { state.cases.at(case_a).released_at = now; }

    ThreadView through(Actor const& viewer, KnotKind kind, ObjectId id,
                       std::optional<ObjectId> came_by) {
        auto view = thread_view(state, viewer, kind, id, came_by);
        REQUIRE(view);
        return *view;
    }
};

std::vector<KnotKind> kinds(std::vector<ThreadStage> const& stages) {
    std::vector<KnotKind> found;
    for (auto const& stage : stages)
        found.push_back(stage.kind);
    return found;
}

} // namespace

TEST_CASE("from a solution one step back lies the outcome, then the session, then the case") {
    ThreadWorld world;
    auto const id = world.written();
    auto const view = world.through(world.sponsor, KnotKind::solution, as<ObjectId>(id), {});
    CHECK(kinds(view.above) ==
          std::vector{KnotKind::case_story, KnotKind::session, KnotKind::outcome});
    CHECK(view.above[2].knots[0].id == as<ObjectId>(world.origin));
    CHECK(view.above[2].others == 0);
    CHECK(view.below.empty());
    CHECK(view.here.state == "worked_out");
    CHECK_FALSE(view.support_lapsed);
}

TEST_CASE("and forth again from the case") {
    ThreadWorld world;
    auto const id = world.written();
    auto const view = world.through(world.sponsor, KnotKind::case_story, as<ObjectId>(world.case_a),
                                    as<ObjectId>(world.origin));
    CHECK(view.above.empty());
    CHECK(kinds(view.below) ==
          std::vector{KnotKind::session, KnotKind::outcome, KnotKind::solution});
    CHECK(view.below[2].knots[0].id == as<ObjectId>(id));
}

TEST_CASE("an outcome and a session have both sides; what does not exist yet is absent") {
    ThreadWorld world;
    auto const outcome =
        world.through(world.sponsor, KnotKind::outcome, as<ObjectId>(world.origin), {});
    CHECK(kinds(outcome.above) == std::vector{KnotKind::case_story, KnotKind::session});
    CHECK(outcome.below.empty());
    (void)world.open();
    auto const session =
        world.through(world.sponsor, KnotKind::session, as<ObjectId>(world.session), {});
    CHECK(kinds(session.above) == std::vector{KnotKind::case_story});
    CHECK(kinds(session.below) == std::vector{KnotKind::outcome, KnotKind::solution});
    CHECK(session.here.code == world.state.locations.at(world.almere).code);
}

TEST_CASE("other sources are counted, and the one the reader came by stands first") {
    ThreadWorld world;
    world.hold(world.session, world.almere);
    auto const second = world.confirmed(OutcomeKind::proposal);
    REQUIRE(world.act(world.client, OpenSolution{.code = world.prose("S6"),
                                                 .title = world.prose("Samen kijken"),
                                                 .origins = {world.origin, second}}));
    auto const id = world.made.front();
    auto const view = world.through(world.client, KnotKind::solution, id, as<ObjectId>(second));
    CHECK(view.above.back().others == 1);
    CHECK(view.above.back().knots[0].id == as<ObjectId>(second));
}

TEST_CASE("a withdrawn case leaves a gap without its name, and what rests on it says so") {
    ThreadWorld world;
    auto& story = world.state.cases.at(world.case_a);
    story.code = world.prose("A").ref;
    story.state = CaseState::withdrawn;
    auto const view =
        world.through(world.sponsor, KnotKind::outcome, as<ObjectId>(world.origin), {});
    CHECK(view.support_lapsed);
    CHECK(view.above[0].knots[0].withdrawn);
    CHECK(view.above[0].knots[0].code.blank());
    CHECK(refusal(thread_view(world.state, world.sponsor, KnotKind::case_story,
                              as<ObjectId>(world.case_a), {})) == "not_found.case");
    CHECK_FALSE(world.through(world.client, KnotKind::outcome, as<ObjectId>(world.origin), {})
                    .above[0]
                    .knots[0]
                    .code.blank());
}

TEST_CASE("the thread ties no safety report for who may not see it, and no unreleased case") {
    ThreadWorld world;
    auto const safety = as<ObjectId>(world.safety());
    auto const session = as<ObjectId>(world.session);
    CHECK(world.through(world.facilitator, KnotKind::session, session, {}).below[0].knots.size() ==
          2);
    CHECK(world.through(world.sponsor, KnotKind::session, session, {}).below[0].knots.size() == 1);
    CHECK(refusal(thread_view(world.state, world.sponsor, KnotKind::outcome, safety, {})) ==
          "not_found.outcome");
    world.state.cases.at(world.case_a).released_at.reset();
    CHECK(refusal(thread_view(world.state, world.sponsor, KnotKind::case_story,
                              as<ObjectId>(world.case_a), {})) == "not_found.case");
    CHECK(thread_view(world.state, world.client, KnotKind::case_story, as<ObjectId>(world.case_a),
                      {}));
}

TEST_CASE("what does not exist has no thread") {
    ThreadWorld world;
    ObjectId const nothing{{99}};
    CHECK(refusal(thread_view(world.state, world.client, KnotKind::session, nothing, {})) ==
          "not_found.session");
    CHECK(refusal(thread_view(world.state, world.client, KnotKind::solution, nothing, {})) ==
          "not_found.solution");
}
