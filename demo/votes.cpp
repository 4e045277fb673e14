// SPDX-License-Identifier: EUPL-1.2
#include "demo/votes.hpp"

#include "base/bytes.hpp"
#include "journal/hash.hpp"

#include <algorithm>
#include <numeric>

namespace hefboom::demo {

namespace {

using namespace hefboom::domain;

/// A number that belongs to this place in the story, and only to it.
Digest lot(std::string_view what, std::string_view statement, Party party, std::size_t seat) {
    auto const place = std::string(what) + "/" + std::string(statement) + "/" +
                       (party == Party::client ? "client/" : "contractor/") + std::to_string(seat);
    return journal::sha256(as_bytes(place));
}

/// Which `count` of `seats` seats: the same ones every time, other ones for every statement.
std::vector<bool> drawn(std::string_view what, std::string_view statement, Party party,
                        std::int32_t count, std::size_t seats) {
    std::vector<std::size_t> order(seats);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {},
                      [&](std::size_t seat) { return lot(what, statement, party, seat); });
    std::vector<bool> chosen(seats, false);
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
        chosen[order[i]] = true;
    return chosen;
}

Vote strength(bool agrees, Digest const& chance) {
    auto const mild = chance[0] % 5 < 3;
    if (agrees) return mild ? Vote::rather_agree : Vote::agree;
    return mild ? Vote::rather_disagree : Vote::disagree;
}

/// The cards of one party, one a seat.
std::vector<std::vector<BallotCell>> cards(Story const& story, std::span<ToldVotes const> votes,
                                           Party party, Ballots ballots, std::size_t seats) {
    std::vector<std::vector<BallotCell>> cards(seats);
    auto const client = party == Party::client;
    for (auto const& row : votes) {
        auto const first = ballots == Ballots::first;
        auto const agreeing = first ? (client ? row.client : row.contractor)
                                    : (client ? row.client_again : row.contractor_again);
        auto const predicting = client ? row.client_predicts : row.contractor_predicts;
        auto const agree = drawn(first ? "vote" : "again", row.code, party, agreeing, seats);
        auto const predict = drawn("predict", row.code, party, predicting, seats);
        for (std::size_t seat = 0; seat < seats; ++seat) {
            BallotCell cell{.statement = story.statements.find(row.code)->second,
                            .vote = strength(agree[seat], lot(first ? "mild" : "mild again",
                                                              row.code, party, seat)),
                            .prediction = Prediction::none};
            if (first) cell.prediction = predict[seat] ? Prediction::agree : Prediction::disagree;
            cards[seat].push_back(cell);
        }
    }
    return cards;
}

} // namespace

void cast_votes(Story& story, SessionId session, std::span<ToldVotes const> votes,
                Ballots ballots) {
    auto const number = ballots == Ballots::first ? 1 : 2;
    auto const round = story.stage.state().sessions.at(session).current_round(number)->id;
    for (auto const party : {Party::client, Party::contractor}) {
        auto const seats = story.stage.seats(round, party);
        auto const filled = cards(story, votes, party, ballots, seats.size());
        for (std::size_t seat = 0; seat < seats.size(); ++seat) {
            story.stage.by_seat(seats[seat], JoinSeat{});
            story.stage.by_seat(seats[seat], CastBallot{.sequence = 1, .cells = filled[seat]});
        }
    }
}

} // namespace hefboom::demo
