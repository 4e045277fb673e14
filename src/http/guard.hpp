// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "http/request.hpp"
#include "http/router.hpp"

#include <any>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom::http {

/// How the outside reaches this server.
enum class Exposure {
    plain,         ///< http on this machine or a private address
    tls,           ///< TLS ends here
    trusted_proxy, ///< TLS ends at a proxy of ours, whose X-Forwarded-For is believed
};

/// The rules of the network, fixed at start.
struct NetworkRules {
    Exposure exposure = Exposure::plain;
    /// The names and addresses in a Host header that mean us, in lower case, without port and
    /// without the brackets of IPv6.
    std::vector<std::string> hosts;
};

/// Which limit counts for somebody who is known; see rate.hpp.
enum class Allowance { person, seat };

/// Whom the guard let in.
struct Identity {
    std::string key; ///< names the account, seat or link for the rate limit; empty: by nobody
    std::any who;    ///< what handlers find in Request::who
    Allowance allowance = Allowance::person;
};

/// Decides whether a request meets what its route needs. Runs before the body is read and must not
/// block. The routes table is behind it; the rights table is behind the service.
using Guard = std::function<Result<Identity>(Needs needs, Request const& request)>;

/// The header every request that changes state carries; a foreign page cannot set it unasked.
constexpr std::string_view own_header = "hefboom-request";

/// Refused as `http.host` unless there is exactly one Host header and it names us: a foreign name
/// that was made to point here (DNS rebinding) gets nothing.
[[nodiscard]] Result<void> check_host(NetworkRules const& rules, Request const& request);

/// Refused as `http.origin` when a request that changes state was not plainly sent by one of our
/// own pages: Origin equal to scheme and Host, header `Hefboom-Request: 1`, and Sec-Fetch-Site,
/// when the browser sends it, same-origin. Requests that change nothing pass.
[[nodiscard]] Result<void> check_origin(NetworkRules const& rules, Request const& request);

/// Whether cookies and pages may count on a secure channel.
[[nodiscard]] bool is_secure(NetworkRules const& rules);

/// Whether nobody else can listen in on this request: it came encrypted, or never left the machine.
[[nodiscard]] bool is_private(NetworkRules const& rules, Request const& request);

/// The address of the one who asks: behind a trusted proxy the last of X-Forwarded-For.
[[nodiscard]] std::string address_of(NetworkRules const& rules, Request const& request);

/// The cookies that let somebody in.
enum class Cookie { session, seat, link };

/// "__Host-hefboom" on a secure channel, "hefboom_lan" on plain http, with the kind behind it for
/// all but the session.
[[nodiscard]] std::string cookie_name(NetworkRules const& rules, Cookie cookie);

/// The value for Set-Cookie: HttpOnly, SameSite=Strict, Path=/, and Secure on a secure channel. The
/// token consists of letters, digits, "-" and "_", else we are at fault.
[[nodiscard]] std::string set_cookie(NetworkRules const& rules, Cookie cookie,
                                     std::string_view token, std::int64_t max_age_s);

/// The value for Set-Cookie that takes the cookie away.
[[nodiscard]] std::string clear_cookie(NetworkRules const& rules, Cookie cookie);

/// The token in that cookie; nothing when absent or empty.
[[nodiscard]] std::optional<std::string_view> token_in(NetworkRules const& rules, Cookie cookie,
                                                       Request const& request);

} // namespace hefboom::http
