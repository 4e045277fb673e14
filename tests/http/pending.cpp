// SPDX-License-Identifier: EUPL-1.2
#include "http/pending.hpp"

#include <doctest/doctest.h>
#include <optional>
#include <thread>

using namespace hefboom;
using namespace hefboom::http;

namespace {

std::function<void(Result<Response>)> into(std::optional<Result<Response>>& place) {
    return [&place](Result<Response> answer) { place = std::move(answer); };
}

} // namespace

TEST_CASE("an answer arrives whoever comes first") {
    std::optional<Result<Response>> got;
    SUBCASE("the one who waits") {
        auto const [pending, completer] = Pending::make();
        pending.when_ready(into(got));
        CHECK_FALSE(got);
        completer(json("1"));
    }
    SUBCASE("the one who answers") {
        auto const [pending, completer] = Pending::make();
        completer(json("1"));
        pending.when_ready(into(got));
    }
    REQUIRE(got);
    CHECK(got->value().bytes() == "1");
}

TEST_CASE("a refusal arrives as one") {
    std::optional<Result<Response>> got;
    auto const [pending, completer] = Pending::make();
    pending.when_ready(into(got));
    completer(refuse(Refused::conflict, "case.already_signed"));
    CHECK(got->error().key == "case.already_signed");
}

TEST_CASE("the last copy that goes without a word answers 503") {
    std::optional<Result<Response>> got;
    std::optional<Pending::Pair> pair = Pending::make();
    auto const pending = pair->pending;
    pending.when_ready(into(got));
    std::optional<Pending::Completer> copy = pair->completer;
    pair.reset();
    CHECK_FALSE(got);
    copy.reset();
    REQUIRE(got);
    CHECK(got->error().kind == Refused::unavailable);
}

TEST_CASE("waiting and answering at the same moment loses nothing") {
    for (int i = 0; i < 500; ++i) {
        std::optional<Result<Response>> got;
        auto const [pending, completer] = Pending::make();
        std::thread answering([completer = completer] { completer(json("1")); });
        pending.when_ready(into(got));
        answering.join();
        REQUIRE(got);
        CHECK(got->has_value());
    }
}
