// SPDX-License-Identifier: EUPL-1.2
#include "service/exporter.hpp"

#include "journal/verify_export.hpp"
#include "service/house.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <thread>

using namespace hefboom;
using namespace hefboom::service;

TEST_CASE("an export verifies with the log's key, and a changed byte is caught") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    REQUIRE(house.rooms->submit_and_wait(
        house.engagement,
        house.asked_by(house.facilitator,
                       domain::AddExcerpt{.article = House::prose("7.2"),
                                          .literal = House::prose("Uitsluitend melden.")})));
    auto const exported = house.exported("Wende");
    REQUIRE(exported);
    CHECK(exported->find("Uitsluitend melden.") != std::string::npos);
    auto const file = journal::parse_export(*exported);
    REQUIRE(file);
    journal::Trust trust;
    trust.key = file->start.key;
    CHECK(journal::verify_export(*file, trust).problems.empty());

    auto changed = *exported;
    changed[changed.find("Uitsluitend")] = 'X';
    auto const read = journal::parse_export(changed);
    CHECK((!read || !journal::verify_export(*read, trust).problems.empty()));
}

TEST_CASE("a cosignature of a tree the log never had is refused") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    auto const answer =
        house.rooms->read(house.engagement, [&](Room& room) -> Result<std::uint64_t> {
            return checked_cosignature(*house.store, room, "no note", "no key");
        });
    CHECK(answer.error().key == "cosignature.malformed");
}

TEST_CASE("writing goes on during an export, which ends where it began") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    auto const change = [&] { return house.asked_by(house.facilitator, House::contract("4711")); };
    for (int i = 0; i < 1'200; ++i)
        house.rooms->submit(house.engagement, change(), [](auto const&) {});
    REQUIRE(house.rooms->submit_and_wait(house.engagement, change()));
    Caller const caller{.who = AccountCaller{.account = house.facilitator}};
    std::vector<std::uint64_t> sizes;
    auto const exported = export_for(
        *house.rooms, house.engagement,
        [&](Room const& room) {
            sizes.push_back(room.size());
            // Somebody writes while this piece is looked at, and gets in before the next.
            house.rooms->submit(house.engagement, change(), [](auto const&) {});
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            return room.actor(caller, house.now);
        },
        "Wende");
    REQUIRE(exported);
    REQUIRE(sizes.size() == 4); // once for the size, and 1,202 entries in three pieces
    CHECK(sizes == std::vector<std::uint64_t>{1'202, 1'203, 1'204, 1'205});
    auto const file = journal::parse_export(*exported);
    REQUIRE(file);
    CHECK(file->entries.size() == 1'202);
    journal::Trust trust;
    trust.key = file->start.key;
    CHECK(journal::verify_export(*file, trust).problems.empty());
}

TEST_CASE("an export names its viewer in one line, however long his name is") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    std::string name = "Wende\tvan";
    for (int i = 0; i < 100; ++i)
        name += "\u00e9";
    auto const exported = house.exported(name);
    REQUIRE(exported);
    auto const file = journal::parse_export(*exported);
    REQUIRE(file);
    CHECK(file->start.viewer.starts_with("Wende van\u00e9"));
    CHECK(file->start.viewer.size() <= journal::max_viewer_bytes);
}
