// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/state_matrix.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

TEST_CASE("in every state of somebody of a team everybody may do what the table of states says") {
    Stage stage{StateMatrix::store()};
    Spine spine{stage, "N"};
    spine.found();
    spine.write_case();
    spine.release_case();
    spine.hold_session();
    spine.open_solution();
    StateMatrix matrix{"person_states.txt", spine,
                       [&](std::string const&) { return stage.as_nobody(); }};
    auto const probe = [&](std::string const& state) {
        matrix.probe(
            state, "",
            {{"person", to_string(spine.client_person)}, {"solution", to_string(spine.solution)}});
    };
    probe("here");
    spine.act("CMo", NameOwner{spine.solution, Party::client, spine.client_person});
    probe("owns");
    spine.act("CMo", RemovePerson{spine.client_person});
    probe("left");
    matrix.finish();
}
