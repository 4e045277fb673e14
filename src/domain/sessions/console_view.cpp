// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/console_view.hpp"

#include "domain/rights.hpp"
#include "domain/sessions/ballot.hpp"
#include "domain/sessions/ballot_box.hpp"
#include "domain/sessions/kept.hpp"
#include "domain/sessions/room_gates.hpp"
#include "domain/sessions/session_clock.hpp"
#include "domain/table/outcome_allows.hpp"
#include "domain/table/outcome_code.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

std::optional<std::int32_t> minutes_spent(Session const& session, Step step, Instant now) {
    if (!session.visited(step)) return std::nullopt;
    std::int64_t ms = 0;
    for (auto const& run : session.runs)
        if (run.step == step) ms += run.until.value_or(std::max(now, run.from)).ms - run.from.ms;
    return static_cast<std::int32_t>((ms + ms_per_minute / 2) / ms_per_minute);
}

std::optional<std::string> why_not(Session const& session, Step step) {
    if (session.step == step) return "session.already_there";
    auto const gate = gate_step(session, step);
    if (gate) return std::nullopt;
    return gate.error().key;
}

std::vector<StepRow> steps_of(Session const& session, SessionClock const& clock, Instant now) {
    std::vector<StepRow> rows;
    for (auto const& planned : session.script) {
        auto const to_come = std::ranges::find(clock.to_come, planned.step, &PlannedStep::step);
        bool const current = session.step == planned.step;
        auto const minutes_now = current && clock.step_since      ? clock.step_minutes
                                 : to_come != clock.to_come.end() ? to_come->minutes
                                                                  : planned.minutes;
        rows.push_back({.step = planned.step,
                        .planned_minutes = planned.minutes,
                        .minutes_now = minutes_now,
                        .actual_minutes = minutes_spent(session, planned.step, now),
                        .visited = session.visited(planned.step),
                        .current = current,
                        .elastic = is_elastic(planned.step),
                        .say = session_sentence(planned.step),
                        .refused = why_not(session, planned.step)});
    }
    return rows;
}

void add_neighbours(ConsoleView& view, Session const& session) {
    auto const& script = session.script;
    if (!session.step) {
        if (!script.empty()) view.next = script.front().step;
        return;
    }
    auto const here = std::ranges::find(script, *session.step, &PlannedStep::step);
    if (here == script.end()) return;
    if (here != script.begin()) view.back = (here - 1)->step;
    if (here + 1 != script.end()) view.next = (here + 1)->step;
}

std::vector<PaperRow> paper_of(Boxes const& boxes, Round const& round) {
    std::vector<PaperRow> rows;
    if (round.state != RoundState::open) return rows;
    for (auto const& [token, row] : boxes.box(round.ballots)) {
        if (!is_paper(token) || token == totals_token()) continue;
        PaperRow paper{.card = card_of(token),
                       .party = std::nullopt,
                       .sequence = row.sequence,
                       .finished = {}};
        if (row.party != no_party_tag) paper.party = static_cast<Party>(row.party);
        for (auto const mark : row.cells)
            paper.finished.push_back(mark != no_mark);
        rows.push_back(std::move(paper));
    }
    return rows;
}

std::vector<RoomAct> acts_of_round(Boxes const& boxes, Session const& session, Round const& round) {
    std::vector<RoomAct> acts;
    auto const add = [&](RoomAct act, Result<void> const& gate) {
        if (gate) acts.push_back(act);
    };
    DealDeck const same{.session = session.id,
                        .number = round.number,
                        .client_seats = round.client_seats,
                        .contractor_seats = round.contractor_seats};
    add(RoomAct::deal_deck, gate_deal(session, same));
    if (!gate_open(session)) return acts;
    add(RoomAct::open_round, gate_open_round(session, round));
    if (gate_round_open(round) && !session.on_paper(round).empty()) {
        if (!has_totals(boxes, round)) acts.push_back(RoomAct::enter_paper_card);
        if (!has_cards(boxes, round)) acts.push_back(RoomAct::enter_paper_totals);
    }
    add(RoomAct::lock_round, gate_lock(round, turnout_of(boxes, round)));
    add(RoomAct::reopen_round, gate_reopen(round));
    add(RoomAct::reveal_predictions, gate_reveal(round, Beat::predictions));
    add(RoomAct::reveal_votes, gate_reveal(round, Beat::votes));
    return acts;
}

