// SPDX-License-Identifier: EUPL-1.2
#include "http/server.hpp"

#include "http/connection.hpp"

#include <fmt/format.h>
#include <random>
#include <stdexcept>
#include <sys/resource.h>
#include <thread>

namespace hefboom::http {

namespace {

/// How many connections may wait to be accepted: a room of phones waking at once.
constexpr int backlog = 1024;

/// How long accepting rests when the system has no more descriptors.
constexpr std::chrono::milliseconds accept_rest{50};

/// Lets the process have as many open files as it may: each phone is one.
void raise_file_limit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

Acceptor listening(asio::io_context& context, std::string const& host, std::uint16_t port) {
    try {
        Tcp::endpoint const endpoint(asio::ip::make_address(host), port);
        Acceptor acceptor(context, endpoint.protocol());
        acceptor.set_option(Acceptor::reuse_address(true));
        if (endpoint.address().is_v6()) acceptor.set_option(asio::ip::v6_only(true));
        acceptor.bind(endpoint);
        acceptor.listen(backlog);
        return acceptor;
    } catch (boost::system::system_error const& error) {
        throw std::runtime_error(
            fmt::format("cannot listen on {} port {}: {}", host, port, error.code().message()));
    }
}

std::unique_ptr<asio::ssl::context> tls_context(ServerOptions const& options) {
    if (options.tls_cert.empty()) return nullptr;
    try {
        using Context = asio::ssl::context;
        auto context = std::make_unique<Context>(Context::tls_server);
        context->set_options(Context::default_workarounds | Context::no_sslv2 | Context::no_sslv3 |
                             Context::no_tlsv1 | Context::no_tlsv1_1 | Context::single_dh_use);
        context->use_certificate_chain_file(options.tls_cert);
        context->use_private_key_file(options.tls_key, Context::pem);
        // Idle connections give their buffers back.
        SSL_CTX_set_mode(context->native_handle(), SSL_MODE_RELEASE_BUFFERS);
        return context;
    } catch (boost::system::system_error const& error) {
        throw std::runtime_error(fmt::format("cannot use the certificate {} with key {}: {}",
                                             options.tls_cert, options.tls_key,
                                             error.code().message()));
    }
}

std::vector<std::shared_ptr<Shard>> made_shards(Shared const& shared, std::size_t count) {
    auto const run = std::random_device{}(); // tells the request ids of two runs apart
    std::vector<std::shared_ptr<Shard>> shards;
    for (std::size_t i = 0; i < count; ++i)
        shards.push_back(std::make_shared<Shard>(shared, fmt::format("{:08x}-{}-", run, i)));
    return shards;
}

} // namespace

struct Server::Parts {
    Parts(ServerOptions given, Site site)
        : options(std::move(given)), border(std::move(site)), workers(options.slow_threads),
          places(std::make_shared<Places>(options.limits.connections, per_address())),
          tls(tls_context(options)),
          shards(made_shards({border, workers, options.limits}, options.threads)),
          resting(shards.front()->context()) {
        raise_file_limit();
        port = options.port;
        for (auto const& host : options.hosts) {
            acceptors.push_back(listening(shards.front()->context(), host, port));
            port = acceptors.back().local_endpoint().port();
        }
    }

    /// Behind a proxy all connections come from one address, and mean nothing.
    [[nodiscard]] std::size_t per_address() const {
        auto const proxied = border.site().network.exposure == Exposure::trusted_proxy;
        return proxied ? options.limits.connections : options.limits.connections_per_address;
    }

    void accept(Acceptor& acceptor) {
        auto const& shard = shards[next_shard++ % shards.size()];
        acceptor.async_accept(shard->context(),
                              [this, &acceptor, shard](error_code const& error, Socket socket) {
                                  if (error == asio::error::operation_aborted) return;
                                  if (error) return rest(acceptor);
                                  welcome(shard, std::move(socket));
                                  accept(acceptor);
                              });
    }

    void rest(Acceptor& acceptor) {
        resting.expires_after(accept_rest);
        resting.async_wait([this, &acceptor](error_code const& error) {
            if (!error && acceptor.is_open()) accept(acceptor);
        });
    }

    void welcome(std::shared_ptr<Shard> const& shard, Socket socket) {
        error_code error;
        auto const peer = socket.remote_endpoint(error);
        if (error) return;
        static_cast<void>(socket.set_option(Tcp::no_delay(true), error)); // slower is no fault
        auto address = peer.address().to_string();
        auto place = places->take(address);
        if (!place.taken()) return; // closing it says enough
        Birth birth{shard, std::move(address), std::move(place)};
        auto const connection = tls ? tls_connection(std::move(birth), std::move(socket), *tls)
                                    : plain_connection(std::move(birth), std::move(socket));
        asio::post(shard->context(), [connection] { connection->start(); });
    }

    ServerOptions options;
    Border border;
    WorkPools workers;
    std::shared_ptr<Places> places;
    std::unique_ptr<asio::ssl::context> tls;
    std::vector<std::shared_ptr<Shard>> shards;
    std::vector<Acceptor> acceptors;
    asio::basic_waitable_timer<std::chrono::steady_clock,
                               asio::wait_traits<std::chrono::steady_clock>, Executor>
        resting;
    std::uint16_t port = 0;
    std::size_t next_shard = 0;
    std::vector<std::thread> threads;
};

Server::Server(ServerOptions options, Site site)
    : parts_(std::make_unique<Parts>(std::move(options), std::move(site))) {}

// NOLINTNEXTLINE(bugprone-exception-escape): what cannot be stopped ends the program.
Server::~Server() {
    stop();
}

void Server::start() {
    for (auto& acceptor : parts_->acceptors)
        parts_->accept(acceptor);
    for (auto const& shard : parts_->shards)
        parts_->threads.emplace_back([shard] { shard->run(); });
}

std::uint16_t Server::port() const {
    return parts_->port;
}

void Server::stop() {
    if (parts_->threads.empty()) return;
    asio::post(parts_->shards.front()->context(), [parts = parts_.get()] {
        error_code ignored;
        parts->resting.cancel();
        for (auto& acceptor : parts->acceptors)
            static_cast<void>(acceptor.close(ignored));
    });
    for (auto const& shard : parts_->shards)
        shard->wind_down();
    for (auto& thread : parts_->threads)
        thread.join();
    parts_->threads.clear();
    for (auto const& shard : parts_->shards)
        shard->finish();
}

std::size_t Server::connections() const {
    return parts_->places->taken();
}

} // namespace hefboom::http
