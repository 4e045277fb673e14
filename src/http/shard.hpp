// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/border.hpp"
#include "http/net.hpp"
#include "http/server.hpp"
#include "http/workers.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>

namespace hefboom::http {

/// What a shard knows of a connection. Everything here is called on the shard's thread.
class AnyConnection : public std::enable_shared_from_this<AnyConnection> {
public:
    virtual ~AnyConnection() = default;
    AnyConnection() = default;
    AnyConnection(AnyConnection const&) = delete;
    AnyConnection& operator=(AnyConnection const&) = delete;

    virtual void start() = 0;
    /// Something that was waited for is there: an answer, or events to send.
    virtual void wake() = 0;
    /// Some time has passed: deadlines.
    virtual void tick(std::int64_t now_ms) = 0;
    /// The server stops: no new requests, but what was taken in is answered.
    virtual void wind_down() = 0;
    /// Ends at once.
    virtual void abort() = 0;
};

/// What all shards of a server share.
struct Shared {
    Border& border;
    WorkPools& workers;
    Limits limits;
};

/// One thread with its own sockets. A connection lives on one shard and is touched by that thread
/// alone, so connections need no locks.
class Shard : public std::enable_shared_from_this<Shard> {
public:
    Shard(Shared const& shared, std::string id_prefix);

    /// Serves until wind_down() and the last connection.
    void run();

    /// From any thread: has the connection woken up on the shard's thread. Wakings are dealt with a
    /// few at a time, so that a broadcast does not keep a request waiting.
    void wake(std::shared_ptr<AnyConnection> connection);

    /// From any thread: no new requests; after `stop_grace_ms` connections are cut.
    void wind_down();

    /// After run(): lets go of everything; a wake that comes later does nothing.
    void finish();

    // The rest is for the shard's own thread.
    void add(std::shared_ptr<AnyConnection> const& connection);
    void remove(std::shared_ptr<AnyConnection> const& connection);
    [[nodiscard]] bool winding_down() const { return winding_down_; }
    [[nodiscard]] std::string next_request_id();
    [[nodiscard]] std::string const& date();
    void log(Request const& request, int status, std::int64_t took_us);

    [[nodiscard]] asio::io_context& context() { return context_; }
    [[nodiscard]] Shared const& shared() const { return shared_; }
    [[nodiscard]] std::int64_t now_ms() const { return now_ms_; }

private:
    void deliver();
    void tick();
    void flush_log();

    Shared shared_;
    asio::io_context context_{1};
    asio::basic_waitable_timer<std::chrono::steady_clock,
                               asio::wait_traits<std::chrono::steady_clock>, Executor>
        ticker_{context_};
    std::unordered_set<std::shared_ptr<AnyConnection>> connections_;
    std::string id_prefix_;
    std::uint32_t requests_ = 0;
    std::int64_t now_ms_ = 0;
    std::int64_t date_s_ = 0;
    std::string date_;
    std::string log_;
    bool winding_down_ = false;
    std::int64_t cut_at_ms_ = 0;

    std::mutex mutex_;
    std::deque<std::shared_ptr<AnyConnection>> woken_;
    bool delivering_ = false;
    bool over_ = false;
};

/// Milliseconds and microseconds of the clock that never jumps.
[[nodiscard]] std::int64_t steady_ms();
[[nodiscard]] std::int64_t steady_us();

} // namespace hefboom::http
