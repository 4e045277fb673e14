// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "domain/party.hpp"
#include "domain/sessions/ballot.hpp"
#include "store/store.hpp"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace hefboom::service {

/// How a party is likely to vote on a statement: of so many people so many agree, and predict that
/// most others agree; "again" is the second vote. Only the worked example has these.
struct LikelyVotes {
    domain::StatementId statement;
    std::int32_t people = 0; ///< of each party
    std::int32_t client = 0, contractor = 0;
    std::int32_t client_predicts = 0, contractor_predicts = 0;
    std::int32_t client_again = 0, contractor_again = 0;
};
BOOST_DESCRIBE_STRUCT(LikelyVotes, (),
                      (statement, people, client, contractor, client_predicts, contractor_predicts,
                       client_again, contractor_again))

/// Whether predictions are given: only in the first vote.
enum class Ballots { first, again };

/// The cards of a party of so many seats, one a seat, so that the counts come as near to the likely
/// ones as that number allows. Who votes what is drawn by statement, always in the same way.
[[nodiscard]] std::vector<std::vector<domain::BallotCell>>
likely_cards(std::span<LikelyVotes const> votes, domain::Party party, Ballots ballots,
             std::size_t seats);

/// Keeps them in the data folder, in the place of earlier ones. Refuses what the store refuses.
[[nodiscard]] Result<void> keep_likely_votes(store::Store& store,
                                             std::vector<LikelyVotes> const& votes);

/// Those of the data folder; none where none were kept.
[[nodiscard]] std::vector<LikelyVotes> likely_votes(store::Store& store);

} // namespace hefboom::service
