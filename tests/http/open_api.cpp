// SPDX-License-Identifier: EUPL-1.2
#include "http/open_api.hpp"

#include "domain/cases/case_commands.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::http;

namespace {

boost::json::object document_of(std::vector<Route> const& routes) {
    return boost::json::parse(open_api(routes)).as_object();
}

Route route(Method method, std::string pattern) {
    return {.method = method,
            .pattern = std::move(pattern),
            .about = "what it does",
            .handler = [](Request const&) { return Answer(Refusal{}); }};
}

} // namespace

TEST_CASE("a route is an operation with its parameters, who may ask, and its body") {
    auto row = route(Method::put, "/api/things/{thing}");
    row.takes = codec::asked_for<domain::ReleaseCase>;
    auto const document = document_of({row, route(Method::get, "/api/things/{thing}")});
    auto const& path = document.at("paths").at("/api/things/{thing}").as_object();
    CHECK(path.contains("get"));
    CHECK(path.at("parameters").as_array().size() == 1);
    auto const& put = path.at("put").as_object();
    CHECK(put.at("summary") == "what it does");
    CHECK(put.at("security") == boost::json::parse(R"([{"session":[]}])"));
    CHECK(put.at("requestBody").at("content").at("application/json").at("schema").at("$ref") ==
          "#/components/schemas/ReleaseCase");
    CHECK(document.at("components").at("schemas").as_object().contains("ReleaseCase"));
}

TEST_CASE("every command and every view is a path of its own") {
    auto const document = document_of(
        {route(Method::post, "/api/e/{e}/commands/{command}"), route(Method::get, "/v/{view}")});
    auto const& paths = document.at("paths").as_object();
    REQUIRE(paths.contains("/api/e/{e}/commands/case.release"));
    auto const& body = paths.at("/api/e/{e}/commands/case.release")
                           .at("post")
                           .at("requestBody")
                           .at("content")
                           .at("application/json")
                           .at("schema");
    CHECK(body.at("allOf").as_array().size() == 2); // its fields, and its id
    REQUIRE(paths.contains("/v/casebook"));
    CHECK(paths.at("/v/casebook")
              .at("get")
              .at("responses")
              .at("2XX")
              .as_object()
              .contains("content"));
    CHECK_FALSE(paths.contains("/v/{view}"));
}

TEST_CASE("every schema that is referred to is there") {
    auto const text = open_api(
        std::vector<Route>{route(Method::post, "/c/{command}"), route(Method::get, "/v/{view}")});
    auto const document = boost::json::parse(text).as_object();
    auto const& schemas = document.at("components").at("schemas").as_object();
    std::string const mark = "#/components/schemas/";
    std::size_t found = 0;
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
        auto const from = at + mark.size();
        auto const name = text.substr(from, text.find('"', from) - from);
        INFO(name);
        CHECK(schemas.contains(name));
        ++found;
    }
    CHECK(found > 100);
}
