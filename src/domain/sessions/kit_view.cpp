// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/kit_view.hpp"

#include "domain/rights.hpp"
#include "domain/sessions/positions.hpp"
#include "domain/sessions/room_gates.hpp"
#include "domain/sessions/who_sees.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

void add_deck(KitView& view, Round const& round, Party party, std::int32_t seats) {
    for (std::int32_t seat = 1; seat <= seats; ++seat)
        view.seat_cards.push_back({round.id, round.number, party, seat,
                                   card_number(round.form, round.client_seats, party, seat)});
}

void add_round(KitView& view, Session const& session, Round const& round) {
    view.statement_cards.push_back(
        {round.number, round.predictions, lines_of(session, round.statements)});
    if (round.state != RoundState::dealt) return;
    add_deck(view, round, Party::client, round.client_seats);
    add_deck(view, round, Party::contractor, round.contractor_seats);
}

std::vector<BagItem> bag_of(KitView const& view) {
    auto const heads = view.client_heads + view.contractor_heads;
    auto const rounds = static_cast<std::int32_t>(view.statement_cards.size());
    auto const seat_cards = static_cast<std::int32_t>(view.seat_cards.size());
    bool const parties = view.form == GroupForm::words || view.form == GroupForm::counts;
    std::vector<BagItem> bag{{KitPart::invitation, heads},
                             {KitPart::room_sheets, heads},
                             {KitPart::statement_cards, heads * rounds},
                             {KitPart::seat_cards, seat_cards},
                             {KitPart::envelopes, rounds * (parties ? 2 : 1)},
                             {KitPart::wall_labels, limits::wall_labels},
                             {KitPart::reveal_sheet, std::min(rounds, 1)},
                             {KitPart::outcome_cards, limits::outcome_cards},
                             {KitPart::reflection_cards, heads},
                             {KitPart::spare_cards, rounds * limits::spare_cards}};
    std::erase_if(bag, [](BagItem const& item) { return item.count == 0; });
    return bag;
}

} // namespace

Result<KitView> kit_view(Engagement const& state, Actor const& viewer, SessionId id) {
    CHECK_OK(may_see(viewer, "kit"));
    auto const* session = TRY(find_session(state, id));
    if (session->state == SessionState::planned)
        return refuse(Refused::conflict, "session.not_prepared");
    KitView view;
    view.session = session_line(state, *session);
    view.case_version = session->case_version;
    view.room = session->room;
    view.script = session->script;
    view.client_heads = session->client_heads;
    view.contractor_heads = session->contractor_heads;
    view.form = group_form(std::min(session->client_heads, session->contractor_heads));
    view.who_sees = who_sees(view.form);
    for (auto const number : {1, 2})
        if (auto const* round = session->current_round(number)) add_round(view, *session, *round);
    auto const first = session->statements_of(1);
    if (!view.statement_cards.empty()) view.reveal_sheet = lines_of(*session, first);
    view.bag = bag_of(view);
    return view;
}

} // namespace hefboom::domain
