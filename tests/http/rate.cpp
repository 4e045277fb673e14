// SPDX-License-Identifier: EUPL-1.2
#include "http/rate.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hefboom::http;

namespace {

int taken_at(Buckets& buckets, std::string_view key, std::int64_t now_ms, int tries) {
    int taken = 0;
    for (int i = 0; i < tries; ++i)
        if (buckets.take(key, now_ms)) ++taken;
    return taken;
}

} // namespace

TEST_CASE("a burst passes and then the stream is even") {
    Buckets buckets({.burst = 10, .per_minute = 60});
    CHECK(taken_at(buckets, "a", 0, 100) == 10);
    CHECK(buckets.wait_s("a", 0) == 1);
    CHECK(taken_at(buckets, "a", 999, 100) == 0);
    CHECK(taken_at(buckets, "a", 1000, 100) == 1);
    CHECK(taken_at(buckets, "a", 1'000'000, 100) == 10);
}

TEST_CASE("one key does not use up another's") {
    Buckets buckets({.burst = 1, .per_minute = 1});
    CHECK(buckets.take("a", 0));
    CHECK_FALSE(buckets.take("a", 0));
    CHECK(buckets.take("b", 0));
    CHECK(buckets.wait_s("a", 0) == 60);
    CHECK(buckets.wait_s("unknown", 0) == 1);
}

TEST_CASE("a clock that goes back gives nothing away") {
    Buckets buckets({.burst = 1, .per_minute = 60});
    CHECK(buckets.take("a", 10'000));
    CHECK_FALSE(buckets.take("a", 0));
    CHECK_FALSE(buckets.take("a", 10'500));
    CHECK(buckets.take("a", 11'000));
}

TEST_CASE("a room of 200 phones joins within ten seconds, and 300 within a minute") {
    Buckets burst(joining_rate);
    int joined = 0;
    for (int i = 0; i < 200; ++i)
        if (burst.take("access point", i * 50)) ++joined;
    CHECK(joined == 200);
    Buckets steady(joining_rate);
    CHECK(taken_at(steady, "access point", 0, 300) == 300);
}

TEST_CASE("the buckets do not grow without end") {
    Buckets buckets({.burst = 2, .per_minute = 60});
    for (std::size_t i = 0; i < 3 * rate_keys_max; ++i)
        CHECK(buckets.take(fmt::format("{}", i), static_cast<std::int64_t>(i)));
    CHECK(buckets.keys() <= rate_keys_max + 1);
}
