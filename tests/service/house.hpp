// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "scratch_folder.hpp"
#include "service/exporter.hpp"
#include "store/open.hpp"

#include <cstdint>
#include <doctest/doctest.h>
#include <filesystem>
#include <memory>
#include <sqlite3.h>
#include <string>

namespace hefboom::service {

/// A store in a folder of its own, rooms on it, and a clock that the test sets.
class House {
public:
    House() { open(); }
    ~House() { close(); }
    House(House const&) = delete;
    House& operator=(House const&) = delete;

    void close() {
        rooms.reset();
        store.reset();
    }
    void open() {
        store = store::open_sqlite(data());
        auto world = real_world();
        world.now = [this] { return now; };
        rooms = std::make_unique<Rooms>(*store, world, [](Room&, auto const&, bool) {});
    }

    /// Does to the closed journal what a broken disk, or somebody with a hand on it, does.
    void change_file(std::string const& statement) const {
        sqlite3* database = nullptr;
        REQUIRE(sqlite3_open((data() / "journal.db").c_str(), &database) == SQLITE_OK);
        CHECK(sqlite3_exec(database, statement.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
        CHECK(sqlite3_changes(database) > 0);
        sqlite3_close(database);
    }

    /// The data folder; another one beside it for every name.
    [[nodiscard]] std::filesystem::path data() const { return beside("data"); }
    [[nodiscard]] std::filesystem::path beside(std::string const& name) const {
        return folder_.path() / name;
    }

    [[nodiscard]] static domain::Prose prose(std::string text) { return {{}, std::move(text)}; }

    /// A command id that differs for every call.
    [[nodiscard]] domain::CommandId next_command() {
        domain::CommandId id;
        ++commands_;
        for (std::size_t i = 0; i < 8; ++i)
            id.bytes[i] = static_cast<std::uint8_t>(commands_ >> (8 * i));
        return id;
    }

    [[nodiscard]] Asked asked_by(domain::AccountId account, domain::Command command) {
        return {.caller = {.who = AccountCaller{.account = account}},
                .id = next_command(),
                .command = std::move(command)};
    }

    /// An engagement opened by `facilitator`.
    [[nodiscard]] Asked opening() {
        return asked_by(facilitator, domain::OpenEngagement{.title = prose("Vijf datacenters"),
                                                            .purpose = prose("Samen beter"),
                                                            .client_name = prose("Ambelaar"),
                                                            .client_initial = prose("A"),
                                                            .contractor_name = prose("Stroomvest"),
                                                            .contractor_initial = prose("S"),
                                                            .facilitator_name = prose("Wende"),
                                                            .account = facilitator,
                                                            .engagement = engagement});
    }

    /// A command that can be given again and again.
    [[nodiscard]] static domain::SetContract contract(std::string const& number) {
        return {.number = prose(number),
                .starts = *date_from_iso("2024-06-01"),
                .ends = *date_from_iso("2026-05-31"),
                .option_ends = {},
                .notice_by = *date_from_iso("2026-02-28")};
    }

    /// The export for the facilitator.
    [[nodiscard]] Result<std::string> exported(std::string const& label) const {
        Caller const caller{.who = AccountCaller{.account = facilitator}};
        return export_for(
            *rooms, engagement, [&](Room const& room) { return room.actor(caller, now); }, label);
    }

    domain::EngagementId engagement{{1}};
    domain::AccountId facilitator{{2}};
    Instant now = amsterdam_instant(*date_from_iso("2025-01-06"), 9 * 60);
    std::unique_ptr<store::Store> store;
    std::unique_ptr<Rooms> rooms;

private:
    ScratchFolder folder_;
    std::uint64_t commands_ = 0;
};

} // namespace hefboom::service
