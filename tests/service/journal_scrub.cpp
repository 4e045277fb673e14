// SPDX-License-Identifier: EUPL-1.2
#include "service/journal_scrub.hpp"

#include "service/house.hpp"

#include <condition_variable>
#include <doctest/doctest.h>
#include <mutex>
#include <stdexcept>

using namespace hefboom;
using namespace hefboom::service;

namespace {

/// An engagement of a few entries in a store that is closed.
void write_a_journal(House& house) {
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    for (auto const* number : {"4711", "4712", "4713"})
        REQUIRE(house.rooms->submit_and_wait(
            house.engagement, house.asked_by(house.facilitator, House::contract(number))));
    house.close();
}

/// What is found after that statement; the room is opened as well, to see whether it notices.
std::string found_after(std::string const& statement, bool* opens = nullptr) {
    House house;
    write_a_journal(house);
    if (!statement.empty()) house.change_file(statement);
    house.open();
    if (opens != nullptr) {
        try {
            *opens = house.rooms->open(house.engagement).has_value();
        } catch (std::runtime_error const&) {
            *opens = false;
        }
    }
    return fault_of_journal(*house.store, house.engagement, {}).value_or("");
}

// The third entry tells a contract: its start moves by a day, which still reads as it should.
constexpr auto another_day = "UPDATE entries SET body = replace(cast(body as text), '2024-06-01', "
                             "'2024-06-02') WHERE (position & 4294967295) = 2 AND "
                             "instr(body, '2024-06-01') > 0";

} // namespace

TEST_CASE("a journal as it was written has no fault") {
    bool opens = false;
    CHECK(found_after("", &opens).empty());
    CHECK(opens);
}

TEST_CASE("a change that still reads as an event is found by its hash") {
    bool opens = false;
    CHECK(found_after(another_day, &opens) == "entry 2 does not have the hash stored with it");
    CHECK(opens); // opening trusts the hashes, which is why there is a scrub
}

TEST_CASE("a changed hash, or a lost end, is found by the checkpoint when the room is opened") {
    bool opens = true;
    CHECK(found_after("UPDATE entries SET leaf = zeroblob(32) WHERE (position & 4294967295) = 1",
                      &opens)
              .starts_with("entry 1 "));
    CHECK(!opens);
    opens = true;
    CHECK(!found_after("DELETE FROM entries WHERE position = (SELECT max(position) FROM entries)",
                       &opens)
               .empty());
    CHECK(!opens);
}

TEST_CASE("a checkpoint that is not the one that was signed is found") {
    CHECK(found_after("UPDATE checkpoints SET root = zeroblob(32) WHERE size = "
                      "(SELECT min(size) FROM checkpoints)")
              .ends_with("is not what was signed"));
}

TEST_CASE("the scrub tells what it finds of each journal, and ends when it is told to") {
    House house;
    write_a_journal(house);
    house.change_file(another_day);
    house.open();
    std::mutex mutex;
    std::condition_variable told;
    std::vector<std::string> faults;
    JournalScrub const scrub(
        *house.store,
        [&](store::EngagementId engagement, std::string const& what) {
            std::lock_guard const lock(mutex);
            CHECK(engagement == house.engagement);
            faults.push_back(what);
            told.notify_all();
        },
        {.first_after = std::chrono::milliseconds(1), .every = std::chrono::milliseconds(1)});
    std::unique_lock lock(mutex);
    CHECK(told.wait_for(lock, std::chrono::seconds(20), [&] { return faults.size() >= 2; }));
}
