// SPDX-License-Identifier: EUPL-1.2
#include "service/open_rooms.hpp"

#include "service/clock_actor.hpp"
#include "service/house.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace hefboom;
using namespace hefboom::service;

namespace {

bool nobody(domain::EngagementId) {
    return false;
}

/// A house with an open room.
struct Lived {
    House house;
    Lived() { REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening())); }

    [[nodiscard]] std::size_t open() const { return house.rooms->open_rooms().size(); }
    void look() const {
        REQUIRE(house.rooms->read(house.engagement, [](Room&) -> Result<bool> { return true; }));
    }
    [[nodiscard]] Digest root() const {
        return house.rooms
            ->read(house.engagement,
                   [](Room& room) -> Result<Digest> { return room.frontier().root(); })
            .value();
    }
};

constexpr auto patience = std::chrono::seconds(20);

bool until(std::function<bool()> const& so) {
    auto const latest = std::chrono::steady_clock::now() + patience;
    while (!so() && std::chrono::steady_clock::now() < latest)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return so();
}

} // namespace

TEST_CASE("a room is closed after nobody asked for it in half an hour, and is the same again") {
    Lived lived;
    auto const root = lived.root();
    lived.house.now = lived.house.now + service::limits::room_idle_ms;
    lived.house.rooms->rest({}, nobody);
    CHECK(lived.open() == 1);
    lived.house.now = lived.house.now + 1;
    lived.house.rooms->rest({}, nobody);
    CHECK(lived.open() == 0);
    CHECK(lived.root() == root);
    CHECK(lived.open() == 1);
}

TEST_CASE("asking for a room keeps it open; the clock's look does not") {
    Lived lived;
    auto& house = lived.house;
    house.now = house.now + service::limits::room_idle_ms;
    lived.look();
    house.now = house.now + service::limits::room_idle_ms;
    house.rooms->rest({}, nobody);
    CHECK(lived.open() == 1);
    REQUIRE(house.rooms->look_at(house.engagement, [](Room&) -> Result<bool> { return true; }));
    house.now = house.now + 1;
    house.rooms->rest({}, nobody);
    CHECK(lived.open() == 0);
}

TEST_CASE("a room that somebody watches stays open, however idle and large") {
    Lived lived;
    lived.house.now = lived.house.now + 10 * service::limits::room_idle_ms;
    lived.house.rooms->rest({.idle_ms = 0, .bytes_most = 0},
                            [&](domain::EngagementId id) { return id == lived.house.engagement; });
    CHECK(lived.open() == 1);
}

TEST_CASE("over the budget those go first that were asked for longest ago") {
    Lived lived;
    auto& house = lived.house;
    auto const first = house.engagement;
    std::size_t bytes = 0;
    for (std::uint8_t number = 2; number <= 4; ++number) {
        house.engagement = domain::EngagementId{{number}};
        house.now = house.now + 1000;
        REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
        bytes = house.rooms->open(house.engagement).value()->bytes();
    }
    house.now = house.now + 1000;
    REQUIRE(house.rooms->read(first, [](Room&) -> Result<bool> { return true; }));
    CHECK(bytes > 0);
    house.rooms->rest({.bytes_most = 2 * bytes + bytes / 2}, nobody);
    CHECK(lived.open() == 2);
    // Only what is asleep is known not to concern a stranger.
    auto const& open = house.rooms->open_rooms();
    domain::AccountId const stranger{{77}};
    CHECK(open.may_concern(first, stranger));
    CHECK(open.may_concern(domain::EngagementId{{4}}, stranger));
    CHECK_FALSE(open.may_concern(domain::EngagementId{{2}}, stranger));
    CHECK_FALSE(open.may_concern(domain::EngagementId{{3}}, stranger));
    CHECK(open.may_concern(domain::EngagementId{{3}}, house.facilitator));
}

TEST_CASE("the clock lets a room without deadlines sleep") {
    Lived lived;
    auto& house = lived.house;
    house.now = house.now + service::limits::room_idle_ms + 1;
    // It ticks by itself as well, and what one look holds another leaves awake.
    ClockActor clock(*house.rooms, nobody);
    CHECK(until([&] { return lived.open() == 0; }));
    CHECK_FALSE(house.rooms->open_rooms().may_be_due(house.engagement, house.now));
    clock.tick();
    CHECK(lived.open() == 0);
}

TEST_CASE("a room is replayed once while others wait, and again after that failed") {
    House house;
    OpenRooms rooms(house.rooms->world());
    std::atomic<int> loads = 0;
    auto const load = [&]() -> Result<std::shared_ptr<Room>> {
        ++loads;
        auto identity = TRY(log_identity(*house.store, house.engagement, house.rooms->world()));
        return std::make_shared<Room>(*house.store, house.engagement, std::move(identity),
                                      house.rooms->world());
    };
    CHECK_FALSE(rooms.get(house.engagement, Asking::visitor,
                          [] { return refuse(Refused::unavailable, "store.full"); }));
    CHECK_THROWS(std::ignore = rooms.get(house.engagement, Asking::visitor,
                                         []() -> Result<std::shared_ptr<Room>> {
                                             throw std::runtime_error("unreadable");
                                         }));
    CHECK(rooms.size() == 0);
    std::vector<std::future<std::shared_ptr<Room>>> visitors;
    for (int i = 0; i < 8; ++i)
        visitors.push_back(std::async(std::launch::async, [&] {
            return rooms.get(house.engagement, Asking::visitor, load).value();
        }));
    auto const room = visitors.front().get();
    for (std::size_t i = 1; i < visitors.size(); ++i)
        CHECK(visitors[i].get() == room);
    CHECK(loads == 1);
}
