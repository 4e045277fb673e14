// SPDX-License-Identifier: EUPL-1.2
#include "domain/rights.hpp"
#include "scenarios/channels.hpp"
#include "scenarios/minimal_bodies.hpp"
#include "scenarios/random_command.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <iostream>
#include <set>

// Two engagements of the same shape: nothing of one exists in the other, whoever asks and however.

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

void grow(Spine& spine) {
    spine.found();
    spine.write_case();
    spine.release_case();
    spine.prepare_session(6);
    spine.open_round();
    spine.vote_by([](Party, std::int32_t number, std::size_t) {
        return number % 2 == 0 ? Vote::agree : Vote::disagree;
    });
    spine.lock_and_reveal();
    spine.note_outcomes();
    spine.confirm_outcomes();
    spine.end_harvest();
    spine.decide_solution();
    spine.act("PB", OpenTable{.on = spine.today(), .place = spine.text("Tafel")});
}

/// The ids that a body names, as they stand in it.
std::set<std::string> ids_in(std::string const& json) {
    std::set<std::string> ids;
    for (std::size_t at = json.find('"'); at != json.npos; at = json.find('"', at + 1))
        if (at + 33 < json.size() && json[at + 33] == '"')
            if (bytes_of_hex(std::string_view(json).substr(at + 1, 32)))
                ids.insert(json.substr(at + 1, 32));
    return ids;
}

/// Not there, not his to see, or (a print by a parameter of another) nothing was named at all.
bool told_that_there_is_nothing(http::test::Reply const& reply) {
    return reply.status == 404 || reply.status == 403 || key_of(reply) == "request.param";
}

/// Somebody who may give this command, if it is a member's.
std::string_view giver(std::string_view name) {
    auto const row = std::ranges::find(rights_of_commands(), name, &Right::act);
    for (auto const& post : posts()) {
        Actor actor;
        actor.kind = ActorKind::member;
        actor.role = post.role;
        actor.party = post.party;
        actor.status = MemberStatus::confirmed;
        if ((row->who & set_of(who_is(actor))) != 0) return post.letters;
    }
    return {};
}

} // namespace

TEST_CASE("nothing of one engagement exists in its twin") {
    Stage stage;
    auto const began = stage.now;
    Spine here(stage, "HIER");
    grow(here);
    stage.now = began;
    Spine there(stage, "GINDS");
    grow(there);
    auto const foreign = stage.state(there.id);
    std::size_t probes = 0;

    // Every address of the other, and every id of the other at the own address.
    for (auto const& post : posts()) {
        auto visitor = here.browser(post.letters);
        for (auto const& address : addresses_of(foreign)) {
            auto const at_theirs = visitor.get(there.path() + address);
            INFO(post.letters, " ", address);
            CHECK(at_theirs.status == 404);
            CHECK(at_theirs.body.find("GINDS") == std::string::npos);
            ++probes;
            if (address.find('=') == std::string::npos) continue;
            auto const at_own = visitor.get(here.path() + address);
            CHECK(told_that_there_is_nothing(at_own));
            CHECK(at_own.body.find("GINDS") == std::string::npos);
            ++probes;
        }
        auto const draft =
            visitor.get(here.path() + "/drafts/" + to_string(there.case_id) + "/hinge");
        CHECK(told_that_there_is_nothing(draft));
    }

    // Every command with ids of the other, by somebody here who may give it.
    Chance chance(7);
    std::set<std::string> types;
    auto const size = stage.store->size(here.id);
    std::map<std::string_view, Visitor> visitors;
    for (std::uint64_t i = 0; i < 2000; ++i) {
        auto const command = random_command(foreign, here.today(), chance);
        auto const name = std::visit([](auto const& asked) { return asked.name; }, command);
        auto const letters = giver(name);
        auto const body = body_of(command);
        if (letters.empty() || ids_in(body).empty()) continue;
        if (name == OpenEngagement::name || name == TurnKey::name) continue; // have own doors
        auto& visitor = visitors.try_emplace(letters, here.browser(letters)).first->second;
        auto const reply =
            visitor.post(here.path() + "/commands/" + std::string(name), with_command_id(body, i));
        INFO(letters, " ", name, " ", body, ": ", reply.body);
        CHECK(reply.status >= 400);
        CHECK(reply.status < 500);
        CHECK(reply.body.find("GINDS") == std::string::npos);
        types.insert(std::string(name));
        ++probes;
    }
    CHECK(stage.store->size(here.id) == size);
    CHECK(types.size() > 60);

    // Cards and links of the other do not fit here.
    auto const card = stage.tokens(there.id).seat(foreign.sessions.begin()->second.rounds[0].id,
                                                  Party::client, 1);
    auto const moved = to_string(here.id) + card.substr(32);
    auto nobody = stage.as_nobody();
    auto const joined = nobody.post("/api/seat/join", R"({"token":")" + moved + R"(","device":")" +
                                                          std::string(32, 'a') + "\"}");
    CHECK(key_of(joined) == "seat.unknown");
    auto const link =
        to_string(here.id) + stage.tokens(there.id).link(there.reader_link).substr(32);
    CHECK(key_of(nobody.post("/api/link/open", R"({"token":")" + link + "\"}")) == "link.unknown");
    std::cout << "twins: " << probes << " probes, " << types.size() << " types of command\n";
}
