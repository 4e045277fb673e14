// SPDX-License-Identifier: EUPL-1.2
#include "exchange/qr_code.hpp"
#include "scenarios/spine.hpp"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <thread>
#include <utility>

using namespace hefboom;
using namespace hefboom::scenarios;
using domain::Party;

// What stands on paper, over HTTP, from one whole engagement: who sees what is in
// access_matrix.txt.
namespace {

bool holds(http::test::Reply const& reply, std::string_view text) {
    return reply.body.find(text) != std::string::npos;
}

std::size_t count_of(http::test::Reply const& reply, std::string_view text) {
    std::size_t count = 0;
    for (auto at = reply.body.find(text); at != std::string::npos;
         at = reply.body.find(text, at + text.size()))
        ++count;
    return count;
}

/// The drawing of the code of one seat, as it would stand on its card.
std::string drawn(Spine& spine, std::int32_t round, Party party, std::int32_t seat) {
    exchange::Html page;
    exchange::write_qr(page,
                       spine.stage.services().public_url() + "/s/#" +
                           spine.stage.tokens(spine.id).seat(spine.round(round), party, seat),
                       "Code van deze plaats");
    auto const page_text = std::move(page).take();
    return page_text.substr(page_text.find("<path"));
}

/// A busy machine takes longer for a PDF than a test waits for an answer; then it asks again.
http::test::Reply patiently(Spine& spine, std::string_view who, std::string const& target) {
    constexpr int tries = 6;
    constexpr std::chrono::seconds pause{5};
    auto reply = spine.browser(who).get(target);
    for (int i = 1; i < tries && (reply.status == 0 || key_of(reply) == "print.busy"); ++i) {
        std::this_thread::sleep_for(pause);
        reply = spine.browser(who).get(target);
    }
    return reply;
}

/// The words of a PDF, by the program of poppler-utils; nothing where that is not installed.
std::string text_of_pdf(std::filesystem::path const& file, std::string const& pdf) {
    std::ofstream(file, std::ios::binary) << pdf;
    std::string text;
    auto* const program = popen(("pdftotext " + file.string() + " - 2>/dev/null").c_str(), "r");
    if (program == nullptr) return text;
    std::array<char, 4096> some{};
    while (auto const count = std::fread(some.data(), 1, some.size(), program))
        text.append(some.data(), count);
    (void)pclose(program);
    return text;
}

std::string of_case(Spine const& spine, std::string const& print) {
    return spine.path() + "/prints/" + print + "?lang=nl&case=" + to_string(spine.case_id);
}

std::string of_session(Spine const& spine, std::string const& print) {
    return spine.path() + "/prints/" + print + "?lang=nl&session=" + to_string(spine.session);
}

} // namespace

TEST_CASE("a room sheet has the case and nothing of statements, risks or origin") {
    Stage stage;
    Spine spine(stage, "W");
    spine.found();
    spine.write_case();
    spine.release_case();
    auto const reply = spine.browser("CMn").get(of_case(spine, "room_sheet"));
    REQUIRE(reply.status == 200);
    CHECK(reply.header("content-type") == "text/html; charset=utf-8");
    CHECK(reply.header("cache-control") == "no-store");
    CHECK(holds(reply, "W Het nachtelijke alarm"));
    CHECK(holds(reply, "Wat hadden wij samen willen doen?"));
    CHECK_FALSE(holds(reply, "Zo hoort het"));
    CHECK_FALSE(holds(reply, "ZWO")); // where it happened
    CHECK_FALSE(holds(reply, "Risicotoets"));
    auto const english = spine.browser("CMn").get(
        spine.path() + "/prints/room_sheet?lang=en&case=" + to_string(spine.case_id));
    CHECK(holds(english, "<html lang=\"en\">"));
    CHECK(holds(english, "Question for the debate"));
}

TEST_CASE("a signing form has every statement and both keys, and still no origin") {
    Stage stage;
    Spine spine(stage, "W");
    spine.found();
    spine.write_case();
    spine.release_case();
    auto const reply = spine.browser("CMo").get(of_case(spine, "signing_form"));
    REQUIRE(reply.status == 200);
    CHECK(count_of(reply, "W Zo hoort het") == spine.statements.size());
    CHECK(count_of(reply, "turned\"") == 2);
    CHECK_FALSE(holds(reply, "ZWO"));
}

