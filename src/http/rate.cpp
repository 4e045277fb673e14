// SPDX-License-Identifier: EUPL-1.2
#include "http/rate.hpp"

#include "base/instant.hpp"

#include <algorithm>
#include <cmath>

namespace hefboom::http {

double Buckets::tokens_in(Bucket const& bucket, std::int64_t now_ms) const {
    auto const passed_ms = static_cast<double>(std::max<std::int64_t>(0, now_ms - bucket.at_ms));
    auto const grown = bucket.tokens + passed_ms * rate_.per_minute / double{ms_per_minute};
    return std::min(rate_.burst, grown);
}

bool Buckets::take(std::string_view key, std::int64_t now_ms) {
    std::lock_guard const lock(mutex_);
    if (buckets_.size() >= rate_keys_max) forget_full(now_ms);
    auto& bucket =
        buckets_.try_emplace(std::string(key), Bucket{rate_.burst, now_ms}).first->second;
    bucket = {tokens_in(bucket, now_ms), std::max(bucket.at_ms, now_ms)};
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
}

bool Buckets::has(std::string_view key, std::int64_t now_ms) const {
    std::lock_guard const lock(mutex_);
    auto const found = buckets_.find(std::string(key));
    return found == buckets_.end() || tokens_in(found->second, now_ms) >= 1;
}

std::int64_t Buckets::wait_s(std::string_view key, std::int64_t now_ms) const {
    std::lock_guard const lock(mutex_);
    auto const found = buckets_.find(std::string(key));
    if (found == buckets_.end()) return 1;
    auto const missing = 1 - tokens_in(found->second, now_ms);
    return std::max<std::int64_t>(1, std::lround(std::ceil(missing * 60 / rate_.per_minute)));
}

std::size_t Buckets::keys() const {
    std::lock_guard const lock(mutex_);
    return buckets_.size();
}

void Buckets::forget_full(std::int64_t now_ms) {
    std::erase_if(buckets_, [&](auto const& entry) {
        return tokens_in(entry.second, now_ms) >= rate_.burst;
    });
    // Everybody at once at work: forgetting them is kinder than refusing all newcomers.
    if (buckets_.size() >= rate_keys_max) buckets_.clear();
}

} // namespace hefboom::http
