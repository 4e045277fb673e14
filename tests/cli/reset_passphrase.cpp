// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"
#include "cli/running.hpp"
#include "cli/signed_in.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::cli;

namespace {

std::string secret_in(Ran const& ran) {
    auto const at = ran.out.find("/reset#");
    if (at == std::string::npos) return {};
    auto const from = at + std::string("/reset#").size();
    return ran.out.substr(from, ran.out.find('\n', from) - from);
}

} // namespace

TEST_CASE("a reset through the running server ends the sign-in, and its link works once") {
    Folder const folder;
    Running server(folder.path("data"));
    auto facilitator = set_up(server);
    auto const code = between(facilitator.first().body, R"("recovery_code":")");
    CHECK(code.size() == 39);
    CHECK(facilitator.get("/api/me").body.find("Wende") != std::string::npos);

    auto const data = " --data " + folder.path("data");
    CHECK(run("reset-passphrase nobody" + data).code == 3);
    auto const reset = run("reset-passphrase wende" + data);
    CHECK(reset.code == 0);
    CHECK(facilitator.get("/api/me").body.find("Wende") == std::string::npos);
    CHECK(server.client()
              .post("/api/sign-in",
                    std::string(R"({"login":"wende","passphrase":")") + test_passphrase + "\"}")
              .status == 403);

    auto const chosen = [&](std::string const& recovery) {
        return R"({"reset_token":")" + secret_in(reset) +
               R"(","passphrase":"een andere lange wachtzin","recovery_code":")" + recovery + "\"}";
    };
    CHECK(server.client().post("/api/reset", chosen("0000")).status == 400);
    SignedIn again(server, "/api/reset", chosen(code));
    CHECK(again.get("/api/me").body.find("Wende") != std::string::npos);
    CHECK(server.client().post("/api/reset", chosen(code)).status == 404);
    auto const sheet =
        again.post("/api/recovery-sheet", R"({"passphrase":"een andere lange wachtzin"})");
    CHECK(sheet.status == 200);
    CHECK(between(sheet.body, R"("recovery_code":")") != code);
}

TEST_CASE("a reset works on a folder that no server uses") {
    Folder const folder;
    {
        Running server(folder.path("data"));
        auto const facilitator = set_up(server);
        CHECK(facilitator.first().status == 200);
    }
    auto const reset = run("reset-passphrase wende --data " + folder.path("data"));
    CHECK(reset.code == 0);
    Running server(folder.path("data"));
    SignedIn const again(server, "/api/reset",
                         R"({"reset_token":")" + secret_in(reset) +
                             R"(","passphrase":"een andere lange wachtzin","recovery_code":""})");
    CHECK(again.first().status == 204);
}
