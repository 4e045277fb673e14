// SPDX-License-Identifier: EUPL-1.2
#include "domain/overview/location_card.hpp"
#include "scenarios/state_matrix.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

TEST_CASE("in every state of a location everybody may do and see what the table of states says") {
    Stage stage{StateMatrix::store()};
    Spine spine{stage, "L"};
    spine.found();
    spine.people.emplace("EV9", spine.invite({"EV", Role::end_responsible, Party::client}, "EV9"));
    spine.accept(spine.placed("EV9"));
    spine.act("SPo", ConfirmMember{spine.placed("EV9").member});
    StateMatrix matrix{"location_states.txt", spine,
                       [&](std::string const&) { return stage.as_nobody(); }};
    auto const probe = [&](std::string const& state) {
        auto const is = location_state(stage.state(spine.id), spine.almere);
        matrix.probe(state,
                     "LocationState::" + std::string(boost::describe::enum_to_string(is, "")),
                     {{"almere", to_string(spine.almere)}});
    };
    probe("anno");
    spine.write_case();
    spine.release_case();
    spine.prepare_session(5);
    probe("prep");
    spine.hold_session();
    probe("star");
    spine.decide_solution();
    for (auto const* const who : {"EV", "LL"})
        spine.act(who, MarkFree{spine.solution, spine.almere});
    spine.act("EV", StartApplication{spine.solution, spine.almere, spine.today()});
    probe("appl");
    for (auto const* const who : {"EV", "LL"})
        spine.act(who, KeepApplication{spine.solution, spine.almere, spine.today()});
    probe("inde");
    matrix.finish();
}
