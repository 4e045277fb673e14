// SPDX-License-Identifier: EUPL-1.2
#include "exchange/hall_sheet.hpp"

#include "exchange/sample_outcomes.hpp"

namespace hefboom::exchange {

TEST_CASE("the sheet of the room says what was said, who answers and by when") {
    for (auto const language : {Language::nl, Language::en}) {
        Sample sample;
        auto const page = hall_sheet_page(sample.setting(language), sample_hall_sheet(sample));
        check_said_in_full(page);
        CHECK(says(page, "Rechtstreeks bellen mag, met één regel spoor binnen 24 uur."));
        CHECK(says(page, "Valk, Buizerd, Sperwer"));
        CHECK(says(page, language == Language::nl ? "Antwoord uiterlijk 1 mei 2025"
                                                  : "Answer by 1 May 2025"));
        CHECK(says(page, sample_reservation));
        CHECK(says(page, "Wende"));
        keep_to_look_at("hall_sheet." + std::string(code_of(language)), page);
    }
}

TEST_CASE("support stands in words, and confirmation where it was given") {
    Sample sample;
    auto const page = hall_sheet_page(sample.setting(Language::nl), sample_hall_sheet(sample));
    CHECK(
        says(page, "Stroomvest Installatietechniek B.V.</span></p><p>gedragen met voorbehoud</p>"));
    CHECK(says(page, "Ambelaar Zakelijke Diensten N.V.</span></p><p>verdeeld</p>"));
    CHECK(count_of(page, "bevestigd in de zaal</span>") == 2); // both of the first outcome
    CHECK(count_of(page, "note initial\"") == 4);              // none yet of the two others
    CHECK(says(page, "Verbetering: “piket” is hier de piketmonteur"));
    CHECK_FALSE(says(page, "class=\"box")); // it is not a seal
}

TEST_CASE("a safety report has neither support nor initials on the sheet") {
    Sample sample;
    auto view = sample_hall_sheet(sample);
    view.lines.resize(1);
    view.lines.front().kind = domain::OutcomeKind::safety_report;
    auto const page = hall_sheet_page(sample.setting(Language::nl), view);
    CHECK_FALSE(says(page, "gedragen"));
    CHECK_FALSE(says(page, "class=\"sides\""));
}

TEST_CASE("hostile texts stay texts on the sheet of the room") {
    Sample sample;
    auto view = sample_hall_sheet(sample);
    auto const hostile = sample.text("<b onclick=x>\" ' & {names}</b>");
    view.lines.front().text = hostile;
    view.lines.front().reservation = hostile;
    view.lines.front().correction = hostile;
    view.answered_by = {hostile};
    view.session.location.place = hostile;
    auto const page = hall_sheet_page(sample.setting(Language::nl), view);
    CHECK_FALSE(says(page, "<b "));
    CHECK(count_of(page, "&lt;b onclick=x&gt;") >= 5);
}

} // namespace hefboom::exchange
