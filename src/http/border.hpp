// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/words.hpp"
#include "http/answer.hpp"
#include "http/guard.hpp"
#include "http/rate.hpp"
#include "http/router.hpp"
#include "http/static_files.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace hefboom::http {

/// The limits on how often, each per address or per identity.
struct Rates {
    Rate joining = joining_rate;
    Rate signing_in = signing_in_rate;
    Rate turned_away = turned_away_rate;
    Rate known = known_rate;
    Rate seat = seat_rate;
};

/// Takes log lines, whole ones with their line end, several at a time; from any thread.
using Log = std::function<void(std::string_view lines)>;

/// Writes the lines on stderr.
void log_to_stderr(std::string_view lines);

/// What a server serves, and by which rules.
struct Site {
    Router router;
    Guard guard;
    NetworkRules network;
    Words words;
    StaticFiles pages;
    Rates rates = {};
    Log log = log_to_stderr;
};

/// Everything between a request that was read and an answer that can be written, without sockets:
/// rules of the network, route, limits, guard, handler, and the one catch.
class Border {
public:
    explicit Border(Site site);

    /// Whether a request of which the headers are read may go on, and by which row; no row means
    /// that the pages answer it. Fills in the request's route, params and who. In this order:
    /// `http.host`, `http.origin`, `http.not_found`, `http.method_not_allowed`, `http.too_many`,
    /// then whatever the guard refuses.
    [[nodiscard]] Result<Route const*> admit(Request& request, std::int64_t now_ms);

    /// The answer of an admitted request, by its handler or from the pages. An exception becomes
    /// `http.internal` and a line in the log.
    [[nodiscard]] Answer run(Route const* route, Request const& request) const;

    /// A refusal as the client sees it.
    [[nodiscard]] Response refused(Refusal const& refusal, Request const& request) const;

    /// The security headers for an answer to this request.
    [[nodiscard]] std::string_view security_lines(Request const& request) const;

    [[nodiscard]] Site const& site() const { return site_; }

private:
    [[nodiscard]] Result<void> pace(Route const& route, std::string const& address,
                                    std::int64_t now_ms);
    [[nodiscard]] Result<void> let_in(Route const& route, Request& request,
                                      std::string const& address, std::int64_t now_ms);

    Site site_;
    Buckets joining_;
    Buckets signing_in_;
    Buckets turned_away_;
    Buckets known_;
    Buckets seat_;
    std::string trusted_lines_;
    std::string untrusted_lines_;
};

} // namespace hefboom::http
