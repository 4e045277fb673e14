// SPDX-License-Identifier: EUPL-1.2
#include "demo/played.hpp"
#include "demo/scenario/people.hpp"
#include "domain/rights.hpp"
#include "journal/verify_export.hpp"
#include "service/exporter.hpp"
#include "service/view_table.hpp"
#include "store/open.hpp"

#include <set>

using namespace hefboom;
using namespace hefboom::demo;

namespace {

std::vector<std::string> everybody() {
    std::vector<std::string> names{"Wende"};
    for (auto const& member : told_members())
        names.emplace_back(member.name);
    return names;
}

/// Every view that needs no id, and every object's page, as this room shows it to everybody.
std::string all_views(Example& example, service::Rooms& rooms) {
    std::vector<std::pair<std::string, std::vector<std::string>>> pages;
    auto const ids = [](auto const& named) {
        std::vector<std::string> digits;
        for (auto const& [code, id] : named)
            digits.push_back(to_string(id));
        return digits;
    };
    auto const& story = example.story;
    for (auto const* view : {"case", "case_versions", "room_sheet", "signing_form"})
        pages.emplace_back(view, ids(story.cases));
    for (auto const* view : {"session", "console", "screen", "hall_sheet", "poster"})
        pages.emplace_back(view, ids(story.sessions));
    pages.emplace_back("outcome", ids(story.outcomes));
    pages.emplace_back("solution", ids(story.solutions));
    pages.emplace_back("location", ids(story.locations));
    for (auto const* view : {"overview", "agreement", "locations", "casebook", "sessions",
                             "kept_tallies", "table", "solutions", "trust"})
        pages.emplace_back(view, std::vector<std::string>{""});
    std::string all;
    auto const engagement = example.stage.engagement();
    (void)rooms.read(engagement, [&](service::Room& room) -> Result<bool> {
        service::TextReader texts(rooms.store(), engagement, room.texts());
        for (auto const& name : everybody()) {
            auto const viewer =
                room.actor({.who = service::AccountCaller{.account = example.stage.account(name)}},
                           example.stage.now());
            REQUIRE(viewer);
            for (auto const& [view, params] : pages)
                for (auto const& id : params) {
                    std::vector<std::pair<std::string, std::string>> const asked{{"id", id}};
                    service::Looking const looking{
                        room.state(),        room.boxes(),          *viewer,
                        example.stage.now(), example.stage.today(), asked};
                    auto const json = service::view_json(view, looking, texts.lookup());
                    all += json ? *json : json.error().key;
                    all += '\n';
                }
        }
        return true;
    });
    return all;
}

std::string root_of(Example& example) {
    auto const room = example.stage.rooms().open(example.stage.engagement());
    REQUIRE(room);
    auto const facts = service::trust_facts(example.stage.store(), **room);
    REQUIRE(facts);
    return facts->root + "/" + std::to_string(facts->size) + "/" + facts->verifier_key;
}

Result<std::string> export_for(Example& example, std::string const& name) {
    return service::export_for(
        example.stage.rooms(), example.stage.engagement(),
        [&](service::Room const&) -> Result<domain::Actor> { return example.actor(name); }, name);
}

} // namespace

TEST_CASE("the same seed makes the same journal, to the last bit of its root") {
    Example again;
    play_all(again.story);
    CHECK(root_of(again) == root_of(played()));
}

TEST_CASE("the demo's journal replays to the same views, for everybody, time after time") {
    auto& example = played();
    auto const told = all_views(example, example.stage.rooms());
    CHECK(told.size() > 1'000'000);
    for (int replay = 0; replay < 2; ++replay) {
        service::Rooms fresh(example.stage.store(), example.stage.rooms().world(),
                             [](service::Room&, auto const&, bool) {});
        CHECK(all_views(example, fresh) == told);
    }
}

TEST_CASE("everybody's export verifies with the key, and a changed byte is caught") {
    auto& example = played();
    auto const people = everybody().size();
    for (std::size_t person = 0; person < people; ++person) {
        auto const name = everybody()[person];
        CAPTURE(name);
        auto const exported = export_for(example, name);
        REQUIRE(exported);
        auto const file = journal::parse_export(*exported);
        REQUIRE(file);
        journal::Trust trust;
        trust.key = file->start.key;
        auto const report = journal::verify_export(*file, trust);
        CHECK(report.verified());
        CHECK(report.reach == journal::Reach::key);
        CHECK(report.opened > 0);
        CHECK(report.sealed > 0);
        // One byte in each of a few places, other ones for everybody, spread over the whole file.
        constexpr std::size_t places = 4;
        for (std::size_t place = 0; place < places; ++place) {
            auto changed = *exported;
            auto const at = (person + place * people) * changed.size() / (places * people);
            CAPTURE(at);
            changed[at] = static_cast<char>(changed[at] ^ 1);
            auto const read = journal::parse_export(changed);
            CHECK((!read || !journal::verify_export(*read, trust).verified()));
        }
    }
}

TEST_CASE("the works council's export opens less than a manager's, of the same journal") {
    auto& example = played();
    auto const report = [&](std::string const& name) {
        auto const file = journal::parse_export(*export_for(example, name));
        journal::Trust trust;
        trust.key = file->start.key;
        return journal::verify_export(*file, trust);
    };
    CHECK(report("Nachtegaal").entries == report("Valk").entries);
    CHECK(report("Nachtegaal").opened < report("Valk").opened);
}
