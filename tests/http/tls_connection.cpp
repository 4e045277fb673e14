// SPDX-License-Identifier: EUPL-1.2
#include "http/client.hpp"
#include "http/served.hpp"
#include "http/tls.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <memory>

using namespace hefboom;
using namespace hefboom::http;
using namespace hefboom::http::test;

namespace {

ServerOptions options_with(Certificate const& certificate) {
    ServerOptions options;
    options.tls_cert = certificate.cert_file();
    options.tls_key = certificate.key_file();
    return options;
}

} // namespace

TEST_CASE("over TLS the same requests are answered, with what only a secure channel gets") {
    Certificate const certificate;
    auto site = open_site({open_route(Method::post, "/api/echo", [](Request const& request) {
        CHECK(request.transport == Transport::tls);
        return Answer(json(request.body));
    })});
    site.network.exposure = Exposure::tls;
    Served served(options_with(certificate), std::move(site));
    std::string const body(100'000, 'x');
    auto const text = asked_over_tls(
        served.server().port(),
        fmt::format("POST /api/echo HTTP/1.1\r\nHost: localhost\r\nOrigin: https://localhost\r\n"
                    "Hefboom-Request: 1\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{}",
                    body.size(), body));
    CHECK(text.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK(text.ends_with(body));
    CHECK(text.find("Strict-Transport-Security: ") != std::string::npos);
}

TEST_CASE("a stream over TLS brings its events and ends") {
    Certificate const certificate;
    auto const events = std::make_shared<EventStream>();
    auto site = open_site({open_route(Method::get, "/api/live", [events](Request const&) {
        return Answer(Stream{events, {}});
    })});
    site.network.exposure = Exposure::tls;
    Served served(options_with(certificate), std::move(site));
    events->send(frame_of("n", "", "one"), "");
    events->close();
    auto const text =
        asked_over_tls(served.server().port(), "GET /api/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(text.ends_with("event: n\ndata: one\n\n"));
}

TEST_CASE("plain http on the TLS port gets nothing, and a bad key is told to the operator") {
    Certificate const certificate;
    Served served(options_with(certificate), open_site({}));
    CHECK(served.client().get("/").status == 0);
    auto options = options_with(certificate);
    options.tls_key = certificate.cert_file();
    CHECK_THROWS_AS(Server(options, open_site({})), std::runtime_error);
}
