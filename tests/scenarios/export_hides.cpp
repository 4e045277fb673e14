// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/channels.hpp"

#include <doctest/doctest.h>
#include <iostream>
#include <set>
#include <sstream>
#include <utility>
#include <vector>

// An export for one party contains nothing that its views hide: every text in it is found in some
// view of the same viewer.

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

/// The words of the lines `text <item> <salt> <words>`; a line end is written as in a view.
std::set<std::string> texts_in(std::string const& exported) {
    std::set<std::string> texts;
    std::istringstream lines(exported);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("text ")) continue;
        auto const item = line.find(' ', 5);
        auto const words = line.find(' ', item + 1);
        texts.insert(line.substr(words + 1));
    }
    return texts;
}

struct Everything {
    std::string views, exported;
};

Everything told_to_one(Visitor&& visitor, Engagement const& state) {
    Everything all;
    for (auto const& text : told_to(std::move(visitor), "", state))
        (text.channel == "/export" ? all.exported : all.views) += text.bytes + "\n";
    return all;
}

} // namespace

TEST_CASE("an export tells nobody a text that his views hide") {
    Stage stage;
    Spine spine(stage, "X");
    spine.found();
    auto const accepted = spine.invite({"CMn", Role::contract_manager, Party::contractor}, "new");
    spine.accept(accepted);
    spine.act("CMo", WriteReading{spine.excerpt, spine.text("zo lezen wij het")});
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
    spine.act("PB", CorrectOutcome{spine.agreement, spine.text("een verbetering")});
    spine.end_harvest();
    spine.act("CMn", StateReason{spine.proposal, spine.text("eigen reden van CMn")});
    spine.act("CMo", DraftAnswer{.outcome = spine.proposal,
                                 .based_on = 0,
                                 .kind = AnswerKind::answered,
                                 .words = spine.text("een antwoord in de maak"),
                                 .parked_until = {},
                                 .solution = {},
                                 .decided_on = {}});
    spine.decide_solution();
    auto const state = stage.state(spine.id);
    std::vector<std::pair<std::string, Visitor>> viewers;
    for (auto const& post : posts())
        viewers.emplace_back(post.letters, spine.browser(post.letters));
    viewers.emplace_back("accepted", stage.as(accepted.account));
    std::size_t compared = 0;
    for (auto& [letters, visitor] : viewers) {
        auto const all = told_to_one(std::move(visitor), state);
        auto const texts = texts_in(all.exported);
        CHECK(texts.size() >= 5);
        for (auto const& text : texts) {
            INFO(letters, " is exported: ", text);
            CHECK(all.views.find(text) != std::string::npos);
            ++compared;
        }
    }
    std::cout << "exports: " << compared << " texts of " << viewers.size() << " viewers\n";
    // What is hidden from one is there for another, so that the comparison is known to see.
    auto const manager = told_to_one(spine.browser("CMn"), state);
    CHECK(texts_in(manager.exported).contains("X eigen reden van CMn"));
    auto const council = told_to_one(spine.browser("OR"), state);
    CHECK(council.views.find("X eigen reden van CMn") == std::string::npos);
}
