// SPDX-License-Identifier: EUPL-1.2
#include "demo/outcomes.hpp"

#include "demo/scenario/outcomes.hpp"

// The outcomes at the harvest, and the solution tables where they were answered.
namespace hefboom::demo {

namespace {

using namespace hefboom::domain;

OutcomeId outcome(Story const& story, std::string_view code) {
    return story.outcomes.find(code)->second;
}

/// The client's voice taps on its own phone, the contractor's initials the sheet.
void confirm(Story& story, SessionId session, OutcomeId id) {
    auto const round = story.stage.state().sessions.at(session).current_round(2)->id;
    story.stage.by_seat(
        story.stage.seats(round, Party::client).front(),
        ConfirmOutcome{.outcome = id, .party = Party::client, .by = ConfirmedBy::seat_device});
    story.stage.by("Wende", ConfirmOutcome{.outcome = id,
                                           .party = Party::contractor,
                                           .by = ConfirmedBy::initials_on_sheet});
}

void record_safety(Story& story) {
    auto const& told = told_safety();
    story.outcomes[std::string(told.code)] = story.stage.made_by<OutcomeId>(
        "Wende", RecordSafetyReport{.session = story.sessions.find(told.session)->second,
                                    .code = prose(told.code),
                                    .text = prose(told.text),
                                    .passed_to = prose(told.passed_to)});
}

void turn_key(Story& story, std::string_view name, OutcomeId id) {
    auto const version = story.stage.state().outcomes.at(id).answer->keys.version;
    story.stage.by(
        name, TurnKey{.kind = JointKind::answer, .object = as<ObjectId>(id), .version = version});
}

void answer(Story& story, ToldAnswer const& told, MeetingId meeting) {
    auto& stage = story.stage;
    auto const id = outcome(story, told.outcome);
    DraftAnswer draft{.outcome = id,
                      .based_on = 0,
                      .kind = told.kind,
                      .words = prose(told.words),
                      .parked_until = {},
                      .solution = {},
                      .decided_on = stage.today()};
    if (!told.parked_until.empty()) draft.parked_until = day_of(told.parked_until);
    if (!told.solution.empty()) draft.solution = story.solutions.find(told.solution)->second;
    stage.by("Wende", TreatAtTable{.meeting = meeting, .outcome = id});
    stage.by("Valk", std::move(draft));
    stage.by("Wende", MarkAgreedAtTable{id});
}

/// Ninety minutes; afterwards each turns his own key on his own machine.
void sit_at_table(Story& story, ToldTable const& told) {
    auto const meeting = story.stage.made_by<MeetingId>(
        "Wende", OpenTable{.on = day_of(told.day), .place = prose(told.place)});
    for (auto const& each : told.answers)
        answer(story, each, meeting);
    story.stage.by("Wende", CloseTable{meeting});
}

void sign_answers(Story& story, ToldTable const& told, std::string_view name) {
    for (auto const& each : told.answers)
        turn_key(story, name, outcome(story, each.outcome));
}

} // namespace

void note_outcomes(Story& story, std::string_view session) {
    auto const id = story.sessions.find(session)->second;
    for (auto const& told : told_outcomes()) {
        if (told.session != session) continue;
        auto const made = story.stage.made_by<OutcomeId>(
            "Wende", NoteOutcome{.session = id,
                                 .code = prose(told.code),
                                 .kind = told.kind,
                                 .text = prose(told.text),
                                 .client_support = told.client,
                                 .contractor_support = told.contractor,
                                 .reservation = {}});
        story.outcomes[std::string(told.code)] = made;
        confirm(story, id, made);
    }
    if (told_safety().session == session) record_safety(story);
}

void tell_tables(Story& story) {
    auto& stage = story.stage;
    for (auto const& told : told_tables()) {
        auto const at = [&](int minutes) { return amsterdam_instant(day_of(told.day), minutes); };
        stage.on(at(14 * 60), [&story, &told] { sit_at_table(story, told); });
        stage.on(at(15 * 60 + 40), [&story, &told] { sign_answers(story, told, "Valk"); });
        stage.on(at(16 * 60 + 5), [&story, &told] { sign_answers(story, told, "Buizerd"); });
    }
    stage.on(told_safety().solved, [&story] {
        story.stage.by(
            "Uil", RecordSafetySolved{.outcome = outcome(story, "UA7"), .on = story.stage.today()});
    });
}

} // namespace hefboom::demo
