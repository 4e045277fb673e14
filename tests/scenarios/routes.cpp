// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/probe_table.hpp"
#include "scenarios/spine.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <doctest/doctest.h>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

struct RouteRow {
    std::string method, pattern, address, body;
    std::set<std::string> let_in;
};

std::vector<RouteRow> expectation() {
    std::ifstream in(std::string(HEFBOOM_SOURCE_DIR) + "/tests/scenarios/routes.txt");
    std::vector<RouteRow> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> cells;
        std::istringstream parts(line + " ");
        for (std::string cell; std::getline(parts, cell, '|');)
            cells.push_back(cell);
        REQUIRE_MESSAGE(cells.size() == 4, line);
        RouteRow row;
        std::istringstream(cells[0]) >> row.method >> row.pattern;
        std::istringstream(cells[1]) >> row.address;
        auto const from = cells[2].find('{');
        if (from != std::string::npos)
            row.body = cells[2].substr(from, cells[2].rfind('}') - from + 1);
        std::istringstream names(cells[3]);
        row.let_in = {std::istream_iterator<std::string>(names), {}};
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Told that there is nothing here for him, before any rule was asked.
bool shown_the_door(http::test::Reply const& reply) {
    static std::set<std::string> const keys{
        "rights.forbidden", "rights.not_confirmed", "not_found.engagement", "sign_in.needed",
        "seat.needed",      "link.needed",          "http.not_found"};
    return keys.contains(key_of(reply));
}

} // namespace

TEST_CASE("every route has its row, and every row its route") {
    Stage stage;
    std::set<std::string> rows, routes;
    for (auto const& row : expectation())
        rows.insert(row.method + " " + row.pattern);
    for (auto const& route : http::all_routes(stage.services()))
        routes.insert(std::string(http::name_of(route.method)) + " " + route.pattern);
    CHECK(rows == routes);
}

TEST_CASE("the document of the routes is the one in the tree, and every route says what it does") {
    Stage stage;
    auto const served = stage.as_nobody().get("/api/openapi.json");
    std::ifstream in(std::string(HEFBOOM_SOURCE_DIR) + "/docs/api/openapi.json");
    std::string const written{std::istreambuf_iterator<char>(in), {}};
    INFO("docs/api/README.md tells how to write it anew");
    bool const same = boost::json::parse(served.body) == boost::json::parse(written);
    CHECK(same);
    for (auto const& route : http::all_routes(stage.services())) {
        INFO(route.pattern);
        CHECK_FALSE(route.about.empty());
    }
}

TEST_CASE("every route lets in exactly whom it is for") {
    Stage stage;
    Spine spine(stage, "R");
    spine.found();
    auto const accepted =
        spine.invite({"CMo", Role::contract_manager, Party::client}, "not-confirmed");
    spine.accept(accepted);
    spine.write_case();
    spine.release_case();
    spine.prepare_session(5);
    spine.open_round();
    spine.act_seat(Party::client, 1, JoinSeat{});
    std::vector<std::pair<std::string, Visitor>> visitors;
    visitors.emplace_back("nobody", stage.as_nobody());
    visitors.emplace_back("stranger", stage.as(stage.account("R-stranger")));
    visitors.emplace_back("accepted", stage.as(accepted.account));
    for (auto const* const letters : {"PB", "CMo", "OR"})
        visitors.emplace_back(letters, spine.browser(letters));
    visitors.emplace_back("seat", spine.phone(Party::client, 1));
    visitors.emplace_back("link", stage.as_link(stage.tokens(spine.id).link(spine.reader_link)));
    Gaps const gaps{{"e", spine.path()},
                    {"engagement", to_string(spine.id)},
                    {"case", to_string(spine.case_id)},
                    {"passphrase", passphrase}};
    std::size_t probes = 0;
    for (auto const& row : expectation())
        for (auto& [letters, visitor] : visitors) {
            auto const reply =
                visitor.ask(row.method, filled(row.address, gaps), filled(row.body, gaps));
            INFO(row.method, " ", row.address, " by ", letters, ": ", reply.status, " ",
                 reply.body.substr(0, 300));
            CHECK(reply.status != 0);
            CHECK(reply.status != 500);
            CHECK(shown_the_door(reply) != row.let_in.contains(letters));
            ++probes;
        }
    std::cout << "routes: " << probes << " probes\n";
}
