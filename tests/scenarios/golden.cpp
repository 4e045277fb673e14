// SPDX-License-Identifier: EUPL-1.2
#include "base/bytes.hpp"
#include "codec/event_codec.hpp"
#include "domain/decide.hpp"
#include "journal/entry.hpp"
#include "scenarios/whole_story.hpp"
#include "service/view_table.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

// Events are for ever: the journal of every release, as it was stored then, replays to the views it
// had then. tests/golden/<release>/ holds `journal`, whose lines are
//     header <the stored bytes of an entry's header>
//     body <and of its body>
//     text <item> <the text as a JSON string>
// and `views`: who, address and answer of every view, one a line.
//
// A golden journal is never changed. For a new release one is added, deliberately:
//     HEFBOOM_WRITE_GOLDEN=0.2 build/release/tests/test_scenarios -tc='*golden*'
// A view may say more than it did. When it says less or something else, on purpose, only the views
// are written anew, and the difference is read line by line before it is committed:
//     HEFBOOM_WRITE_GOLDEN_VIEWS=1 build/release/tests/test_scenarios -tc='*golden*'

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

namespace fs = std::filesystem;

/// Every type of event that 0.1 knew is in its journal.
constexpr std::size_t types_of_0_1 = 109;

fs::path golden_folder() {
    return fs::path(HEFBOOM_SOURCE_DIR) / "tests" / "golden";
}

/// A journal as it lies in a folder of golden ones.
struct Replayed {
    Engagement state;
    std::map<ItemId, std::string> texts;
    Instant last_at;
    std::size_t entries = 0;
    std::set<std::string> types; ///< of its events
};

Replayed replay(fs::path const& file) {
    Replayed replayed;
    std::ifstream in(file);
    std::string header;
    for (std::string line; std::getline(in, line);) {
        auto const space = line.find(' ');
        auto const word = line.substr(0, space);
        auto const rest = line.substr(space + 1);
        if (word == "header") header = rest;
        if (word == "text") {
            auto const item = id_from<ItemId>(rest.substr(0, 32));
            REQUIRE(item);
            replayed.texts[*item] = boost::json::parse(rest.substr(33)).as_string();
        }
        if (word != "body") continue;
        auto const read = journal::header_from_json(header);
        REQUIRE(read);
        auto const event = codec::event_from(read->type, read->version, rest);
        INFO(header, " ", rest);
        REQUIRE(event);
        evolve(replayed.state, Stamp{ActorId{read->actor.bytes}, read->at}, *event);
        replayed.last_at = read->at;
        replayed.types.insert(read->type);
        ++replayed.entries;
    }
    return replayed;
}

Actor actor_of(Member const& member) {
    Actor actor;
    actor.kind = ActorKind::member;
    actor.id = as<ActorId>(member.id);
    actor.member = member.id;
    actor.role = member.role;
    actor.party = member.party;
    actor.status = member.status;
    return actor;
}

/// The first id of each kind, by the name of the view that shows it.
std::vector<std::pair<std::string, std::string>> params_of(Engagement const& state,
                                                           std::string_view view) {
    auto const first = [](auto const& map) {
        return map.empty() ? std::string() : to_string(map.begin()->first);
    };
    if (view == "location") return {{"id", first(state.locations)}};
    if (view == "case" || view == "case_versions" || view == "room_sheet" || view == "signing_form")
        return {{"id", first(state.cases)}};
    if (view == "outcome") return {{"id", first(state.outcomes)}};
    if (view == "solution") return {{"id", first(state.solutions)}};
    if (view == "decision_list") return {{"id", first(state.meetings)}};
    if (view == "thread") return {{"kind", "outcome"}, {"id", first(state.outcomes)}};
    return {{"id", first(state.sessions)}};
}

/// Every view of everybody, a line each.
std::string views_of(Replayed const& replayed) {
    Boxes const none;
    auto const lookup = [&](TextRef const& text) -> codec::ShownText {
        auto const found = replayed.texts.find(text.item);
        if (found == replayed.texts.end()) return {.shows = codec::Shows::withdrawn, .text = {}};
        return {.shows = codec::Shows::words, .text = found->second};
    };
    std::string lines;
    for (auto const& [id, member] : replayed.state.members) {
        auto const viewer = actor_of(member);
        for (auto const& row : service::view_table()) {
            auto const params = params_of(replayed.state, row.name);
            auto const shown = service::view_json(row.name,
                                                  {.state = replayed.state,
                                                   .boxes = none,
                                                   .viewer = viewer,
                                                   .now = replayed.last_at,
                                                   .today = amsterdam_date(replayed.last_at),
                                                   .params = params},
                                                  lookup);
            lines += to_string(id) + " " + std::string(row.name) + " " +
                     (shown ? *shown : shown.error().key) + "\n";
        }
    }
    return lines;
}

