// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/probe_table.hpp"
#include "scenarios/spine.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>
#include <iostream>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

constexpr char const* bad_table = "bad_input.txt";

/// That an answer is a problem (RFC 9457) whose sentence is that of its key, in that language.
void check_problem(http::test::Reply const& reply, Language language, Words const& words) {
    REQUIRE(reply.header("content-type") == "application/problem+json");
    CHECK(reply.header("content-language") == code_of(language));
    auto const problem = boost::json::parse(reply.body);
    auto const key = std::string(problem.at("key").as_string());
    INFO(key);
    CHECK(problem.at("type").as_string() == "urn:hefboom:refusal:" + key);
    CHECK(problem.at("status").as_int64() == reply.status);
    CHECK(words.list(language).contains(key));
    Fill fill;
    for (auto const& [name, value] : problem.at("details").as_object())
        fill.emplace_back(name, value.as_string());
    auto const title = std::string(problem.at("title").as_string());
    CHECK(title == words.say(language, key, fill));
    CHECK(title.find('{') == title.npos);
}

class BadInput {
public:
    Stage stage;
    Spine spine{stage, "I"};
    Spine other{stage, "ANDER"};
    std::size_t probes = 0;
    Words words = http::embedded_words();

    BadInput() {
        for (auto* each : {&other, &spine}) { // the other on the same day, so that both are open
            stage.now = began_;
            each->found();
            each->write_case();
            each->offer_case();
            each->seal_case();
            each->rate_and_release();
        }
        link_ = spine.reader_link;
        spine.prepare_session(5);
        spine.open_round();
        spine.act_seat(Party::client, 1, JoinSeat{});
        auto const made = spine.act("CMo", OpenCase{.code = {{}, "B"},
                                                    .title = spine.text("Nog een"),
                                                    .origin = {spine.zwolle},
                                                    .level = Fictionalisation::blended});
        written_ = as<CaseId>(made.made.front());
        for (auto const section : {Section::what_was_agreed, Section::customary,
                                   Section::what_happened, Section::hinge, Section::question})
            spine.act("CMo", LayOnTable{written_, section, 0, spine.text("zoals het ging")});
        spine.act("CMo", LayOnTable{written_, Section::inner_voices, 0, {{}, "Een: a\nTwee: b"}});
        for (int i = 0; i < 8; ++i)
            spine.act("CMo", AddStatement{written_, StatementKind::norm, spine.text("Zo hoort het"),
                                          LeansOn::room_sheet});
        reader_of_written_ = as<LinkId>(
            spine
                .act("CMo",
                     IssueLink{
                         LinkPurpose::read_case, as<ObjectId>(written_), {}, Party::client, {}})
                .made.front());
    }

