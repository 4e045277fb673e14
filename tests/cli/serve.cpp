// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"
#include "cli/running.hpp"
#include "http/tls.hpp"

#include <doctest/doctest.h>
#include <string>

// Serving goes on until somebody ends it: here it is ended after a moment, by `timeout`.
namespace {

using namespace hefboom;
using namespace hefboom::cli;

/// With `environment` as `env` takes it, such as "TMPDIR=/somewhere".
Ran serve_a_moment_with(std::string const& environment, std::string const& arguments) {
    Ran ran;
    auto const program = std::string(HEFBOOM_BINARY_DIR) + "/hefboom";
    auto const line = "(env " + environment + " timeout --signal=TERM 2 " + program +
                      " serve --port 0 " + arguments + ") 2>&1";
    auto* const pipe = ::popen(line.c_str(), "r");
    REQUIRE(pipe != nullptr);
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
        ran.out.push_back(static_cast<char>(c));
    ran.code = WEXITSTATUS(::pclose(pipe));
    return ran;
}

Ran serve_a_moment(std::string const& arguments) {
    return serve_a_moment_with("", arguments);
}

} // namespace

TEST_CASE("the demo unpacks into an empty folder, opens again, and is refused without --demo") {
    Folder const folder;
    auto const data = folder.path("demo");
    for (int start = 0; start < 2; ++start) {
        auto const served = serve_a_moment("--demo --data " + data);
        CHECK(served.out.find(R"("demo":true)") != std::string::npos);
        CHECK(served.out.find("setup") == std::string::npos);
    }
    auto const refused = run("serve --port 0 --data " + data);
    CHECK(refused.code == 2);
    CHECK(refused.out.find("holds the demo") != std::string::npos);
}

TEST_CASE("the demo is refused a folder that is not its own, and leaves it as it was") {
    Folder const folder;
    auto const data = folder.path("real");
    auto const served = serve_a_moment("--data " + data);
    CHECK(served.out.find(R"("demo":false)") != std::string::npos);
    auto const before = folder.read("real/journal.db");
    auto const refused = run("serve --demo --port 0 --data " + data);
    CHECK(refused.code == 2);
    CHECK(refused.out.find("not a folder of the demo") != std::string::npos);
    CHECK(folder.read("real/journal.db") == before);
    // Keys without a journal are somebody's too.
    auto const keys = folder.put("keys.db", "precious");
    (void)run("serve --demo --port 0 --data " + folder.path(""));
    CHECK(folder.read("keys.db") == "precious");
}

TEST_CASE("the demo without a folder leaves nothing behind") {
    Folder const folder;
    auto const served = serve_a_moment_with("TMPDIR=" + folder.path(""), "--demo");
    CHECK(served.out.find(R"("demo":true)") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder.path("")));
}

TEST_CASE("with a certificate the program speaks TLS and nothing else, and says so") {
    Folder const folder;
    http::test::Certificate const certificate;
    Running const server(folder.path("data"), {"--tls-cert", certificate.cert_file(), "--tls-key",
                                               certificate.key_file()});
    CHECK(between(server.line(), R"("url":")").starts_with("https://127.0.0.1:"));
    CHECK(server.client().get("/api/me").status == 0);
    auto const answer = http::test::asked_over_tls(
        server.port(), "GET /api/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    CHECK(answer.starts_with("HTTP/1.1 200 "));
    CHECK(answer.find("Strict-Transport-Security: ") != std::string::npos);
}

TEST_CASE("a certificate without its key, or a key without its certificate, is refused") {
    Folder const folder;
    for (auto const* given : {"--tls-cert somewhere.pem", "--tls-key somewhere.pem"}) {
        auto const refused = run("serve --port 0 --data " + folder.path("data") + " " + given);
        CHECK(refused.code == 2);
        CHECK(refused.out.find("requires --tls-") != std::string::npos);
    }
    CHECK_FALSE(std::filesystem::exists(folder.path("data")));
}

TEST_CASE("behind a proxy of ours the public address is printed, and only its name is answered") {
    Folder const folder;
    Running const server(folder.path("data"),
                         {"--trusted-proxy", "--public-url", "https://hefboom.example"});
    CHECK(between(server.line(), R"("url":")") == "https://hefboom.example");
    CHECK(between(server.line(), R"("setup":")").starts_with("http://127.0.0.1:"));
    auto const asked = [&](std::string const& host) {
        http::test::Client client(server.port());
        client.send("GET /api/me HTTP/1.1\r\nHost: " + host +
                    "\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: 192.0.2.7\r\n\r\n");
        return client.reply("GET").status;
    };
    CHECK(asked("hefboom.example") == 200);
    CHECK(asked("elsewhere.example") == 421);
}
