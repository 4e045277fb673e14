// SPDX-License-Identifier: EUPL-1.2
#include "demo/played.hpp"
#include "domain/agreement/agreement_view.hpp"
#include "domain/agreement/contract_view.hpp"
#include "domain/overview/overview_view.hpp"

using namespace hefboom;
using namespace hefboom::demo;

TEST_CASE("the fixed fees add up, and so does the most that can be withheld in a quarter") {
    auto& example = played();
    auto const view =
        domain::contract_view(example.stage.state(), example.actor("Valk"), example.stage.today());
    CHECK(view.fee_cents_per_year == 218'400'000);
    CHECK(view.malus_cents_per_quarter_most == 2'184'000);
    CHECK(view.fees.size() == 5);
    CHECK(view.excerpts.size() == 6);
    for (auto const& excerpt : view.excerpts) {
        CHECK_FALSE(excerpt.client_reading.blank());
        CHECK_FALSE(excerpt.contractor_reading.blank());
    }
}

TEST_CASE("a visitor comes in on the last morning of 2025, and somebody's turn it is") {
    auto& example = played();
    CHECK(to_iso(example.stage.now()) == "2025-12-31T08:00:00.000Z");
    auto const view =
        domain::overview_view(example.stage.state(), example.actor("Wende"), example.stage.today());
    REQUIRE(view);
    CHECK(view->ground_rules_sealed);
    CHECK(view->days_to_notice == 59);
    CHECK(view->locations.size() == 5);
    CHECK(view->counts->cases_released == 4);
    CHECK(view->counts->cases_withdrawn == 1);
    CHECK(view->counts->sessions_held == 5);
    CHECK(view->counts->solutions_decided == 6);
    CHECK_FALSE(view->turns.client.empty());
    CHECK_FALSE(view->turns.contractor.empty());
}
