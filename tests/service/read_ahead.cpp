// SPDX-License-Identifier: EUPL-1.2
#include "service/read_ahead.hpp"

#include "service/house.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <stdexcept>
#include <vector>

using namespace hefboom;
using namespace hefboom::service;

namespace {

/// More than is read ahead, so that the one who reads must wait for the one who looks.
constexpr std::size_t entry_count = 40;
constexpr std::size_t body_bytes = service::limits::read_ahead_chunk_bytes / 5;
static_assert(entry_count * body_bytes > (service::limits::read_ahead_chunks_most + 2) *
                                             service::limits::read_ahead_chunk_bytes);

store::Entry entry(std::size_t number) {
    auto const filled = [&](std::size_t size, std::uint8_t with) {
        return Bytes(size, static_cast<std::uint8_t>(number * 5 + with));
    };
    store::Entry made{.header = filled(number, 0),
                      .header_salt = filled(32, 1),
                      .body = filled(body_bytes, 2),
                      .body_salt = filled(32, 3)};
    made.leaf.fill(static_cast<std::uint8_t>(number));
    return made;
}

void write_entries(House& house) {
    store::EngagementWrites writes;
    writes.engagement = house.engagement;
    for (std::size_t number = 0; number < entry_count; ++number)
        writes.entries.push_back(entry(number));
    REQUIRE(house.store->commit({writes}).value().front().written == store::Written::done);
}

bool shows(store::EntryView const& view, store::Entry const& entry) {
    return std::ranges::equal(view.header, entry.header) &&
           std::ranges::equal(view.header_salt, entry.header_salt) &&
           std::ranges::equal(view.body, entry.body) &&
           std::ranges::equal(view.body_salt, entry.body_salt) &&
           std::ranges::equal(view.leaf, entry.leaf);
}

} // namespace

TEST_CASE("every entry is shown once, in order and as it was written") {
    House house;
    write_entries(house);
    std::size_t shown = 0;
    visit_read_ahead(*house.store, house.engagement, [&](store::EntryView const& view) {
        CHECK(view.index == shown);
        CHECK(shows(view, entry(shown)));
        ++shown;
    });
    CHECK(shown == entry_count);
}

TEST_CASE("a journal without entries shows nothing") {
    House house;
    visit_read_ahead(*house.store, house.engagement, [](auto const&) { CHECK(false); });
}

TEST_CASE("what the one who looks throws ends the reading, and the store is free again") {
    House house;
    write_entries(house);
    std::size_t shown = 0;
    CHECK_THROWS_WITH_AS(visit_read_ahead(*house.store, house.engagement,
                                          [&](auto const&) {
                                              if (++shown == 3) throw std::logic_error("enough");
                                          }),
                         "enough", std::logic_error);
    CHECK(shown == 3);
    CHECK(house.store->size(house.engagement) == entry_count);
}

TEST_CASE("what the reading throws is thrown to the one who looks") {
    House house;
    write_entries(house);
    house.close();
    house.change_file("DELETE FROM entries WHERE (position & 4294967295) = 30");
    house.open();
    std::size_t shown = 0;
    CHECK_THROWS_AS(visit_read_ahead(*house.store, house.engagement, [&](auto const&) { ++shown; }),
                    store::StoreFailure);
    CHECK(shown <= 30);
}