TEST_CASE("a print that does not exist, or lacks its parameter, is refused with its reason") {
    Stage stage;
    Spine spine(stage, "W");
    spine.found();
    auto facilitator = spine.browser("PB");
    CHECK(key_of(facilitator.get(spine.path() + "/prints/everything")) == "not_found.print");
    CHECK(key_of(facilitator.get(spine.path() + "/prints/kit?session=x")) == "request.param");
    CHECK(
        key_of(facilitator.get(spine.path() + "/prints/poster?session=" + std::string(32, '0'))) ==
        "not_found.session");
    CHECK(key_of(facilitator.get(spine.path() + "/prints/invitation.ics.pdf")) ==
          "not_found.print");
}

TEST_CASE("the kit's cards hold the codes that phones are let in with, until their round opens") {
    constexpr std::int32_t heads = 5;
    Stage stage;
    Spine spine(stage, "W");
    spine.found();
    spine.write_case();
    spine.release_case();
    spine.prepare_session(heads);
    auto const before = spine.browser("PB").get(of_session(spine, "kit"));
    REQUIRE(before.status == 200);
    CHECK(count_of(before, "class=\"card seat-card\"") == 4 * heads);
    for (auto const round : {1, 2})
        for (auto const party : {Party::client, Party::contractor})
            for (std::int32_t seat = 1; seat <= heads; ++seat)
                CHECK(count_of(before, drawn(spine, round, party, seat)) == 1);
    CHECK(holds(spine.browser("PB").get(of_session(spine, "invitation.ics")), "BEGIN:VCALENDAR"));

    spine.open_round();
    auto const after = spine.browser("PB").get(of_session(spine, "seat_cards"));
    CHECK(count_of(after, "class=\"card seat-card\"") == 2 * heads); // of the second round
    CHECK_FALSE(holds(after, drawn(spine, 1, Party::client, 1)));
    CHECK(count_of(after, drawn(spine, 2, Party::client, 1)) == 1);
}

TEST_CASE("what the room said hangs as words, and the sheet holds back what is not confirmed") {
    Stage stage;
    Spine spine(stage, "W");
    spine.found();
    spine.write_case();
    spine.release_case();
    spine.prepare_session(5);
    spine.open_round();
    spine.vote_by([](auto, auto, auto) { return domain::Vote::agree; });
    spine.lock_and_reveal();
    spine.note_outcomes();
    auto const hall = of_session(spine, "hall_sheet");
    CHECK(holds(spine.browser("PB").get(hall), "W 1 voorstel"));
    CHECK_FALSE(holds(spine.browser("CMo").get(hall), "W 1 voorstel"));
    spine.confirm_outcomes();
    CHECK(holds(spine.browser("CMo").get(hall), "W 1 voorstel"));
    spine.end_harvest();
    auto const poster = spine.browser("EV").get(of_session(spine, "poster"));
    REQUIRE(poster.status == 200);
    CHECK(holds(poster, "W 1 voorstel"));
    CHECK_FALSE(holds(poster, "Voorbehoud"));
    CHECK_FALSE(holds(poster, "Zo hoort het")); // a statement, with or without its votes
    CHECK_FALSE(holds(poster, "gedragen"));
}

TEST_CASE("as a PDF a print is made where WeasyPrint is, and refused with a word where it is not") {
    Stage stage;
    Spine spine(stage, "W");
    spine.found();
    spine.write_case();
    spine.release_case();
    auto const reply = patiently(spine, "CMn", of_case(spine, "room_sheet.pdf"));
    if (reply.status != 200) {
        CHECK(reply.status == 503);
        CHECK(key_of(reply) == "print.no_pdf");
        return;
    }
    CHECK(reply.header("content-type") == "application/pdf");
    CHECK(reply.body.starts_with("%PDF-"));
    auto const text = text_of_pdf(stage.folder() / "room_sheet.pdf", reply.body);
    if (!text.empty()) CHECK(text.find("W Het nachtelijke alarm") != std::string::npos);
    // Whoever may not see the page may not see the PDF.
    CHECK(key_of(spine.browser("LL").get(of_case(spine, "signing_form.pdf"))) ==
          "rights.forbidden");
}
