// SPDX-License-Identifier: EUPL-1.2
#include "analysis/opinion_groups.hpp"

#include "analysis/plane_clusters.hpp"

#include <algorithm>
#include <string>

namespace hefboom::analysis {

namespace {

constexpr std::size_t groups_most = 5;
constexpr std::size_t people_for_another_group = 12;

struct Best {
    double silhouette = 0;
    PlaneClusters clusters = {};
};

std::optional<Best> best_groups(std::span<MapPoint const> people) {
    auto const most = std::min(groups_most, 2 + people.size() / people_for_another_group);
    auto solutions = plane_clusters(people, most);
    for (auto& solution : solutions)
        if (solution && std::ranges::min(solution->sizes) < people_in_a_group_fewest)
            solution.reset();
    auto const silhouettes = mean_silhouettes(people, solutions);
    std::optional<std::size_t> best;
    for (std::size_t at = 0; at < solutions.size(); ++at)
        if (silhouettes[at] && (!best || *silhouettes[at] >= *silhouettes[*best])) best = at;
    if (!best) return std::nullopt;
    return Best{.silhouette = *silhouettes[*best], .clusters = std::move(*solutions[*best])};
}

/// How many of the shuffles are at least as good.
std::size_t as_good(MappedVotes const& votes, double silhouette, std::size_t shuffles,
                    Random& random) {
    auto shuffled = votes;
    auto& centred = shuffled.centred;
    std::size_t hits = 0;
    for (std::size_t shuffle = 0; shuffle < shuffles; ++shuffle) {
        centred.value = votes.centred.value;
        for (std::size_t column = 0; column < centred.columns(); ++column)
            random.shuffle(std::span(centred.value)
                               .subspan(centred.starts[column],
                                        centred.starts[column + 1] - centred.starts[column]));
        auto const best = best_groups(opinion_map(shuffled).people);
        if (best && best->silhouette >= silhouette) ++hits;
    }
    return hits;
}

/// Numbers from 1, in the order in which the groups are first met.
std::vector<std::size_t> numbered(PlaneClusters const& clusters) {
    std::vector<std::size_t> number(clusters.sizes.size());
    std::vector<std::size_t> members;
    std::size_t last = 0;
    for (auto const cluster : clusters.of_point) {
        if (number[cluster] == 0) number[cluster] = ++last;
        members.push_back(number[cluster]);
    }
    return members;
}

} // namespace

OpinionGroups opinion_groups(MappedVotes const& votes, OpinionMap const& map, std::size_t shuffles,
                             Random& random) {
    OpinionGroups groups;
    auto const people = map.people.size();
    if (people < people_for_groups_fewest)
        groups.notes.push_back({.key = "too-few-for-groups",
                                .about = {{"people", std::to_string(people)},
                                          {"least", std::to_string(people_for_groups_fewest)}}});
    auto const best = best_groups(map.people);
    if (!best) {
        groups.notes.push_back({.key = "no-groups-to-form",
                                .about = {{"least", std::to_string(people_in_a_group_fewest)}}});
        return groups;
    }
    groups.k = best->clusters.sizes.size();
    groups.silhouette = best->silhouette;
    if (shuffles == 0) {
        groups.notes.push_back({.key = "groups-not-tested"});
        return groups;
    }
    auto const hits = as_good(votes, best->silhouette, shuffles, random);
    groups.p = static_cast<double>(1 + hits) / static_cast<double>(1 + shuffles);
    groups.shown = *groups.p <= shown_p_most;
    if (groups.shown)
        groups.members = numbered(best->clusters);
    else
        groups.notes.push_back({.key = "groups-not-beyond-chance"});
    return groups;
}

} // namespace hefboom::analysis
