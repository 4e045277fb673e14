// SPDX-License-Identifier: EUPL-1.2
#include "service/epoch_opening.hpp"

#include "domain/trust/trust_view.hpp"
#include "journal/verify_export.hpp"
#include "service/clock_actor.hpp"
#include "service/exporter.hpp"
#include "service/held_checkpoint.hpp"
#include "service/house.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::service;

namespace {

/// A house with an engagement, and what somebody outside kept of it.
struct Kept {
    House house;

    Kept() { REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening())); }

    void write(std::string const& article) {
        REQUIRE(house.rooms->submit_and_wait(
            house.engagement,
            house.asked_by(house.facilitator,
                           domain::AddExcerpt{.article = House::prose(article),
                                              .literal = House::prose("Letterlijk.")})));
    }
    [[nodiscard]] std::string newest_note() const {
        return house.store->latest_checkpoint(house.engagement)->note;
    }
    void back_up(std::string const& name) const { house.store->back_up(house.beside(name)); }

    /// Puts the backup back, against what these notes hold.
    store::RestoreReport restore(std::string const& name, std::vector<std::string> const& notes) {
        house.close();
        store::Backup const backup{.journal = house.beside(name), .keys = {}};
        std::vector<store::HeldCheckpoint> held;
        for (auto const& note : notes) {
            auto const checkpoint = held_checkpoint(note, backup, house.data());
            REQUIRE(checkpoint);
            held.push_back(*checkpoint);
        }
        auto report = store::restore_sqlite(backup, house.data(), held);
        house.open();
        return report;
    }

    /// What the export verifies as against an older checkpoint: no problems, or their keys.
    [[nodiscard]] std::vector<std::string> problems(std::string const& older) const {
        auto const exported = house.exported("Wende");
        auto const file = journal::parse_export(exported.value());
        REQUIRE(file);
        journal::Trust trust;
        trust.key = file->start.key;
        trust.older = journal::parse_note(older).value();
        std::vector<std::string> keys;
        for (auto const& problem : journal::verify_export(*file, trust).problems)
            keys.push_back(problem.key);
        return keys;
    }

    [[nodiscard]] std::vector<domain::EpochView> epochs() const {
        return house.rooms
            ->read(house.engagement,
                   [&](Room& room) -> Result<std::vector<domain::EpochView>> {
                       auto const viewer = TRY(room.actor(
                           {.who = AccountCaller{.account = house.facilitator}}, house.now));
                       return TRY(domain::trust_view(room.state(), viewer)).epochs;
                   })
            .value();
    }

    [[nodiscard]] std::vector<std::string> types_from(std::uint64_t index) const {
        std::vector<std::string> types;
        house.store->visit_entries(house.engagement, index, [&](store::EntryView const& entry) {
            types.push_back(journal::header_from_json(as_text(entry.header))->type);
        });
        return types;
    }
};

} // namespace

TEST_CASE("a restored log that lacks nothing goes on as it was") {
    Kept kept;
    kept.write("7.2");
    auto const older = kept.newest_note();
    kept.back_up("backup");
    auto const report = kept.restore("backup", {older});
    CHECK(report.journals[0].state == store::RestoredJournal::State::complete);
    kept.write("7.3");
    CHECK(kept.epochs().empty());
    CHECK(kept.problems(older).empty());
}

TEST_CASE("a log restored from an older backup names the gap before it says anything else") {
    Kept kept;
    kept.write("7.2");
    auto const before = kept.newest_note();
    kept.back_up("backup");
    auto const size = kept.house.store->size(kept.house.engagement);
    kept.write("7.3");
    kept.write("7.4");
    auto const lost = kept.newest_note();
    auto const report = kept.restore("backup", {before, lost});
    CHECK(report.journals[0].state == store::RestoredJournal::State::shorter);
    kept.write("7.5");
    CHECK(kept.types_from(size) ==
          std::vector<std::string>{"engagement.epoch_opened", "contract.excerpt_added"});
    auto const epochs = kept.epochs();
    REQUIRE(epochs.size() == 1);
    CHECK(epochs[0].epoch == 2);
    CHECK(epochs[0].restored_size == size);
    CHECK(epochs[0].known_size == size + 2);
    CHECK_FALSE(kept.house.store->engagements()[0].epoch_due);
    CHECK(kept.newest_note().find("/2\n") != std::string::npos);
    CHECK(kept.problems(before).empty());
    CHECK(kept.problems(lost) == std::vector<std::string>{"older.before_restore"});
}

TEST_CASE("the clock opens the epoch when nobody says anything") {
    Kept kept;
    kept.back_up("backup");
    auto const size = kept.house.store->size(kept.house.engagement);
    kept.write("7.2");
    REQUIRE(kept.restore("backup", {}).journals.size() == 1);
    ClockActor clock(*kept.house.rooms, [](domain::EngagementId) { return false; });
    clock.tick();
    clock.tick();
    CHECK(kept.types_from(size) == std::vector<std::string>{"engagement.epoch_opened"});
}

TEST_CASE("two restores of one backup never sign under the same epoch") {
    Kept kept;
    kept.back_up("backup");
    kept.write("7.2");
    std::ignore = kept.restore("backup", {});
    kept.write("7.3");
    auto const second = kept.newest_note();
    std::ignore = kept.restore("backup", {});
    kept.write("7.4");
    CHECK(second.find("/2\n") != std::string::npos);
    CHECK(kept.newest_note().find("/3\n") != std::string::npos);
    CHECK(kept.problems(second) == std::vector<std::string>{"older.before_restore"});
}

TEST_CASE("a checkpoint that the log did not sign, or of another log, counts as held by nobody") {
    Kept kept;
    kept.back_up("backup");
    auto const note = kept.newest_note();
    Kept other;
    auto const foreign = other.newest_note();
    kept.house.close();
    store::Backup const backup{.journal = kept.house.beside("backup"), .keys = {}};
    auto const refusal = [&](std::string const& text) {
        auto const held = held_checkpoint(text, backup, kept.house.data());
        return held ? std::string("held") : held.error().key;
    };
    auto forged = note;
    auto const size = forged.find('\n') + 1;
    forged[size] = forged[size] == '9' ? '8' : '9';
    CHECK(refusal(note) == "held");
    CHECK(refusal(forged) == "held.forged");
    CHECK(refusal(foreign) == "held.unknown_log");
    CHECK(refusal("no note") == "held.malformed");
}

TEST_CASE("a text erased after the backup stays erased, because the ledger says so") {
    Kept kept;
    kept.write("7.2");
    auto const item = kept.house.rooms
                          ->read(kept.house.engagement,
                                 [](Room& room) -> Result<domain::ItemId> {
                                     return room.state().contract.excerpts.front().literal.item;
                                 })
                          .value();
    auto& house = kept.house;
    kept.back_up("backup");
    house.store->back_up_keys(house.beside("keys"));
    store::EngagementWrites erasing;
    erasing.engagement = house.engagement;
    erasing.erased = {item};
    erasing.erased_at = house.now;
    REQUIRE(house.store->commit({erasing}));
    std::ignore = kept.restore("backup", {});
    CHECK(house.store->item(house.engagement, item)->state == store::Item::State::erased);

    // The same without the ledger: the text is back, so it was the ledger that kept it away.
    house.close();
    std::filesystem::remove_all(house.data());
    auto const report = store::restore_sqlite(
        {.journal = house.beside("backup"), .keys = house.beside("keys")}, house.data(), {});
    CHECK(report.texts_without_key == 0);
    house.open();
    CHECK(house.store->item(house.engagement, item)->state == store::Item::State::readable);
}
