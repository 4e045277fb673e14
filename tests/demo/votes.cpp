// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/votes.hpp"
#include "demo/played.hpp"
#include "domain/sessions/kept_tallies_view.hpp"
#include "domain/sessions/screen_view.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace hefboom;
using namespace hefboom::demo;
using namespace hefboom::domain;

namespace {

std::set<std::string> const silent{"A1", "A6", "A8", "B7", "C7", "D5"};

KeptTalliesView kept() {
    auto& example = played();
    auto view = kept_tallies_view(example.stage.state(), example.actor("Wende"));
    REQUIRE(view);
    return *view;
}

std::string code_of_row(KeptRow const& row) {
    return code_of(played().story.statements, row.statement);
}

void no_figure_above_n(PartyTally const& tally) {
    for (auto const figure : {tally.agreeing(), tally.disagreeing(), tally.no_answer,
                              tally.predicted_agree, tally.predicted_disagree})
        CHECK(figure <= tally.n);
    CHECK(tally.agreeing() + tally.disagreeing() + tally.no_answer == tally.n);
}

std::map<std::string, ToldVotes> all_told() {
    std::map<std::string, ToldVotes> told;
    for (auto const& votes :
         {told_votes_on_a(), told_votes_on_b(), told_votes_on_c(), told_votes_on_d()})
        for (auto const& row : votes)
            told.emplace(row.code, row);
    return told;
}

/// What the projector showed in a meeting, once the votes of the first round were seen.
struct Shown {
    std::vector<DisplayRow> rows;
    std::int32_t seats = 0;
};

std::map<std::string, Shown> shown_in_rooms() {
    Example example;
    auto& story = example.story;
    tell_all(story);
    std::map<std::string, Shown> shown;
    for (auto const& told : told_sessions()) {
        auto minutes = 13 * 60;
        for (std::size_t step = 0; step < 4; ++step)
            minutes += told.minutes[step];
        example.stage.on(amsterdam_instant(day_of(told.day), minutes + 4), [&] {
            auto const screen =
                screen_view(example.stage.state(), example.boxes(), example.actor("Wende"),
                            story.sessions.find(told.code)->second, example.stage.now());
            REQUIRE(screen);
            REQUIRE(screen->shows == ScreenShows::votes);
            shown[std::string(told.code)] = {screen->rows, told.client};
        });
    }
    example.stage.play();
    return shown;
}

} // namespace

TEST_CASE("the kept figures are those of the story, and none is above its n") {
    auto const told = all_told();
    std::size_t seen = 0;
    for (auto const& table : kept().tables)
        for (auto const& row : table.rows) {
            auto const code = code_of_row(row);
            CAPTURE(code);
            no_figure_above_n(row.client);
            no_figure_above_n(row.contractor);
            auto const& votes = told.at(code);
            auto const first = table.round == 1;
            CHECK(row.client.agreeing() == (first ? votes.client : votes.client_again));
            CHECK(row.contractor.agreeing() == (first ? votes.contractor : votes.contractor_again));
            CHECK(row.client.predicted_agree == (first ? votes.client_predicts : 0));
            CHECK(row.contractor.predicted_agree == (first ? votes.contractor_predicts : 0));
            ++seen;
        }
    CHECK(seen == 2 * told.size());
}

TEST_CASE("the parties agreed without knowing it exactly six times, as far as was kept") {
    std::set<std::string> found;
    for (auto const& table : kept().tables)
        for (auto const& row : table.rows)
            if (row.figures.silent_agreement) found.insert(code_of_row(row));
    CHECK(found == silent);
}

TEST_CASE("what four people a party voted is kept nowhere by party; what eight did is") {
    auto& example = played();
    std::set<std::string> pooled;
    auto const zwo = example.story.sessions.at("B1");
    auto const apd = example.story.sessions.at("B5");
    for (auto const& table : kept().tables) {
        CHECK(table.session != zwo);
        CHECK(table.session != apd);
        if (table.session) continue;
        for (auto const& row : table.rows) {
            pooled.insert(code_of_row(row));
            CHECK(row.client.n == 8);
            CHECK(row.contractor.n == 8);
        }
    }
    CHECK(pooled == std::set<std::string>{"B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9"});
    for (auto const& tally : example.stage.state().kept_tallies) {
        CHECK(tally.session != zwo);
        CHECK(tally.session != apd);
    }
    // Nothing of an ended round lies in a box any more.
    for (auto const session : {zwo, apd})
        for (auto const& round : example.stage.state().sessions.at(session).rounds)
            for (auto const box : {round.joined, round.ballots, round.tally})
                CHECK_FALSE(example.boxes().exists(box));
}

TEST_CASE("the rooms saw the same silent agreements, and small parties no counts") {
    auto const shown = shown_in_rooms();
    REQUIRE(shown.size() == 5);
    auto& example = played();
    std::set<std::string> found;
    for (auto const& [code, room] : shown) {
        CAPTURE(code);
        bool const small = room.seats < 5;
        for (auto const& row : room.rows) {
            if (row.silent_agreement)
                found.insert(code_of(example.story.statements, row.line.statement));
            CHECK(row.form == (small ? GroupForm::words : GroupForm::counts));
            for (auto const& side : {row.client, row.contractor}) {
                REQUIRE(side);
                CHECK(side->votes.has_value() != small);
                CHECK(side->majority.has_value());
                if (!side->votes) continue;
                auto const& votes = *side->votes;
                CHECK(votes.agree + votes.rather_agree + votes.rather_disagree + votes.disagree +
                          votes.no_answer ==
                      room.seats);
            }
        }
    }
    CHECK(found == silent);
}
