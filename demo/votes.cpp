// SPDX-License-Identifier: EUPL-1.2
#include "demo/votes.hpp"

namespace hefboom::demo {

using namespace hefboom::domain;

std::vector<service::LikelyVotes> votes_of(Story const& story, std::span<ToldVotes const> told,
                                           std::int32_t people) {
    std::vector<service::LikelyVotes> votes;
    for (auto const& row : told)
        votes.push_back({.statement = story.statements.find(row.code)->second,
                         .people = people,
                         .client = row.client,
                         .contractor = row.contractor,
                         .client_predicts = row.client_predicts,
                         .contractor_predicts = row.contractor_predicts,
                         .client_again = row.client_again,
                         .contractor_again = row.contractor_again});
    return votes;
}

void cast_votes(Story& story, SessionId session, std::vector<service::LikelyVotes> const& votes,
                Ballots ballots) {
    auto const number = ballots == Ballots::first ? 1 : 2;
    auto const round = story.stage.state().sessions.at(session).current_round(number)->id;
    for (auto const party : {Party::client, Party::contractor}) {
        auto const seats = story.stage.seats(round, party);
        auto const cards = service::likely_cards(votes, party, ballots, seats.size());
        for (std::size_t seat = 0; seat < seats.size(); ++seat) {
            story.stage.by_seat(seats[seat], JoinSeat{});
            story.stage.by_seat(seats[seat], CastBallot{.sequence = 1, .cells = cards[seat]});
        }
    }
}

} // namespace hefboom::demo
