// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/border.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace hefboom::http {

/// Every limit of the network side. Head sizes stand in request_reader.hpp, bodies in router.hpp.
struct Limits {
    std::int64_t head_deadline_ms = 5'000;   ///< from the first byte of a request, or TLS greeting
    std::int64_t body_deadline_ms = 30'000;  ///< from the end of the head
    std::int64_t write_deadline_ms = 30'000; ///< a client that does not read is let go
    std::int64_t idle_ms = 75'000;           ///< between requests
    std::int64_t comment_ms = 15'000;        ///< a quiet stream says that it is there
    std::int64_t stop_grace_ms = 5'000;      ///< for what is under way when the server stops
    std::size_t connections = 20'000;        ///< in all
    std::size_t connections_per_address = 4'096; ///< a room of phones shares one address
};

/// Where and how to listen.
struct ServerOptions {
    std::vector<std::string> hosts{"127.0.0.1"}; ///< addresses, no names
    std::uint16_t port = 0;                      ///< 0: any free one, the same for all hosts
    std::size_t threads = 2;
    std::size_t slow_threads = 2; ///< for slow work; passphrases and lengthy work have their own
    std::string tls_cert;         ///< PEM chain; empty: plain http
    std::string tls_key;
    Limits limits = {};
};

/// The server: reads requests, lets the border answer them, writes the answers.
class Server {
public:
    /// Opens the ports, so that clients may connect, but answers nobody before start(). Throws
    /// std::runtime_error, for the operator to see, when a port, certificate or key cannot be used.
    Server(ServerOptions options, Site site);
    /// Stops.
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    /// Starts the threads and returns.
    void start();

    /// The port really listened on.
    [[nodiscard]] std::uint16_t port() const;

    /// Takes no more connections, answers what is under way, closes streams, and returns when the
    /// threads have ended. Doing it twice is doing it once.
    void stop();

    /// How many connections are open, for measures and tests.
    [[nodiscard]] std::size_t connections() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace hefboom::http
