// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/client.hpp"
#include "http/served.hpp"
#include "http/services.hpp"
#include "scratch_folder.hpp"
#include "service/rooms.hpp"
#include "store/open.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hefboom::scenarios {

/// The passphrase of every account on a stage.
constexpr char const* passphrase = "twaalf tekens of meer";

/// Somebody at a browser: a cookie, and one connection that is made anew when the server ended it.
class Visitor {
public:
    Visitor(std::uint16_t port, std::string cookie);

    [[nodiscard]] http::test::Reply ask(std::string_view method, std::string_view target,
                                        std::string_view body);
    /// With header lines besides the cookie, each ended by CRLF.
    [[nodiscard]] http::test::Reply ask(std::string_view method, std::string_view target,
                                        std::string_view body, std::string const& more_lines);
    [[nodiscard]] http::test::Reply get(std::string_view target) { return ask("GET", target, ""); }
    [[nodiscard]] http::test::Reply post(std::string_view target, std::string_view body) {
        return ask("POST", target, body);
    }

    /// A connection of its own with a stream open on it; read from it with `until`.
    [[nodiscard]] http::test::Client listen(std::string_view target) const;

    [[nodiscard]] std::string const& cookie() const { return cookie_; }

private:
    std::uint16_t port_;
    std::string cookie_;
    std::optional<http::test::Client> client_;
};

/// The whole server as it runs, in this process: a store in a folder of its own, rooms, sign-ins,
/// live streams and every route, on a free port. The test sets the clock and reads the log.
class Stage {
public:
    using OpenStore =
        std::function<std::unique_ptr<store::Store>(std::filesystem::path const& folder)>;

    Stage() : Stage(store::open_sqlite) {}
    explicit Stage(OpenStore open_store);
    ~Stage();
    Stage(Stage const&) = delete;
    Stage& operator=(Stage const&) = delete;

    /// Stops the server and closes the store; `open` starts both again on the same folder.
    void close();
    void open();

    /// A new account, with a passphrase that is quick to check.
    [[nodiscard]] domain::AccountId account(std::string const& login);
    /// A browser in which this account is signed in.
    [[nodiscard]] Visitor as(domain::AccountId account);
    /// A phone with this card; a link's holder; somebody with no cookie at all.
    [[nodiscard]] Visitor as_seat(std::string const& token, std::uint8_t device) const;
    [[nodiscard]] Visitor as_link(std::string const& token) const;
    [[nodiscard]] Visitor as_nobody() const { return {port(), {}}; }

    /// Straight into the room, as the border would give it.
    [[nodiscard]] Result<service::Accepted> give(domain::EngagementId engagement,
                                                 service::Caller caller, domain::Command command);
    [[nodiscard]] Result<service::Accepted>
    give_as(domain::EngagementId engagement, domain::AccountId account, domain::Command command) {
        return give(engagement, {.who = service::AccountCaller{.account = account}},
                    std::move(command));
    }

    /// The secrets of cards and links, as the kit and the answers carry them.
    [[nodiscard]] service::Tokens const& tokens(domain::EngagementId engagement);
    /// A copy of the state, to look ids up in.
    [[nodiscard]] domain::Engagement state(domain::EngagementId engagement);

    [[nodiscard]] std::uint16_t port() const { return server->port(); }
    [[nodiscard]] std::string log() { return logged_.text(); }
    [[nodiscard]] std::filesystem::path const& folder() const { return folder_.path(); }
    [[nodiscard]] http::Services const& services() const { return *services_; }

    Instant now = amsterdam_instant(*date_from_iso("2025-03-03"), 9 * 60);
    std::unique_ptr<store::Store> store;
    std::unique_ptr<service::Rooms> rooms;
    std::unique_ptr<service::SignIns> sign_ins;
    std::unique_ptr<http::Live> live;
    std::unique_ptr<http::Server> server;

private:
    ScratchFolder folder_;
    OpenStore open_store_;
    http::test::Logged logged_;
    http::NetworkRules network_{http::Exposure::plain, {"127.0.0.1", "localhost"}};
    http::Guesses guesses_{{.burst = 1e9, .per_minute = 1e9}};
    std::unique_ptr<http::Services> services_;
    std::uint64_t commands_ = 0;
};

/// The key of a problem answer; empty when it is none.
[[nodiscard]] std::string key_of(http::test::Reply const& reply);

} // namespace hefboom::scenarios
