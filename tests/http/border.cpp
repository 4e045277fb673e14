// SPDX-License-Identifier: EUPL-1.2
#include "http/border.hpp"

#include "http/served.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::http;
using namespace hefboom::http::test;

namespace {

Request posting(std::vector<std::string> segments) {
    Request request;
    request.method = Method::post;
    request.segments = std::move(segments);
    request.headers = {
        {"Host", "localhost"}, {"Origin", "http://localhost"}, {"Hefboom-Request", "1"}};
    request.peer = "10.0.0.1";
    return request;
}

std::string key_at(Border& border, Request request, std::int64_t now_ms) {
    auto const admitted = border.admit(request, now_ms);
    return admitted ? "" : admitted.error().key;
}

Route joining_route() {
    auto route = open_route(Method::post, "/api/join", echo());
    route.pace = Pace::joining;
    return route;
}

} // namespace

TEST_CASE("a guard's refusal is the answer, and what it found reaches the handler") {
    auto site = open_site({open_route(Method::post, "/api/a", echo())});
    site.guard = [](Needs needs, Request const& request) -> Result<Identity> {
        CHECK(needs == Needs::nobody);
        if (request.header("x-seat").empty())
            return refuse(Refused::forbidden, "http.sign_in_needed");
        return Identity{"seat 1", std::string("seat 1")};
    };
    Border border(std::move(site));
    CHECK(key_at(border, posting({"api", "a"}), 0) == "http.sign_in_needed");
    auto request = posting({"api", "a"});
    request.headers.emplace_back("X-Seat", "1");
    auto const admitted = border.admit(request, 0);
    REQUIRE(admitted);
    CHECK((*admitted)->pattern == "/api/a");
    CHECK(request.who_as<std::string>() == "seat 1");
    CHECK(request.route == "/api/a");
}

TEST_CASE("joining is limited per address, and one address does not shut out another") {
    auto site = open_site({joining_route()});
    site.rates.joining = {.burst = 3, .per_minute = 60};
    Border border(std::move(site));
    for (int i = 0; i < 3; ++i)
        CHECK(key_at(border, posting({"api", "join"}), 0).empty());
    CHECK(key_at(border, posting({"api", "join"}), 0) == "http.too_many");
    auto neighbour = posting({"api", "join"});
    neighbour.peer = "10.0.0.2";
    CHECK(key_at(border, neighbour, 0).empty());
    CHECK(key_at(border, posting({"api", "join"}), 1000).empty());
}

TEST_CASE("one seat that hurries does not slow its neighbours behind the same address") {
    auto site = open_site({open_route(Method::post, "/api/vote", echo())});
    site.rates.seat = {.burst = 2, .per_minute = 60};
    site.guard = [](Needs, Request const& request) -> Result<Identity> {
        return Identity{std::string(request.header("x-seat")), {}, Allowance::seat};
    };
    Border border(std::move(site));
    auto const vote = [&](std::string seat) {
        auto request = posting({"api", "vote"});
        request.headers.emplace_back("X-Seat", std::move(seat));
        return key_at(border, std::move(request), 0);
    };
    CHECK(vote("1").empty());
    CHECK(vote("1").empty());
    CHECK(vote("1") == "http.too_many");
    CHECK(vote("2").empty());
}

TEST_CASE("guessing slows down without touching those who are known") {
    auto site = open_site({open_route(Method::post, "/api/vote", echo())});
    site.rates.turned_away = {.burst = 5, .per_minute = 60};
    site.guard = [](Needs, Request const& request) -> Result<Identity> {
        if (request.header("x-seat") == "right") return Identity{"right", {}};
        return refuse(Refused::not_found, "http.not_found");
    };
    Border border(std::move(site));
    int refused = 0;
    for (int i = 0; i < 1000; ++i)
        if (key_at(border, posting({"api", "vote"}), i) == "http.not_found") ++refused;
    CHECK(refused <= 6);
    auto right = posting({"api", "vote"});
    right.headers.emplace_back("X-Seat", "right");
    CHECK(key_at(border, right, 1000).empty());
}

TEST_CASE("a refused pace tells when to come back") {
    auto site = open_site({joining_route()});
    site.rates.joining = {.burst = 1, .per_minute = 6};
    Served const served({}, std::move(site));
    auto client = served.client();
    CHECK(client.post("/api/join", "1").status == 200);
    auto const reply = client.post("/api/join", "1");
    CHECK(reply.status == 429);
    CHECK(reply.header("retry-after") == "10");
    CHECK(reply.body.find("10 seconden") != std::string::npos);
}
