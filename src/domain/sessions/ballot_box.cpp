// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/ballot_box.hpp"

#include "domain/sessions/ballot.hpp"

#include <algorithm>
#include <cassert>

namespace hefboom::domain {

namespace {

constexpr std::size_t id_offset = 16;

} // namespace

std::uint8_t party_tag(Round const& round, std::optional<Party> party) {
    if (round.form == GroupForm::one_group) return no_party_tag;
    assert(party);
    return static_cast<std::uint8_t>(*party);
}

Digest paper_token(ObjectId card) {
    Digest token{};
    std::ranges::copy(card.bytes, token.begin() + id_offset);
    return token;
}

bool is_paper(Digest const& token) {
    return std::all_of(token.begin(), token.begin() + id_offset,
                       [](std::uint8_t byte) { return byte == 0; });
}

ObjectId card_of(Digest const& token) {
    assert(is_paper(token));
    ObjectId card;
    std::copy(token.begin() + id_offset, token.end(), card.bytes.begin());
    return card;
}

Digest totals_token() {
    return paper_token(ObjectId{}); // no card has the id that names nothing
}

Digest tally_token() {
    return Digest{};
}

Digest salt_token() {
    Digest token{};
    token.back() = 1;
    return token;
}

bool has_totals(Boxes const& boxes, Round const& round) {
    auto const& ballots = boxes.box(round.ballots);
    auto const row = ballots.find(totals_token());
    return row != ballots.end() && has_a_mark(row->second.cells);
}

bool has_cards(Boxes const& boxes, Round const& round) {
    return std::ranges::any_of(boxes.box(round.ballots), [](auto const& row) {
        return row.first != totals_token() && has_a_mark(row.second.cells);
    });
}

namespace {

Turnout& side_of(RoundTurnout& turnout, std::uint8_t tag) {
    if (tag == no_party_tag) return turnout.group;
    return tag == static_cast<std::uint8_t>(Party::client) ? turnout.client : turnout.contractor;
}

RoundTurnout seats_of(Round const& round) {
    RoundTurnout turnout;
    if (round.form == GroupForm::one_group) {
        turnout.group.seats = round.client_seats + round.contractor_seats;
    } else {
        turnout.client.seats = round.client_seats;
        turnout.contractor.seats = round.contractor_seats;
    }
    return turnout;
}

void count_totals(RoundTurnout& turnout, Round const& round, Bytes const& cells) {
    for (auto const& tally : unpack_tallies(cells, round.statements)) {
        auto& first =
            round.form == GroupForm::one_group ? turnout.group.paper : turnout.client.paper;
        first = std::max(first, tally.client.n);
        turnout.contractor.paper = std::max(turnout.contractor.paper, tally.contractor.n);
    }
}

} // namespace

RoundTurnout turnout_of(Boxes const& boxes, Round const& round) {
    if (round.state != RoundState::open && round.locked_with) return *round.locked_with;
    auto turnout = seats_of(round);
    for (auto const& [token, row] : boxes.box(round.joined))
        ++side_of(turnout, row.party).joined;
    for (auto const& [token, row] : boxes.box(round.ballots)) {
        if (token == totals_token()) {
            count_totals(turnout, round, row.cells);
        } else if (has_a_mark(row.cells)) {
            auto& side = side_of(turnout, row.party);
            ++(is_paper(token) ? side.paper : side.phones);
        }
    }
    return turnout;
}

} // namespace hefboom::domain
