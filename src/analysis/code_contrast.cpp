// SPDX-License-Identifier: EUPL-1.2
#include "analysis/code_contrast.hpp"

#include "analysis/co_occurrence.hpp"
#include "analysis/false_discovery.hpp"
#include "analysis/group_permutation.hpp"
#include "analysis/proportion.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace hefboom::analysis {

namespace {

constexpr double smallest_p_of_use = 0.05;

/// An interview with a known group: what part of its quotes has which code.
struct Told {
    std::size_t group = 0;
    std::optional<std::size_t> stratum = {};
    std::vector<PropertyShare> shares = {};
};

std::vector<Told> told_of(Codings const& codings, ContrastBy by) {
    std::vector<std::vector<std::size_t>> counts(codings.interviews.size());
    std::vector<std::size_t> quotes(codings.interviews.size(), 0);
    for (auto const& quote : codings.quotes) {
        ++quotes[quote.interview];
        auto& codes = counts[quote.interview];
        codes.insert(codes.end(), quote.codes.begin(), quote.codes.end());
    }
    std::vector<Told> told;
    for (std::size_t at = 0; at < codings.interviews.size(); ++at) {
        auto const& interview = codings.interviews[at];
        auto const& group = by == ContrastBy::party ? interview.party : interview.location;
        if (!group || quotes[at] == 0) continue;
        auto& row = told.emplace_back(
            Told{.group = *group,
                 .stratum = by == ContrastBy::party ? interview.location : interview.party});
        std::ranges::sort(counts[at]);
        for (auto const code : counts[at])
            if (!row.shares.empty() && row.shares.back().property == code)
                ++row.shares.back().part;
            else
                row.shares.push_back({.property = code, .part = 1, .whole = quotes[at]});
    }
    return told;
}

/// Both sides are in several strata.
bool both_in_several(std::vector<Told> const& told, std::size_t group) {
    std::set<std::size_t> own;
    std::set<std::size_t> others;
    for (auto const& row : told)
        if (row.stratum) (row.group == group ? own : others).insert(*row.stratum);
    return own.size() > 1 && others.size() > 1;
}

GroupMentions mentions_of(std::vector<Told> const& told, std::size_t code, std::size_t group,
                          bool own) {
    GroupMentions mentions;
    for (auto const& row : told) {
        if ((row.group == group) != own) continue;
        ++mentions.interviews;
        auto const found = std::ranges::find(row.shares, code, &PropertyShare::property);
        if (found == row.shares.end()) continue;
        ++mentions.mentioning;
        mentions.mean_share += static_cast<double>(found->part) / static_cast<double>(found->whole);
    }
    mentions.mean_share /= static_cast<double>(mentions.interviews);
    mentions.around = wilson(static_cast<std::int64_t>(mentions.mentioning),
                             static_cast<std::int64_t>(mentions.interviews));
    return mentions;
}

/// All codes of a group against the others.
std::vector<CodeContrast> against_others(std::vector<Told> const& told, std::size_t codes,
                                         std::size_t group, std::optional<std::size_t> other,
                                         std::uint64_t draws, Random& random) {
    auto const stratified = both_in_several(told, group);
    std::vector<Subject> subjects;
    for (auto const& row : told)
        subjects.push_back({.first = row.group == group,
                            .stratum = stratified && row.stratum ? *row.stratum + 1 : 0,
                            .shares = row.shares});
    auto const permuted = permute_groups(subjects, codes, draws, random);
    LogFactorials const ln_factorial(told.size());
    std::vector<CodeContrast> rows;
    for (std::size_t code = 0; code < codes; ++code) {
        CodeContrast row{.code = code,
                         .group = group,
                         .other = other,
                         .mentions = mentions_of(told, code, group, true),
                         .mentions_other = mentions_of(told, code, group, false),
                         .statistic = permuted.difference[code],
                         .p = permuted.p[code],
                         .arrangements = permuted.arrangements,
                         .exact = permuted.exact,
                         .stratified = stratified};
        auto const share = [](GroupMentions const& mentions) {
            return static_cast<double>(mentions.mentioning) /
                   static_cast<double>(mentions.interviews);
        };
        row.difference = share(row.mentions_other) - share(row.mentions);
        row.around = newcombe(static_cast<std::int64_t>(row.mentions.mentioning),
                              static_cast<std::int64_t>(row.mentions.interviews),
                              static_cast<std::int64_t>(row.mentions_other.mentioning),
                              static_cast<std::int64_t>(row.mentions_other.interviews));
        row.fisher = fisher_two_sided(
            {.both = row.mentions.mentioning,
             .first_only = row.mentions.interviews - row.mentions.mentioning,
             .second_only = row.mentions_other.mentioning,
             .neither = row.mentions_other.interviews - row.mentions_other.mentioning},
            ln_factorial);
        rows.push_back(row);
    }
    return rows;
}

void note_power(ContrastAnswer& answer) {
    auto const weak = std::ranges::any_of(answer.rows, [](CodeContrast const& row) {
        return row.exact && 1 / static_cast<double>(row.arrangements) > smallest_p_of_use;
    });
    if (!weak) return;
    auto const fewest = std::ranges::min_element(answer.rows, {}, &CodeContrast::arrangements);
    answer.notes.push_back({.key = "too-few-arrangements",
                            .about = {{"arrangements", std::to_string(fewest->arrangements)}}});
}

} // namespace

ContrastAnswer code_contrast(Codings const& codings, ContrastBy by, std::uint64_t draws,
                             Random& random) {
    ContrastAnswer answer;
    auto const told = told_of(codings, by);
    if (auto const left_out = codings.interviews.size() - told.size(); left_out > 0)
        answer.notes.push_back(
            {.key = "interviews-without-group", .about = {{"count", std::to_string(left_out)}}});
    std::set<std::size_t> groups;
    for (auto const& row : told)
        groups.insert(row.group);
    if (groups.size() < 2) {
        answer.notes.push_back({.key = "one-group-has-no-contrast"});
        return answer;
    }
    if (codings.codes == 0) return answer;
    auto const two = groups.size() == 2;
    std::vector<std::vector<CodeContrast>> by_group;
    for (auto const group : groups) {
        auto const other = two ? std::optional(*groups.rbegin()) : std::nullopt;
        by_group.push_back(against_others(told, codings.codes, group, other, draws, random));
        if (two) break;
    }
    for (std::size_t code = 0; code < codings.codes; ++code)
        for (auto const& rows : by_group)
            answer.rows.push_back(rows[code]);
    std::vector<double> p;
    for (auto const& row : answer.rows)
        p.push_back(row.p);
    auto const q = benjamini_hochberg(p);
    for (std::size_t at = 0; at < q.size(); ++at)
        answer.rows[at].q = q[at];
    note_power(answer);
    return answer;
}

} // namespace hefboom::analysis