    void probe(std::string const& section) {
        probes += run_probes(bad_table, section, gaps(), [this](Probe const& probe) {
            auto visitor = who(probe.who);
            auto reply = visitor.ask(probe.method, probe.path, probe.body);
            if (reply.status >= 400) {
                check_problem(reply, Language::nl, words);
                auto const again = visitor.ask(probe.method, probe.path, probe.body,
                                               "Accept-Language: fr, en-GB;q=0.8, nl;q=0.5\r\n");
                check_problem(again, Language::en, words);
                CHECK(key_of(again) == key_of(reply));
            }
            return reply;
        });
    }

private:
    Gaps gaps() {
        auto const& tokens = stage.tokens(spine.id);
        auto const other_link = stage.tokens(other.id).link(other.reader_link);
        std::string ids = "\"" + to_string(spine.case_id) + "\"";
        for (int i = 1; i < 600; ++i)
            ids += ",\"" + to_string(spine.case_id) + "\"";
        std::string const guess(32, 'd');
        return {{"e", spine.path()},
                {"engagement", to_string(spine.id)},
                {"case", to_string(written_)},
                {"session", to_string(spine.session)},
                {"round", to_string(spine.round(1))},
                {"almere", to_string(spine.almere)},
                {"link", to_string(link_)},
                {"member", to_string(spine.placed("CMo").member)},
                {"nothing", std::string(31, '0') + "1"},
                {"guess", guess},
                {"used id", std::string(32, 'e')},
                {"other proof", other_link.substr(66)},
                {"other seat", to_string(spine.id) + "-" + other_link.substr(66)},
                {"used invitation", tokens.invitation(spine.placed("CMo").member)},
                {"bad utf-8", "\xc3\x28"},
                {"300 characters", std::string(300, 'x')},
                {"49 thousand characters", std::string(49'000, 'x')},
                {"5 thousand characters", std::string(5'000, 'x')},
                {"over a megabyte", std::string(1'100'000, ' ')},
                {"600 ids", ids},
                {"deep", R"({"article":)" + std::string(100, '[') + std::string(100, ']') + "}"}};
    }

    Visitor who(std::string const& letters) {
        if (letters == "nobody") return stage.as_nobody();
        if (letters == "stranger") return stage.as(other.placed("CMo").account);
        if (letters == "seat") return spine.phone(Party::client, 1);
        if (letters == "link")
            return stage.as_link(stage.tokens(spine.id).link(reader_of_written_));
        std::string const guess(32, 'd');
        if (letters == "guessed session") return {stage.port(), "hefboom_lan=" + guess};
        if (letters == "guessed seat") return stage.as_seat(to_string(spine.id) + "-" + guess, 7);
        if (letters == "guessed link")
            return stage.as_link(to_string(spine.id) + "-" + to_string(link_) + "-" + guess);
        return spine.browser(letters);
    }

    Instant began_ = stage.now;
    LinkId link_, reader_of_written_;
    CaseId written_;
};

/// A request with exactly these header lines after the cookie, none added.
http::test::Reply bare(Stage const& stage, std::string const& method, std::string const& lines) {
    http::test::Client client(stage.port());
    client.send(method + " /api/sign-out HTTP/1.1\r\n" + lines + "Content-Length: 2\r\n\r\n{}");
    return client.reply(method);
}

} // namespace

TEST_CASE("bad input is told what is wrong with it, in the reader's language") {
    BadInput bad;
    for (auto const* const section : {"bodies", "addresses", "stale", "guessed", "used"})
        bad.probe(section);
    std::cout << "bad input: " << bad.probes << " probes in two languages\n";
}

TEST_CASE("what a page of ours did not plainly send changes nothing") {
    Stage stage;
    auto const account = stage.account("somebody");
    auto visitor = stage.as(account);
    auto const host = "127.0.0.1:" + std::to_string(stage.port());
    auto const cookie = "Cookie: " + visitor.cookie() + "\r\n";
    auto const ours = "Origin: http://" + host + "\r\n";
    auto const at_us = "Host: " + host + "\r\n";
    std::string const own = "Hefboom-Request: 1\r\n";
    struct Case {
        std::string lines, key;
        int status = 0;
    };
    std::vector<Case> const cases{
        {at_us + own, "http.origin", 403},
        {at_us + ours, "http.origin", 403},
        {at_us + ours + "Hefboom-Request: 2\r\n", "http.origin", 403},
        {at_us + own + "Origin: null\r\n", "http.origin", 403},
        {at_us + own + "Origin: https://" + host + "\r\n", "http.origin", 403},
        {at_us + own + "Origin: http://evil.example\r\n", "http.origin", 403},
        {at_us + own + ours + "Origin: http://evil.example\r\n", "http.origin", 403},
        {at_us + own + ours + "Sec-Fetch-Site: cross-site\r\n", "http.origin", 403},
        {at_us + own + ours + "Sec-Fetch-Site: same-site\r\n", "http.origin", 403},
        {"Host: evil.example\r\n" + own + "Origin: http://evil.example\r\n", "http.host", 421},
        {"Host: evil.example:80\r\n" + own + ours, "http.host", 421},
        {at_us + "Host: evil.example\r\n" + own + ours, "http.host", 421},
        {own + ours, "http.host", 421},
    };
    auto const words = http::embedded_words();
    for (auto const& each : cases) {
        INFO(each.lines);
        auto const reply = bare(stage, "POST", each.lines + cookie);
        CHECK(reply.status == each.status);
        CHECK(key_of(reply) == each.key);
        check_problem(reply, Language::nl, words);
    }
    // Still signed in after all of that; and signed out by what a page of ours sends.
    CHECK(visitor.get("/api/me").body.find("somebody") != std::string::npos);
    CHECK(bare(stage, "POST", at_us + own + ours + cookie).status == 204);
    CHECK(visitor.get("/api/me").body.find("somebody") == std::string::npos);
}
