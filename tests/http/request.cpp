// SPDX-License-Identifier: EUPL-1.2
#include "http/request.hpp"

#include "domain/ids.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::http;

TEST_CASE("the language is the chosen one, else the first we speak, else Dutch") {
    auto const spoken = [](Pairs headers) {
        Request request;
        request.headers = std::move(headers);
        return language_of(request);
    };
    CHECK(spoken({}) == Language::nl);
    CHECK(spoken({{"Accept-Language", "en-GB,en;q=0.9,nl;q=0.8"}}) == Language::en);
    CHECK(spoken({{"Accept-Language", "de, nl-BE;q=0.9, en;q=0.8"}}) == Language::nl);
    CHECK(spoken({{"Accept-Language", "enx, de"}}) == Language::nl);
    CHECK(spoken({{"accept-language", "en"}, {"Cookie", "a=b; hefboom_lang=nl"}}) == Language::nl);
    CHECK(spoken({{"accept-language", "en"}, {"Cookie", "hefboom_lang=xx"}}) == Language::en);
}

TEST_CASE("an id in the path is read or names nothing") {
    Request request;
    request.params = {{"case", "000102030405060708090a0b0c0d0e0f"}, {"bad", "1"}};
    CHECK(request.id_param<domain::CaseId>("case")->bytes[15] == 15);
    auto const refused = request.id_param<domain::CaseId>("bad");
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Refusal{Refused::not_found, "http.not_found", {}});
}

TEST_CASE("methods have names and names have methods") {
    for (auto const method :
         {Method::get, Method::head, Method::post, Method::put, Method::patch, Method::del})
        CHECK(method_of(name_of(method)) == method);
    CHECK(method_of("get") == Method::other);
    CHECK(method_of("OPTIONS") == Method::other);
    CHECK_FALSE(changes_state(Method::head));
    CHECK(changes_state(Method::other));
}
