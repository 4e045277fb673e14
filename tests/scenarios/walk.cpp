// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/spine.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::scenarios;

// The ground under all the other scenarios: the chain goes through, and the server shows it.
TEST_CASE("the whole chain goes from an empty folder to a decided solution") {
    Stage stage;
    Spine spine(stage, "W");
    spine.found();
    spine.write_case();
    spine.release_case();
    spine.prepare_session(5);
    spine.open_round();
    spine.vote_by([](auto, auto, auto) { return domain::Vote::agree; });
    spine.lock_and_reveal();
    spine.note_outcomes();
    spine.confirm_outcomes();
    spine.end_harvest();
    spine.decide_solution();
    auto const reply = spine.browser("CMo").get(spine.path() + "/views/solutions");
    CHECK(reply.status == 200);
    CHECK(reply.body.find("W Lijntje met spoor") != std::string::npos);
    CHECK(reply.body.find(R"("state":"decided")") != std::string::npos);
}
