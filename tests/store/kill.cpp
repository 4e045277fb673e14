// SPDX-License-Identifier: EUPL-1.2
#include "backend.hpp"
#include "samples.hpp"
#include "store/open.hpp"

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <memory>
#include <random>
#include <set>
#include <thread>

using namespace hefboom;
using namespace hefboom::store;

namespace {

constexpr int kills_in_all = 1'000;
constexpr std::uint64_t longest_life_us = 20'000;
constexpr std::uint64_t commands_per_text = 7;
constexpr std::uint64_t store_is_open =
    ~std::uint64_t{0}; ///< told on the pipe instead of a command

auto const engagement = numbered<EngagementId>(1);
auto const actor = numbered<ActorId>(1);
auto const box = numbered<BoxId>(1);

domain::BoxRow ballot(std::uint64_t number) {
    return {.party = 1, .sequence = 1, .cells = bytes_of("ballot " + std::to_string(number))};
}

/// Everything one command writes: an entry, a checkpoint, its receipt, a ballot, at times a text.
EngagementWrites command(std::uint64_t number) {
    auto writes = writes_of(1);
    writes.expected_size = number;
    writes.entries = entries(number, 1);
    writes.checkpoint = checkpoint(number + 1);
    writes.receipts = {receipt(number, number)};
    writes.boxes = {
        domain::OpenBox{box},
        domain::PutInBox{.box = box, .token = digest_of(number), .row = ballot(number)}};
    if (number % commands_per_text == 0) writes.items = {text(number, "a text")};
    return writes;
}

/// Does commands from `first` on for ever, each told on the pipe once it is durable. A command that
/// has a receipt was done in an earlier life and is only told again.
[[noreturn]] void live(std::filesystem::path const& folder, std::uint64_t first, int pipe) {
    auto const store = open_sqlite(folder);
    if (write(pipe, &store_is_open, sizeof store_is_open) != sizeof store_is_open) _exit(1);
    for (auto number = first;; ++number) {
        auto const done = store->receipt(engagement, actor, numbered<CommandId>(number));
        if (!done && commit(*store, command(number)).written != Written::done) _exit(1);
        if (write(pipe, &number, sizeof number) != sizeof number) _exit(1);
    }
}

/// From when the microseconds of a life are counted: a busy machine may open a store for longer.
enum class Counted { from_its_start, from_the_open_store };

/// The first command that was not acknowledged before the process was killed.
std::uint64_t one_life(std::filesystem::path const& folder, std::uint64_t first, Counted counted,
                       std::uint64_t life_us) {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    auto const child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        close(ends[0]);
        live(folder, first, ends[1]);
    }
    close(ends[1]);
    std::uint64_t number = 0;
    if (counted == Counted::from_the_open_store)
        CHECK(read(ends[0], &number, sizeof number) == sizeof number);
    std::this_thread::sleep_for(std::chrono::microseconds(life_us));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    auto next = first;
    while (read(ends[0], &number, sizeof number) == sizeof number)
        if (number != store_is_open) next = number + 1;
    close(ends[0]);
    return next;
}

/// Everything below `acknowledged` is there once; at most one command more; nothing half.
bool whole(Store& store, std::uint64_t acknowledged) {
    auto const size = store.size(engagement);
    if (size < acknowledged || size > acknowledged + 1) return false;
    if (read_all(store, engagement, 0) != entries(0, size)) return false;
    for (std::uint64_t number = 0; number <= size; ++number) {
        auto const found = store.receipt(engagement, actor, numbered<CommandId>(number));
        if (found.has_value() != (number < size)) return false;
        if (found && *found != receipt(number, number)) return false;
    }
    if (size == 0) return true;
    auto const latest = store.latest_checkpoint(engagement);
    if (!latest || *latest != checkpoint(size)) return false;
    domain::Box expected;
    for (std::uint64_t number = 0; number < size; ++number)
        expected.emplace(digest_of(number), ballot(number));
    return store.boxes(engagement).at(box) == expected && store.damage().empty();
}

} // namespace

TEST_CASE("a killed process loses nothing it acknowledged and does nothing twice") {
    std::mt19937 random(1);
    auto folder = std::make_unique<ScratchFolder>();
    std::uint64_t acknowledged = 0;
    std::uint64_t all = 0;
    for (int kills = 0; kills < rounds(kills_in_all); ++kills) {
        // A new folder now and then, so that the first opening is hit too.
        if (kills % 20 == 0) {
            all += acknowledged;
            folder = std::make_unique<ScratchFolder>();
            acknowledged = 0;
        }
        auto const counted =
            kills % 2 == 0 ? Counted::from_its_start : Counted::from_the_open_store;
        acknowledged = one_life(folder->path(), acknowledged, counted, random() % longest_life_us);
        auto const store = open_sqlite(folder->path());
        REQUIRE(whole(*store, acknowledged));
    }
    all += acknowledged;
    MESSAGE(rounds(kills_in_all) << " kills, " << all << " commands acknowledged");
    CHECK(all > 0);
}
