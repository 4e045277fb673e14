// SPDX-License-Identifier: EUPL-1.2
#include "analysis/co_occurrence.hpp"
#include "analysis/code_contrast.hpp"
#include "analysis/hindering_pattern.hpp"
#include "cli/analyse/codings_file.hpp"
#include "cli/analyse/methods.hpp"
#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace hefboom::cli::analyse {

namespace {

namespace json = boost::json;

constexpr std::uint64_t permutations_most = 1'000'000;
constexpr std::size_t interviews_asked_most = 1'000'000;

struct PatternsOptions {
    std::string codings;
    std::string quotes;
    std::string by = "party";
    std::string outcome;
    std::size_t least = 2;
    std::uint64_t permutations = 100'000;
    std::uint64_t seed = 1;
    AnswerOptions answer;
};

json::array pairs_json(CodingsRead const& read, analysis::Notes& notes) {
    json::array rows;
    bool undefined = false;
    for (auto const& pair : analysis::co_occurrence(read.codings)) {
        undefined = undefined || !pair.phi;
        rows.push_back({{"a", read.codes[pair.a]},
                        {"b", read.codes[pair.b]},
                        {"n_a", pair.n_a},
                        {"n_b", pair.n_b},
                        {"n_ab", pair.n_ab},
                        {"c", pair.c},
                        {"lift", pair.lift},
                        {"phi", number_or_null(pair.phi)},
                        {"a_given_b", number_or_null(pair.a_given_b)},
                        {"b_given_a", number_or_null(pair.b_given_a)},
                        {"p", pair.p},
                        {"q", pair.q}});
    }
    if (undefined) notes.push_back({.key = "code-on-every-quote"});
    return rows;
}

json::value mentions_json(analysis::GroupMentions const& mentions) {
    return {{"interviews", mentions.interviews},
            {"mentioning", mentions.mentioning},
            {"low", mentions.around.low},
            {"high", mentions.around.high},
            {"mean_share", mentions.mean_share}};
}

json::value contrast_json(CodingsRead const& read, std::vector<std::string> const& groups,
                          analysis::CodeContrast const& row) {
    return {{"code", read.codes[row.code]},
            {"group", groups[row.group]},
            {"other", row.other ? json::value(groups[*row.other]) : json::value(nullptr)},
            {"mentions", mentions_json(row.mentions)},
            {"mentions_other", mentions_json(row.mentions_other)},
            {"difference", row.difference},
            {"low", row.around.low},
            {"high", row.around.high},
            {"fisher", row.fisher},
            {"statistic", row.statistic},
            {"p", row.p},
            {"q", row.q},
            {"arrangements", row.arrangements},
            {"exact", row.exact},
            {"stratified", row.stratified}};
}

json::value hindering_json(CodingsRead const& read, analysis::HinderingPattern const& pattern) {
    json::object interviews;
    for (std::size_t party = 0; party < read.parties.size(); ++party)
        interviews[read.parties[party]] = pattern.interviews[party];
    return {
        {"a", read.codes[pattern.a]},
        {"b", pattern.b ? json::value(read.codes[*pattern.b]) : json::value(nullptr)},
        {"kind", pattern.party ? "one-sided" : "shared"},
        {"party", pattern.party ? json::value(read.parties[*pattern.party]) : json::value(nullptr)},
        {"interviews", std::move(interviews)},
        {"locations", pattern.locations},
        {"quotes", pattern.quotes},
        {"with_outcome", pattern.with_outcome},
        {"lift", pattern.lift},
        {"p", pattern.p},
        {"q", pattern.q}};
}

json::array hindering(CodingsRead const& read, PatternsOptions const& options,
                      analysis::Notes& notes) {
    json::array rows;
    if (options.outcome.empty()) {
        notes.push_back({.key = "no-outcome-code"});
        return rows;
    }
    auto const code = std::ranges::find(read.codes, options.outcome);
    if (code == read.codes.end())
        end_with(ExitCode::usage, fmt::format("--outcome: no quote in {} has the code \"{}\"",
                                              options.codings, options.outcome));
    auto const found = analysis::hindering_patterns(
        read.codings, static_cast<std::size_t>(code - read.codes.begin()), options.least);
    notes.insert(notes.end(), found.notes.begin(), found.notes.end());
    for (auto const& pattern : found.patterns)
        rows.push_back(hindering_json(read, pattern));
    return rows;
}

void run(Desk const& desk, PatternsOptions const& options) {
    auto const read = read_codings(desk, options.codings, options.quotes);
    auto notes = read.notes;
    if (read.codes.size() < 2) notes.push_back({.key = "too-few-codes"});
    json::object answer{{"quotes", read.codings.quotes.size()},
                        {"interviews", read.codings.interviews.size()},
                        {"codes", read.codes.size()},
                        {"by", options.by}};
    answer["pairs"] = pairs_json(read, notes);
    auto const by_party = options.by == "party";
    analysis::Random random(options.seed);
    auto const contrast = analysis::code_contrast(
        read.codings, by_party ? analysis::ContrastBy::party : analysis::ContrastBy::location,
        options.permutations, random);
    notes.insert(notes.end(), contrast.notes.begin(), contrast.notes.end());
    auto& rows = answer["contrast"].emplace_array();
    for (auto const& row : contrast.rows)
        rows.push_back(contrast_json(read, by_party ? read.parties : read.locations, row));
    answer["hindering"] = hindering(read, options, notes);
    print_answer(desk, options.answer, std::move(answer), notes);
}

} // namespace

void add_patterns(CLI::App& analyse, Desk const& desk) {
    auto const options = std::make_shared<PatternsOptions>();
    auto* const method = analyse.add_subcommand(
        "patterns",
        "Which codes go together, who speaks of what, and what goes with the unwanted?");
    method->add_option("codings", options->codings, "Table interview,party,location,quote,code")
        ->required();
    method->add_option("--quotes", options->quotes,
                       "Table quote,interview,party,location of all quotes, coded or not");
    method->add_option("--by", options->by, "What is contrasted: party or location")
        ->check(CLI::IsMember({"party", "location"}))
        ->capture_default_str();
    method
        ->add_option("--permutations", options->permutations,
                     "Arrangements drawn where there are over a million")
        ->check(CLI::Range(std::uint64_t{1}, permutations_most))
        ->capture_default_str();
    method->add_option("--seed", options->seed, "Seed of the arrangements")->capture_default_str();
    method->add_option("--outcome", options->outcome,
                       "The unwanted code, to screen for what goes with it");
    method->add_option("--k", options->least, "Interviews of a party that must mention a pattern")
        ->check(CLI::Range(std::size_t{1}, interviews_asked_most))
        ->capture_default_str();
    add_answer_options(*method, options->answer);
    method->footer(std::string("Example: hefboom analyse patterns codings.csv --quotes quotes.csv "
                               "--outcome delay\n") +
                   exit_codes_help);
    method->callback([options, &desk] { run(desk, *options); });
}

} // namespace hefboom::cli::analyse
