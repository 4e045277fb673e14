// SPDX-License-Identifier: EUPL-1.2
#include "http/problem.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::http;

TEST_CASE("a refusal is a problem document in the language asked for") {
    Words const words({{"case.too_long", "Hoogstens {max} \"woorden\"."}},
                      {{"case.too_long", "At most {max} words."}});
    Refusal const refusal{Refused::conflict, "case.too_long", {{"max", "20"}}};
    auto const response = problem(refusal, words, Language::nl);
    CHECK(response.status == 409);
    CHECK(response.header("content-type") == "application/problem+json");
    CHECK(response.header("content-language") == "nl");
    auto const body = boost::json::parse(response.bytes());
    CHECK(body.at("type").as_string() == "urn:hefboom:refusal:case.too_long");
    CHECK(body.at("title").as_string() == "Hoogstens 20 \"woorden\".");
    CHECK(body.at("status").as_int64() == 409);
    CHECK(body.at("key").as_string() == "case.too_long");
    CHECK(body.at("details").at("max").as_string() == "20");
    auto const english = problem(refusal, words, Language::en);
    CHECK(boost::json::parse(english.bytes()).at("title").as_string() == "At most 20 words.");
}

TEST_CASE("each kind of refusal has its status, and a few keys their own") {
    auto const status = [](Refused kind, std::string key) {
        return status_of({kind, std::move(key), {}});
    };
    CHECK(status(Refused::invalid, "a.b") == 400);
    CHECK(status(Refused::forbidden, "a.b") == 403);
    CHECK(status(Refused::not_found, "a.b") == 404);
    CHECK(status(Refused::conflict, "a.b") == 409);
    CHECK(status(Refused::too_many, "a.b") == 429);
    CHECK(status(Refused::unavailable, "a.b") == 503);
    CHECK(status(Refused::forbidden, "http.sign_in_needed") == 401);
    CHECK(status(Refused::invalid, "http.host") == 421);
    CHECK(status(Refused::unavailable, "http.internal") == 500);
}
