// SPDX-License-Identifier: EUPL-1.2
#include "analysis/polis_quantities.hpp"

#include "analysis/leading_components.hpp"

#include <algorithm>
#include <cmath>

namespace hefboom::analysis {

namespace {

constexpr double z_90 = 1.2816;
constexpr std::size_t told_most = 5;
constexpr double meta_priority = 49;

double plus_one_share(std::int64_t hits, std::int64_t n) {
    return static_cast<double>(hits + 1) / static_cast<double>(n + 2);
}

double one_share_z(std::int64_t hits, std::int64_t n) {
    auto const more = static_cast<double>(n + 1);
    return 2 * std::sqrt(more) * (static_cast<double>(hits + 1) / more - 0.5);
}

double two_shares_z(std::int64_t first_hits, std::int64_t second_hits, std::int64_t first_n,
                    std::int64_t second_n) {
    auto const n1 = static_cast<double>(first_n + 1);
    auto const n2 = static_cast<double>(second_n + 1);
    auto const hits1 = static_cast<double>(first_hits + 1);
    auto const hits2 = static_cast<double>(second_hits + 1);
    auto const all = (hits1 + hits2) / (n1 + n2);
    if (all == 1) return 0;
    return (hits1 / n1 - hits2 / n2) / std::sqrt(all * (1 - all) * (1 / n1 + 1 / n2));
}

/// One side of a statement among these votes, held against nobody.
Representative alone(std::size_t statement, bool agree, OpinionCounts const& votes) {
    auto const hits = agree ? votes.agree : votes.disagree;
    return {.statement = statement,
            .agree = agree,
            .successes = hits,
            .trials = votes.votes(),
            .p_success = plus_one_share(hits, votes.votes()),
            .p_test = one_share_z(hits, votes.votes())};
}

/// The same for a group, beside all other groups.
Representative beside(std::size_t statement, bool agree, OpinionCounts const& own,
                      OpinionCounts const& rest) {
    auto side = alone(statement, agree, own);
    auto const hits = agree ? rest.agree : rest.disagree;
    side.repness = side.p_success / plus_one_share(hits, rest.votes());
    side.repness_test = two_shares_z(side.successes, hits, own.votes(), rest.votes());
    return side;
}

/// A group on a statement: both sides of it.
struct Standing {
    Representative agree;
    Representative disagree;