RoundConsole console_of(Boxes const& boxes, Session const& session, Round const& round) {
    auto const turnout = turnout_of(boxes, round);
    return {.round = round.id,
            .number = round.number,
            .state = round.state,
            .form = round.form,
            .predictions = round.predictions,
            .statements = round.statements,
            .on_paper = session.on_paper(round),
            .turnout = turnout,
            .missing = turnout.missing(),
            .more_ballots_than_seats = turnout.more_ballots_than_seats(),
            .totals_entered = round.state == RoundState::open && has_totals(boxes, round),
            .reopened = static_cast<std::int32_t>(round.reopenings.size()),
            .reopenings = round.reopenings,
            .paper = paper_of(boxes, round),
            .rows = display_of(boxes, session, round),
            .may = acts_of_round(boxes, session, round)};
}

std::vector<RoomAct> acts_of_session(Engagement const& state, Session const& session,
                                     std::vector<StatementId> const& may_travel) {
    std::vector<RoomAct> acts;
    auto const add = [&](RoomAct act, Result<void> const& gate) {
        if (gate) acts.push_back(act);
    };
    add(RoomAct::open_session, gate_opening(state, session));
    add(RoomAct::choose_debated, gate_debated(session));
    if (!session.debated.empty()) add(RoomAct::draw_positions, gate_open(session));
    add(RoomAct::note_on_wall, gate_open(session));
    add(RoomAct::record_managers_entrance, gate_managers(session, ManagersEntrance::kept_out));
    add(RoomAct::note_outcome, gate_harvest(session));
    if (!may_travel.empty()) add(RoomAct::choose_travelling, gate_harvest(session));
    add(RoomAct::interrupt, gate_open(session));
    add(RoomAct::resume, gate_resume(session));
    add(RoomAct::end_harvest, gate_end_harvest(session));
    add(RoomAct::mark_poster_hangs, gate_poster(state, session));
    add(RoomAct::close_session, gate_close(state, session));
    add(RoomAct::cancel, gate_cancel(session));
    return acts;
}

void add_votes(ConsoleView& view, Engagement const& state, Boxes const& boxes,
               Session const& session) {
    for (auto const number : {1, 2})
        if (auto const* round = session.current_round(number))
            view.rounds.push_back(console_of(boxes, session, *round));
    if (auto const* first = session.current_round(1))
        view.proposed = proposed_debates(boxes, *first);
    for (auto const& statement : session.statements)
        if (tally_to_travel(boxes, session, statement.id, kept_fewest(state)))
            view.may_travel.push_back(statement.id);
    for (auto const& travelling : session.travelling)
        view.travelling.push_back(travelling.statement);
}

void add_debate(ConsoleView& view, Session const& session) {
    view.debated = session.debated;
    for (auto const& drawn : session.positions)
        view.positions.push_back({drawn.statement, defending_cards(session, drawn)});
    for (auto const& note : session.wall)
        view.wall.push_back({note.text.item, note.text, note.sphere, note.plane, note.reach});
}

void add_clock(ConsoleView& view, Session const& session, Instant now) {
    auto const clock = session_clock(session, now);
    view.steps = steps_of(session, clock, now);
    view.step = session.step;
    add_neighbours(view, session);
    view.say = session_sentence(session.step.value_or(Step::opening));
    view.step_since = clock.step_since;
    view.ends_at = session.ends_at;
    view.overrun_minutes = clock.overrun_minutes;
    view.harvest_now = clock.harvest_now;
}

} // namespace

Result<ConsoleView> console_view(Engagement const& state, Boxes const& boxes, Actor const& viewer,
                                 SessionId id, Instant now) {
    CHECK_OK(may_see(viewer, "console"));
    auto const* session = TRY(find_session(state, id));
    ConsoleView view;
    view.session = session_line(state, *session);
    view.now = now;
    add_clock(view, *session, now);
    view.turn_reveal_sheets = session->managers == ManagersEntrance::let_in;
    view.screen = session->screen;
    view.screen_statement = session->screen_statement;
    view.client_heads = session->client_heads;
    view.contractor_heads = session->contractor_heads;
    view.form = group_form(std::min(session->client_heads, session->contractor_heads));
    auto const& story = state.cases.at(session->case_id);
    if (auto const* question = story.latest(Section::question)) view.question = question->text;
    view.safety_route = state.locations.at(session->location).safety_route;
    view.statements = lines_of(*session, session->statements_of(2));
    add_votes(view, state, boxes, *session);
    add_debate(view, *session);
    view.managers = session->managers;
    for (auto const* outcome : outcomes_in_order(state, id))
        view.outcomes.push_back(outcome->id);
    view.next_outcome = next_number(state, session->case_id);
    view.resumes_on = session->resumes_on;
    view.feedback_on = session->feedback_on;
    view.may = acts_of_session(state, *session, view.may_travel);
    return view;
}

} // namespace hefboom::domain
