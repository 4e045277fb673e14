// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/deck.hpp"

#include <algorithm>

namespace hefboom::domain {

void deal_deck(Decision& decision, Session const& session, DealDeck const& command,
               Moment const& moment) {
    DeckDealt dealt;
    dealt.session = session.id;
    dealt.round = moment.fresh<RoundId>();
    dealt.number = command.number;
    dealt.client_seats = command.client_seats;
    dealt.contractor_seats = command.contractor_seats;
    dealt.form = group_form(std::min(command.client_seats, command.contractor_seats));
    auto const asked = command.number == 1 && dealt.form != GroupForm::one_group;
    dealt.predictions = asked ? session.predictions : Predictions::left_out;
    dealt.statements = session.statements_of(command.number);
    dealt.joined = moment.fresh<BoxId>();
    dealt.ballots = moment.fresh<BoxId>();
    dealt.tally = moment.fresh<BoxId>();
    for (auto const box : {dealt.joined, dealt.ballots, dealt.tally})
        decision.boxes.emplace_back(OpenBox{box});
    decision.made.push_back(as<ObjectId>(dealt.round));
    decision.events.emplace_back(std::move(dealt));
}

void replace_round(Decision& decision, Boxes const& boxes, Session const& session,
                   Round const& round) {
    destroy_boxes(decision, boxes, round);
    decision.events.emplace_back(RoundReplaced{.session = session.id, .round = round.id});
}

void destroy_boxes(Decision& decision, Boxes const& boxes, Round const& round) {
    for (auto const box : {round.joined, round.ballots, round.tally})
        if (boxes.exists(box)) decision.boxes.emplace_back(DestroyBox{box});
}

} // namespace hefboom::domain
