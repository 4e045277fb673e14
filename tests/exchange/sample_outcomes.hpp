// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/table/sheets_view.hpp"
#include "exchange/sample.hpp"

namespace hefboom::exchange {

constexpr auto sample_reservation = "Als de servicedesk het spoor ook ziet";
constexpr auto sample_own_agreement =
    "Ook om half drie bellen we de IV vóór we een string met alarm laten staan.";

inline domain::CaseMention sample_case_mention(Sample& sample) {
    return {sample.id<domain::CaseId>(), sample.text("A"),
            sample.text("Het nachtelijke UPS-alarm")};
}

inline domain::SessionMention sample_session_mention(Sample& sample) {
    return {sample.id<domain::SessionId>(),
            *date_from_iso("2025-04-01"),
            {sample.id<domain::LocationId>(), sample.text("RSW"), sample.text("Rijswijk")}};
}

inline domain::HallSheetView sample_hall_sheet(Sample& sample) {
    using domain::ConfirmedBy;
    using domain::OutcomeKind;
    using domain::Support;
    domain::HallLine insight;
    insight.code = sample.text("UA1");
    insight.kind = OutcomeKind::insight;
    insight.text = sample.text("We dachten allebei dat de ander dit onder de pet wilde houden.");
    insight.client_confirmed = ConfirmedBy::initials_on_sheet;
    insight.contractor_confirmed = ConfirmedBy::seat_device;
    domain::HallLine proposal;
    proposal.code = sample.text("UA2");
    proposal.kind = OutcomeKind::proposal;
    proposal.text = sample.text("Rechtstreeks bellen mag, met één regel spoor binnen 24 uur.");
    proposal.contractor_support = Support::carried_with_reservation;
    proposal.reservation = sample.text(sample_reservation);
    proposal.answer_by = date_from_iso("2025-05-01");
    domain::HallLine difference;
    difference.code = sample.text("UA6");
    difference.kind = OutcomeKind::lasting_difference;
    difference.text = sample.text("Of piket er is voor de factuur of voor de storing.");
    difference.client_support = Support::divided;
    difference.correction = sample.text("“piket” is hier de piketmonteur");
    return {.case_story = sample_case_mention(sample),
            .session = sample_session_mention(sample),
            .client_name = sample.text("Ambelaar"),
            .contractor_name = sample.text("Stroomvest"),
            .answered_by = {sample.text("Valk"), sample.text("Buizerd"), sample.text("Sperwer")},
            .recorded_by = sample.text("Wende"),
            .lines = {insight, proposal, difference}};
}

inline domain::PosterLine sample_poster_line(Sample& sample, char const* code,
                                             domain::OutcomeKind kind, char const* text) {
    domain::PosterLine line;
    line.code = sample.text(code);
    line.kind = kind;
    line.text = sample.text(text);
    return line;
}

/// One line of every fate an outcome can have.
inline domain::PosterView sample_poster(Sample& sample) {
    using domain::AnswerKind;
    using domain::OutcomeKind;
    auto const line = [&](char const* code, OutcomeKind kind, char const* text) {
        return sample_poster_line(sample, code, kind, text);
    };
    auto taken_up = line("UA2", OutcomeKind::proposal,
                         "Rechtstreeks bellen mag, met één regel spoor binnen 24 uur.");
    taken_up.answer = AnswerKind::taken_up;
    taken_up.solution =
        domain::SolutionMention{sample.id<domain::SolutionId>(), sample.text("S1"),
                                sample.text("Lijntje met spoor"), domain::SolutionState::decided};
    taken_up.answered_on = date_from_iso("2025-04-22");
    auto answered =
        line("UA5", OutcomeKind::contract_question, "Is een gesprek al een opdracht (7.2)?");
    answered.answer = AnswerKind::answered;
    answered.words = sample.text("Nee, zolang niemand iets aanraakt; de lezing is vastgelegd.");
    answered.answered_on = date_from_iso("2025-05-06");
    auto parked = line("UB3", OutcomeKind::proposal, "Eén venster per kwartaal zonder MOP.");
    parked.answer = AnswerKind::parked;
    parked.words = sample.text("Eerst zien wat het samen lopen doet.");
    parked.parked_until = date_from_iso("2026-01-15");
    parked.answered_on = date_from_iso("2025-05-06");
    auto own = line("UA4", OutcomeKind::own_agreement, sample_own_agreement);
    own.in_force = true;
    auto waiting =
        line("UA3", OutcomeKind::proposal, "Een samen gemelde afwijking is leerstof, geen malus.");
    waiting.answer_by = date_from_iso("2025-05-01");
    auto differ = line("UA7", OutcomeKind::proposal, "De servicedesk neemt ook ’s nachts op.");
    differ.client_reason = sample.text("Dat staat al in de vergoeding.");
    differ.contractor_reason = sample.text("Daar is nachts niemand voor.");
    auto safety = line("UA8", OutcomeKind::safety_report,
                       "Een alarmgrens is verhoogd zonder wijzigingsformulier.");
    safety.solved_on = date_from_iso("2025-04-17");
    auto difference = line("UA6", OutcomeKind::lasting_difference,
                           "Of piket er is voor de factuur of voor de storing.");
    return {.case_story = sample_case_mention(sample),
            .session = sample_session_mention(sample),
            .client_name = sample.text("Ambelaar"),
            .contractor_name = sample.text("Stroomvest"),
            .hangs = false,
            .lines = {taken_up, waiting, own, answered, parked, differ, safety, difference}};
}

inline domain::DecisionListView sample_decisions(Sample& sample) {
    using domain::AnswerKind;
    domain::AgendaItem agreed;
    agreed.code = sample.text("UA2");
    agreed.text = sample.text("Rechtstreeks bellen mag, met één regel spoor binnen 24 uur.");
    agreed.session = sample_session_mention(sample);
    agreed.answer = AnswerKind::taken_up;
    agreed.words = sample.text("We proberen het twaalf weken in Rijswijk.");
    agreed.agreed_at_table = true;
    agreed.waits_for = {domain::Party::contractor};
    agreed.due_on = date_from_iso("2025-05-01");
    auto answered = agreed;
    answered.code = sample.text("UA5");
    answered.kind = domain::OutcomeKind::contract_question;
    answered.answer = AnswerKind::answered;
    answered.answered_on = date_from_iso("2025-04-22");
    answered.waits_for.clear();
    auto open = agreed;
    open.code = sample.text("UA3");
    open.answer.reset();
    open.words = {};
    open.agreed_at_table = false;
    open.waits_for.clear();
    return {.meeting = {sample.id<domain::MeetingId>(), *date_from_iso("2025-04-22"),
                        sample.text("Utrecht"), true, 3},
            .client_name = sample.text("Ambelaar"),
            .contractor_name = sample.text("Stroomvest"),
            .decisions = {agreed, answered, open}};
}

} // namespace hefboom::exchange
