// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/opinion_answer.hpp"

#include <boost/json/array.hpp>

namespace hefboom::cli::analyse {

namespace {

namespace json = boost::json;

/// The identifier of each statement of the table.
std::vector<std::string> in_table_order(VotesFile const& votes) {
    std::vector<std::string> names(votes.statements.size());
    for (std::size_t at = 0; at < names.size(); ++at)
        names[votes.statement_in_table[at]] = votes.statements.all()[at];
    return names;
}

json::object consensus_json(analysis::Representative const& one,
                            std::vector<std::string> const& names) {
    return {{"tid", names[one.statement]},
            {"n-success", one.successes},
            {"n-trials", one.trials},
            {"p-success", one.p_success},
            {"p-test", one.p_test}};
}

json::array consensus_list(std::vector<analysis::Representative> const& held,
                           std::vector<std::string> const& names) {
    json::array list;
    for (auto const& one : held)
        list.push_back(consensus_json(one, names));
    return list;
}

json::object representative_json(analysis::Representative const& one,
                                 std::vector<std::string> const& names) {
    auto told = consensus_json(one, names);
    told["repness"] = one.repness;
    told["repness-test"] = one.repness_test;
    told["repful-for"] = one.agree ? "agree" : "disagree";
    if (one.best_agree) {
        told["best-agree"] = true;
        told["n-agree"] = one.agreeing;
    }
    return told;
}

json::object figures_of_statements(VotesFile const& votes, std::vector<double> const& figures) {
    json::object told;
    for (std::size_t at = 0; at < figures.size(); ++at)
        told[votes.statements.all()[at]] = figures[votes.statement_in_table[at]];
    return told;
}

json::object group_votes_json(VotesFile const& votes, analysis::PolisQuantities const& polis,
                              std::size_t group) {
    json::object told;
    for (std::size_t at = 0; at < polis.group_votes.size(); ++at) {
        auto const& counts = polis.group_votes[votes.statement_in_table[at]][group];
        told[votes.statements.all()[at]] = {
            {"A", counts.agree}, {"D", counts.disagree}, {"S", counts.votes()}};
    }
    return told;
}

} // namespace

json::object polis_json(VotesFile const& votes, Belonging const& groups,
                        analysis::PolisQuantities const& polis) {
    auto const names = in_table_order(votes);
    json::object told;
    auto& repness = told["repness"].emplace_object();
    for (std::size_t group = 0; group < polis.repness.size(); ++group) {
        auto& list = repness[groups.names.all()[group]].emplace_array();
        for (auto const& one : polis.repness[group])
            list.push_back(representative_json(one, names));
    }
    told["consensus"] = {{"agree", consensus_list(polis.consensus_agree, names)},
                         {"disagree", consensus_list(polis.consensus_disagree, names)}};
    told["group-aware-consensus"] = figures_of_statements(votes, polis.group_aware_consensus);
    told["comment-priorities"] = figures_of_statements(votes, polis.priority);
    told["comment-extremity"] = figures_of_statements(votes, polis.extremity);
    auto& held = told["group-votes"].emplace_object();
    for (std::size_t group = 0; group < polis.repness.size(); ++group)
        held[groups.names.all()[group]] = group_votes_json(votes, polis, group);
    return told;
}

} // namespace hefboom::cli::analyse
