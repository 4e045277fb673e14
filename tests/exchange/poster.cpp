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
    CHECK(holds(page, "Het wordt oplossing S1: Lijntje met spoor"));
    CHECK(holds(page, "Nee, zolang niemand iets aanraakt"));
    CHECK(holds(page, "Komt terug op 15 januari 2026"));
    CHECK(holds(page, "Geldt vanaf nu"));
    CHECK(holds(page, "Antwoord uiterlijk 1 mei 2025"));
    CHECK(holds(page, "Opgelost op 17 april 2025"));
    CHECK(holds(page, "Blijft staan"));
}

TEST_CASE("where the parties differ both reasons hang there, each with its party") {
    Sample sample;
    auto const page = poster_page(sample.setting(Language::nl), sample_poster(sample));
    CHECK(holds(page, "Geen gezamenlijk antwoord"));
    CHECK(holds(page, "Dat staat al in de vergoeding."));
    CHECK(holds(page, "Daar is nachts niemand voor."));
    auto view = sample_poster(sample);
    for (auto& line : view.lines)
        line.contractor_reason = {};
    CHECK_FALSE(
        holds(poster_page(sample.setting(Language::nl), view), "Dat staat al in de vergoeding."));
}

TEST_CASE("no vote, no support and no seal hangs in the hall") {
    Sample sample;
    auto const page = poster_page(sample.setting(Language::nl), sample_poster(sample));
    for (auto const* const absent :
         {"eens<", "gedragen", "verdeeld", "voorbehoud", "stemde", "class=\"box", "qr"}) {
        INFO(absent);
        CHECK_FALSE(holds(page, absent));
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
    CHECK_FALSE(holds(page, "<script"));
    CHECK(count_of(page, "<section") == count_of(page, "</section>"));
}

} // namespace hefboom::exchange
