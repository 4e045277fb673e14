// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/sessions.hpp"

#include "demo/outcomes.hpp"
#include "demo/story.hpp"
#include "demo/votes.hpp"

// How the meetings went: prepared, opened, step by step with the minutes they really took,
// harvested and fed back.
namespace hefboom::demo {

namespace {

using namespace hefboom::domain;

constexpr std::int32_t after_lunch = 13 * 60; ///< minutes of the day
constexpr std::int32_t planned_days_before = 21;
constexpr std::int32_t prepared_days_before = 7;

SessionId id_of(Story const& story, ToldSession const& told) {
    return story.sessions.find(told.code)->second;
}

RoundId round_of(Story& story, ToldSession const& told, std::int32_t number) {
    return story.stage.state().sessions.at(id_of(story, told)).current_round(number)->id;
}

std::vector<StatementId> statements(Story const& story, std::span<std::string_view const> codes) {
    std::vector<StatementId> ids;
    for (auto const code : codes)
        ids.push_back(story.statements.find(code)->second);
    return ids;
}

void plan(Story& story, ToldSession const& told) {
    story.sessions[std::string(told.code)] = story.stage.made_by<SessionId>(
        "Wende", PlanSession{.location = story.locations.find(told.location)->second,
                             .case_id = story.cases.find(told.case_code)->second,
                             .on = day_of(told.day),
                             .starts_minutes = after_lunch,
                             .script = ScriptKind::standard,
                             .room = prose(told.room)});
}

void prepare(Story& story, ToldSession const& told) {
    auto const session = id_of(story, told);
    std::vector<StatementId> all;
    for (auto const& row : told.votes)
        all.push_back(story.statements.find(row.code)->second);
    story.stage.by("Wende",
                   ChooseStatements{.session = session, .statements = all, .second_round = {}});
    story.stage.by("Wende", ExpectHeads{.session = session,
                                        .client = told.client,
                                        .contractor = told.contractor,
                                        .predictions = Predictions::asked,
                                        .managers = ManagersPresence::stay_out});
    story.stage.by("Wende", PrepareSession{session});
}

void open_round(Story& story, ToldSession const& told, std::int32_t number) {
    story.stage.by("Wende", OpenRound{round_of(story, told, number)});
}

void vote(Story& story, ToldSession const& told, Ballots ballots) {
    cast_votes(story, id_of(story, told), votes_of(story, told.votes, told.client), ballots);
    story.stage.by("Wende", LockRound{round_of(story, told, ballots == Ballots::first ? 1 : 2)});
}

void reveal(Story& story, ToldSession const& told, std::int32_t number, Beat beat) {
    story.stage.by("Wende", Reveal{.round = round_of(story, told, number), .beat = beat});
}

void debate(Story& story, ToldSession const& told) {
    auto const session = id_of(story, told);
    auto const debated = statements(story, told.debated);
    story.stage.by("Wende", ChooseDebated{.session = session, .statements = debated});
    story.stage.by("Wende", DrawPositions{.session = session, .statement = debated.front()});
}

void fill_wall(Story& story, ToldSession const& told) {
    for (auto const& note : told.wall)
        story.stage.by("Wende", NoteOnWall{.session = id_of(story, told),
                                           .text = prose(note.text),
                                           .sphere = note.sphere,
                                           .plane = note.plane,
                                           .reach = note.reach});
}

void harvest(Story& story, ToldSession const& told) {
    auto const session = id_of(story, told);
    story.stage.by("Wende", RecordManagersEntrance{.session = session, .entrance = told.managers});
    note_outcomes(story, told.code);
    if (!told.travelling.empty())
        story.stage.by("Wende", ChooseTravelling{.session = session,
                                                 .statements = statements(story, told.travelling)});
}

/// What happens inside a step, so many minutes after it began.
void tell_inside(Story& story, ToldSession const& told, Step step, Instant began,
                 std::int32_t minutes) {
    auto& stage = story.stage;
    auto const after = [&](std::int32_t count) { return began + count * ms_per_minute; };
    switch (step) {
    case Step::voting:
        stage.on(after(1), [&story, &told] { open_round(story, told, 1); });
        stage.on(after(minutes - 1), [&story, &told] { vote(story, told, Ballots::first); });
        break;
    case Step::reveal:
        stage.on(after(1), [&story, &told] { reveal(story, told, 1, Beat::predictions); });
        stage.on(after(3), [&story, &told] { reveal(story, told, 1, Beat::votes); });
        stage.on(after(6), [&story, &told] { debate(story, told); });
        break;
    case Step::why:
        stage.on(after(minutes - 2), [&story, &told] { fill_wall(story, told); });
        break;
    case Step::second_vote:
        stage.on(after(0), [&story, &told] { open_round(story, told, 2); });
        stage.on(after(minutes - 2), [&story, &told] { vote(story, told, Ballots::again); });
        stage.on(after(minutes - 1), [&story, &told] { reveal(story, told, 2, Beat::votes); });
        break;
    case Step::harvest:
        stage.on(after(minutes - 2), [&story, &told] { harvest(story, told); });
        break;
    default: break;
    }
}

void tell_steps(Story& story, ToldSession const& told) {
    auto& stage = story.stage;
    auto at = amsterdam_instant(day_of(told.day), after_lunch);
    stage.on(at, [&story, &told] { story.stage.by("Wende", OpenSession{id_of(story, told)}); });
    auto const script = script_of(ScriptKind::standard);
    std::optional<Step> from;
    for (std::size_t i = 0; i < script.size(); ++i) {
        auto const to = script[i].step;
        stage.on(at, [&story, &told, from, to] {
            story.stage.by("Wende", Advance{.session = id_of(story, told), .from = from, .to = to});
        });
        tell_inside(story, told, to, at, told.minutes[i]);
        at = at + told.minutes[i] * ms_per_minute;
        from = to;
    }
    stage.on(at, [&story, &told] { story.stage.by("Wende", EndHarvest{id_of(story, told)}); });
}

} // namespace

void tell_sessions(Story& story) {
    auto& stage = story.stage;
    for (auto const& told : told_sessions()) {
        auto const day = day_of(told.day);
        stage.on(amsterdam_instant(day + -planned_days_before, 10 * 60),
                 [&story, &told] { plan(story, told); });
        stage.on(amsterdam_instant(day + -prepared_days_before, 11 * 60),
                 [&story, &told] { prepare(story, told); });
        tell_steps(story, told);
        if (!told.poster_hangs.empty())
            stage.on(told.poster_hangs, [&story, &told] {
                story.stage.by("Wende", MarkPosterHangs{id_of(story, told)});
            });
        stage.on(told.closed,
                 [&story, &told] { story.stage.by("Wende", CloseSession{id_of(story, told)}); });
    }
}

} // namespace hefboom::demo
