// SPDX-License-Identifier: EUPL-1.2
#include "service/rooms.hpp"

#include "service/house.hpp"

#include <atomic>
#include <doctest/doctest.h>
#include <future>
#include <vector>

using namespace hefboom;
using namespace hefboom::service;

namespace {

Digest root_of(House& house) {
    Digest root{};
    REQUIRE(house.rooms->read(house.engagement, [&](Room& room) -> Result<bool> {
        root = room.frontier().root();
        return true;
    }));
    return root;
}

domain::AddExcerpt excerpt(std::string const& article) {
    return {.article = House::prose(article), .literal = House::prose("Letterlijke tekst.")};
}

} // namespace

TEST_CASE("a repeated command gets its first answer and acts once") {
    House house;
    auto const opening = house.opening();
    auto const first = house.rooms->submit_and_wait(house.engagement, opening);
    REQUIRE(first);
    auto const again = house.rooms->submit_and_wait(house.engagement, opening);
    REQUIRE(again);
    CHECK(again->size == first->size);
    CHECK(again->made == first->made);
    CHECK(again->events.empty());
    CHECK(house.store->size(house.engagement) == first->size);
}

TEST_CASE("a command id that comes back with another command is refused") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    auto asked = house.asked_by(house.facilitator, excerpt("7.2"));
    REQUIRE(house.rooms->submit_and_wait(house.engagement, asked));
    asked.command = excerpt("7.5");
    CHECK(house.rooms->submit_and_wait(house.engagement, asked).error().key == "command.id_reused");
}

TEST_CASE("what was answered is there after a restart, with the same root") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    for (int i = 0; i < 20; ++i)
        REQUIRE(house.rooms->submit_and_wait(
            house.engagement,
            house.asked_by(house.facilitator, excerpt("artikel " + std::to_string(i)))));
    auto const before = root_of(house);
    house.close();
    house.open();
    CHECK(root_of(house) == before);
    CHECK(house.store->latest_checkpoint(house.engagement)->root == before);
}

TEST_CASE("sixty-four commands in flight, each sent by two threads, act thirty-two times") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    auto const size_before = house.store->size(house.engagement);
    std::vector<Asked> commands;
    for (int i = 0; i < 32; ++i)
        commands.push_back(
            house.asked_by(house.facilitator, excerpt("artikel " + std::to_string(i))));
    std::atomic<int> accepted = 0;
    auto const send = [&] {
        for (auto const& asked : commands)
            if (house.rooms->submit_and_wait(house.engagement, asked)) ++accepted;
    };
    auto other = std::async(std::launch::async, send);
    send();
    other.get();
    CHECK(accepted == 64);
    CHECK(house.store->size(house.engagement) == size_before + 32);
}

TEST_CASE("an account that is no member learns nothing, not even that the engagement exists") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    auto const stranger = house.asked_by(domain::AccountId{{9}}, excerpt("7.2"));
    CHECK(house.rooms->submit_and_wait(house.engagement, stranger).error().key ==
          "not_found.engagement");
    CHECK(house.rooms->submit_and_wait(domain::EngagementId{{7}}, stranger).error().key ==
          "not_found.engagement");
}

TEST_CASE("time never goes back in the journal, whatever the wall clock does") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    house.now = house.now + -ms_per_day;
    REQUIRE(house.rooms->submit_and_wait(house.engagement,
                                         house.asked_by(house.facilitator, excerpt("7.2"))));
    std::int64_t last = 0;
    house.store->visit_entries(house.engagement, 0, [&](store::EntryView const& entry) {
        auto const header = journal::header_from_json(as_text(entry.header));
        REQUIRE(header);
        CHECK(header->at.ms >= last);
        last = header->at.ms;
    });
}
