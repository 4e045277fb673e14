// SPDX-License-Identifier: EUPL-1.2
#include "http/guard.hpp"

#include "http/served.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::http;
using namespace hefboom::http::test;

namespace {

NetworkRules const lan{Exposure::plain, {"127.0.0.1", "hefboom.lan", "::1"}};
NetworkRules const tls{Exposure::tls, {"hefboom.example"}};

Request asking(Method method, Pairs headers) {
    Request request;
    request.method = method;
    request.headers = std::move(headers);
    return request;
}

std::string key_of(Result<void> const& result) {
    return result ? "" : result.error().key;
}

} // namespace

TEST_CASE("only hosts that mean us are answered") {
    struct Row {
        std::string host;
        bool ours;
    };
    for (Row const& row : std::vector<Row>{{"127.0.0.1", true},
                                           {"127.0.0.1:8080", true},
                                           {"HEFBOOM.lan:1", true},
                                           {"[::1]:8080", true},
                                           {"evil.example", false},
                                           {"127.0.0.1.evil.example", false},
                                           {"hefboom.lan.", false},
                                           {"[::1", false},
                                           {"", false}}) {
        CAPTURE(row.host);
        CHECK(check_host(lan, asking(Method::get, {{"Host", row.host}})).has_value() == row.ours);
    }
    CHECK(key_of(check_host(lan, asking(Method::get, {}))) == "http.host");
    auto const two = asking(Method::get, {{"Host", "127.0.0.1"}, {"Host", "127.0.0.1"}});
    CHECK(key_of(check_host(lan, two)) == "http.host");
}

TEST_CASE("what changes state was plainly sent by a page of ours") {
    Pairs const good{{"Host", "hefboom.lan:80"},
                     {"Origin", "http://hefboom.lan:80"},
                     {"Hefboom-Request", "1"},
                     {"Sec-Fetch-Site", "same-origin"}};
    CHECK(check_origin(lan, asking(Method::post, good)));
    auto const changed = [&](std::size_t at, std::string value) {
        auto headers = good;
        headers[at].second = std::move(value);
        return headers;
    };
    auto const without = [&](std::size_t at) {
        auto headers = good;
        headers.erase(headers.begin() + static_cast<std::ptrdiff_t>(at));
        return headers;
    };
    CHECK(check_origin(lan, asking(Method::post, without(3))));
    for (Pairs const& headers :
         {changed(1, "http://evil.example"), changed(1, "null"), changed(1, ""),
          changed(1, "https://hefboom.lan:80"), changed(1, "http://hefboom.lan"),
          changed(1, "http://hefboom.lan:80.evil.example"), without(1), changed(2, "2"), without(2),
          changed(3, "cross-site"), changed(3, "same-site"), changed(3, "none")}) {
        for (auto const method :
             {Method::post, Method::put, Method::patch, Method::del, Method::other})
            CHECK(key_of(check_origin(lan, asking(method, headers))) == "http.origin");
        CHECK(check_origin(lan, asking(Method::get, headers)));
    }
    auto twice = good;
    twice.emplace_back("Origin", "http://evil.example");
    CHECK_FALSE(check_origin(lan, asking(Method::post, twice)));
    Pairs const secure{{"Host", "hefboom.example"},
                       {"Origin", "https://hefboom.example"},
                       {"Hefboom-Request", "1"}};
    CHECK(check_origin(tls, asking(Method::post, secure)));
}

TEST_CASE("over the wire, foreign requests get 403 and foreign names 421") {
    Served const served({open_route(Method::post, "/api/echo", echo())});
    struct Row {
        std::string lines;
        int status;
    };
    std::string const host = "Host: localhost\r\n";
    std::string const origin = "Origin: http://localhost\r\n";
    std::string const own = "Hefboom-Request: 1\r\n";
    for (Row const& row :
         std::vector<Row>{{host + origin + own, 200},
                          {host + origin, 403},
                          {host + own, 403},
                          {host + "Origin: http://evil\r\n" + own, 403},
                          {host + origin + own + "Sec-Fetch-Site: cross-site\r\n", 403},
                          {"Host: evil\r\nOrigin: http://evil\r\n" + own, 421},
                          {origin + own, 421}}) {
        CAPTURE(row.lines);
        auto client = served.client();
        client.send("POST /api/echo HTTP/1.1\r\n" + row.lines + "Content-Length: 2\r\n\r\n{}");
        CHECK(client.reply("POST").status == row.status);
        CHECK(client.post("/api/echo", "1").status == 200);
    }
}

TEST_CASE("cookies are strict, and bound to the host where the channel is secure") {
    CHECK(set_cookie(tls, Cookie::session, "abc_-9", 60) ==
          "__Host-hefboom=abc_-9; Path=/; Max-Age=60; HttpOnly; SameSite=Strict; Secure");
    CHECK(set_cookie(lan, Cookie::seat, "abc", 60) ==
          "hefboom_lan-seat=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Strict");
    CHECK(clear_cookie(lan, Cookie::session) ==
          "hefboom_lan=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict");
    auto const request = asking(Method::get, {{"Cookie", "hefboom_lan=t1; __Host-hefboom=t2; "
                                                         "hefboom_lan-seat="}});
    CHECK(token_in(lan, Cookie::session, request) == "t1");
    CHECK(token_in(tls, Cookie::session, request) == "t2");
    CHECK_FALSE(token_in(lan, Cookie::seat, request));
    CHECK_FALSE(token_in(lan, Cookie::link, request));
}

TEST_CASE("an address is taken from a proxy only when it is ours") {
    auto request = asking(Method::get, {{"X-Forwarded-For", "6.6.6.6, 10.0.0.9"}});
    request.peer = "192.168.1.2";
    CHECK(address_of(lan, request) == "192.168.1.2");
    NetworkRules const proxied{Exposure::trusted_proxy, {"x"}};
    CHECK(address_of(proxied, request) == "10.0.0.9");
    request.headers.clear();
    CHECK(address_of(proxied, request) == "192.168.1.2");
}
