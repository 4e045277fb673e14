// SPDX-License-Identifier: EUPL-1.2
#include "http/security_headers.hpp"

#include "http/served.hpp"
#include "says.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::http;
using namespace hefboom::http::test;

TEST_CASE("nothing runs that is not ours, and inline only by its hash") {
    auto const lines = security_headers({"sha256-abc="}, Channel::trusted, Hsts::absent);
    CHECK(says(lines, "default-src 'none'"));
    CHECK(says(lines, "script-src 'self' 'sha256-abc='; "));
    CHECK(says(lines, "frame-ancestors 'self'"));
    CHECK_FALSE(says(lines, "unsafe"));
    CHECK(says(lines, "X-Content-Type-Options: nosniff\r\n"));
    CHECK(says(lines, "Referrer-Policy: no-referrer\r\n"));
    CHECK(says(lines, "Cross-Origin-Opener-Policy: same-origin\r\n"));
    CHECK_FALSE(says(lines, "Strict-Transport-Security"));
}

TEST_CASE("what a browser ignores on plain http is not sent there") {
    CHECK_FALSE(says(security_headers({}, Channel::untrusted, Hsts::absent), "Opener"));
    CHECK(says(security_headers({}, Channel::trusted, Hsts::told), "Strict-Transport-Security"));
}

TEST_CASE("every kind of answer carries the headers") {
    Served const served({open_route(Method::post, "/api/echo", echo())});
    for (std::string const request :
         {"POST /api/echo HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n"
          "Hefboom-Request: 1\r\nContent-Length: 0\r\n\r\n",
          "GET /api/nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: evil\r\n\r\n", "nonsense\r\n\r\n"}) {
        CAPTURE(request);
        auto client = served.client();
        client.send(request);
        auto const reply = client.reply("GET");
        CHECK(reply.header("content-security-policy").starts_with("default-src 'none'"));
        CHECK(reply.header("x-content-type-options") == "nosniff");
        CHECK(reply.header("referrer-policy") == "no-referrer");
        CHECK(reply.header("cache-control") == "no-store");
        CHECK(reply.header("hefboom-request-id").size() > 8);
    }
}

TEST_CASE("inline scripts of a page are found") {
    CHECK(inline_script_hashes("<p>no script").empty());
    CHECK(inline_script_hashes("<script src='a'></script><script></script>").empty());
    CHECK(inline_script_hashes("<script type=module>\na\n</script><script>b</script>").size() == 2);
    CHECK(inline_script_hashes("<script>never closed").empty());
}