    [[nodiscard]] Representative const& stronger() const {
        return agree.repness_test > disagree.repness_test ? agree : disagree;
    }
};

bool sufficient(Representative const& side) {
    return side.repness_test > z_90 && side.p_test > z_90;
}

double weight(Representative const& told) {
    return told.repness * told.repness_test * told.p_success * told.p_test;
}

bool agreed_on_more(Standing const& of, std::optional<Representative> const& best) {
    auto const& [agree, disagree] = of;
    if (agree.successes == 0 && disagree.successes == 0) return false;
    if (best && best->repness > 1) return weight(agree) > weight(*best);
    if (best) return agree.p_success * agree.p_test > best->p_success * best->p_test;
    return agree.p_test > z_90 || (agree.repness > 1 && agree.p_success > 0.5);
}

/// The statements of one group; `standings` in the order of scanning.
std::vector<Representative> representatives(std::span<Standing const> standings) {
    std::vector<Representative> enough;
    std::optional<Representative> best;
    std::optional<Representative> agreed; ///< told on the stronger side, which may be the other
    std::optional<Representative> most_agreed;
    for (auto const& of : standings) {
        auto const& stronger = of.stronger();
        if (sufficient(of.agree) || sufficient(of.disagree)) enough.push_back(stronger);
        if (enough.empty() && (!best || stronger.repness_test > best->repness_test))
            best = stronger;
        if (agreed_on_more(of, most_agreed)) {
            most_agreed = of.agree;
            agreed = stronger;
        }
    }
    std::vector<Representative> told;
    if (agreed) {
        told.push_back(*agreed);
        told.back().best_agree = true;
        told.back().agreeing = most_agreed->successes;
    }
    if (enough.empty()) {
        if (!agreed && best) told.push_back(*best);
        return told;
    }
    if (agreed)
        std::erase_if(enough, [&](auto const& one) { return one.statement == agreed->statement; });
    std::ranges::stable_sort(
        enough, [](auto const& one, auto const& other) { return weight(one) > weight(other); });
    told.insert(told.end(), enough.begin(), enough.end());
    if (told.size() > told_most) told.resize(told_most);
    std::ranges::stable_partition(told, &Representative::agree);
    return told;
}

std::vector<Representative> consensus(std::span<StatementCounts const> counts,
                                      std::span<std::size_t const> scan,
                                      std::span<Moderation const> moderation, bool agree) {
    std::vector<Representative> held;
    for (auto const statement : scan) {
        if (moderation[statement].out) continue;
        auto const one = alone(statement, agree, counts[statement].all);
        if (one.p_success > 0.5 && one.p_test > z_90) held.push_back(one);
    }
    std::ranges::stable_sort(held, [](auto const& one, auto const& other) {
        return one.p_success * one.p_test > other.p_success * other.p_test;
    });
    if (held.size() > told_most) held.resize(told_most);
    return held;
}

/// Everybody who voted is a row; a statement that is left out or meta is 0 for all.
struct PolisRows {
    SparseColumns centred = {};
    std::vector<double> centre = {};
};

PolisRows polis_rows(VoteTable const& table, std::span<Moderation const> moderation) {
    PolisRows rows{.centre = std::vector<double>(table.statements().size())};
    auto& centred = rows.centred;
    std::vector<std::uint32_t> row_of;
    for (auto const votes : table.votes_of_people())
        row_of.push_back(votes == 0 ? 0 : static_cast<std::uint32_t>(centred.rows++));
    for (std::size_t statement = 0; statement < rows.centre.size(); ++statement) {
        auto const votes = table.votes(statement);
        if (!moderation[statement].out && !moderation[statement].meta && !votes.empty()) {
            int sum = 0;
            for (auto const& vote : votes)
                sum += static_cast<int>(vote.side);
            auto const mean = static_cast<double>(sum) / static_cast<double>(votes.size());
            rows.centre[statement] = mean;
            for (auto const& vote : votes) {
                centred.row.push_back(row_of[vote.person]);
                centred.value.push_back(static_cast<double>(vote.side) - mean);
            }
        }
        centred.starts.push_back(centred.row.size());
    }
    return rows;
}

/// The distance from the middle at which somebody would stand who only agreed with the statement.
std::vector<double> extremity(PolisRows const& rows) {
    auto const components = leading_components(rows.centred);
    std::vector<double> distances;
    auto const columns = static_cast<double>(rows.centre.size());
    // Polis projects nothing where the votes differ in one direction only.
    auto const flat = components.variance[1] == 0;
    for (std::size_t at = 0; at < rows.centre.size(); ++at) {
        auto const& weights = components.columns[at];
        distances.push_back(flat ? 0
                                 : std::sqrt(columns) * (1 - rows.centre[at]) *
                                       std::hypot(weights[0], weights[1]));
    }
    return distances;
}

double priority(OpinionCounts const& of_groups, double distance, bool meta) {
    if (meta) return meta_priority;
    auto const votes = of_groups.votes();
    auto const passing = plus_one_share(of_groups.pass, votes);
    auto const agreeing = plus_one_share(of_groups.agree, votes);
    auto const newness = 1 + 8 * std::exp2(-static_cast<double>(votes) / 5);
    auto const weighed = (1 - passing) * (distance + 1) * agreeing * newness;
    return weighed * weighed;
}

OpinionCounts sum_of(std::span<OpinionCounts const> groups) {
    OpinionCounts sum;
    for (auto const& group : groups) {
        sum.agree += group.agree;
        sum.disagree += group.disagree;
        sum.pass += group.pass;
    }
    return sum;
}

} // namespace

PolisQuantities polis_quantities(VoteTable const& table, std::span<std::size_t const> group_of,
                                 std::size_t groups, std::span<Moderation const> moderation,
                                 std::span<std::size_t const> scan) {
    PolisQuantities polis;
    auto const counts = count_votes(table, group_of, groups);
    for (std::size_t group = 0; group < groups; ++group) {
        std::vector<Standing> standings;
        for (auto const statement : scan) {
            if (moderation[statement].out) continue;
            auto const& own = counts[statement].by_party[group];
            auto rest = sum_of(counts[statement].by_party);
            rest.agree -= own.agree;
            rest.disagree -= own.disagree;
            rest.pass -= own.pass;
            standings.push_back({.agree = beside(statement, true, own, rest),
                                 .disagree = beside(statement, false, own, rest)});
        }
        polis.repness.push_back(representatives(standings));
    }
    polis.consensus_agree = consensus(counts, scan, moderation, true);
    polis.consensus_disagree = consensus(counts, scan, moderation, false);
    polis.extremity = extremity(polis_rows(table, moderation));
    for (std::size_t statement = 0; statement < counts.size(); ++statement) {
        auto const& by_group = counts[statement].by_party;
        double product = 1;
        for (auto const& group : by_group)
            product *= plus_one_share(group.agree, group.votes());
        polis.group_aware_consensus.push_back(product);
        polis.priority.push_back(
            priority(sum_of(by_group), polis.extremity[statement], moderation[statement].meta));
        polis.group_votes.push_back(by_group);
    }
    if (groups < 2) polis.notes.push_back({.key = "one-group-has-no-others"});
    return polis;
}

} // namespace hefboom::analysis
