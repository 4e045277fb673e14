// SPDX-License-Identifier: EUPL-1.2
#include "service/exporter.hpp"

#include "journal/verify_export.hpp"
#include "service/house.hpp"

#include <doctest/doctest.h>

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
    auto const exported =
        house.rooms->read(house.engagement, [&](Room& room) -> Result<std::string> {
            auto const viewer =
                TRY(room.actor({.who = AccountCaller{.account = house.facilitator}}, house.now));
            return export_for(*house.store, room, viewer, "Wende");
        });
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
