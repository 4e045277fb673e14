// SPDX-License-Identifier: EUPL-1.2
#include "exchange/reveal_sheet.hpp"

#include "exchange/sample_kit.hpp"

namespace hefboom::exchange {

using domain::GroupForm;
using domain::KitPart;

namespace {

std::string sheet(Sample& sample, GroupForm form) {
    return kit_part_page(sample.setting(Language::nl), sample_kit(sample, form),
                         KitPart::reveal_sheet);
}

} // namespace

TEST_CASE("the reveal sheet is empty, and has first the guesses and then the votes") {
    Sample sample;
    auto const page = sheet(sample, GroupForm::counts);
    CHECK(page.find("dacht dat de ander stemt") < page.find("stemde zelf"));
    // Ten statements, two parties, two guesses and five answers; nothing stands in a cell.
    CHECK(count_of(page, "<td class=\"cell\"></td>") == 10 * 2 * 6);
    CHECK(count_of(page, "<td class=\"cell from-here\"></td>") == 10 * 2);
    CHECK(count_of(page, "class=\"cell") == 10 * 2 * 7);
    keep_to_look_at("reveal_sheet.nl", page);
}

TEST_CASE("three or four of a party get words to ring, never room for counts") {
    Sample sample;
    auto const page = sheet(sample, GroupForm::words);
    CHECK(says(page, "<th>verdeeld</th>"));
    CHECK_FALSE(says(page, "eerder eens"));
    CHECK(count_of(page, "class=\"cell") == 10 * 2 * 6);
}

TEST_CASE("with more than ten statements the rows are lower, so that they stay on one page") {
    Sample sample;
    auto kit = sample_kit(sample, GroupForm::counts);
    auto const page_of = [&] {
        return kit_part_page(sample.setting(Language::nl), kit, KitPart::reveal_sheet);
    };
    CHECK_FALSE(says(page_of(), "grid many"));
    kit.view.reveal_sheet.resize(12, kit.view.reveal_sheet.front());
    auto const page = page_of();
    CHECK(says(page, "grid many"));
    keep_to_look_at("reveal_sheet_many.nl", page);
}

TEST_CASE("a room that counts as one group gets one row a statement, without guesses") {
    Sample sample;
    auto const page = sheet(sample, GroupForm::one_group);
    CHECK_FALSE(says(page, "Ambelaar"));
    CHECK_FALSE(says(page, "dacht dat de ander"));
    CHECK(count_of(page, "class=\"cell") == 10 * 5);
}

} // namespace hefboom::exchange
