// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/votes.hpp"
#include "demo/story.hpp"
#include "demo/votes.hpp"

#include <array>
#include <stdexcept>

// The sixth meeting, in Eindhoven, which a visitor finds open: at the vote, with nobody in yet.
namespace hefboom::demo {

namespace {

using namespace hefboom::domain;

// Few enough to be through in five minutes: a real difference, silent agreements, doubts.
constexpr std::array<std::string_view, 6> chosen{"A1", "A2", "A6", "A7", "A8", "A10"};
constexpr std::int32_t heads = 7;
constexpr std::int32_t people_in_rijswijk = 6;
constexpr std::int32_t starts_minutes = 8 * 60 + 35;

SessionId session(Story const& story) {
    return story.sessions.at("B6");
}

void plan(Story& story) {
    story.sessions["B6"] =
        story.stage.made_by<SessionId>("Wende", PlanSession{.location = story.locations.at("EHV"),
                                                            .case_id = story.cases.at("A"),
                                                            .on = day_of("2025-12-31"),
                                                            .starts_minutes = starts_minutes,
                                                            .script = ScriptKind::standard,
                                                            .room = prose("Zaal Dommel")});
}

void prepare(Story& story) {
    auto& stage = story.stage;
    std::vector<StatementId> statements;
    for (auto const code : chosen)
        statements.push_back(story.statements.find(code)->second);
    stage.by("Wende", ChooseStatements{
                          .session = session(story), .statements = statements, .second_round = {}});
    stage.by("Wende", ExpectHeads{.session = session(story),
                                  .client = heads,
                                  .contractor = heads,
                                  .predictions = Predictions::asked,
                                  .managers = ManagersPresence::stay_out});
    stage.by("Wende", PrepareSession{session(story)});
    // Whoever votes along in Eindhoven votes much as Rijswijk did.
    auto const likely = votes_of(story, told_votes_on_a(), people_in_rijswijk);
    if (!service::keep_likely_votes(stage.store(), likely))
        throw std::runtime_error("the likely votes cannot be kept");
}

void advance(Story& story, std::optional<Step> from, Step to) {
    story.stage.by("Wende", Advance{.session = session(story), .from = from, .to = to});
}

} // namespace

void tell_open_session(Story& story) {
    auto& stage = story.stage;
    stage.on("2025-12-08 10:00", [&story] { plan(story); });
    stage.on("2025-12-22 11:00", [&story] { prepare(story); });
    stage.on("2025-12-31 08:35", [&story] {
        story.stage.by("Wende", OpenSession{session(story)});
        advance(story, std::nullopt, Step::opening);
    });
    stage.on("2025-12-31 08:42", [&story] { advance(story, Step::opening, Step::silent_reading); });
    stage.on("2025-12-31 08:49", [&story] { advance(story, Step::silent_reading, Step::facts); });
    stage.on("2025-12-31 08:58", [&story] {
        advance(story, Step::facts, Step::voting);
        auto const& state = story.stage.state();
        auto const round = state.sessions.at(session(story)).current_round(1)->id;
        story.stage.by("Wende", OpenRound{round});
    });
}

} // namespace hefboom::demo
