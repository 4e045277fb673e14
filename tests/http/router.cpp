// SPDX-License-Identifier: EUPL-1.2
#include "http/router.hpp"

#include <doctest/doctest.h>
#include <stdexcept>

using namespace hefboom;
using namespace hefboom::http;

namespace {

Route row(Method method, std::string pattern) {
    return {.method = method,
            .pattern = std::move(pattern),
            .needs = Needs::nobody,
            .handler = [](Request const&) -> Answer { return no_content(); }};
}

using Path = std::vector<std::string>;

std::string pattern_of(Router::Found const& found) {
    auto const* match = std::get_if<Router::Match>(&found);
    return match ? match->route->pattern : "";
}

} // namespace

TEST_CASE("a path finds its row and fills in the names") {
    Router const router({row(Method::get, "/api/cases/{case}/versions/{version}")});
    auto const found = router.find(Method::get, Path{"api", "cases", "c1", "versions", "2"});
    auto const& match = std::get<Router::Match>(found);
    CHECK(match.params == Pairs{{"case", "c1"}, {"version", "2"}});
    CHECK(std::holds_alternative<Router::Unknown>(
        router.find(Method::get, Path{"api", "cases", "c1", "versions"})));
    CHECK(std::holds_alternative<Router::Unknown>(router.find(Method::get, Path{})));
}

TEST_CASE("a literal comes before a name, whatever the order of the rows") {
    for (bool const reversed : {false, true}) {
        std::vector<Route> routes{row(Method::get, "/a/{x}"), row(Method::get, "/a/new"),
                                  row(Method::get, "/{y}/new/z")};
        if (reversed) std::swap(routes.front(), routes.back());
        Router const router(std::move(routes));
        CHECK(pattern_of(router.find(Method::get, Path{"a", "new"})) == "/a/new");
        CHECK(pattern_of(router.find(Method::get, Path{"a", "old"})) == "/a/{x}");
        CHECK(pattern_of(router.find(Method::get, Path{"a", "new", "z"})) == "/{y}/new/z");
    }
}

TEST_CASE("a wrong method is told which ones are right") {
    Router const router(
        {row(Method::post, "/a"), row(Method::get, "/a"), row(Method::del, "/{x}")});
    auto const found = router.find(Method::put, Path{"a"});
    CHECK(std::get<Router::WrongMethod>(found).allow == "GET, HEAD, POST, DELETE");
    CHECK(pattern_of(router.find(Method::del, Path{"a"})) == "/{x}");
    CHECK(pattern_of(router.find(Method::head, Path{"a"})) == "/a");
    CHECK(std::holds_alternative<Router::WrongMethod>(router.find(Method::other, Path{"a"})));
}

TEST_CASE("rows that match the same requests are refused at start") {
    CHECK_THROWS_AS(Router({row(Method::get, "/a/{x}"), row(Method::get, "/a/{y}")}),
                    std::invalid_argument);
    CHECK_NOTHROW(Router({row(Method::get, "/a/{x}"), row(Method::post, "/a/{y}")}));
}

TEST_CASE("ill-formed rows are refused at start") {
    for (std::string const pattern : {"", "a", "/a/", "//", "/a//b"}) {
        CAPTURE(pattern);
        CHECK_THROWS_AS(Router({row(Method::get, pattern)}), std::invalid_argument);
    }
    CHECK_THROWS_AS(Router({row(Method::head, "/a")}), std::invalid_argument);
    CHECK_THROWS_AS(Router({Route{.method = Method::get, .pattern = "/a", .handler = nullptr}}),
                    std::invalid_argument);
}

TEST_CASE("all rows can be listed") {
    Router const router({row(Method::get, "/"), row(Method::post, "/b")});
    REQUIRE(router.routes().size() == 2);
    CHECK(router.routes()[1].pattern == "/b");
    CHECK(pattern_of(router.find(Method::get, Path{})) == "/");
}
