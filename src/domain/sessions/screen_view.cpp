// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/screen_view.hpp"

#include "domain/rights.hpp"
#include "domain/sessions/ballot_box.hpp"
#include "domain/sessions/room_gates.hpp"
#include "domain/sessions/session_clock.hpp"
#include "domain/table/outcome_allows.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

bool open_for_seats(Round const* round) {
    return round != nullptr &&
           (round->state == RoundState::dealt || round->state == RoundState::open);
}

/// The round whose seats can be taken now: the first until it is locked, then the second.
Round const* round_to_join(Session const& session) {
    for (auto const number : {1, 2}) {
        auto const* round = session.current_round(number);
        if (open_for_seats(round)) return round;
    }
    return nullptr;
}

Round const* round_of_step(Session const& session) {
    bool const second = session.step && *session.step >= Step::second_vote;
    return session.current_round(second ? 2 : 1);
}

ScreenShows shows_of_round(Round const* round) {
    if (round == nullptr) return ScreenShows::step;
    switch (round->state) {
    case RoundState::predictions_revealed: return ScreenShows::predictions;
    case RoundState::revealed: return ScreenShows::votes;
    case RoundState::ended: return ScreenShows::step;
    default: return ScreenShows::ballots;
    }
}

ScreenShows shows_of_step(Session const& session) {
    switch (*session.step) {
    case Step::silent_reading: return ScreenShows::blank;
    case Step::voting:
    case Step::reveal:
    case Step::second_vote: return shows_of_round(round_of_step(session));
    case Step::why: return ScreenShows::wall;
    case Step::harvest: return ScreenShows::outcomes;
    default: return ScreenShows::step;
    }
}

bool positions_drawn(Session const& session) {
    return !session.positions.empty();
}

ScreenShows shows_of(Session const& session) {
    if (session.screen == ScreenMode::blank) return ScreenShows::blank;
    if (session.harvest_ended) return ScreenShows::thanks;
    // From here managers are in the room: nothing that was voted, only what the team hands over.
    if (session.managers == ManagersEntrance::let_in) return ScreenShows::outcomes;
    if (session.screen == ScreenMode::join && round_to_join(session) != nullptr)
        return ScreenShows::join;
    if (session.state != SessionState::open || !session.step) return ScreenShows::waiting;
    if (session.screen == ScreenMode::question) return ScreenShows::question;
    if (session.screen == ScreenMode::positions && positions_drawn(session))
        return ScreenShows::positions;
    return shows_of_step(session);
}

void show_round(ScreenView& view, Boxes const& boxes, Session const& session, Round const& round) {
    view.round_number = round.number;
    if (open_for_seats(&round)) view.round = round.id;
    view.turnout = turnout_of(boxes, round);
    if (view.shows != ScreenShows::predictions && view.shows != ScreenShows::votes) return;
    view.rows = display_of(boxes, session, round);
    view.statement = session.screen_statement;
}

void show_positions(ScreenView& view, Session const& session) {
    auto const asked = session.screen_statement
                           ? std::ranges::find(session.positions, *session.screen_statement,
                                               &DrawnPositions::statement)
                           : session.positions.end();
    auto const& drawn = asked == session.positions.end() ? session.positions.back() : *asked;
    for (auto const& line : lines_of(session, std::span(&drawn.statement, 1)))
        view.positions_on = line;
    view.positions = defending_cards(session, drawn);
}

void show_outcomes(ScreenView& view, Engagement const& state, Session const& session) {
    for (auto const* outcome : outcomes_in_order(state, session.id))
        if (outcome->kind != OutcomeKind::safety_report)
            view.outcomes.push_back({outcome->id, outcome->code, outcome->kind, outcome->text});
}

} // namespace

Result<ScreenView> screen_view(Engagement const& state, Boxes const& boxes, Actor const& viewer,
                               SessionId id, Instant now) {
    CHECK_OK(may_see(viewer, "screen"));
    auto const* session = TRY(find_session(state, id));
    ScreenView view;
    view.session = id;
    view.shows = shows_of(*session);
    if (view.shows == ScreenShows::blank) return view;
    view.case_title = session_line(state, *session).case_title;
    view.step = session->step;
    view.step_ends_at = session_clock(*session, now).step_ends_at;
    if (view.shows == ScreenShows::thanks) view.feedback_on = session->feedback_on;
    if (view.shows == ScreenShows::outcomes) show_outcomes(view, state, *session);
    if (view.shows == ScreenShows::positions) show_positions(view, *session);
    if (view.shows == ScreenShows::question)
        if (auto const* question = state.cases.at(session->case_id).latest(Section::question))
            view.question = question->text;
    if (view.shows == ScreenShows::wall)
        for (auto const& note : session->wall)
            view.wall.push_back({note.text.item, note.text, note.sphere, note.plane, note.reach});
    bool const of_round = view.shows == ScreenShows::join || view.shows == ScreenShows::ballots ||
                          view.shows == ScreenShows::predictions ||
                          view.shows == ScreenShows::votes;
    auto const* round =
        view.shows == ScreenShows::join ? round_to_join(*session) : round_of_step(*session);
    if (of_round && round != nullptr) show_round(view, boxes, *session, *round);
    return view;
}

} // namespace hefboom::domain
