// SPDX-License-Identifier: EUPL-1.2
// What the store costs: reading a long journal, taking in ballots, one durable step, one text.
// In the folder for temporary files, so what a commit costs is what that disk's sync costs.
#include "store/open.hpp"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

namespace {

using namespace hefboom;
using namespace hefboom::store;

constexpr std::uint64_t entries_to_read = 200'000;
constexpr std::uint64_t entries_a_batch = 1'000;
constexpr std::size_t typical_header_bytes = 150;
constexpr std::size_t typical_body_bytes = 120;
constexpr std::size_t ballot_bytes = 24;

template <class Name>
Name numbered(std::uint64_t number) {
    Name id;
    for (std::size_t byte = 0; byte < 8; ++byte)
        id.bytes[15 - byte] = static_cast<std::uint8_t>(number >> (8 * byte));
    return id;
}

/// Spread like a hash.
Digest token(std::uint64_t number) {
    Digest digest{};
    auto mixed = (number + 1) * 0x9e3779b97f4a7c15u;
    for (std::size_t byte = 0; byte < digest.size(); ++byte) {
        mixed ^= mixed >> 29;
        mixed *= 0xbf58476d1ce4e5b9u;
        digest[byte] = static_cast<std::uint8_t>(mixed >> 56);
    }
    return digest;
}

auto const engagement = numbered<EngagementId>(1);

/// A store in a folder of its own, gone with it.
struct Place {
    std::filesystem::path folder;
    std::unique_ptr<Store> store;

    Place() {
        std::string name =
            (std::filesystem::temp_directory_path() / "hefboom-bench-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for a benchmark");
        folder = name;
        store = open_sqlite(folder);
    }
    Place(Place const&) = delete;
    Place& operator=(Place const&) = delete;
    ~Place() {
        store.reset();
        std::filesystem::remove_all(folder);
    }

    void commit(EngagementWrites writes) {
        writes.engagement = engagement;
        if (store->commit({std::move(writes)}).value().front().written != Written::done)
            throw std::runtime_error("a benchmark's commit was refused");
    }

    void append(std::uint64_t count) {
        EngagementWrites writes;
        writes.expected_size = store->size(engagement);
        writes.entries.resize(count, {.header = Bytes(typical_header_bytes, 'h'),
                                      .header_salt = Bytes(32, 's'),
                                      .body = Bytes(typical_body_bytes, 'b'),
                                      .body_salt = Bytes(32, 't')});
        writes.checkpoint = Checkpoint{
            .size = writes.expected_size + count, .root = {}, .note = std::string(250, 'n')};
        commit(writes);
    }
};

void read_a_long_journal(benchmark::State& state) {
    Place place;
    for (std::uint64_t size = 0; size < entries_to_read; size += entries_a_batch)
        place.append(entries_a_batch);
    std::uint64_t bytes = 0;
    for (auto _ : state)
        place.store->visit_entries(engagement, 0, [&](EntryView const& entry) {
            bytes += entry.header.size() + entry.body.size();
        });
    benchmark::DoNotOptimize(bytes);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(entries_to_read));
}
BENCHMARK(read_a_long_journal)->Unit(benchmark::kMillisecond)->UseRealTime();

void take_in_ballots(benchmark::State& state) {
    Place place;
    auto const ballots = static_cast<std::uint64_t>(state.range(0));
    auto const box = numbered<BoxId>(1);
    EngagementWrites opening;
    opening.boxes = {domain::OpenBox{box}};
    place.commit(opening);
    std::uint64_t sequence = 0;
    for (auto _ : state) {
        ++sequence;
        EngagementWrites writes;
        for (std::uint64_t seat = 0; seat < ballots; ++seat)
            writes.boxes.push_back(domain::PutInBox{
                .box = box,
                .token = token(seat),
                .row = {.party = 1, .sequence = sequence, .cells = Bytes(ballot_bytes, 1)}});
        place.commit(writes);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(take_in_ballots)
    ->Arg(1)
    ->Arg(64)
    ->Arg(1'000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void append_one_step(benchmark::State& state) {
    Place place;
    for (auto _ : state)
        place.append(1);
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(append_one_step)->Unit(benchmark::kMillisecond)->UseRealTime();

void keep_one_text(benchmark::State& state) {
    Place place;
    std::uint64_t number = 0;
    for (auto _ : state) {
        EngagementWrites writes;
        writes.items = {{.id = numbered<ItemId>(++number), .bytes = Bytes(500, 't')}};
        place.commit(writes);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(keep_one_text)->Unit(benchmark::kMillisecond)->UseRealTime();

void read_texts(benchmark::State& state) {
    Place place;
    EngagementWrites writes;
    std::vector<ItemId> ids;
    for (std::uint64_t number = 0; number < entries_a_batch; ++number) {
        ids.push_back(numbered<ItemId>(number));
        writes.items.push_back({.id = ids.back(), .bytes = Bytes(500, 't')});
    }
    place.commit(writes);
    for (auto _ : state)
        benchmark::DoNotOptimize(place.store->items(engagement, ids));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(ids.size()));
}
BENCHMARK(read_texts)->Unit(benchmark::kMillisecond)->UseRealTime();

void open_again(benchmark::State& state) {
    Place place;
    for (std::uint64_t size = 0; size < entries_to_read; size += entries_a_batch)
        place.append(entries_a_batch);
    for (auto _ : state) {
        place.store.reset();
        place.store = open_sqlite(place.folder);
    }
}
BENCHMARK(open_again)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
