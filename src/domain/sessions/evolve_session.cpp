// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/session_rules.hpp"

#include "domain/cases/case_rules.hpp"

#include <algorithm>
#include <cassert>

namespace hefboom::domain {

namespace {

Session& session_at(Engagement& state, SessionId id) {
    return state.sessions.at(id);
}

void end_visit(Session& session, Instant at) {
    if (!session.runs.empty() && !session.runs.back().until) session.runs.back().until = at;
}

void enter(Session& session, Step step, Instant at) {
    end_visit(session, at);
    session.step = step;
    session.runs.push_back({.step = step, .from = at, .until = std::nullopt});
    session.screen = ScreenMode::step;
    session.screen_statement.reset();
}

void schedule(Session& session, auto const& planned) {
    session.on = planned.on;
    session.starts_minutes = planned.starts_minutes;
    session.script_kind = planned.script_kind;
    session.script = planned.script;
    session.room = planned.room;
}

} // namespace

void evolve(Engagement& state, Stamp const&, SessionPlanned const& event) {
    Session session;
    session.id = event.session;
    session.location = event.location;
    session.case_id = event.case_id;
    session.case_version = event.case_version;
    schedule(session, event);
    state.sessions.emplace(event.session, std::move(session));
}

void evolve(Engagement& state, Stamp const&, SessionReplanned const& event) {
    schedule(session_at(state, event.session), event);
}

void evolve(Engagement& state, Stamp const&, StatementsChosen const& event) {
    auto& session = session_at(state, event.session);
    session.statements = event.statements;
    session.second_round = event.second_round;
    session.state = SessionState::planned;
}

void evolve(Engagement& state, Stamp const&, HeadsExpected const& event) {
    auto& session = session_at(state, event.session);
    session.client_heads = event.client;
    session.contractor_heads = event.contractor;
    session.predictions = event.predictions;
    session.managers_taking_part = event.managers;
    session.state = SessionState::planned;
}

void evolve(Engagement& state, Stamp const&, SessionPrepared const& event) {
    session_at(state, event.session).state = SessionState::prepared;
}

void evolve(Engagement& state, Stamp const& stamp, SessionOpened const& event) {
    auto& session = session_at(state, event.session);
    session.state = SessionState::open;
    session.opened_at = stamp.at;
    session.ends_at = event.ends_at;
    session.ballots_end_at = event.ballots_end_at;
}

void evolve(Engagement& state, Stamp const& stamp, StepEntered const& event) {
    enter(session_at(state, event.session), event.step, stamp.at);
}

void evolve(Engagement& state, Stamp const&, ScreenShown const& event) {
    auto& session = session_at(state, event.session);
    session.screen = event.mode;
    session.screen_statement = event.statement;
}

void evolve(Engagement& state, Stamp const& stamp, SessionInterrupted const& event) {
    auto& session = session_at(state, event.session);
    session.state = SessionState::interrupted;
    session.resumes_on = event.resumes_on;
    session.interrupted_at = stamp.at;
    end_visit(session, stamp.at);
}

void evolve(Engagement& state, Stamp const& stamp, SessionResumed const& event) {
    auto& session = session_at(state, event.session);
    session.state = SessionState::open;
    session.resumes_on.reset();
    session.interrupted_at.reset();
    session.ends_at = event.ends_at;
    session.cut_short = session.cut_short || event.as == ResumeAs::harvest_in_ten_minutes;
    if (event.as == ResumeAs::carry_on && session.step) enter(session, *session.step, stamp.at);
}

void evolve(Engagement& state, Stamp const& stamp, SessionCancelled const& event) {
    auto& session = session_at(state, event.session);
    session.state = SessionState::cancelled;
    session.cancel_reason = event.reason;
    end_visit(session, stamp.at);
}

void evolve(Engagement& state, Stamp const&, DebatedChosen const& event) {
    session_at(state, event.session).debated = event.statements;
}

void evolve(Engagement& state, Stamp const&, PositionsDrawn const& event) {
    auto& positions = session_at(state, event.session).positions;
    std::erase_if(positions,
                  [&](DrawnPositions const& drawn) { return drawn.statement == event.statement; });
    positions.push_back({event.statement, event.client, event.contractor});
}

void evolve(Engagement& state, Stamp const&, WallNoted const& event) {
    session_at(state, event.session)
        .wall.push_back({event.text, event.sphere, event.plane, event.reach});
}

void evolve(Engagement& state, Stamp const& stamp, WallDropped const& event) {
    state.erasures.push_back({Erased::wall_note, stamp.at});
    std::erase_if(session_at(state, event.session).wall,
                  [&](WallNote const& note) { return note.text.item == event.note; });
}

void evolve(Engagement& state, Stamp const&, ManagersEntranceRecorded const& event) {
    session_at(state, event.session).managers = event.entrance;
}

void evolve(Engagement& state, Stamp const&, TravellingChosen const& event) {
    auto& travelling = session_at(state, event.session).travelling;
    travelling.clear();
    for (auto const statement : event.statements)
        travelling.push_back({.statement = statement, .client = {}, .contractor = {}});
}

void evolve(Engagement& state, Stamp const&, TallyKept const& event) {
    state.kept_tallies.push_back({event.session, event.case_id, event.round, event.tally});
}

void evolve(Engagement& state, Stamp const&, TallyPooled const& event) {
    state.kept_tallies.push_back({SessionId{}, event.case_id, event.round, event.tally});
}

void evolve(Engagement& state, Stamp const&, StatementTravels const& event) {
    auto& travelling = session_at(state, event.session).travelling;
    auto const found =
        std::ranges::find(travelling, event.statement, &TravellingStatement::statement);
    assert(found != travelling.end());
    found->client = event.client;
    found->contractor = event.contractor;
}

void evolve(Engagement& state, Stamp const& stamp, BallotsEnded const& event) {
    state.erasures.push_back({Erased::ballots, stamp.at});
    auto& session = session_at(state, event.session);
    session.ballots_end_at.reset();
    for (auto const id : event.rounds)
        session.round(id)->state = RoundState::ended;
}

void evolve(Engagement& state, Stamp const& stamp, HarvestEnded const& event) {
    auto& session = session_at(state, event.session);
    session.state = SessionState::harvested;
    session.harvest_ended = true;
    session.feedback_on = event.answer_due;
    session.ballots_end_at.reset();
    end_visit(session, stamp.at);
    // From here the case has been debated, so it may also be debated where it happened.
    mark_debated(state.cases.at(session.case_id), session.location);
}

void evolve(Engagement& state, Stamp const&, PosterHung const& event) {
    session_at(state, event.session).state = SessionState::fed_back;
}

void evolve(Engagement& state, Stamp const& stamp, SessionClosed const& event) {
    auto& session = session_at(state, event.session);
    session.state = SessionState::closed;
    session.closed_at = stamp.at;
}

} // namespace hefboom::domain
