// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_sheet.hpp"
#include "domain/cases/case_versions_view.hpp"
#include "domain/cases/case_view.hpp"
#include "domain/cases/case_world.hpp"
#include "domain/cases/casebook_view.hpp"
#include "domain/told.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

// Blindness as an experiment: two worlds that differ only in what was rated must look the same to
// everybody who may not know it yet. That says more than looking for a planted value.

using namespace hefboom;
using namespace hefboom::domain;

namespace {

template <class View>
std::string told_if(Result<View> const& view) {
    return view ? told(*view) : view.error().key;
}

/// Everything this viewer can see of the case.
std::string seen(CaseWorld const& world, Actor const& viewer) {
    auto const today = world.today();
    return told(casebook_view(world.state, world.boxes, viewer, today)) +
           told_if(case_view(world.state, world.boxes, viewer, world.id, today)) +
           told_if(case_versions_view(world.state, viewer, world.id)) +
           told_if(room_sheet_view(world.state, viewer, world.id)) +
           told_if(signing_form_view(world.state, viewer, world.id, today));
}

rc::Gen<Typicality> any_rating() {
    return rc::gen::map(
        rc::gen::tuple(rc::gen::inRange(0, 4), rc::gen::inRange(0, 6), rc::gen::inRange(0, 5)),
        [](auto const& drawn) {
            auto const& [frequency, locations, recognisability] = drawn;
            return Typicality{static_cast<Frequency>(frequency), locations, recognisability};
        });
}

CaseWorld rated_by_client(std::vector<Typicality> const& ratings) {
    CaseWorld world;
    world.write();
    for (auto const& rating : ratings)
        world.rate(Party::client, rating);
    return world;
}

} // namespace

TEST_CASE("before both are in, nobody but the rater can tell one rating from another") {
    CHECK(rc::check([] {
        auto const first =
            *rc::gen::nonEmpty(rc::gen::container<std::vector<Typicality>>(any_rating()));
        auto const second =
            *rc::gen::nonEmpty(rc::gen::container<std::vector<Typicality>>(any_rating()));
        auto const one = rated_by_client({first.back()});
        auto const two = rated_by_client({second.back()});
        RC_ASSERT(told_journal(one.journal) == told_journal(two.journal));
        for (auto const& viewer : one.everybody())
            if (viewer.member != one.client.member)
                RC_ASSERT(seen(one, viewer) == seen(two, viewer));
        auto const own = case_view(one.state, one.boxes, one.client, one.id, one.today());
        RC_ASSERT(own->workbench->ratings.own == first.back());
    }));
}

TEST_CASE("how often a rating was changed stands nowhere either") {
    CHECK(rc::check([] {
        auto const many =
            *rc::gen::nonEmpty(rc::gen::container<std::vector<Typicality>>(any_rating()));
        auto const often = rated_by_client(many);
        auto const once = rated_by_client({many.back()});
        RC_ASSERT(told_journal(often.journal) == told_journal(once.journal));
        for (auto const& viewer : often.everybody())
            RC_ASSERT(seen(often, viewer) == seen(once, viewer));
    }));
}

TEST_CASE("before all four are in, nobody can tell what a test reader gave") {
    for (std::int32_t given = 1; given <= limits::recognisability_most; ++given) {
        CaseWorld one;
        CaseWorld two;
        one.write();
        two.write();
        auto const reader = one.reader_with_link(Party::client);
        auto const same = two.reader_with_link(Party::client);
        one.must(reader, RateAsReader{0});
        two.must(same, RateAsReader{given});
        CHECK(told_journal(one.journal) == told_journal(two.journal));
        for (auto const& viewer : one.everybody())
            CHECK(seen(one, viewer) == seen(two, viewer));
        auto const own = case_to_read(two.state, two.boxes, two.state.links.at(same.link));
        CHECK(own->own == given);
    }
}

TEST_CASE("once both are in, the three who write the case see both, and nobody else does") {
    CaseWorld one;
    CaseWorld two;
    for (auto* world : {&one, &two}) {
        world->seal();
        world->read_by_four();
    }
    one.rate(Party::client, {Frequency::three_to_six, 3, 3});
    one.rate(Party::contractor, {Frequency::three_to_six, 3, 3});
    two.rate(Party::client, {Frequency::three_to_six, 4, 4});
    two.rate(Party::contractor, {Frequency::three_to_six, 4, 4});
    for (auto* world : {&one, &two})
        world->must(world->facilitator, ReleaseCase{world->id});
    for (auto const& viewer : {one.facilitator, one.client, one.contractor})
        CHECK(seen(one, viewer) != seen(two, viewer));
    for (auto const& viewer : one.readers())
        CHECK(seen(one, viewer) == seen(two, viewer));
}
