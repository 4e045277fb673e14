// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_view.hpp"

#include "domain/solutions/ownership_link_view.hpp"
#include "domain/solutions/solution_world.hpp"

#include <algorithm>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

SolutionView seen(SolutionWorld& world, Actor const& viewer, SolutionId id) {
    auto view = solution_view(world.state, viewer, id, world.today());
    REQUIRE(view);
    return *view;
}

ApplicationView at_almere(SolutionView const& view) {
    auto const found = std::ranges::find_if(view.applications, [](auto const& application) {
        return application.location.id == LocationId{{1}};
    });
    REQUIRE(found != view.applications.end());
    return *found;
}

} // namespace

TEST_CASE("the list has a column for each location in the order they start, with what runs there") {
    SolutionWorld world;
    auto const id = world.running();
    auto const view = solutions_view(world.state, world.sponsor, world.today());
    REQUIRE(view.locations.size() == 2);
    CHECK(view.locations[0].location.id == world.zwolle);
    CHECK(view.locations[1].running == 1);
    CHECK(view.locations[1].most == 3);
    REQUIRE(view.solutions.size() == 1);
    auto const& line = view.solutions[0];
    CHECK(line.id == id);
    CHECK(line.owners_complete);
    CHECK(line.owners.size() == 2);
    CHECK(line.cells[0].state == ApplicationState::not_started);
    CHECK(line.cells[1].state == ApplicationState::in_trial);
    CHECK(line.cells[1].since == world.today());
    CHECK_FALSE(view.may_open);
    CHECK(solutions_view(world.state, world.client, world.today()).may_open);
}

TEST_CASE("a solution says what a trial and what keeping still need") {
    SolutionWorld world;
    auto const id = world.open();
    auto const view = seen(world, world.client, id);
    CHECK(view.trial_needs ==
          std::vector<std::string>{"solution.needs_change", "solution.needs_stops",
                                   "solution.needs_owners", "solution.needs_locations",
                                   "solution.needs_review"});
    CHECK(view.kept_needs.size() > view.trial_needs.size());
    CHECK(view.may_write);
    CHECK_FALSE(seen(world, world.responsible, id).may_write);
    CHECK(refusal(solution_view(world.state, world.client, SolutionId{{8}}, world.today())) ==
          "not_found.solution");
}

TEST_CASE("an edit names beforehand whose keys would fall") {
    SolutionWorld world;
    auto const id = world.written();
    world.pair(id);
    CHECK(seen(world, world.client, id).keys_would_fall.empty());
    REQUIRE(world.turn(world.contractor, JointKind::solution, as<ObjectId>(id)));
    auto const view = seen(world, world.client, id);
    CHECK(view.keys_would_fall == std::vector{Party::contractor});
    CHECK(view.version == 1);
    CHECK(view.state == SolutionState::proposed);
}

TEST_CASE("each manager may name and record for his own party only") {
    SolutionWorld world;
    auto const id = world.written();
    REQUIRE(world.name(id, Party::contractor, world.kauw));
    auto const owners = seen(world, world.contractor, id).owners;
    CHECK(owners[0].choices.empty());
    CHECK_FALSE(owners[0].may_record);
    CHECK(owners[1].choices.size() == 1);
    CHECK(owners[1].may_record);
    CHECK(seen(world, world.facilitator, id).owners[1].choices.empty());
    CHECK_FALSE(seen(world, world.client, id).owners[1].may_record);
}

TEST_CASE("under a key nobody is offered to change the pair") {
    SolutionWorld world;
    auto const id = world.decided();
    CHECK(seen(world, world.client, id).owners[0].choices.empty());
}

TEST_CASE("per location it tells what a start waits for, and who may do what now") {
    SolutionWorld world;
    auto const id = world.decided();
    auto application = at_almere(seen(world, world.responsible, id));
    CHECK(application.start_needs == std::vector<std::string>{"solution.needs_duo",
                                                              "solution.needs_mark_client",
                                                              "solution.needs_mark_contractor"});
    CHECK(application.may.mark_free);
    CHECK_FALSE(application.may.start);
    CHECK_FALSE(at_almere(seen(world, world.elsewhere, id)).may.mark_free);
    CHECK_FALSE(at_almere(seen(world, world.client, id)).may.mark_free);
    world.duo(id, world.almere);
    REQUIRE(world.mark(world.responsible, id, world.almere));
    REQUIRE(world.mark(world.lead, id, world.almere));
    application = at_almere(seen(world, world.client, id));
    CHECK(application.start_needs.empty());
    CHECK(application.may.start);
    CHECK(application.free_client == world.today());
    REQUIRE(world.start(id, world.almere));
    application = at_almere(seen(world, world.responsible, id));
    CHECK(application.running == 1);
    CHECK(application.may.pause);
    CHECK(application.may.keep);
    CHECK_FALSE(application.may.resume);
    CHECK(application.history.size() == 1);
}

TEST_CASE("an incomplete duo shows since when, and until when it still runs") {
    SolutionWorld world;
    auto const id = world.running();
    world.go("2025-05-06");
    world.happen(owners_gone(world.state, world.grutto, world.today()));
    auto const application = at_almere(seen(world, world.client, id));
    CHECK(application.duo_incomplete_since == day("2025-05-06"));
    CHECK(application.runs_until == day("2025-05-20"));
    CHECK_FALSE(application.duo[0].person);
    CHECK(solutions_view(world.state, world.client, world.today())
              .solutions[0]
              .cells[1]
              .duo_incomplete);
}

TEST_CASE("a personal link tells what is asked, with whom, and whether it was accepted") {
    SolutionWorld world;
    auto const id = world.written();
    REQUIRE(world.name(id, Party::client, world.kievit));
    REQUIRE(world.name(id, Party::contractor, world.kauw));
    PersonalLink link;
    link.id = LinkId{{1}};
    link.purpose = LinkPurpose::own_solution;
    link.object = as<ObjectId>(id);
    link.person = world.kievit;
    link.expires = world.now + ms_per_day;
    world.state.links[link.id] = link;
    Actor holder;
    holder.kind = ActorKind::link;
    holder.link = link.id;
    auto view = ownership_link_view(world.state, holder, world.now);
    REQUIRE(view);
    CHECK(view->may_accept);
    CHECK(view->partner->id == world.kauw);
    CHECK_FALSE(view->partner_accepted);
    CHECK(view->where.size() == 2);
    REQUIRE(world.act(holder, AcceptByLink{}));
    world.state.links.at(link.id).status = LinkStatus::used;
    view = ownership_link_view(world.state, holder, world.now);
    REQUIRE(view);
    CHECK_FALSE(view->may_accept);
    CHECK(view->accepted_on == world.today());
    world.state.links.at(link.id).status = LinkStatus::issued;
    CHECK(refusal(ownership_link_view(world.state, holder, world.now + ms_per_day)) ==
          "link.expired");
    holder.link = LinkId{{8}};
    CHECK(refusal(ownership_link_view(world.state, holder, world.now)) == "not_found.link");
}
