// SPDX-License-Identifier: EUPL-1.2
#include "demo/played.hpp"
#include "domain/table/outcome_view.hpp"
#include "domain/table/sheets_view.hpp"
#include "domain/table/table_view.hpp"
#include "domain/working_days.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace hefboom;
using namespace hefboom::demo;
using namespace hefboom::domain;

namespace {

std::map<std::string, OutcomeView> seen_by(std::string_view name) {
    auto& example = played();
    std::map<std::string, OutcomeView> seen;
    for (auto const& [code, id] : example.story.outcomes)
        if (auto view =
                outcome_view(example.stage.state(), example.actor(name), id, example.stage.today()))
            seen.emplace(code, std::move(*view));
    return seen;
}

} // namespace

TEST_CASE("of twenty-three outcomes twenty-one are answered or stand, two are parked") {
    auto const seen = seen_by("Wende");
    CHECK(seen.size() == 23);
    std::set<std::string> parked;
    for (auto const& [code, outcome] : seen) {
        CAPTURE(code);
        if (needs_answer(outcome.kind)) {
            REQUIRE(outcome.answer);
            CHECK(outcome.answer->seal.sealed);
            if (outcome.answer->kind == AnswerKind::parked) parked.insert(code);
        } else if (outcome.kind == OutcomeKind::own_agreement) {
            CHECK(outcome.in_force);
        }
        CHECK((outcome.safety || (outcome.client_confirmed && outcome.contractor_confirmed)));
    }
    CHECK(parked == std::set<std::string>{"UB3", "UD4"});
    auto& example = played();
    auto const table =
        table_view(example.stage.state(), example.actor("Valk"), example.stage.today());
    CHECK(table.agenda.empty());
    CHECK(table.parked.size() == 2);
}

TEST_CASE("the answers after Eindhoven say that they came too late: on the 43rd working day") {
    std::set<std::string> late;
    for (auto const& [code, outcome] : seen_by("Valk"))
        if (outcome.timing == Timing::answered_late) {
            late.insert(code);
            REQUIRE(outcome.answer->answered_on);
            CHECK(working_days_between(outcome.noted_on, *outcome.answer->answered_on) == 43);
            CHECK(outcome.working_days == 43 - 20);
        }
    CHECK(late == std::set<std::string>{"UC1", "UC3", "UC5"});
}

TEST_CASE("the safety report left the room the same day; nothing else of that day did") {
    auto& example = played();
    auto const seen = seen_by("Uil");
    REQUIRE(seen.contains("UA7"));
    auto const& safety = *seen.at("UA7").safety;
    auto const& session = example.stage.state().sessions.at(example.story.sessions.at("B2"));
    CHECK(amsterdam_date(safety.at) == session.on);
    CHECK(safety.solved_on == day_of("2025-04-17"));
    for (auto const& [code, outcome] : seen)
        CHECK(outcome.safety.has_value() == (code == "UA7"));
    // To whom it was passed on, and to nobody else; it waits for no answer at the table.
    for (auto const* name : {"Valk", "Buizerd", "Wende"})
        CHECK(seen_by(name).contains("UA7"));
    for (auto const* name : {"Ooievaar", "Karekiet", "Adelaar", "Visarend"})
        CHECK_FALSE(seen_by(name).contains("UA7"));
    CHECK_FALSE(seen.at("UA7").due_on);
    // Everything else of that meeting reached the table that evening at the earliest.
    for (auto const* code : {"UA1", "UA2", "UA3", "UA4", "UA5", "UA6"})
        CHECK_FALSE(seen.at(code).safety);
}

TEST_CASE("each answer that took up a proposal leads to its solution, and back") {
    auto const seen = seen_by("Buizerd");
    std::map<std::string, std::string> const taken_up{{"UA2", "S1"}, {"UA3", "S2"}, {"UB1", "S3"},
                                                      {"UC1", "S4"}, {"UD1", "S5"}, {"UB5", "S6"}};
    auto& story = played().story;
    std::size_t found = 0;
    for (auto const& [code, outcome] : seen) {
        if (!outcome.answer || outcome.answer->kind != AnswerKind::taken_up) continue;
        CAPTURE(code);
        ++found;
        REQUIRE(outcome.answer->solution);
        CHECK(outcome.answer->solution->id == story.solutions.at(taken_up.at(code)));
        REQUIRE(outcome.solutions.size() == 1);
        CHECK(outcome.solutions.front().id == outcome.answer->solution->id);
    }
    CHECK(found == taken_up.size());
}
