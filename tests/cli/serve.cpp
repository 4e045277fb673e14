// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"

#include <doctest/doctest.h>
#include <string>

// Serving goes on until somebody ends it: here it is ended after a moment, by `timeout`.
namespace {

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
