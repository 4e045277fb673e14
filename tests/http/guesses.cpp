// SPDX-License-Identifier: EUPL-1.2
#include "http/guesses.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::http;

namespace {

Result<int> wrong() {
    return refuse(Refused::forbidden, "sign_in.wrong");
}

std::string guess(Guesses& guesses, std::string_view whose, std::int64_t at_ms) {
    auto const answer = guesses.limited(whose, Instant{at_ms}, wrong);
    return answer ? "" : answer.error().key;
}

} // namespace

TEST_CASE("a passphrase can be guessed at a hundred times an hour, from wherever") {
    Guesses guesses(guessing_rate);
    int tried = 0;
    for (std::int64_t second = 0; second < 3600; ++second)
        if (guess(guesses, "account", second * 1000) == "sign_in.wrong") ++tried;
    CHECK(tried <= 120); // the burst, and what grows back in the hour
    CHECK(tried >= 100);
    (void)guess(guesses, "account", 3'600'001);
    CHECK(guess(guesses, "account", 3'600'001) == "http.too_many");
    CHECK(guess(guesses, "another", 3'600'001) == "sign_in.wrong");
}

TEST_CASE("what is not tried says how long to wait") {
    Guesses guesses({.burst = 1, .per_minute = 2});
    CHECK(guess(guesses, "a", 0) == "sign_in.wrong");
    bool tried = false;
    auto const answer = guesses.limited("a", Instant{0}, [&]() -> Result<int> {
        tried = true;
        return 1;
    });
    CHECK_FALSE(tried);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().kind == Refused::too_many);
    CHECK(answer.error().details.front().second == "30");
}

TEST_CASE("a right passphrase and other refusals cost nothing") {
    Guesses guesses({.burst = 1, .per_minute = 1});
    for (int i = 0; i < 100; ++i) {
        CHECK(guesses.limited("a", Instant{0}, []() -> Result<int> { return 7; }) == 7);
        auto const other = guesses.limited("a", Instant{0}, []() -> Result<int> {
            return refuse(Refused::invalid, "passphrase.too_short");
        });
        CHECK(other.error().key == "passphrase.too_short");
    }
    CHECK(guess(guesses, "a", 0) == "sign_in.wrong");
}
