// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "domain/ids.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <span>
#include <vector>

namespace hefboom::domain {

/// The four-point scale, and the valid answer that gives none.
enum class Vote { agree, rather_agree, rather_disagree, disagree, no_answer };
BOOST_DESCRIBE_ENUM(Vote, agree, rather_agree, rather_disagree, disagree, no_answer)

/// "Ik denk dat de meesten aan de andere kant … stemmen."
enum class Prediction { none, agree, disagree };
BOOST_DESCRIBE_ENUM(Prediction, none, agree, disagree)

[[nodiscard]] constexpr bool agrees(Vote vote) {
    return vote == Vote::agree || vote == Vote::rather_agree;
}
[[nodiscard]] constexpr bool disagrees(Vote vote) {
    return vote == Vote::rather_disagree || vote == Vote::disagree;
}

/// One card: a mark per statement of the round, in the round's order. A statement without a mark
/// is left out of its counts; on a paper card it counts as no answer, because the card says so.
struct BallotCell {
    StatementId statement;
    Vote vote = Vote::no_answer;
    Prediction prediction = Prediction::none;

    bool operator==(BallotCell const&) const = default;
};
BOOST_DESCRIBE_STRUCT(BallotCell, (), (statement, vote, prediction))

/// One byte for a vote with a prediction, and the two back; `no_mark` stands for neither.
constexpr std::uint8_t no_mark = 0;
[[nodiscard]] std::uint8_t mark_of(Vote vote, Prediction prediction);
[[nodiscard]] Vote vote_of(std::uint8_t mark);
[[nodiscard]] Prediction prediction_of(std::uint8_t mark);

/// The cells of a ballot as a box keeps them: one byte a statement of `order`, 0 for no mark.
/// Refusals ballot.unknown_statement and ballot.repeated_statement.
[[nodiscard]] Result<Bytes> pack(std::span<BallotCell const> cells,
                                 std::span<StatementId const> order);
/// The other way; asserts that the bytes were packed with the same order.
[[nodiscard]] std::vector<BallotCell> unpack(Bytes const& bytes,
                                             std::span<StatementId const> order);
/// A card without a single mark is no ballot.
[[nodiscard]] bool has_a_mark(Bytes const& packed);

} // namespace hefboom::domain
