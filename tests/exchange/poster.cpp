// SPDX-License-Identifier: EUPL-1.2
#include "exchange/poster.hpp"

#include "exchange/sample_outcomes.hpp"

namespace hefboom::exchange {

TEST_CASE("the poster says of every outcome what comes of it, in both languages") {
    for (auto const language : {Language::nl, Language::en}) {
        Sample sample;
        auto const page = poster_page(sample.setting(language), sample_poster(sample));
        check_said_in_full(page);
        CHECK(count_of(page, "<section class=\"told\">") == 8);
        keep_to_look_at("poster." + std::string(code_of(language)), page);
    }
    Sample sample;
    auto const page = poster_page(sample.setting(Language::nl), sample_poster(sample));
    CHECK(says(page, "Het wordt oplossing S1: Lijntje met spoor"));
    CHECK(says(page, "Nee, zolang niemand iets aanraakt"));
    CHECK(says(page, "Komt terug op 15 januari 2026"));
    CHECK(says(page, "Geldt vanaf nu"));
    CHECK(says(page, "Antwoord uiterlijk 1 mei 2025"));
    CHECK(says(page, "Opgelost op 17 april 2025"));
    CHECK(says(page, "Blijft staan"));
}

TEST_CASE("where the parties differ both reasons hang there, each with its party") {
    Sample sample;
    auto const page = poster_page(sample.setting(Language::nl), sample_poster(sample));
    CHECK(says(page, "Geen gezamenlijk antwoord"));
    CHECK(says(page, "Dat staat al in de vergoeding."));
    CHECK(says(page, "Daar is nachts niemand voor."));
    auto view = sample_poster(sample);
    for (auto& line : view.lines)
        line.contractor_reason = {};
    CHECK_FALSE(
        says(poster_page(sample.setting(Language::nl), view), "Dat staat al in de vergoeding."));
}

TEST_CASE("no vote, no support and no seal hangs in the hall") {
    Sample sample;
    auto const page = poster_page(sample.setting(Language::nl), sample_poster(sample));
    for (auto const* const absent :
         {"eens<", "gedragen", "verdeeld", "voorbehoud", "stemde", "class=\"box", "qr"}) {
        INFO(absent);
        CHECK_FALSE(says(page, absent));
    }
}

TEST_CASE("hostile texts stay texts on the poster") {
    Sample sample;
    auto view = sample_poster(sample);
    auto const hostile = sample.text("</section><script>alert(1)</script>");
    for (auto& line : view.lines) {
        line.text = hostile;
        line.words = hostile;
        line.client_reason = hostile;
        line.code = hostile;
    }
    auto const page = poster_page(sample.setting(Language::nl), view);
    CHECK_FALSE(says(page, "<script"));
    CHECK(count_of(page, "<section") == count_of(page, "</section>"));
}

} // namespace hefboom::exchange
