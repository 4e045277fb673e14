// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/ids.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>

namespace hefboom::domain {

/// The marks of one party (or of one undivided group) on one statement. n counts "geen antwoord".
struct PartyTally {
    std::int32_t n = 0;
    std::int32_t agree = 0;           ///< "eens"
    std::int32_t rather_agree = 0;    ///< "eerder eens"
    std::int32_t rather_disagree = 0; ///< "eerder oneens"
    std::int32_t disagree = 0;        ///< "oneens"
    std::int32_t no_answer = 0;
    std::int32_t predicted_agree = 0; ///< of this party, predicting that most others agree
    std::int32_t predicted_disagree = 0;

    [[nodiscard]] std::int32_t agreeing() const { return agree + rather_agree; }
    [[nodiscard]] std::int32_t disagreeing() const { return rather_disagree + disagree; }
    [[nodiscard]] std::int32_t predictions() const { return predicted_agree + predicted_disagree; }

    bool operator==(PartyTally const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PartyTally, (),
                      (n, agree, rather_agree, rather_disagree, disagree, no_answer,
                       predicted_agree, predicted_disagree))

struct StatementTally {
    StatementId statement;
    PartyTally client;
    PartyTally contractor;

    bool operator==(StatementTally const&) const = default;
};
BOOST_DESCRIBE_STRUCT(StatementTally, (), (statement, client, contractor))

[[nodiscard]] PartyTally sum(PartyTally const& a, PartyTally const& b);

/// How a majority is told without counts. A tie is no majority.
enum class Majority { agree, divided, disagree };
BOOST_DESCRIBE_ENUM(Majority, agree, divided, disagree)

/// The larger of agreeing and disagreeing among all n; `divided` when neither is more than half.
[[nodiscard]] Majority majority_of(PartyTally const& tally);
/// What most of this party predicted of the other; `divided` on a tie or without predictions.
[[nodiscard]] Majority predicted_majority(PartyTally const& tally);

/// What travels to the table of those who agree: never counts.
enum class Band {
    large_majority, ///< "ruime meerderheid": three in four or more agree
    divided,
    small_minority, ///< "kleine minderheid": one in four or fewer agree
};
BOOST_DESCRIBE_ENUM(Band, large_majority, divided, small_minority)
[[nodiscard]] Band band_of(PartyTally const& tally);

/// Shares in thousandths, as the room sees them; nothing where a share has no denominator.
struct StatementFigures {
    StatementId statement;
    std::int32_t difference_permille = 0;            ///< |agree% client − agree% contractor|
    std::optional<std::int32_t> gap_client_permille; ///< client's prediction − contractor's vote
    std::optional<std::int32_t>
        gap_contractor_permille; ///< contractor's prediction − client's vote
    bool silent_agreement = false;

    bool operator==(StatementFigures const&) const = default;
};
BOOST_DESCRIBE_STRUCT(StatementFigures, (),
                      (statement, difference_permille, gap_client_permille, gap_contractor_permille,
                       silent_agreement))

/// `verschil`, both `beeldkloven` and `stille eensgezindheid`: both parties at least 80 % on the
/// same side while a majority of at least one predicted the opposite.
[[nodiscard]] StatementFigures figures_of(StatementTally const& tally);

namespace limits {
constexpr std::int32_t kept_per_party_fewest = 5; ///< persons behind any kept figure
constexpr std::int32_t large_majority_permille = 750;
constexpr std::int32_t small_minority_permille = 250;
} // namespace limits

} // namespace hefboom::domain
