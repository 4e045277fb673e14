// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hefboom::http {

/// A limit as a token bucket: `burst` at once, and `per_minute` after that.
struct Rate {
    double burst = 0;
    double per_minute = 0;
};

/// Before joining a limit can only count per address, and 200 phones share one access point.
constexpr Rate joining_rate{.burst = 300, .per_minute = 600};
/// Sign-ins per address; each costs an Argon2id.
constexpr Rate signing_in_rate{.burst = 30, .per_minute = 60};
/// Wrong passphrases of one login or account, wherever they come from: a hundred an hour. Right
/// ones cost nothing.
constexpr Rate guessing_rate{.burst = 20, .per_minute = 100.0 / 60};
/// Requests that the guard turns away, per address: guessing is slow, a room of stale phones is not
/// shut out.
constexpr Rate turned_away_rate{.burst = 400, .per_minute = 400};
/// Requests of one account or link.
constexpr Rate known_rate{.burst = 200, .per_minute = 1200};
/// Requests of one phone with a seat: a mark on every statement of a round in one breath, and what
/// the page reads meanwhile.
constexpr Rate seat_rate{.burst = 60, .per_minute = 240};

/// How many keys one set of buckets remembers; beyond it the full ones, which limit nothing, go.
constexpr std::size_t rate_keys_max = 65'536;

/// One bucket per key. Safe from any thread.
class Buckets {
public:
    explicit Buckets(Rate rate) : rate_(rate) {}

    /// True and one token less when there is one.
    [[nodiscard]] bool take(std::string_view key, std::int64_t now_ms);

    /// Whether there is one.
    [[nodiscard]] bool has(std::string_view key, std::int64_t now_ms) const;

    /// How long until there is a token again, in whole seconds, at least one.
    [[nodiscard]] std::int64_t wait_s(std::string_view key, std::int64_t now_ms) const;

    /// How many keys are remembered.
    [[nodiscard]] std::size_t keys() const;

private:
    struct Bucket {
        double tokens = 0;
        std::int64_t at_ms = 0;
    };

    [[nodiscard]] double tokens_in(Bucket const& bucket, std::int64_t now_ms) const;
    void forget_full(std::int64_t now_ms);

    Rate rate_;
    mutable std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
};

} // namespace hefboom::http
