// SPDX-License-Identifier: EUPL-1.2
#include "exchange/kit.hpp"

#include "exchange/sample_kit.hpp"

#include <set>

namespace hefboom::exchange {

using domain::GroupForm;
using domain::KitPart;

namespace {

std::size_t const all_heads = sample_client_heads + sample_contractor_heads;

/// What the codes on a page would lead to, asked once for each card.
std::string with_counted_codes(Kit kit, std::multiset<std::string>& codes,
                               PrintSetting const& setting) {
    auto const address = kit.card_address;
    kit.card_address = [&codes, address](domain::SeatCard const& card) {
        codes.insert(address(card));
        return address(card);
    };
    return kit_page(setting, kit);
}

} // namespace

TEST_CASE("the kit has every part as often as the bag list says, in both languages") {
    for (auto const language : {Language::nl, Language::en}) {
        Sample sample;
        auto const kit = sample_kit(sample, GroupForm::counts);
        auto const page = kit_page(sample.setting(language), kit);
        check_said_in_full(page);
        CHECK(count_of(page, "class=\"sheet letter\"") == all_heads);
        CHECK(count_of(page, "class=\"sheet room-sheet\"") == all_heads);
        CHECK(count_of(page, "class=\"vote-card whole\"") == 2 * all_heads + 8);
        CHECK(count_of(page, "class=\"card seat-card\"") == 2 * all_heads);
        CHECK(count_of(page, "class=\"label envelope\"") == 4);
        CHECK(count_of(page, "class=\"label wall\"") == 8);
        CHECK(count_of(page, "class=\"sheet reveal\"") == 1);
        CHECK(count_of(page, "class=\"card quarter\"") == 16 + all_heads);
        keep_to_look_at("kit." + std::string(code_of(language)), page);
    }
}

TEST_CASE("there is one seat card a seat, party and deck, and each code stands on one card") {
    Sample sample;
    auto const kit = sample_kit(sample, GroupForm::counts);
    std::multiset<std::string> codes;
    auto const page = with_counted_codes(kit, codes, sample.setting(Language::nl));
    CHECK(codes.size() == 2 * all_heads);
    CHECK(std::set(codes.begin(), codes.end()).size() == codes.size());
    CHECK(count_of(page, "<svg class=\"qr\"") == codes.size());
}

TEST_CASE("decks are cut apart: each stands on pages of its own") {
    Sample sample;
    auto const kit = sample_kit(sample, GroupForm::counts);
    auto const page = kit_part_page(sample.setting(Language::nl), kit, KitPart::seat_cards);
    CHECK(count_of(page, "class=\"sheet cards\"") == 4); // two parties, two rounds
    keep_to_look_at("seat_cards.nl", page);
}

TEST_CASE("once the rounds are open no code is printed any more, and the page says why") {
    Sample sample;
    auto kit = sample_kit(sample, GroupForm::counts);
    kit.view.seat_cards.clear();
    std::erase_if(kit.view.bag, [](auto const& item) { return item.part == KitPart::seat_cards; });
    auto const page = kit_part_page(sample.setting(Language::nl), kit, KitPart::seat_cards);
    CHECK(says(page, "deel dan een nieuwe ronde"));
    CHECK_FALSE(says(page, "<svg class=\"qr\""));
    CHECK_FALSE(says(kit_page(sample.setting(Language::nl), kit), "<svg class=\"qr\""));
}

TEST_CASE("a seat card has no name, nothing of the case, and no party in a room of one group") {
    Sample sample;
    auto const kit = sample_kit(sample, GroupForm::counts);
    auto const by_party = kit_part_page(sample.setting(Language::nl), kit, KitPart::seat_cards);
    CHECK(count_of(by_party, "Ambelaar Zakelijke Diensten N.V.</span>") == 2 * sample_client_heads);
    CHECK(count_of(by_party, "Stroomvest Installatietechniek B.V.</span>") ==
          2 * sample_contractor_heads);
    CHECK_FALSE(says(by_party, "UPS"));
    CHECK_FALSE(says(by_party, "/s/#")); // a code is drawn, never written out
    auto const together =
        kit_part_page(sample.setting(Language::nl), sample_kit(sample, GroupForm::one_group),
                      KitPart::seat_cards);
    CHECK_FALSE(says(together, "Ambelaar"));
    CHECK_FALSE(says(together, "Stroomvest"));
}

TEST_CASE("no origin, risk, pattern or follow-up is anywhere in the bag") {
    Sample sample;
    auto const page = kit_page(sample.setting(Language::nl), sample_kit(sample, GroupForm::counts));
    for (auto const* const absent :
         {sample_follow_up, sample_patterns, "Risicotoets", "Patronen", "Herkomst"}) {
        INFO(absent);
        CHECK_FALSE(says(page, absent));
    }
}

TEST_CASE("who comes to talk only is not promised a vote") {
    Sample sample;
    auto kit = sample_kit(sample, GroupForm::conversation_only);
    kit.view.statement_cards.clear();
    kit.view.seat_cards.clear();
    kit.view.reveal_sheet.clear();
    kit.view.who_sees = "who_sees.conversation_only";
    auto const page = kit_part_page(sample.setting(Language::nl), kit, KitPart::invitation);
    CHECK(says(page, "het blijft bij een gesprek"));
    CHECK_FALSE(says(page, "stemt in stilte"));
    CHECK_FALSE(says(page, "De stemmen worden"));
}

TEST_CASE("hostile texts stay texts on every card") {
    Sample sample;
    auto kit = sample_kit(sample, GroupForm::counts);
    auto const hostile = sample.text("<script>alert(1)</script>\" onload=\"x");
    kit.view.session.place = hostile;
    kit.view.room = hostile;
    for (auto& card : kit.view.statement_cards)
        for (auto& line : card.statements)
            line.text = hostile;
    for (auto& line : kit.view.reveal_sheet)
        line.text = hostile;
    auto const page = kit_page(sample.setting(Language::nl), kit);
    CHECK_FALSE(says(page, "<script"));
    CHECK_FALSE(says(page, "\" onload"));
    CHECK(says(page, "&lt;script&gt;"));
}

} // namespace hefboom::exchange
