// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/client.hpp"
#include "http/server.hpp"
#include "http/word_lists.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace hefboom::http::test {

/// The lines a server logged.
struct Logged {
    std::mutex mutex;
    std::string lines;

    [[nodiscard]] std::string text() {
        std::lock_guard const lock(mutex);
        return lines;
    }
};

/// A site of these routes with an open door on the loopback address and no pages.
[[nodiscard]] inline Site open_site(std::vector<Route> routes) {
    return Site{
        .router = Router(std::move(routes)),
        .guard = [](Needs, Request const&) -> Result<Identity> { return Identity{}; },
        .network = {Exposure::plain, {"127.0.0.1", "localhost"}},
        .words = embedded_words(),
        .pages = StaticFiles({}, {}),
        .log = [](std::string_view) {},
    };
}

/// A server on a free port for as long as this lives.
class Served {
public:
    Served(ServerOptions options, Site site) : server_(std::move(options), std::move(site)) {
        server_.start();
    }
    explicit Served(std::vector<Route> routes)
        : Served(ServerOptions{}, open_site(std::move(routes))) {}

    [[nodiscard]] Client client() const { return Client(server_.port()); }
    [[nodiscard]] Server& server() { return server_; }

private:
    Server server_;
};

/// An open route.
[[nodiscard]] inline Route open_route(Method method, std::string pattern, Handler handler) {
    return {.method = method,
            .pattern = std::move(pattern),
            .needs = Needs::nobody,
            .handler = std::move(handler)};
}

/// A handler that gives back the body it was sent.
[[nodiscard]] inline Handler echo() {
    return [](Request const& request) -> Answer { return json(request.body); };
}

} // namespace hefboom::http::test
