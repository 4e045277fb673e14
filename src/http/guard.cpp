// SPDX-License-Identifier: EUPL-1.2
#include "http/guard.hpp"

#include "http/target.hpp"

#include <algorithm>
#include <cassert>
#include <fmt/format.h>

namespace hefboom::http {

namespace {

/// The host in "host", "host:port", "[v6]" or "[v6]:port"; empty when it is none of these.
std::string_view host_without_port(std::string_view host) {
    if (host.starts_with('[')) {
        auto const close = host.find(']');
        return close == host.npos ? std::string_view{} : host.substr(1, close - 1);
    }
    auto const colon = host.find(':');
    return host.substr(0, colon);
}

std::string_view suffix_of(Cookie cookie) {
    switch (cookie) {
    case Cookie::session: return "";
    case Cookie::seat: return "-seat";
    case Cookie::link: return "-link";
    }
    return "";
}

bool is_token(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '-' || c == '_';
    });
}

std::string cookie_line(NetworkRules const& rules, Cookie cookie, std::string_view value,
                        std::int64_t max_age_s) {
    return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict{}",
                       cookie_name(rules, cookie), value, max_age_s,
                       is_secure(rules) ? "; Secure" : "");
}

} // namespace

Result<void> check_host(NetworkRules const& rules, Request const& request) {
    auto const host = host_without_port(request.header("host"));
    auto const ours = std::ranges::any_of(
        rules.hosts, [&](std::string const& name) { return same_name(name, host); });
    if (!ours || host.empty() || request.header_count("host") != 1)
        return refuse(Refused::invalid, "http.host");
    return {};
}

Result<void> check_origin(NetworkRules const& rules, Request const& request) {
    if (!changes_state(request.method)) return {};
    auto const own =
        fmt::format("{}://{}", is_secure(rules) ? "https" : "http", request.header("host"));
    auto const site = request.header("sec-fetch-site");
    auto const plainly_ours =
        same_name(request.header("origin"), own) && request.header_count("origin") == 1 &&
        request.header(own_header) == "1" && (site.empty() || site == "same-origin");
    if (!plainly_ours) return refuse(Refused::forbidden, "http.origin");
    return {};
}

bool is_secure(NetworkRules const& rules) {
    return rules.exposure != Exposure::plain;
}

bool is_private(NetworkRules const& rules, Request const& request) {
    return is_secure(rules) || request.peer.starts_with("127.") || request.peer == "::1";
}

std::string address_of(NetworkRules const& rules, Request const& request) {
    if (rules.exposure != Exposure::trusted_proxy) return request.peer;
    // The proxy says it last: what stands before, in this line or another, the visitor wrote.
    auto forwarded = request.last_header("x-forwarded-for");
    forwarded = forwarded.substr(forwarded.rfind(',') + 1); // npos + 1 is the whole
    forwarded.remove_prefix(std::min(forwarded.find_first_not_of(' '), forwarded.size()));
    return forwarded.empty() ? request.peer : std::string(forwarded);
}

std::string cookie_name(NetworkRules const& rules, Cookie cookie) {
    return fmt::format("{}{}", is_secure(rules) ? "__Host-hefboom" : "hefboom_lan",
                       suffix_of(cookie));
}

std::string set_cookie(NetworkRules const& rules, Cookie cookie, std::string_view token,
                       std::int64_t max_age_s) {
    assert(!token.empty() && is_token(token) && max_age_s > 0);
    return cookie_line(rules, cookie, token, max_age_s);
}

std::string clear_cookie(NetworkRules const& rules, Cookie cookie) {
    return cookie_line(rules, cookie, "", 0);
}

std::optional<std::string_view> token_in(NetworkRules const& rules, Cookie cookie,
                                         Request const& request) {
    auto const value = request.cookie(cookie_name(rules, cookie));
    if (!value || value->empty()) return std::nullopt;
    return value;
}

} // namespace hefboom::http
