// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/spine.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

/// A room at its harvest, with outcomes that wait for both parties and phones in their hands.
struct AtHarvest {
    Stage stage;
    Spine spine{stage, "T"};

    AtHarvest() {
        spine.found();
        spine.write_case();
        spine.release_case();
        spine.prepare_session(5);
        spine.open_round();
        spine.vote_by([](auto, auto, auto) { return Vote::agree; });
        spine.lock_and_reveal();
        spine.note_outcomes();
    }

    [[nodiscard]] http::test::Reply tap(Party party, std::int32_t number) {
        return spine.phone(party, number)
            .post("/api/seat/confirm", R"({"outcome":")" + to_string(spine.proposal) + "\"}");
    }
    [[nodiscard]] Outcome outcome() { return stage.state(spine.id).outcomes.at(spine.proposal); }
};

} // namespace

TEST_CASE("one voice of each party confirms an outcome on his own phone") {
    AtHarvest room;
    CHECK(room.tap(Party::client, 2).status == 200);
    CHECK(room.outcome().client_confirmed == ConfirmedBy::seat_device);
    CHECK_FALSE(room.outcome().frozen());
    CHECK(room.tap(Party::contractor, 3).status == 200);
    CHECK(room.outcome().frozen());
    CHECK(room.outcome().state == OutcomeState::confirmed);
}

TEST_CASE("a tap that is repeated, on whichever phone of the party, confirms once") {
    AtHarvest room;
    auto const size = room.stage.store->size(room.spine.id);
    for (std::int32_t number : {2, 2, 4})
        CHECK(room.tap(Party::client, number).status == 200);
    CHECK(room.stage.store->size(room.spine.id) == size + 1);
}

TEST_CASE("other words ask to be confirmed anew, also by the phone that confirmed before") {
    AtHarvest room;
    CHECK(room.tap(Party::client, 2).status == 200);
    auto const was = room.outcome();
    room.spine.act("PB", AmendOutcome{.outcome = was.id,
                                      .kind = was.kind,
                                      .text = room.spine.text("anders gezegd"),
                                      .client_support = was.client_support,
                                      .contractor_support = was.contractor_support,
                                      .reservation = {}});
    CHECK_FALSE(room.outcome().client_confirmed);
    CHECK(room.tap(Party::client, 2).status == 200);
    CHECK(room.outcome().client_confirmed);
}
