// SPDX-License-Identifier: EUPL-1.2
#include "http/border.hpp"

#include "http/log_line.hpp"
#include "http/problem.hpp"
#include "http/security_headers.hpp"

#include <chrono>
#include <cstdio>
#include <exception>
#include <utility>

namespace hefboom::http {

namespace {

constexpr std::string_view pages_route = "pages";

Instant wall_clock() {
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

tl::unexpected<Refusal> too_many(std::int64_t wait_s) {
    return refuse(Refused::too_many, "http.too_many", {{"wait_s", std::to_string(wait_s)}});
}

/// A browser trusts plain http to the machine it runs on.
bool is_loopback(std::string_view host) {
    return host.starts_with("localhost") || host.starts_with("127.") || host.starts_with("[::1]");
}

std::string_view detail(Refusal const& refusal, std::string_view name) {
    for (auto const& [key, value] : refusal.details)
        if (key == name) return value;
    return {};
}

} // namespace

void log_to_stderr(std::string_view lines) {
    (void)std::fwrite(lines.data(), 1, lines.size(), stderr);
}

Border::Border(Site site)
    : site_(std::move(site)), joining_(site_.rates.joining), signing_in_(site_.rates.signing_in),
      turned_away_(site_.rates.turned_away), known_(site_.rates.known), seat_(site_.rates.seat) {
    auto const hashes = site_.pages.script_hashes();
    auto const hsts = is_secure(site_.network) ? Hsts::told : Hsts::absent;
    trusted_lines_ = security_headers(hashes, Channel::trusted, hsts);
    untrusted_lines_ = security_headers(hashes, Channel::untrusted, hsts);
}

Result<Route const*> Border::admit(Request& request, std::int64_t now_ms) {
    CHECK_OK(check_host(site_.network, request));
    CHECK_OK(check_origin(site_.network, request));
    auto found = site_.router.find(request.method, request.segments);
    if (auto const* wrong = std::get_if<Router::WrongMethod>(&found))
        return refuse(Refused::invalid, "http.method_not_allowed", {{"allow", wrong->allow}});
    auto* match = std::get_if<Router::Match>(&found);
    if (!match) {
        request.route = pages_route;
        return nullptr;
    }
    auto const& route = *match->route;
    request.route = route.pattern;
    request.params = std::move(match->params);
    auto const address = address_of(site_.network, request);
    CHECK_OK(pace(route, address, now_ms));
    CHECK_OK(let_in(route, request, address, now_ms));
    return &route;
}

Result<void> Border::pace(Route const& route, std::string const& address, std::int64_t now_ms) {
    if (route.pace == Pace::free) return {};
    auto& buckets = route.pace == Pace::joining ? joining_ : signing_in_;
    if (!buckets.take(address, now_ms)) return too_many(buckets.wait_s(address, now_ms));
    return {};
}

Result<void> Border::let_in(Route const& route, Request& request, std::string const& address,
                            std::int64_t now_ms) {
    // Before the guard looks, because looking may read the disk.
    if (!turned_away_.has(address, now_ms)) return too_many(turned_away_.wait_s(address, now_ms));
    auto identity = site_.guard(route.needs, request);
    if (!identity) {
        (void)turned_away_.take(address, now_ms);
        return tl::unexpected(std::move(identity).error());
    }
    auto& allowed = identity->allowance == Allowance::seat ? seat_ : known_;
    if (!identity->key.empty() && !allowed.take(identity->key, now_ms))
        return too_many(allowed.wait_s(identity->key, now_ms));
    request.who = std::move(identity->who);
    return {};
}

Answer Border::run(Route const* route, Request const& request) const {
    try {
        return route ? route->handler(request) : Answer(site_.pages.serve(request));
    } catch (std::exception const& fault) {
        site_.log(fault_line(request, fault.what(), wall_clock()));
        return refuse(Refused::unavailable, "http.internal", {{"request", request.id}});
    }
}

Response Border::refused(Refusal const& given, Request const& request) const {
    auto refusal = given;
    // What the disk said is for the operator: visitors are told that it said something.
    if (refusal.key == "store.stopped") {
        site_.log(fault_line(request, detail(refusal, "reason"), wall_clock()));
        refusal.details.clear();
    }
    auto response = problem(refusal, site_.words, language_of(request));
    if (refusal.key == "http.method_not_allowed")
        response.headers.emplace_back("Allow", detail(refusal, "allow"));
    if (response.status == 429 || response.status == 503) {
        auto const wait_s = detail(refusal, "wait_s");
        response.headers.emplace_back("Retry-After", wait_s.empty() ? "1" : wait_s);
    }
    return response;
}

std::string_view Border::security_lines(Request const& request) const {
    auto const trusted = is_secure(site_.network) || is_loopback(request.header("host"));
    return trusted ? trusted_lines_ : untrusted_lines_;
}

} // namespace hefboom::http
