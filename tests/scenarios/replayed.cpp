// SPDX-License-Identifier: EUPL-1.2
#include "domain/rights.hpp"
#include "scenarios/channels.hpp"
#include "scenarios/minimal_bodies.hpp"
#include "scenarios/random_command.hpp"
#include "scenarios/whole_story.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <functional>
#include <iostream>
#include <set>

// Replaying the journal gives the same state bit for bit: after sequences of random commands of
// every type, every view, print, checkpoint and export of everybody is the same before and after.

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

constexpr int sequences_in_all = 60; // a tenth in ./dev test
constexpr int commands_per_sequence = 250;

int sequences() {
    return std::getenv("HEFBOOM_FULL") != nullptr ? sequences_in_all : sequences_in_all / 10;
}

/// How far an engagement is before chance takes over.
constexpr int stages = 6;
void bring(Spine& spine, int how_far) {
    spine.found();
    if (how_far >= 1) spine.write_case();
    if (how_far >= 2) spine.release_case();
    if (how_far >= 3) {
        spine.prepare_session(6);
        spine.open_round();
    }
    if (how_far >= 4) {
        spine.vote_by([](Party, std::int32_t number, std::size_t statement) {
            return static_cast<Vote>((static_cast<std::size_t>(number) + statement) % 5);
        });
        spine.lock_and_reveal();
        spine.note_outcomes();
        spine.confirm_outcomes();
    }
    if (how_far >= 5) {
        spine.end_harvest();
        spine.decide_solution();
    }
}

struct Tried {
    std::size_t given = 0;
    std::set<std::string> accepted;
    std::size_t accepts = 0;
};

/// Accepted; and when not, by a rule and not because something was thrown.
bool went_through(Result<service::Accepted> const& done) {
    if (!done) CHECK_FALSE(done.error().key.starts_with("server."));
    return done.has_value();
}

/// Gives the command as somebody who may, or as anybody.
bool give(Spine& spine, Command const& command, Chance& chance) {
    auto const name = std::visit([](auto const& asked) { return asked.name; }, command);
    auto const row = std::ranges::find(rights_of_commands(), name, &Right::act);
    if ((row->who & set_of(Who::clock)) != 0)
        return went_through(spine.stage.give(spine.id, {.who = service::ClockCaller{}}, command));
    std::vector<std::string_view> may;
    for (auto const& post : posts()) {
        Actor actor;
        actor.kind = ActorKind::member;
        actor.role = post.role;
        actor.party = post.party;
        actor.status = MemberStatus::confirmed;
        if ((row->who & set_of(who_is(actor))) != 0) may.push_back(post.letters);
    }
    if (may.empty()) return false;
    return went_through(spine.try_to(may[below(chance, may.size())], command));
}

void act_at_random(Spine& spine, Chance& chance, Tried& tried) {
    for (int i = 0; i < commands_per_sequence; ++i) {
        auto const command = random_command(spine.stage.state(spine.id), spine.today(), chance);
        // Leaving would soon leave nobody to act.
        if (std::holds_alternative<EndMembership>(command) ||
            std::holds_alternative<DropToAccepted>(command))
            if (below(chance, 20) != 0) continue;
        ++tried.given;
        INFO(std::visit([](auto const& asked) { return asked.name; }, command), " ",
             body_of(command));
        if (!give(spine, command, chance)) continue;
        ++tried.accepts;
        tried.accepted.insert(
            std::string(std::visit([](auto const& asked) { return asked.name; }, command)));
        if (below(chance, 4) == 0)
            spine.stage.now =
                spine.stage.now + static_cast<std::int64_t>(below(chance, 30)) * 60'000;
    }
}

/// Everything that anybody is told now, in one text each.
std::vector<std::string> all_told(Spine& spine, std::vector<Visitor>& phones) {
    auto const state = spine.stage.state(spine.id);
    std::vector<std::string> all;
    for (auto const& post : posts())
        for (auto& told : told_to(spine.browser(post.letters), std::string(post.letters), state))
            all.push_back(told.who + " " + told.channel + "\n" + std::move(told.bytes));
    for (auto const& cookie : phones)
        all.push_back(Visitor(spine.stage.port(), cookie.cookie()).get("/api/seat/view").body);
    return all;
}

std::string first_difference(std::vector<std::string> const& one,
                             std::vector<std::string> const& two) {
    for (std::size_t i = 0; i < std::min(one.size(), two.size()); ++i) {
        auto const [at, in_two] = std::ranges::mismatch(one[i], two[i]);
        if (at == one[i].end() && in_two == two[i].end()) continue;
        auto const from =
            static_cast<std::size_t>(std::max<std::ptrdiff_t>(at - one[i].begin() - 100, 0));
        return one[i].substr(0, 80) + "\n" + one[i].substr(from, 300) + "\n---\n" +
               two[i].substr(from, 300);
    }
    return one.size() == two.size() ? "" : "different things are there";
}

} // namespace

TEST_CASE("replay gives the same to everybody, after whatever commands") {
    Tried tried;
    std::size_t compared = 0;
    for (int seed = 1; seed <= sequences(); ++seed) {
        Chance chance(static_cast<std::uint64_t>(seed));
        Stage stage;
        Spine spine(stage, "R");
        bring(spine, seed % stages);
        std::vector<Visitor> phones;
        if (seed % stages >= 3)
            for (std::int32_t number = 1; number <= 3; ++number)
                phones.push_back(spine.phone(Party::client, number));
        act_at_random(spine, chance, tried);
        auto const before = all_told(spine, phones);
        stage.close();
        stage.open();
        auto const after = all_told(spine, phones);
        INFO("seed ", seed);
        CHECK(first_difference(before, after) == "");
        compared += before.size();
    }
    CHECK(tried.accepts * 20 > tried.given);
    std::cout << "replay: " << sequences() << " sequences, " << tried.accepts << " of "
              << tried.given << " commands accepted, of " << tried.accepted.size() << " types; "
              << compared << " answers the same\n";
}

TEST_CASE("replay gives the same to everybody, after every type of event") {
    Stage stage;
    Spine spine(stage, "R");
    tell_whole_story(spine);
    std::vector<Visitor> phones;
    auto const before = all_told(spine, phones);
    stage.close();
    stage.open();
    CHECK(first_difference(before, all_told(spine, phones)) == "");
}
