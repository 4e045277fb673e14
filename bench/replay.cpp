// SPDX-License-Identifier: EUPL-1.2
// How long it takes to open an engagement of many entries, and how much memory that takes: cases
// that are written, commented on and weighed for years. Prints one line of JSON.
#include "codec/event_codec.hpp"
#include "domain/decide.hpp"
#include "journal/checkpoint.hpp"
#include "journal/entry.hpp"
#include "service/rooms.hpp"
#include "store/open.hpp"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <random>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace hefboom;
using namespace hefboom::domain;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t entries_a_batch = 20'000;
constexpr std::size_t cases = 200;
constexpr EngagementId engagement{{1}};
constexpr AccountId facilitator{{2}};

double seconds_since(Clock::time_point began) {
    return std::chrono::duration<double>(Clock::now() - began).count();
}

/// Writes a journal that any room can open: what happened is made up, its form is not.
class Author {
public:
    Author(store::Store& store, service::World const& world)
        : store_(store), world_(world),
          identity_(service::log_identity(store, engagement, world).value()) {
        happened(EngagementOpened{.engagement = engagement,
                                  .title = text(),
                                  .purpose = text(),
                                  .client_name = text(),
                                  .client_initial = text(),
                                  .contractor_name = text(),
                                  .contractor_initial = text(),
                                  .facilitator = id<MemberId>(),
                                  .facilitator_name = text(),
                                  .account = facilitator});
        for (std::size_t i = 0; i < cases; ++i) {
            cases_.push_back(id<CaseId>());
            happened(CaseOpened{.case_id = cases_.back(),
                                .code = text(),
                                .title = text(),
                                .level = Fictionalisation::blended,
                                .ratings = id<BoxId>(),
                                .reader_ratings = id<BoxId>(),
                                .accumulator_one = id<BoxId>(),
                                .accumulator_two = id<BoxId>()});
        }
    }

    /// One remark on a section, its settling, and every fourth time a new version of the section.
    void write_on(std::uint64_t round) {
        auto const at = cases_[round % cases];
        auto const section = static_cast<Section>(round / cases % 8);
        auto const remark = id<CommentId>();
        happened(SectionCommented{.case_id = at,
                                  .comment = remark,
                                  .section = section,
                                  .on_version = static_cast<std::int32_t>(round / 4),
                                  .text = text(),
                                  .proposed = text(),
                                  .proposed_complete = true});
        happened(CommentSettled{.case_id = at, .comment = remark, .taken_over = false});
        if (round % 4 == 0)
            happened(LaidOnTable{.case_id = at,
                                 .section = section,
                                 .number = static_cast<std::int32_t>(round / 4 + 1),
                                 .text = text(),
                                 .complete = true});
        happened(
            ConsentRecorded{.case_id = at, .agreed = true, .on = amsterdam_date(world_.now())});
    }

    void make_durable() {
        if (writes_.entries.empty()) return;
        writes_.engagement = engagement;
        auto const tree = frontier_.tree();
        auto const note = journal::sign_checkpoint(identity_.key, {identity_.origin, tree});
        writes_.checkpoint = store::Checkpoint{tree.size, tree.root, journal::format(note)};
        auto const size = tree.size;
        if (store_.commit({std::exchange(writes_, {})}).value().front().written !=
            store::Written::done)
            throw std::runtime_error("a benchmark's commit was refused");
        writes_.expected_size = size;
    }

    [[nodiscard]] std::uint64_t size() const { return frontier_.size(); }

private:
    template <class Name>
    Name id() {
        return Name{world_.random<16>()};
    }
    TextRef text() { return TextRef{id<ItemId>(), world_.random<32>()}; }

    void happened(Event const& event) {
        auto const stored = codec::to_stored(event);
        journal::Entry const entry{.header =
                                       journal::to_json({.type = std::string(stored.type),
                                                         .object = {codec::object_of(event).bytes},
                                                         .version = stored.version,
                                                         .actor = {facilitator.bytes},
                                                         .at = world_.now()}),
                                   .header_salt = {world_.random<32>()},
                                   .body = stored.body,
                                   .body_salt = {world_.random<32>()}};
        auto const leaf = journal::leaf_hash(identity_.origin.log, entry);
        frontier_.append(leaf);
        auto const bytes = [](auto const& range) { return Bytes(range.begin(), range.end()); };
        writes_.entries.push_back({.header = bytes(entry.header),
                                   .header_salt = bytes(entry.header_salt.bytes),
                                   .body = bytes(entry.body),
                                   .body_salt = bytes(entry.body_salt.bytes),
                                   .leaf = leaf});
        if (writes_.entries.size() >= entries_a_batch) make_durable();
    }

    store::Store& store_;
    service::World const& world_;
    service::LogIdentity identity_;
    journal::Frontier frontier_;
    store::EngagementWrites writes_;
    std::vector<CaseId> cases_;
};

service::World quick_world() {
    auto const random = std::make_shared<std::mt19937_64>(7);
    return {.now = [] { return amsterdam_instant(*date_from_iso("2026-01-06"), 9 * 60); },
            .fill =
                [random](std::span<std::uint8_t> bytes) {
                    for (auto& byte : bytes)
                        byte = static_cast<std::uint8_t>((*random)() >> 40U);
                }};
}

void write(std::filesystem::path const& folder, std::uint64_t entries) {
    auto const store = store::open_sqlite(folder);
    auto const world = quick_world();
    Author author(*store, world);
    for (std::uint64_t round = 0; author.size() < entries; ++round)
        author.write_on(round);
    author.make_durable();
}

/// In kB, of this process as it is now.
std::int64_t memory_kb() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmRSS:") {
            std::int64_t kb = 0;
            status >> kb;
            return kb;
        }
    return 0;
}

void open(std::filesystem::path const& folder) {
    auto const store = store::open_sqlite(folder);
    service::Rooms rooms(*store, quick_world(), [](service::Room&, auto const&, bool) {});
    auto const before_kb = memory_kb();
    auto const began = Clock::now();
    auto const room = rooms.open(engagement).value();
    auto const took = seconds_since(began);
    std::cout
        << fmt::format(
               R"({{"entries":{},"seconds":{:.3f},"entries_per_second":{:.0f},"grew_mb":{},"memory_mb":{}}})",
               room->size(), took, static_cast<double>(room->size()) / took,
               (memory_kb() - before_kb) / 1024, memory_kb() / 1024)
        << std::endl;
}

} // namespace

int main(int count, char** words) {
    CLI::App app("Opens an engagement of many entries");
    std::uint64_t entries = 1'000'000;
    std::string kept;
    app.add_option("--entries", entries, "How many");
    app.add_option("--folder", kept, "Keeps the journal here, and opens it when it is there");
    CLI11_PARSE(app, count, words);
    if (std::filesystem::exists(kept)) {
        open(kept);
        return 0;
    }
    auto name = (std::filesystem::temp_directory_path() / "hefboom-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) return 1;
    // Written by a child, so that what is measured starts with clean memory.
    auto const child = fork();
    if (child == 0) {
        write(name, entries);
        std::_Exit(0);
    }
    int ended = 0;
    waitpid(child, &ended, 0);
    if (ended == 0) open(name);
    if (kept.empty())
        std::filesystem::remove_all(name);
    else
        std::filesystem::rename(name, kept);
    return ended == 0 ? 0 : 1;
}
