// SPDX-License-Identifier: EUPL-1.2
#include "exchange/vote_cards.hpp"

#include "exchange/sample_kit.hpp"

namespace hefboom::exchange {

using domain::GroupForm;
using domain::KitPart;

namespace {

std::string cards(Sample& sample, Kit const& kit) {
    return kit_part_page(sample.setting(Language::nl), kit, KitPart::statement_cards);
}

} // namespace

TEST_CASE("a card has four boxes a statement for the own vote and two for the guess") {
    Sample sample;
    auto const kit = sample_kit(sample, GroupForm::counts);
    auto const page = cards(sample, kit);
    auto const card_count = 2 * (sample_client_heads + sample_contractor_heads);
    CHECK(count_of(page, "<td class=\"answer\">") == std::size_t(card_count * 10 * 4));
    CHECK(count_of(page, "<td class=\"answer guess\">") == std::size_t(card_count * 10 * 2));
    CHECK(says(
        page,
        "de meesten van Stroomvest Installatietechniek B.V. stemmen")); // on a card of the client
    CHECK(says(page, "de meesten van Ambelaar Zakelijke Diensten N.V. stemmen"));
    keep_to_look_at("statement_cards.nl", page);
}

TEST_CASE("a room that counts as one group has cards without party and without guesses") {
    Sample sample;
    auto const page = cards(sample, sample_kit(sample, GroupForm::one_group));
    CHECK_FALSE(says(page, "Ambelaar"));
    CHECK_FALSE(says(page, "Stroomvest"));
    CHECK_FALSE(says(page, "guess"));
    CHECK_FALSE(says(page, "<svg"));
}

TEST_CASE("guesses are left out where they are not asked") {
    Sample sample;
    auto kit = sample_kit(sample, GroupForm::counts);
    for (auto& card : kit.view.statement_cards)
        card.predictions = domain::Predictions::left_out;
    CHECK_FALSE(says(cards(sample, kit), "guess"));
}

TEST_CASE("a short card takes half a page") {
    Sample sample;
    auto kit = sample_kit(sample, GroupForm::counts);
    for (auto& card : kit.view.statement_cards)
        card.statements.resize(8);
    auto const page = cards(sample, kit);
    CHECK_FALSE(says(page, "vote-card whole"));
    CHECK(says(page, "vote-card half"));
    keep_to_look_at("statement_cards_half.nl", page);
}

} // namespace hefboom::exchange
