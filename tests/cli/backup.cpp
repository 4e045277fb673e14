// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"
#include "cli/running.hpp"
#include "cli/signed_in.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

using namespace hefboom;
using namespace hefboom::cli;

namespace {

std::string open_engagement(SignedIn& facilitator) {
    auto const reply = facilitator.post(
        "/api/engagements",
        R"({"command_id":")" + digits(1) +
            R"(","title":"Vijf datacenters","purpose":"Samen beter","client_name":"Ambelaar",)"
            R"("client_initial":"A","contractor_name":"Stroomvest","contractor_initial":"S"})");
    REQUIRE(reply.status == 200);
    return between(reply.body, R"("ids":[")");
}

/// The newest checkpoint as a signed note, and the log's key.
struct Trust {
    std::string note, key;
};

Trust trust_of(SignedIn& member, std::string const& engagement) {
    auto const reply = member.get("/api/engagements/" + engagement + "/checkpoint");
    REQUIRE(reply.status == 200);
    Trust trust{between(reply.body, R"("checkpoint":")"),
                between(reply.body, R"("verifier_key":")")};
    for (auto at = trust.note.find("\\n"); at != std::string::npos; at = trust.note.find("\\n"))
        trust.note.replace(at, 2, "\n");
    return trust;
}

std::string exported(SignedIn& member, std::string const& engagement) {
    auto const reply = member.get("/api/engagements/" + engagement + "/export");
    REQUIRE(reply.status == 200);
    return reply.body;
}

} // namespace

TEST_CASE("a server is backed up under load, restored elsewhere, and its history holds") {
    Folder const folder;
    std::optional<Running> server(folder.path("data"));
    auto facilitator = set_up(*server);
    auto const engagement = open_engagement(facilitator);
    REQUIRE(facilitator.add_excerpt(engagement, 2) == 200);
    auto const before = trust_of(facilitator, engagement);

    std::atomic<bool> enough = false;
    std::vector<int> answers;
    std::thread load([&] {
        for (std::uint64_t number = 3; !enough && number < 60; ++number)
            answers.push_back(facilitator.add_excerpt(engagement, number));
    });
    auto const keys =
        run("backup --keys " + folder.path("keys") + " --data " + folder.path("data"));
    auto const journal = run("backup " + folder.path("backup") + " --data " + folder.path("data"));
    enough = true;
    load.join();
    CHECK(keys.code == 0);
    CHECK(says(journal, "1 journal(s), without keys"));
    CHECK(journal.code == 0);
    for (auto const status : answers)
        CHECK(status == 200);
    REQUIRE(facilitator.add_excerpt(engagement, 99) == 200);
    auto const lost = trust_of(facilitator, engagement);
    CHECK(server->stop() == 0);

    auto const restored =
        run("restore " + folder.path("backup") + " --keys " + folder.path("keys") + " --data " +
            folder.path("new") + " --checkpoint " + folder.put("lost", lost.note) +
            " --checkpoint " + folder.put("before", before.note));
    CHECK(restored.code == 0);
    CHECK(says(restored, "it goes on as a new epoch"));
    server.emplace(folder.path("new"));
    auto again = sign_in(*server);
    REQUIRE(again.add_excerpt(engagement, 100) == 200);
    auto const file = folder.put("export", exported(again, engagement));
    auto const verify = "verify " + file + " --key " + before.key + " --checkpoint ";
    CHECK(says(run(verify + folder.path("before")), "it continues the older checkpoint"));
    auto const gap = run(verify + folder.path("lost"));
    CHECK(gap.code == 1);
    CHECK(says(gap, "The log was restored from an older copy"));
    auto const trust = again.get("/api/engagements/" + engagement + "/views/trust");
    CHECK(trust.body.find(R"("epochs":[{"epoch":2)") != std::string::npos);
}

TEST_CASE("a folder that no server uses is backed up too, and the keys stay apart") {
    Folder const folder;
    {
        Running server(folder.path("data"));
        CHECK(server.line().find("url") != std::string::npos);
        struct stat door{};
        REQUIRE(::stat((folder.path("data") + "/operator.sock").c_str(), &door) == 0);
        CHECK((door.st_mode & 0777U) == 0600U);
    }
    auto const data = " --data " + folder.path("data");
    auto const both = "backup " + folder.path("backup") + " --keys ";
    CHECK(run(both + folder.path("backup/keys") + data).code == 2);
    CHECK(run("backup" + data).code == 2);
    CHECK(run("backup x --data " + folder.path("nowhere")).code == 2);
    CHECK(run(both + folder.path("keys") + data).code == 0);
    CHECK(run(both + folder.path("keys") + data).code == 3); // not empty any more
    CHECK_FALSE(std::filesystem::exists(folder.path("backup/keys.db")));
    CHECK(std::filesystem::exists(folder.path("keys/keys.db")));
    CHECK_FALSE(std::filesystem::exists(folder.path("keys/journal.db")));
}

TEST_CASE("restore asks for the newest checkpoint, and leaves a running server alone") {
    Folder const folder;
    Running server(folder.path("data"));
    REQUIRE(server.line().find("url") != std::string::npos);
    REQUIRE(run("backup " + folder.path("backup") + " --data " + folder.path("data")).code == 0);
    auto const restore = "restore " + folder.path("backup") + " --data " + folder.path("data");
    auto const asked = run(restore);
    CHECK(asked.code == 2);
    CHECK(says(asked, "ask both parties"));
    auto const held = run(restore + " --without-checkpoint");
    CHECK(held.code == 3);
    CHECK(says(held, "in use"));
    CHECK(run(restore + " --checkpoint " + folder.put("note", "no checkpoint")).code == 2);
    server.stop();
    CHECK(run(restore + " --without-checkpoint").code == 0);
}
