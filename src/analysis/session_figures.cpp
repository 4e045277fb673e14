// SPDX-License-Identifier: EUPL-1.2
#include "analysis/session_figures.hpp"

#include <cmath>

namespace hefboom::analysis {

namespace {

double share(std::int64_t part, std::int64_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
}

/// At least 80 %, in whole numbers.
bool on_one_side(std::int64_t votes, std::int64_t all) {
    return 5 * votes >= 4 * all;
}

std::optional<double> gap(PredictionCounts const& predicted, OpinionCounts const& voted) {
    if (predicted.predictions() == 0 || voted.votes() == 0) return std::nullopt;
    return share(predicted.agree, predicted.predictions()) - share(voted.agree, voted.votes());
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
    SessionFigures figures{.gap_of_first = gap(first.of_the_other, second.votes),
                           .gap_of_second = gap(second.of_the_other, first.votes),
                           .silent_agreement = silent_agreement(first, second)};
    if (first.votes.votes() > 0 && second.votes.votes() > 0)
        figures.difference = std::abs(share(first.votes.agree, first.votes.votes()) -
                                      share(second.votes.agree, second.votes.votes()));
    return figures;
}

} // namespace hefboom::analysis
