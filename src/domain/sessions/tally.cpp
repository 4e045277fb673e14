// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/tally.hpp"

#include "analysis/session_figures.hpp"

namespace hefboom::domain {

namespace {

constexpr std::int32_t whole_permille = 1000;

Majority larger_part(std::int32_t agree, std::int32_t disagree, std::int32_t all) {
    if (2 * agree > all) return Majority::agree;
    if (2 * disagree > all) return Majority::disagree;
    return Majority::divided;
}

/// The marks of a party as the methods count them: the two halves of a side together.
analysis::PartyBallots ballots(PartyTally const& tally) {
    return {.votes = {.agree = tally.agreeing(),
                      .disagree = tally.disagreeing(),
                      .pass = tally.n - tally.agreeing() - tally.disagreeing()},
            .of_the_other = {.agree = tally.predicted_agree, .disagree = tally.predicted_disagree}};
}

std::optional<std::int32_t> permille(std::optional<analysis::ShareDifference> const& difference) {
    if (!difference) return std::nullopt;
    return difference->thousandths();
}

} // namespace

PartyTally sum(PartyTally const& a, PartyTally const& b) {
    return {.n = a.n + b.n,
            .agree = a.agree + b.agree,
            .rather_agree = a.rather_agree + b.rather_agree,
            .rather_disagree = a.rather_disagree + b.rather_disagree,
            .disagree = a.disagree + b.disagree,
            .no_answer = a.no_answer + b.no_answer,
            .predicted_agree = a.predicted_agree + b.predicted_agree,
            .predicted_disagree = a.predicted_disagree + b.predicted_disagree};
}

Majority majority_of(PartyTally const& tally) {
    return larger_part(tally.agreeing(), tally.disagreeing(), tally.n);
}

Majority predicted_majority(PartyTally const& tally) {
    return larger_part(tally.predicted_agree, tally.predicted_disagree, tally.predictions());
}

Band band_of(PartyTally const& tally) {
    if (tally.n == 0) return Band::divided;
    auto const agreeing = whole_permille * tally.agreeing();
    if (agreeing >= limits::large_majority_permille * tally.n) return Band::large_majority;
    if (agreeing <= limits::small_minority_permille * tally.n) return Band::small_minority;
    return Band::divided;
}

StatementFigures figures_of(StatementTally const& tally) {
    auto const figures =
        analysis::session_figures(ballots(tally.client), ballots(tally.contractor));
    return {.statement = tally.statement,
            .difference_permille = permille(figures.difference).value_or(0),
            .gap_client_permille = permille(figures.gap_of_first),
            .gap_contractor_permille = permille(figures.gap_of_second),
            .silent_agreement = figures.silent_agreement.value_or(false)};
}

} // namespace hefboom::domain
