// SPDX-License-Identifier: EUPL-1.2
// Who leaves hears nothing more; who was never there is turned away before anybody is asked.
#include "scenarios/spine.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

TEST_CASE("signing out ends the pages of that browser and no other") {
    Stage stage;
    Spine spine(stage, "L");
    spine.found();
    auto here = spine.browser("PB");
    auto const elsewhere = spine.browser("PB");
    auto heard_here = here.listen(spine.path() + "/live");
    auto heard_elsewhere = elsewhere.listen(spine.path() + "/live");
    CHECK(heard_here.until("event: hello").ends_with("hello"));
    CHECK(heard_elsewhere.until("event: hello").ends_with("hello"));
    CHECK(here.post("/api/sign-out", "{}").status == 204);
    CHECK(heard_here.is_ended());
    spine.write_case();
    CHECK(heard_elsewhere.until("event: slices").ends_with("slices"));
}

TEST_CASE("a seat that somebody made up is turned away at the door") {
    Stage stage;
    Spine spine(stage, "L");
    spine.found();
    spine.write_case();
    spine.release_case();
    spine.prepare_session(5);
    spine.open_round();
    auto made_up = stage.as_seat(to_string(spine.id) + "-" + std::string(32, 'a'), 7);
    auto const vote = made_up.post("/api/seat/ballot", R"({"sequence":1,"cells":[]})");
    CHECK(vote.status == 404);
    CHECK(key_of(vote) == "seat.unknown");
    CHECK(key_of(made_up.get("/api/seat/view")) == "seat.unknown");
    spine.act_seat(Party::client, 1, JoinSeat{});
    CHECK(spine.phone(Party::client, 1).get("/api/seat/view").status == 200);
}
