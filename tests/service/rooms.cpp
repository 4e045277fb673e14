// SPDX-License-Identifier: EUPL-1.2
#include "service/rooms.hpp"

#include "service/house.hpp"

#include <atomic>
#include <chrono>
#include <doctest/doctest.h>
#include <future>
#include <thread>
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

TEST_CASE("sixty-four commands in flight from two threads are one commit, and act once each") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    auto const asked = [&](int number) {
        return house.asked_by(house.facilitator, House::contract(std::to_string(number)));
    };
    std::vector<Asked> commands;
    for (int i = 0; i < 64; ++i)
        commands.push_back(asked(i));
    auto const size_before = house.store->size(house.engagement);
    std::atomic<int> accepted = 0;
    auto const send = [&](std::size_t from, std::size_t to) {
        for (auto at = from; at < to; ++at)
            for (int twice = 0; twice < 2; ++twice)
                house.rooms->submit(house.engagement, commands[at], [&](auto const& answer) {
                    if (answer) ++accepted;
                });
    };
    // While somebody reads, the writer waits with what it took first, and the rest queues up.
    auto const looked = house.rooms->read(house.engagement, [&](Room const&) -> Result<bool> {
        house.rooms->submit(house.engagement, asked(64), [](auto const&) {});
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        auto other = std::async(std::launch::async, send, 0, 32);
        send(32, 64);
        other.get();
        return true;
    });
    REQUIRE(looked);
    REQUIRE(house.rooms->submit_and_wait(house.engagement, asked(65)));
    CHECK(accepted == 128);
    std::vector<std::uint64_t> commits;
    house.store->visit_checkpoints(house.engagement, size_before + 1,
                                   [&](auto const& one) { commits.push_back(one.size); });
    REQUIRE(commits.size() >= 2);
    CHECK(commits[0] == size_before + 1);
    // All of them together, and perhaps the last command with them.
    CHECK(commits[1] >= size_before + 65);
    CHECK(house.store->size(house.engagement) == size_before + 66);
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
