// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/state_matrix.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

TEST_CASE("however far the table is, everybody may do and see what the table of states says") {
    Stage stage{StateMatrix::store()};
    Spine spine{stage, "T"};
    spine.found();
    spine.write_case();
    spine.release_case();
    spine.hold_session();
    MeetingId meeting{{1}};
    StateMatrix matrix{"table_states.txt", spine,
                       [&](std::string const&) { return stage.as_nobody(); }};
    auto const probe = [&](std::string const& state) {
        matrix.probe(state, "",
                     {{"meeting", to_string(meeting)},
                      {"outcome", to_string(spine.proposal)},
                      {"today", to_iso(spine.today())}});
    };
    probe("none");
    meeting = as<MeetingId>(
        spine.act("CMn", OpenTable{.on = spine.today(), .place = spine.text("VERGADERZAAL")})
            .made.front());
    probe("open");
    spine.act("PB", TreatAtTable{meeting, spine.proposal});
    probe("trea");
    spine.act("CMo", CloseTable{meeting});
    probe("clos");
    matrix.finish();
}
