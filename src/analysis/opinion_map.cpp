// SPDX-License-Identifier: EUPL-1.2
#include "analysis/opinion_map.hpp"

#include <algorithm>
#include <cmath>

namespace hefboom::analysis {

MappedVotes mapped_votes(VoteTable const& table) {
    auto const statements = table.statements().size();
    auto const least = std::max<std::size_t>(1, std::min(votes_on_the_map_fewest, statements));
    auto const counts = table.votes_of_people();
    MappedVotes mapped;
    std::vector<std::uint32_t> row_of(counts.size());
    for (std::size_t person = 0; person < counts.size(); ++person) {
        if (counts[person] < least) continue;
        row_of[person] = static_cast<std::uint32_t>(mapped.people.size());
        mapped.people.push_back(person);
        mapped.stretch.push_back(
            std::sqrt(static_cast<double>(statements) / static_cast<double>(counts[person])));
    }
    auto& centred = mapped.centred;
    centred.rows = mapped.people.size();
    for (std::size_t statement = 0; statement < statements; ++statement) {
        auto const begin = centred.row.size();
        int sum = 0;
        for (auto const& vote : table.votes(statement)) {
            if (counts[vote.person] < least) continue;
            centred.row.push_back(row_of[vote.person]);
            centred.value.push_back(static_cast<double>(vote.side));
            sum += static_cast<int>(vote.side);
        }
        auto const votes = centred.row.size() - begin;
        auto const mean = votes == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(votes);
        for (auto at = begin; at < centred.value.size(); ++at)
            centred.value[at] -= mean;
        centred.starts.push_back(centred.row.size());
    }
    return mapped;
}

OpinionMap opinion_map(MappedVotes const& votes) {
    auto const components = leading_components(votes.centred);
    OpinionMap map{.variance = components.variance};
    map.people.reserve(votes.people.size());
    for (std::size_t person = 0; person < votes.people.size(); ++person) {
        auto const& score = components.rows[person];
        map.people.push_back(
            {.x = votes.stretch[person] * score[0], .y = votes.stretch[person] * score[1]});
    }
    for (auto const& weight : components.columns)
        map.statements.push_back({.x = weight[0], .y = weight[1]});
    for (auto const value : votes.centred.value)
        map.all_variance += value * value;
    return map;
}

} // namespace hefboom::analysis
