// SPDX-License-Identifier: EUPL-1.2
#include "service/likely_votes.hpp"

#include "base/bytes.hpp"
#include "codec/json_writer.hpp"
#include "codec/request_reader.hpp"
#include "journal/hash.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <string>
#include <string_view>

namespace hefboom::service {

namespace {

using namespace hefboom::domain;

constexpr std::string_view setting = "demo_votes";
constexpr unsigned of_five = 5;
constexpr unsigned mild_of_five = 3;

struct Kept {
    std::vector<LikelyVotes> votes;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (votes))

/// A number that belongs to this vote of this seat, and to no other.
Digest lot(std::string_view what, StatementId statement, Party party, std::size_t seat) {
    auto const place = std::string(what) + "/" + to_string(statement) +
                       (party == Party::client ? "/client/" : "/contractor/") +
                       std::to_string(seat);
    return journal::sha256(as_bytes(place));
}

/// Which `count` of `seats` seats: other ones for every statement.
std::vector<bool> drawn(std::string_view what, StatementId statement, Party party,
                        std::size_t count, std::size_t seats) {
    std::vector<std::size_t> order(seats);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {},
                      [&](std::size_t seat) { return lot(what, statement, party, seat); });
    std::vector<bool> chosen(seats, false);
    for (std::size_t i = 0; i < count; ++i)
        chosen[order[i]] = true;
    return chosen;
}

/// So many of `people`, among `seats` people; half a person counts for a whole.
std::size_t scaled(std::int32_t count, std::int32_t people, std::size_t seats) {
    assert(people > 0 && count >= 0 && count <= people);
    auto const whole = static_cast<std::size_t>(people);
    return (2 * static_cast<std::size_t>(count) * seats + whole) / (2 * whole);
}

Vote strength(bool agrees, Digest const& chance) {
    auto const mild = chance[0] % of_five < mild_of_five;
    if (agrees) return mild ? Vote::rather_agree : Vote::agree;
    return mild ? Vote::rather_disagree : Vote::disagree;
}

} // namespace

std::vector<std::vector<BallotCell>> likely_cards(std::span<LikelyVotes const> votes, Party party,
                                                  Ballots ballots, std::size_t seats) {
    std::vector<std::vector<BallotCell>> cards(seats);
    auto const client = party == Party::client;
    auto const first = ballots == Ballots::first;
    for (auto const& row : votes) {
        auto const agreeing = first ? (client ? row.client : row.contractor)
                                    : (client ? row.client_again : row.contractor_again);
        auto const predicting = client ? row.client_predicts : row.contractor_predicts;
        auto const agree = drawn(first ? "vote" : "again", row.statement, party,
                                 scaled(agreeing, row.people, seats), seats);
        auto const predict =
            drawn("predict", row.statement, party, scaled(predicting, row.people, seats), seats);
        for (std::size_t seat = 0; seat < seats; ++seat) {
            auto const chance = lot(first ? "mild" : "mild again", row.statement, party, seat);
            auto const prediction = predict[seat] ? Prediction::agree : Prediction::disagree;
            cards[seat].push_back({.statement = row.statement,
                                   .vote = strength(agree[seat], chance),
                                   .prediction = first ? prediction : Prediction::none});
        }
    }
    return cards;
}

Result<void> keep_likely_votes(store::Store& store, std::vector<LikelyVotes> const& votes) {
    std::string text;
    codec::write(text, Kept{votes}, codec::AsReference{});
    return store.accounts().put_setting(setting, Bytes(text.begin(), text.end()));
}

std::vector<LikelyVotes> likely_votes(store::Store& store) {
    auto const kept = store.accounts().setting(setting);
    if (!kept) return {};
    auto fields = codec::parse_request(as_text(*kept));
    if (!fields) return {};
    auto read = codec::from_request<Kept>(boost::json::value(std::move(*fields)));
    return read ? std::move(read->votes) : std::vector<LikelyVotes>{};
}

} // namespace hefboom::service
