// SPDX-License-Identifier: EUPL-1.2
#include "backend.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <thread>
#include <vector>

using namespace hefboom;
using namespace hefboom::store;

namespace {

constexpr int rounds_in_all = 1'000;
constexpr int deliveries = 50;
constexpr std::uint64_t seats = 8;
constexpr std::uint64_t changes_of_mind = 3;

auto const engagement = numbered<EngagementId>(1);

/// Of each seat the last change of mind that was delivered; 0 where none was.
using LastOfSeats = std::array<std::uint64_t, seats>;

std::string ballot(std::uint64_t seat, std::uint64_t sequence) {
    return "seat " + std::to_string(seat) + ", change " + std::to_string(sequence);
}

/// The same ballots again and again, in any order, in batches of any size.
LastOfSeats deliver(Store& store, std::uint64_t box, std::uint32_t seed) {
    std::mt19937 random(seed);
    LastOfSeats last{};
    for (int delivered = 0; delivered < deliveries;) {
        auto writes = writes_of(1);
        for (auto count = 1 + random() % 9; count > 0 && delivered < deliveries; --count) {
            auto const sequence = 1 + random() % changes_of_mind;
            auto const seat = random() % seats;
            writes.boxes.push_back(put(box, seat, sequence, ballot(seat, sequence)));
            last[seat] = std::max(last[seat], sequence);
            ++delivered;
        }
        commit(store, writes);
    }
    return last;
}

/// Both phones deliver to one box at once; what either delivered last of each seat.
LastOfSeats deliver_from_two_sides(Store& store, std::uint64_t box) {
    std::array<LastOfSeats, 2> last{};
    std::array<std::thread, 2> phones;
    for (std::uint32_t phone = 0; phone < phones.size(); ++phone)
        phones[phone] = std::thread([&, phone] {
            last[phone] = deliver(store, box, static_cast<std::uint32_t>(2 * box) + phone);
        });
    for (auto& phone : phones)
        phone.join();
    for (std::uint64_t seat = 0; seat < seats; ++seat)
        last[0][seat] = std::max(last[0][seat], last[1][seat]);
    return last[0];
}

/// Exactly one row of each seat that delivered, and in it what that seat said last.
void check_counted_once(domain::Box const& rows, LastOfSeats const& last) {
    std::size_t voted = 0;
    for (std::uint64_t seat = 0; seat < seats; ++seat) {
        if (last[seat] == 0) continue;
        ++voted;
        auto const row = rows.find(digest_of(seat));
        REQUIRE(row != rows.end());
        REQUIRE(row->second.sequence == last[seat]);
        REQUIRE(row->second.cells == bytes_of(ballot(seat, last[seat])));
    }
    REQUIRE(rows.size() == voted);
}

} // namespace

TEST_CASE("a ballot delivered fifty times from several sides counts once, with its last change") {
    on_each_backend([](Backend& backend) {
        auto& store = backend.store();
        for (int round = 0; round < rounds(rounds_in_all); ++round) {
            auto const box = static_cast<std::uint64_t>(round);
            auto opening = writes_of(1);
            opening.boxes = {domain::OpenBox{numbered<BoxId>(box)}};
            commit(store, opening);
            auto const last = deliver_from_two_sides(store, box);
            check_counted_once(store.boxes(engagement).at(numbered<BoxId>(box)), last);
            auto closing = writes_of(1);
            closing.boxes = {domain::DestroyBox{numbered<BoxId>(box)}};
            commit(store, closing);
        }
        CHECK(store.boxes(engagement).empty());
    });
}
