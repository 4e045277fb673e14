// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/positions.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

bool without_parties(GroupForm form) {
    return form == GroupForm::one_group;
}

} // namespace

std::int32_t card_number(GroupForm form, std::int32_t client_seats, Party party,
                         std::int32_t seat) {
    bool const goes_on = without_parties(form) && party == Party::contractor;
    return goes_on ? client_seats + seat : seat;
}

std::vector<DefendingCards> defending_cards(Session const& session, DrawnPositions const& drawn) {
    auto const form = group_form(std::min(session.client_heads, session.contractor_heads));
    auto const client_seats = static_cast<std::int32_t>(drawn.client.size());
    auto const add = [&](DefendingCards& cards, Party party, std::vector<bool> const& sides) {
        std::int32_t seat = 0;
        for (bool const agree : sides)
            (agree ? cards.agree : cards.disagree)
                .push_back(card_number(form, client_seats, party, ++seat));
    };
    if (without_parties(form)) {
        DefendingCards all;
        add(all, Party::client, drawn.client);
        add(all, Party::contractor, drawn.contractor);
        return {std::move(all)};
    }
    DefendingCards client{.party = Party::client, .agree = {}, .disagree = {}};
    DefendingCards contractor{.party = Party::contractor, .agree = {}, .disagree = {}};
    add(client, Party::client, drawn.client);
    add(contractor, Party::contractor, drawn.contractor);
    return {std::move(client), std::move(contractor)};
}

} // namespace hefboom::domain
