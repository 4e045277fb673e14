// SPDX-License-Identifier: EUPL-1.2
#include "backend.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

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

/// The same ballots again and again, in any order, in batches of any size.
void deliver(Store& store, std::uint64_t box, std::uint32_t seed) {
    std::mt19937 random(seed);
    for (int delivered = 0; delivered < deliveries;) {
        auto writes = writes_of(1);
        for (auto count = 1 + random() % 9; count > 0 && delivered < deliveries; --count) {
            auto const sequence = 1 + random() % changes_of_mind;
            auto const seat = random() % seats;
            writes.boxes.push_back(put(box, seat, sequence, "ballot " + std::to_string(sequence)));
            ++delivered;
        }
        commit(store, writes);
    }
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
            std::array<std::thread, 2> phones;
            for (std::uint32_t phone = 0; phone < phones.size(); ++phone)
                phones[phone] = std::thread([&, phone] {
                    deliver(store, box, static_cast<std::uint32_t>(2 * box) + phone);
                });
            for (auto& phone : phones)
                phone.join();
            auto last = writes_of(1);
            for (std::uint64_t seat = 0; seat < seats; ++seat)
                last.boxes.push_back(put(box, seat, changes_of_mind, "ballot 3"));
            commit(store, last);
            auto const rows = store.boxes(engagement).at(numbered<BoxId>(box));
            REQUIRE(rows.size() == seats);
            for (auto const& [token, row] : rows) {
                REQUIRE(row.sequence == changes_of_mind);
                REQUIRE(row.cells == bytes_of("ballot 3"));
            }
            auto closing = writes_of(1);
            closing.boxes = {domain::DestroyBox{numbered<BoxId>(box)}};
            commit(store, closing);
        }
        CHECK(store.boxes(engagement).empty());
    });
}
