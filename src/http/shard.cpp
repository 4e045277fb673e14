// SPDX-License-Identifier: EUPL-1.2
#include "http/shard.hpp"

#include "http/log_line.hpp"
#include "http/response_head.hpp"

#include <chrono>
#include <fmt/format.h>
#include <utility>

namespace hefboom::http {

namespace {

/// How precisely deadlines are kept; one timer for all connections instead of one each.
constexpr std::chrono::milliseconds tick_length{100};

/// How many connections are woken before other work gets its turn. A plain loop over ten thousand
/// streams makes a vote wait 150 ms for its answer; this, 8 ms.
constexpr std::size_t wakes_at_once = 50;

constexpr std::size_t log_flush_bytes = std::size_t{32} * 1024;

template <class Unit>
std::int64_t steady() {
    return std::chrono::duration_cast<Unit>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

std::int64_t steady_ms() {
    return steady<std::chrono::milliseconds>();
}

std::int64_t steady_us() {
    return steady<std::chrono::microseconds>();
}

Shard::Shard(Shared const& shared, std::string id_prefix)
    : shared_(shared), id_prefix_(std::move(id_prefix)), now_ms_(steady_ms()) {}

void Shard::run() {
    tick();
    context_.run();
    flush_log();
}

void Shard::tick() {
    now_ms_ = steady_ms();
    if (winding_down_ && now_ms_ >= cut_at_ms_)
        for (auto const& connection : std::exchange(connections_, {}))
            connection->abort();
    // A connection may leave while it is asked.
    auto const present = std::vector(connections_.begin(), connections_.end());
    for (auto const& connection : present)
        connection->tick(now_ms_);
    flush_log();
    if (winding_down_ && connections_.empty()) return;
    ticker_.expires_after(tick_length);
    ticker_.async_wait([this](error_code const& error) {
        if (!error) tick();
    });
}

void Shard::wake(std::shared_ptr<AnyConnection> connection) {
    std::lock_guard const lock(mutex_);
    if (over_) return;
    woken_.push_back(std::move(connection));
    if (std::exchange(delivering_, true)) return;
    asio::post(context_, [this] { deliver(); });
}

void Shard::deliver() {
    for (std::size_t i = 0; i < wakes_at_once; ++i) {
        std::unique_lock lock(mutex_);
        if (woken_.empty()) {
            delivering_ = false;
            return;
        }
        auto const connection = std::move(woken_.front());
        woken_.pop_front();
        lock.unlock();
        connection->wake();
    }
    asio::post(context_, [this] { deliver(); });
}

void Shard::wind_down() {
    asio::post(context_, [this] {
        winding_down_ = true;
        cut_at_ms_ = steady_ms() + shared_.limits.stop_grace_ms;
        auto const present = std::vector(connections_.begin(), connections_.end());
        for (auto const& connection : present)
            connection->wind_down();
    });
}

void Shard::finish() {
    decltype(woken_) dropped;
    {
        std::lock_guard const lock(mutex_);
        over_ = true;
        dropped.swap(woken_);
    }
    // What was posted to a thread that had ended already still holds connections.
    context_.restart();
    context_.poll();
}

void Shard::add(std::shared_ptr<AnyConnection> const& connection) {
    connections_.insert(connection);
}

void Shard::remove(std::shared_ptr<AnyConnection> const& connection) {
    connections_.erase(connection);
    if (winding_down_ && connections_.empty()) ticker_.cancel();
}

std::string Shard::next_request_id() {
    return fmt::format("{}{:08x}", id_prefix_, ++requests_);
}

std::string const& Shard::date() {
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    auto const now_s = std::chrono::duration_cast<std::chrono::seconds>(now).count();
    if (now_s != date_s_) date_ = http_date(date_s_ = now_s);
    return date_;
}

void Shard::log(Request const& request, int status, std::int64_t took_us) {
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    log_ += log_line(request, status, took_us,
                     {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()});
    if (log_.size() > log_flush_bytes) flush_log();
}

void Shard::flush_log() {
    if (!log_.empty()) shared_.border.site().log(log_);
    log_.clear();
}

} // namespace hefboom::http