std::string text_of(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A small engagement in which everything happens, written as a golden journal.
void write_golden(fs::path const& folder) {
    Stage stage;
    Spine spine(stage, "Goud:");
    tell_whole_story(spine);
    fs::create_directories(folder);
    std::ofstream out(folder / "journal", std::ios::binary);
    std::vector<TextRef> texts;
    stage.store->visit_entries(spine.id, 0, [&](store::EntryView const& entry) {
        out << "header " << as_text(entry.header) << "\nbody " << as_text(entry.body) << "\n";
        auto const header = journal::header_from_json(as_text(entry.header));
        auto const event = codec::event_from(header->type, header->version, as_text(entry.body));
        std::ranges::copy(codec::texts_of(*event), std::back_inserter(texts));
    });
    constexpr std::size_t salt_bytes = 32;
    for (auto const& text : texts) {
        auto const item = stage.store->item(spine.id, text.item);
        if (!item || item->erased_at) continue;
        auto const words = as_text(std::span(item->bytes).subspan(salt_bytes));
        out << "text " << to_string(text.item) << " "
            << boost::json::serialize(boost::json::string(words)) << "\n";
    }
    out.close();
    std::ofstream(folder / "views", std::ios::binary) << views_of(replay(folder / "journal"));
}

/// Where `now` no longer says what was expected; empty when it still does. It may say more.
std::string lost(boost::json::value const& expected, boost::json::value const& now) {
    if (auto const* const object = expected.if_object()) {
        if (!now.is_object()) return "is no object any more";
        for (auto const& [name, value] : *object) {
            auto const* const kept = now.as_object().if_contains(name);
            auto const what = kept ? lost(value, *kept) : "is gone";
            if (!what.empty()) return std::string(name) + "." + what;
        }
        return {};
    }
    if (auto const* const list = expected.if_array()) {
        if (!now.is_array() || now.as_array().size() != list->size()) return "has another size";
        for (std::size_t i = 0; i < list->size(); ++i)
            if (auto const what = lost((*list)[i], now.as_array()[i]); !what.empty())
                return std::to_string(i) + "." + what;
        return {};
    }
    if (expected == now) return {};
    return " was " + boost::json::serialize(expected) + ", is " + boost::json::serialize(now);
}

/// Answers by who and view.
std::map<std::string, std::string> answers_in(std::string const& lines) {
    std::map<std::string, std::string> answers;
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) {
        auto const space = line.find(' ', 33);
        answers[line.substr(0, space)] = line.substr(space + 1);
    }
    return answers;
}

/// What each answer lost since it was golden, a line each.
std::string differences(std::string const& expected, std::string const& now) {
    auto const answers = answers_in(now);
    std::string lines;
    for (auto const& [view, answer] : answers_in(expected)) {
        auto const found = answers.find(view);
        boost::json::error_code not_json;
        auto const before = boost::json::parse(answer, not_json);
        if (found == answers.end())
            lines += view + " is gone\n";
        else if (not_json && answer != found->second)
            lines += view + " was " + answer + ", is " + found->second.substr(0, 200) + "\n";
        else if (!not_json && !found->second.starts_with('{'))
            lines += view + " is refused now: " + found->second + "\n";
        else if (!not_json)
            if (auto const what = lost(before, boost::json::parse(found->second)); !what.empty())
                lines += view + " " + what + "\n";
    }
    return lines;
}

} // namespace

TEST_CASE("every golden journal replays to the views it had") {
    if (auto const* const release = std::getenv("HEFBOOM_WRITE_GOLDEN"))
        write_golden(golden_folder() / release);
    std::size_t journals = 0, lines = 0;
    std::set<std::string> types;
    for (auto const& entry : fs::directory_iterator(golden_folder())) {
        if (!entry.is_directory()) continue;
        INFO(entry.path().string());
        auto const replayed = replay(entry.path() / "journal");
        CHECK(replayed.entries > 100);
        types.insert(replayed.types.begin(), replayed.types.end());
        auto const now = views_of(replayed);
        if (std::getenv("HEFBOOM_WRITE_GOLDEN_VIEWS") != nullptr)
            std::ofstream(entry.path() / "views", std::ios::binary) << now;
        CHECK(differences(text_of(entry.path() / "views"), now) == "");
        lines += static_cast<std::size_t>(std::ranges::count(now, '\n'));
        ++journals;
    }
    CHECK(journals >= 1);
    CHECK(types.size() >= types_of_0_1);
    auto const view = std::string(32, 'a') + " view ";
    CHECK(differences(view + R"({"x":[1,2]})", view + R"({"x":[1,2],"y":1})") == "");
    CHECK(differences(view + R"({"x":[1,2]})", view + R"({"x":[1,3]})") ==
          view + "x.1. was 2, is 3\n");
    CHECK(differences(view + R"({"x":1})", view + "rights.forbidden") != "");
    std::cout << "golden: " << journals << " journals, " << lines << " views the same\n";
}
