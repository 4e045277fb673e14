// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/seat_view.hpp"

#include "domain/rights.hpp"
#include "domain/sessions/ballot.hpp"
#include "domain/sessions/ballot_box.hpp"
#include "domain/sessions/room_gates.hpp"
#include "domain/sessions/who_sees.hpp"
#include "domain/table/outcome_allows.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

SeatStanding standing_of(Boxes const& boxes, Round const& round, Actor const& viewer) {
    if (round.state == RoundState::replaced) return SeatStanding::replaced;
    auto const& joined = boxes.box(round.joined);
    auto const row = joined.find(viewer.seat);
    if (row == joined.end()) return SeatStanding::free;
    return std::ranges::equal(row->second.cells, viewer.device) ? SeatStanding::yours
                                                                : SeatStanding::taken;
}

bool may_confirm(Session const& session) {
    return session.state == SessionState::open && session.step && *session.step >= Step::harvest;
}

SeatTask task_of(Session const& session, Round const& round, SeatView const& view) {
    bool const over = session.harvest_ended || session.state == SessionState::cancelled ||
                      round.state == RoundState::ended;
    if (over || view.standing == SeatStanding::replaced) return SeatTask::done;
    bool const before_lock = round.state == RoundState::dealt || round.state == RoundState::open;
    if (view.standing != SeatStanding::yours)
        return before_lock ? SeatTask::take_seat : SeatTask::done;
    if (!view.to_confirm.empty()) return SeatTask::confirm;
    if (round.state == RoundState::open && session.state == SessionState::open)
        return SeatTask::vote;
    return before_lock ? SeatTask::wait : SeatTask::look_up;
}

std::vector<ScreenOutcome> to_confirm(Engagement const& state, Session const& session,
                                      Party party) {
    std::vector<ScreenOutcome> outcomes;
    for (auto const* outcome : outcomes_in_order(state, session.id)) {
        bool const open = outcome->state == OutcomeState::noted && !outcome->confirmed_by(party);
        if (open && outcome->kind != OutcomeKind::safety_report)
            outcomes.push_back({outcome->id, outcome->code, outcome->kind, outcome->text});
    }
    return outcomes;
}

void show_own_card(SeatView& view, Boxes const& boxes, Round const& round, Actor const& viewer) {
    auto const& ballots = boxes.box(round.ballots);
    auto const row = ballots.find(viewer.seat);
    if (row == ballots.end()) return;
    view.sequence = row->second.sequence;
    view.own = unpack(row->second.cells, round.statements);
}

} // namespace

Result<SeatView> seat_view(Engagement const& state, Boxes const& boxes, Actor const& viewer) {
    CHECK_OK(may_see(viewer, "seat"));
    auto const found = find_round(state, viewer.round);
    if (!found) return refuse(Refused::not_found, "not_found.seat");
    auto const& [session, round] = *found;
    SeatView view;
    view.round = round->id;
    view.round_number = round->number;
    view.state = round->state;
    view.standing = standing_of(boxes, *round, viewer);
    view.step = session->step;
    if (round->form != GroupForm::one_group) view.party = viewer.party;
    view.predictions = round->predictions;
    view.who_sees = who_sees(round->form);
    if (view.standing == SeatStanding::yours && viewer.party && may_confirm(*session))
        view.to_confirm = to_confirm(state, *session, *viewer.party);
    view.task = task_of(*session, *round, view);
    if (view.task != SeatTask::vote) return view;
    view.statements = lines_of(*session, round->statements);
    show_own_card(view, boxes, *round, viewer);
    return view;
}

} // namespace hefboom::domain
