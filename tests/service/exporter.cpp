// SPDX-License-Identifier: EUPL-1.2
#include "service/exporter.hpp"

#include "journal/cosignature.hpp"
#include "journal/verify_export.hpp"
#include "service/house.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <thread>

using namespace hefboom;
using namespace hefboom::service;

TEST_CASE("an export verifies with the log's key, and a changed byte is caught") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    REQUIRE(house.rooms->submit_and_wait(
        house.engagement,
        house.asked_by(house.facilitator,
                       domain::AddExcerpt{.article = House::prose("7.2"),
                                          .literal = House::prose("Uitsluitend melden.")})));
    auto const exported = house.exported("Wende");
    REQUIRE(exported);
    CHECK(exported->find("Uitsluitend melden.") != std::string::npos);
    auto const file = journal::parse_export(*exported);
    REQUIRE(file);
    journal::Trust trust;
    trust.key = file->start.key;
    CHECK(journal::verify_export(*file, trust).problems.empty());

    auto changed = *exported;
    changed[changed.find("Uitsluitend")] = 'X';
    auto const read = journal::parse_export(changed);
    CHECK((!read || !journal::verify_export(*read, trust).problems.empty()));
}

namespace {

/// What somebody does who keeps watch over the log: cosigns its newest checkpoint.
class Witness {
public:
    [[nodiscard]] std::string key() const { return journal::to_vkey(key_.verifier()); }
    [[nodiscard]] std::string cosigned(std::string const& checkpoint) const {
        auto note = journal::parse_note(checkpoint).value();
        note.signatures.push_back(journal::cosign(key_, note.text, 1'736'150'400));
        return journal::format(note);
    }

private:
    journal::SigningKey key_ =
        journal::SigningKey::from_seed("witness", journal::SignatureType::cosignature, {7}).value();
};

Result<std::uint64_t> checked(House& house, std::string const& note, std::string const& key) {
    return house.rooms->read(house.engagement, [&](Room& room) {
        return checked_cosignature(*house.store, room, note, key);
    });
}

std::string newest_checkpoint(House& house) {
    return house.store->latest_checkpoint(house.engagement).value().note;
}

} // namespace

TEST_CASE("a witness's cosignature of a checkpoint of this log is taken, with the size it is of") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    Witness const witness;
    auto const cosigned = witness.cosigned(newest_checkpoint(house));
    auto const size = house.store->size(house.engagement);
    CHECK(checked(house, cosigned, witness.key()).value() == size);
    // It stays good when the log has grown.
    REQUIRE(house.rooms->submit_and_wait(
        house.engagement, house.asked_by(house.facilitator, House::contract("4711"))));
    CHECK(checked(house, cosigned, witness.key()).value() == size);
}

TEST_CASE("a cosignature of a tree the log never had is refused") {
    House house;
    House other;
    for (auto* one : {&house, &other})
        REQUIRE(one->rooms->submit_and_wait(one->engagement, one->opening()));
    Witness const witness;
    // Signed by this log's key, but never given out: what a server that forks would make.
    auto const forked = house.rooms->read(house.engagement, [&](Room& room) -> Result<std::string> {
        auto tree = room.frontier().tree();
        tree.root[0] ^= 1U;
        return journal::format(journal::sign_checkpoint(
            room.identity().key, {.origin = room.identity().origin, .tree = tree}));
    });
    CHECK(checked(house, witness.cosigned(*forked), witness.key()).error().key ==
          "cosignature.unknown_tree");
    CHECK(checked(house, witness.cosigned(newest_checkpoint(other)), witness.key()).error().key ==
          "cosignature.malformed");
    CHECK(checked(house, "no note", "no key").error().key == "cosignature.malformed");
}

TEST_CASE("a note that this witness did not cosign, or not so, is refused") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    Witness const witness;
    auto const checkpoint = newest_checkpoint(house);
    CHECK(checked(house, checkpoint, witness.key()).error().key == "cosignature.forged");
    auto note = journal::parse_note(witness.cosigned(checkpoint)).value();
    note.signatures.back().signature.back() ^= 1U;
    CHECK(checked(house, journal::format(note), witness.key()).error().key == "cosignature.forged");
}

TEST_CASE("writing goes on during an export, which ends where it began") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    auto const change = [&] { return house.asked_by(house.facilitator, House::contract("4711")); };
    for (int i = 0; i < 1'200; ++i)
        house.rooms->submit(house.engagement, change(), [](auto const&) {});
    REQUIRE(house.rooms->submit_and_wait(house.engagement, change()));
    Caller const caller{.who = AccountCaller{.account = house.facilitator}};
    std::vector<std::uint64_t> sizes;
    auto const exported = export_for(
        *house.rooms, house.engagement,
        [&](Room const& room) {
            sizes.push_back(room.size());
            // Somebody writes while this piece is looked at, and gets in before the next.
            house.rooms->submit(house.engagement, change(), [](auto const&) {});
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            return room.actor(caller, house.now);
        },
        "Wende");
    REQUIRE(exported);
    REQUIRE(sizes.size() == 4); // once for the size, and 1,202 entries in three pieces
    CHECK(sizes == std::vector<std::uint64_t>{1'202, 1'203, 1'204, 1'205});
    auto const file = journal::parse_export(*exported);
    REQUIRE(file);
    CHECK(file->entries.size() == 1'202);
    journal::Trust trust;
    trust.key = file->start.key;
    CHECK(journal::verify_export(*file, trust).problems.empty());
}

TEST_CASE("an export names its viewer in one line, however long his name is") {
    House house;
    REQUIRE(house.rooms->submit_and_wait(house.engagement, house.opening()));
    std::string name = "Wende\tvan";
    for (int i = 0; i < 100; ++i)
        name += "\u00e9";
    auto const exported = house.exported(name);
    REQUIRE(exported);
    auto const file = journal::parse_export(*exported);
    REQUIRE(file);
    CHECK(file->start.viewer.starts_with("Wende van\u00e9"));
    CHECK(file->start.viewer.size() <= journal::max_viewer_bytes);
}
