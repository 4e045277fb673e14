// SPDX-License-Identifier: EUPL-1.2
#include "analysis/party_opinions.hpp"

#include "analysis/false_discovery.hpp"
#include "analysis/fisher.hpp"
#include "analysis/proportion.hpp"

#include <algorithm>

namespace hefboom::analysis {

namespace {

void add(OpinionCounts& counts, Side side) {
    switch (side) {
    case Side::agree: ++counts.agree; break;
    case Side::pass: ++counts.pass; break;
    case Side::disagree: ++counts.disagree; break;
    }
}

double share_of(OpinionCounts const& counts) {
    return static_cast<double>(counts.agree) / static_cast<double>(counts.votes());
}

double least_lower_bound(std::span<OpinionCounts const> by_party,
                         std::int64_t OpinionCounts::* votes) {
    double least = 1;
    for (auto const& counts : by_party)
        least = std::min(least, wilson(counts.*votes, counts.votes()).low);
    return least;
}

TwoByTwo agree_or_not(OpinionCounts const& first, OpinionCounts const& second) {
    return {.both = static_cast<std::size_t>(first.agree),
            .first_only = static_cast<std::size_t>(first.votes() - first.agree),
            .second_only = static_cast<std::size_t>(second.agree),
            .neither = static_cast<std::size_t>(second.votes() - second.agree)};
}

} // namespace

std::vector<StatementCounts>
count_votes(VoteTable const& table, std::span<std::size_t const> party_of, std::size_t parties) {
    std::vector<StatementCounts> counts(table.statements().size());
    for (std::size_t statement = 0; statement < counts.size(); ++statement) {
        auto& counted = counts[statement];
        counted.by_party.resize(parties);
        for (auto const& vote : table.votes(statement)) {
            add(counted.all, vote.side);
            auto const party = party_of[vote.person];
            if (party != no_party) add(counted.by_party[party], vote.side);
        }
    }
    return counts;
}

std::optional<Share> agree_share(OpinionCounts const& counts) {
    if (counts.votes() == 0) return std::nullopt;
    return Share{.value = share_of(counts), .interval = wilson(counts.agree, counts.votes())};
}

std::vector<bool> told_apart(std::span<OpinionCounts const> by_party, std::int64_t minimum) {
    std::vector<std::int64_t> sizes;
    for (auto const& counts : by_party)
        sizes.push_back(counts.votes());
    std::ranges::sort(sizes);
    // Whoever has at most `bound` votes is pooled.
    std::int64_t bound = 0;
    std::int64_t pool = 0;
    for (std::size_t at = 0; at < sizes.size();) {
        if (sizes[at] >= minimum && (pool == 0 || pool >= minimum)) break;
        bound = sizes[at];
        for (; at < sizes.size() && sizes[at] == bound; ++at)
            pool += bound;
    }
    std::vector<bool> told;
    for (auto const& counts : by_party)
        told.push_back(counts.votes() > bound);
    return told;
}

std::optional<CommonGround> common_ground(std::span<OpinionCounts const> by_party) {
    if (by_party.size() < 2 || std::ranges::any_of(by_party, [](OpinionCounts const& counts) {
            return counts.votes() == 0;
        }))
        return std::nullopt;
    for (auto const side : {Side::agree, Side::disagree}) {
        auto const lower = least_lower_bound(
            by_party, side == Side::agree ? &OpinionCounts::agree : &OpinionCounts::disagree);
        if (lower > 0.5) return CommonGround{.side = side, .lower = lower};
    }
    return std::nullopt;
}

std::vector<Divide> tested_divides(std::span<StatementCounts const> counts,
                                   std::vector<bool> const& counted) {
    std::int64_t most = 0;
    for (auto const& statement : counts)
        most = std::max(most, statement.all.votes());
    LogFactorials const ln_factorial(static_cast<std::size_t>(most));
    std::vector<Divide> divides;
    std::vector<double> p;
    for (std::size_t statement = 0; statement < counts.size(); ++statement) {
        if (!counted[statement]) continue;
        auto const& by_party = counts[statement].by_party;
        for (std::size_t first = 0; first < by_party.size(); ++first)
            for (auto second = first + 1; second < by_party.size(); ++second) {
                auto const& one = by_party[first];
                auto const& other = by_party[second];
                if (std::min(one.votes(), other.votes()) < votes_for_a_divide_fewest) continue;
                divides.push_back({.statement = statement,
                                   .first = first,
                                   .second = second,
                                   .difference = share_of(one) - share_of(other),
                                   .p = fisher_two_sided(agree_or_not(one, other), ln_factorial)});
                p.push_back(divides.back().p);
            }
    }
    auto const q = benjamini_hochberg(p);
    for (std::size_t at = 0; at < divides.size(); ++at)
        divides[at].q = q[at];
    return divides;
}

std::optional<Share> shift(OpinionCounts const& first, OpinionCounts const& second) {
    if (first.votes() == 0 || second.votes() == 0) return std::nullopt;
    return Share{.value = share_of(second) - share_of(first),
                 .interval = newcombe(first.agree, first.votes(), second.agree, second.votes())};
}

} // namespace hefboom::analysis
