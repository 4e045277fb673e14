// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/tally.hpp"

#include "domain/sessions/share.hpp"

namespace hefboom::domain {

namespace {

constexpr std::int32_t whole_permille = 1000;

Majority larger_part(std::int32_t agree, std::int32_t disagree, std::int32_t all) {
    if (2 * agree > all) return Majority::agree;
    if (2 * disagree > all) return Majority::disagree;
    return Majority::divided;
}

bool reaches(std::int32_t part, std::int32_t all, std::int32_t threshold_permille) {
    return all > 0 && whole_permille * part >= threshold_permille * all;
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
    if (reaches(tally.agreeing(), tally.n, limits::large_majority_permille))
        return Band::large_majority;
    bool const few = tally.n > 0 &&
                     whole_permille * tally.agreeing() <= limits::small_minority_permille * tally.n;
    return few ? Band::small_minority : Band::divided;
}

StatementFigures figures_of(StatementTally const& tally) {
    auto const& [statement, client, contractor] = tally;
    auto const both_reach = [&](std::int32_t of_client, std::int32_t of_contractor) {
        return reaches(of_client, client.n, limits::silent_agreement_permille) &&
               reaches(of_contractor, contractor.n, limits::silent_agreement_permille);
    };
    auto const somebody_predicted = [&](Majority side) {
        return predicted_majority(client) == side || predicted_majority(contractor) == side;
    };
    auto const difference =
        share_difference(client.agreeing(), client.n, contractor.agreeing(), contractor.n)
            .value_or(0);
    return {.statement = statement,
            .difference_permille = difference < 0 ? -difference : difference,
            .gap_client_permille = share_difference(client.predicted_agree, client.predictions(),
                                                    contractor.agreeing(), contractor.n),
            .gap_contractor_permille = share_difference(
                contractor.predicted_agree, contractor.predictions(), client.agreeing(), client.n),
            .silent_agreement = (both_reach(client.agreeing(), contractor.agreeing()) &&
                                 somebody_predicted(Majority::disagree)) ||
                                (both_reach(client.disagreeing(), contractor.disagreeing()) &&
                                 somebody_predicted(Majority::agree))};
}

} // namespace hefboom::domain
