// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/channels.hpp"
#include "scenarios/serving.hpp"
#include "store/crash_vfs.hpp"
#include "store/sqlite_store.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <iostream>
#include <sqlite3.h>

// What a page is told when the disk fails: a clear refusal, reading goes on, nothing is half done,
// and the same command succeeds once the disk is well.

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;
using store::DiskFault;

namespace {

std::string excerpt(std::string const& id) {
    return R"({"command_id":")" + id + R"(","article":"9.9","literal":"nieuw"})";
}

std::string const first_id(32, 'a');
std::string const second_id(32, 'b');

/// An engagement with an open round on a disk that can be made to fail.
class OnFaultyDisk {
public:
    store::CrashDisk disk;
    Stage stage{[this](std::filesystem::path const& folder) {
        return std::make_unique<store::sqlite::SqliteStore>(
            folder, store::sqlite::DatabaseOptions{.vfs = disk.name()});
    }};
    Spine spine{stage, "D"};

    OnFaultyDisk() {
        spine.found();
        spine.write_case();
        spine.release_case();
        spine.prepare_session(5);
        spine.open_round();
        spine.act_seat(Party::client, 1, JoinSeat{});
    }

    http::test::Reply add(Visitor& visitor, std::string const& id) {
        return visitor.post(spine.path() + "/commands/contract.add_excerpt", excerpt(id));
    }
    http::test::Reply agreement(Visitor& visitor) {
        return visitor.get(spine.path() + "/views/agreement");
    }
    http::test::Reply ballot(Visitor& phone) {
        return phone.post("/api/seat/ballot", R"({"sequence":1,"cells":[{"statement":")" +
                                                  to_string(spine.statements[0]) +
                                                  R"(","vote":"agree","prediction":"agree"}]})");
    }
    http::test::Reply draft(Visitor& visitor) {
        return visitor.ask("PUT", spine.path() + "/drafts/" + to_string(spine.case_id) + "/hinge",
                           R"({"base_revision":0,"on_version":1,"text":"x"})");
    }
};

/// Everything that writes is refused with this key, and everything that reads goes on.
void check_refused(OnFaultyDisk& on, Visitor& manager, Visitor& phone, std::string const& key) {
    auto const before = on.agreement(manager);
    REQUIRE(before.status == 200);
    for (auto const& reply : {on.add(manager, first_id), on.ballot(phone), on.draft(manager)}) {
        CHECK(reply.status == 503);
        CHECK(key_of(reply) == key);
        CHECK_FALSE(reply.header("retry-after").empty());
    }
    auto const after = on.agreement(manager);
    CHECK(after.status == 200);
    CHECK(after.body == before.body);
    auto const seat = phone.get("/api/seat/view");
    CHECK(seat.status == 200);
    CHECK(seat.body.find(R"("own":[])") != std::string::npos);
    CHECK(manager.get(on.spine.path() + "/export").status == 200);
}

/// Now they succeed, each once.
void check_accepted(OnFaultyDisk& on, Visitor& manager, Visitor& phone) {
    auto const size = on.stage.store->size(on.spine.id);
    CHECK(on.add(manager, first_id).status == 200);
    CHECK(on.add(manager, first_id).status == 200);
    CHECK(on.ballot(phone).status == 200);
    CHECK(on.draft(manager).status == 200);
    CHECK(on.stage.store->size(on.spine.id) == size + 1);
    CHECK(on.agreement(manager).body.find("nieuw") != std::string::npos);
    CHECK(on.stage.store->damage().empty());
}

} // namespace

TEST_CASE(
    "on a full or read-only disk writing is refused, reading goes on, and later it succeeds") {
    for (auto const& [code, key] :
         {std::pair{SQLITE_FULL, "store.full"}, std::pair{SQLITE_READONLY, "store.read_only"}}) {
        OnFaultyDisk on;
        auto manager = on.spine.browser("CMo");
        auto phone = on.spine.phone(Party::client, 1);
        on.disk.fault({.call = DiskFault::Call::write, .code = code, .only = ""});
        check_refused(on, manager, phone, key);
        on.disk.repair();
        check_accepted(on, manager, phone);
    }
}

