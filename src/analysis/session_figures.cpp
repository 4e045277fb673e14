// SPDX-License-Identifier: EUPL-1.2
#include "analysis/session_figures.hpp"

namespace hefboom::analysis {

namespace {

/// At least 80 %, in whole numbers.
bool on_one_side(std::int64_t votes, std::int64_t all) {
    return 5 * votes >= 4 * all;
}

std::optional<ShareDifference> gap(PredictionCounts const& predicted, OpinionCounts const& voted) {
    return share_difference(predicted.agree, predicted.predictions(), voted.agree, voted.votes());
}

std::optional<bool> silent_agreement(PartyBallots const& first, PartyBallots const& second) {
    auto const of_first = first.votes.votes();
    auto const of_second = second.votes.votes();
    if (of_first == 0 || of_second == 0) return std::nullopt;
    auto const all_agree =
        on_one_side(first.votes.agree, of_first) && on_one_side(second.votes.agree, of_second);
    auto const all_disagree = on_one_side(first.votes.disagree, of_first) &&
                              on_one_side(second.votes.disagree, of_second);
    if (!all_agree && !all_disagree) return false;
    bool known = true;
    for (auto const* predicted : {&first.of_the_other, &second.of_the_other}) {
        auto const opposite = all_agree ? predicted->disagree : predicted->agree;
        if (2 * opposite > predicted->predictions()) return true;
        known = known && predicted->predictions() > 0;
    }
    return known ? std::optional(false) : std::nullopt;
}

} // namespace

SessionFigures session_figures(PartyBallots const& first, PartyBallots const& second) {
    auto const difference = share_difference(first.votes.agree, first.votes.votes(),
                                             second.votes.agree, second.votes.votes());
    SessionFigures figures{.gap_of_first = gap(first.of_the_other, second.votes),
                           .gap_of_second = gap(second.of_the_other, first.votes),
                           .silent_agreement = silent_agreement(first, second)};
    if (difference) figures.difference = difference->size();
    return figures;
}

} // namespace hefboom::analysis
