// SPDX-License-Identifier: EUPL-1.2
#include "exchange/case_prints.hpp"

#include "exchange/sample_case.hpp"

namespace hefboom::exchange {

TEST_CASE("the room sheet has what the room reads, in both languages") {
    for (auto const language : {Language::nl, Language::en}) {
        Sample sample;
        auto const page = room_sheet_page(sample.setting(language), sample_room_sheet(sample));
        check_said_in_full(page);
        CHECK(says(page, "Het nachtelijke UPS-alarm"));
        CHECK(says(page, "<th>02:14</th>"));
        CHECK(says(page, "Ik was vrij. Ik was trots."));
        CHECK(says(page, "Wat hadden wij om 07:40 samen willen doen"));
        CHECK(says(page,
                   language == Language::nl ? "Vraag voor het debat" : "Question for the debate"));
        keep_to_look_at("room_sheet." + std::string(code_of(language)), page);
    }
}

TEST_CASE("the room sheet has no statement, risk, pattern, follow-up or seal") {
    Sample sample;
    auto const page = room_sheet_page(sample.setting(Language::nl), sample_room_sheet(sample));
    for (auto const* const absent :
         {sample_statement, sample_follow_up, sample_patterns, "Stellingen", "Risicotoets",
          "Patronen", "Vervolgblad", "Zwolle", "/cases/"}) {
        INFO(absent);
        CHECK_FALSE(says(page, absent));
    }
}

TEST_CASE("a section that was withdrawn says so, and its words are gone") {
    Sample sample;
    auto sheet = sample_room_sheet(sample);
    sheet.sections[1].text = sample.withdrawn();
    auto const page = room_sheet_page(sample.setting(Language::nl), sheet);
    CHECK(says(page, "<p class=\"withdrawn\">ingetrokken</p>"));
    CHECK_FALSE(says(page, "batterijstring B2, gebouwbeheersysteem"));
}

TEST_CASE("hostile texts stay texts on a room sheet") {
    Sample sample;
    auto sheet = sample_room_sheet(sample);
    sheet.code = sample.text("\"><script>alert(1)</script>");
    sheet.sections[0].text = sample.text("</title><script>alert(2)</script>");
    sheet.sections[1].text = sample.text("<img src=x onerror=alert(3)>\n- </ul>{version}");
    auto const page = room_sheet_page(sample.setting(Language::nl), sheet);
    CHECK_FALSE(says(page, "<script"));
    CHECK_FALSE(says(page, "<img"));
    CHECK(says(page, "&lt;img src=x onerror=alert(3)&gt;"));
    CHECK(says(page, "{version}")); // a name in braces that somebody typed is not filled in
}

TEST_CASE("the follow-up sheet has the follow-up and nothing else of the case") {
    Sample sample;
    auto const page =
        follow_up_page(sample.setting(Language::nl), sample.text("A"),
                       sample.text("Het nachtelijke UPS-alarm"), sample.text(sample_follow_up));
    check_said_in_full(page);
    CHECK(says(page, sample_follow_up));
    CHECK_FALSE(says(page, "Kantelmoment"));
    CHECK_FALSE(says(page, "Stellingen"));
    keep_to_look_at("follow_up_sheet.nl", page);
}

TEST_CASE("a page for a browser has its style by address, one for a PDF has no address at all") {
    Sample sample;
    auto setting = sample.setting(Language::nl);
    auto const sheet = sample_room_sheet(sample);
    auto const seen = room_sheet_page(setting, sheet);
    CHECK(says(seen, "<link rel=\"stylesheet\" href=\"/print/print.css\">"));
    CHECK(says(seen, "href=\"/api/engagements/x/prints/y.pdf\""));
    CHECK_FALSE(says(seen, "style="));
    CHECK_FALSE(says(seen, "<style"));
    CHECK_FALSE(says(seen, "<script"));
    setting.medium = Medium::pdf;
    auto const made = room_sheet_page(setting, sheet);
    CHECK_FALSE(says(made, "href="));
    CHECK_FALSE(says(made, "src="));
    CHECK_FALSE(says(made, "<nav"));
}

} // namespace hefboom::exchange