TEST_CASE("after a failed sync nothing is written until a restart, and reading goes on") {
    OnFaultyDisk on;
    std::string cookie, card;
    {
        auto manager = on.spine.browser("CMo");
        auto phone = on.spine.phone(Party::client, 1);
        on.disk.fault({.call = DiskFault::Call::sync,
                       .code = SQLITE_IOERR_FSYNC,
                       .only = "journal.db-wal",
                       .after = 0,
                       .times = 1});
        CHECK(key_of(on.add(manager, second_id)) == "store.stopped");
        check_refused(on, manager, phone, "store.stopped");
        cookie = manager.cookie();
        card = phone.cookie();
    }
    on.stage.close();
    on.stage.open();
    Visitor manager(on.stage.port(), cookie);
    Visitor phone(on.stage.port(), card);
    check_accepted(on, manager, phone);
}

TEST_CASE("an engagement that cannot be read does not keep others from working") {
    Stage stage;
    Spine hurt(stage, "H");
    hurt.found();
    Spine well(stage, "W");
    well.found();
    auto const manager_of_hurt = hurt.browser("CMo").cookie();
    auto const manager_of_well = well.browser("CMo").cookie();
    stage.close();
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open((stage.folder() / "journal.db").c_str(), &database) == SQLITE_OK);
    auto const hex = to_string(hurt.id);
    auto const change = "UPDATE entries SET body = x'7b7d' WHERE position = 3 + 4294967296 * "
                        "(SELECT number FROM engagements WHERE id = x'" +
                        hex + "')";
    CHECK(sqlite3_exec(database, change.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    CHECK(sqlite3_changes(database) == 1);
    sqlite3_close(database);
    stage.open();
    Visitor at_hurt(stage.port(), manager_of_hurt);
    Visitor at_well(stage.port(), manager_of_well);
    for (int i = 0; i < 2; ++i) {
        auto const refused =
            at_hurt.post(hurt.path() + "/commands/contract.add_excerpt", excerpt(first_id));
        CHECK(refused.status == 503);
        CHECK(key_of(refused) == "server.unreadable");
        CHECK(at_hurt.get(hurt.path() + "/views/overview").status == 500);
        auto const id = std::string(31, 'a') + std::to_string(i);
        CHECK(at_well.post(well.path() + "/commands/contract.add_excerpt", excerpt(id)).status ==
              200);
        CHECK(at_well.get(well.path() + "/views/overview").status == 200);
        for (auto* visitor : {&at_hurt, &at_well}) {
            auto const me = visitor->get("/api/me");
            CHECK(me.status == 200);
            CHECK((me.body.find(to_string(well.id)) != std::string::npos) == (visitor == &at_well));
        }
    }
    CHECK(stage.log().find("cannot be read") != std::string::npos);
}

TEST_CASE("a server that may write no more bytes says so, and has everything after a restart") {
    Stage stage;
    stage.now = service::real_world().now();
    Spine spine(stage, "F");
    spine.found();
    auto const cookie = spine.browser("CMo").cookie();
    auto const path = spine.path() + "/commands/contract.add_excerpt";
    stage.close();
    int accepted = 0;
    {
        // Half a MiB a file, told as an error and not by the signal.
        Serving limited(stage.folder(),
                        {"sh", "-c", "trap '' XFSZ; ulimit -f 1024; exec \"$0\" \"$@\""});
        Visitor visitor(limited.port(), cookie);
        http::test::Reply reply;
        for (int i = 0; i < 55; ++i) {
            auto const body =
                fmt::format(R"({{"command_id":"{:032x}","article":"{}","literal":"{}"}})", i + 1,
                            i + 1, std::string(1'900, 'w'));
            reply = visitor.post(path, body);
            if (reply.status != 200) break;
            ++accepted;
        }
        CHECK(accepted > 5);
        CHECK(reply.status == 503);
        CHECK(key_of(reply).starts_with("store."));
        CHECK(visitor.get(spine.path() + "/views/agreement").status == 200);
        CHECK(limited.lives());
    }
    Serving again(stage.folder());
    Visitor visitor(again.port(), cookie);
    auto const body = fmt::format(R"({{"command_id":"{:032x}","article":"{}","literal":"{}"}})",
                                  accepted + 1, accepted + 1, std::string(1'900, 'w'));
    CHECK(visitor.post(path, body).status == 200);
    auto const agreement = visitor.get(spine.path() + "/views/agreement");
    CHECK(agreement.status == 200);
    for (int i = 0; i <= accepted; ++i)
        CHECK(agreement.body.find(fmt::format(R"("article":"{}")", i + 1)) != std::string::npos);
    std::cout << "disk limit: " << accepted << " commands acknowledged before it, all kept\n";
}
