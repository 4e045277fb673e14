// SPDX-License-Identifier: EUPL-1.2
#include "analysis/opinion_groups.hpp"
#include "analysis/opinion_map.hpp"
#include "analysis/party_opinions.hpp"
#include "cli/analyse/methods.hpp"
#include "cli/analyse/opinion_answer.hpp"
#include "cli/analyse/opinion_files.hpp"
#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hefboom::cli::analyse {

namespace {

namespace json = boost::json;

constexpr std::size_t shuffles_most = 20'000;
constexpr std::int64_t minimum_fewest = 3;
constexpr std::int64_t minimum_most = 1'000'000;

struct OpinionOptions {
    std::string votes;
    std::string parties;
    std::string second;
    std::string predictions;
    std::string statements;
    std::string memberships;
    std::string compatible;
    std::size_t shuffles = 200;
    std::uint64_t seed = 1;
    std::int64_t minimum = 5;
    AnswerOptions answer;
};

/// The party, or group, of each person of the table.
std::vector<std::size_t> belonging_in_table(VotesFile const& votes, Belonging const& belonging) {
    std::vector<std::size_t> of(votes.people.size());
    for (std::size_t person = 0; person < of.size(); ++person)
        of[votes.person_in_table[person]] = belonging.find(votes.people.all()[person]);
    return of;
}

analysis::VoteTable table_of(VotesFile const& votes) {
    return {votes.people.all(), votes.statements.all(), votes.cast};
}

/// The counts in the order of the statements of the first file; nothing of a statement that is in
/// none.
std::vector<analysis::StatementCounts> counts_of(VotesFile const& votes, Belonging const& parties,
                                                 VotesFile const& first) {
    auto const counted = analysis::count_votes(table_of(votes), belonging_in_table(votes, parties),
                                               parties.names.size());
    std::vector<analysis::StatementCounts> counts;
    for (auto const& statement : first.statements.all()) {
        auto const place = votes.statements.find(statement);
        if (place == votes.statements.size())
            counts.push_back(
                {.by_party = std::vector<analysis::OpinionCounts>(parties.names.size())});
        else
            counts.push_back(counted[votes.statement_in_table[place]]);
    }
    return counts;
}

/// By place in the file of votes: whether moderators left it in the conversation.
std::vector<bool> counted_statements(std::vector<analysis::Moderation> const& moderation) {
    std::vector<bool> counted;
    for (auto const& mark : moderation)
        counted.push_back(!mark.out && !mark.meta);
    return counted;
}

void note_what_was_given(Given const& given, OpinionOptions const& options,
                         analysis::Notes& notes) {
    auto const note = [&](bool said, char const* key, std::size_t count) {
        if (said) notes.push_back({.key = key, .about = {{"count", std::to_string(count)}}});
    };
    auto const out = std::ranges::count(given.counted, false);
    note(given.votes.cast.empty(), "no-votes", 0);
    note(given.votes.without_vote > 0, "rows-without-vote", given.votes.without_vote);
    note(out > 0, "statements-moderated-out", static_cast<std::size_t>(out));
    note(options.parties.empty(), "no-parties", 0);
    note(options.second.empty(), "no-second-round", 0);
    note(options.predictions.empty(), "no-predictions", 0);
    note(given.predictions.left_out > 0, "predictions-left-out", given.predictions.left_out);
    if (options.parties.empty()) return;
    std::size_t without = 0;
    for (auto const& person : given.votes.people.all())
        without += given.parties.find(person) == analysis::no_party;
    note(without > 0, "people-without-party", without);
    note(given.parties.names.size() != 2, "two-parties-needed", given.parties.names.size());
}

Given read_all(Desk const& desk, OpinionOptions const& options) {
    Given given{.votes = read_votes(desk, options.votes), .minimum = options.minimum};
    auto const statements = given.votes.statements.size();
    if (!options.parties.empty()) given.parties = read_belonging(desk, options.parties, "party");
    given.moderation.resize(statements);
    if (!options.statements.empty())
        given.moderation = read_moderation(desk, options.statements, given.votes);
    given.counted = counted_statements(given.moderation);
    given.counts = counts_of(given.votes, given.parties, given.votes);
    if (!options.second.empty())
        given.second = counts_of(read_votes(desk, options.second), given.parties, given.votes);
    if (options.predictions.empty())
        given.predictions.counts.assign(
            statements, std::vector<analysis::PredictionCounts>(given.parties.names.size()));
    else
        given.predictions = read_predictions(desk, options.predictions, given.votes, given.parties);
    return given;
}

analysis::PolisQuantities polis_of(VotesFile const& votes, Given const& given,
                                   Belonging const& groups) {
    std::vector<analysis::Moderation> moderation(given.moderation.size());
    for (std::size_t at = 0; at < moderation.size(); ++at)
        moderation[votes.statement_in_table[at]] = given.moderation[at];
    return analysis::polis_quantities(table_of(votes), belonging_in_table(votes, groups),
                                      groups.names.size(), moderation, votes.scan);
}

void run(Desk const& desk, OpinionOptions const& options) {
    auto const given = read_all(desk, options);
    analysis::Notes notes;
    note_what_was_given(given, options, notes);
    auto answer = statements_answer(given, notes);

    std::vector<bool> kept(given.counted.size());
    for (std::size_t at = 0; at < kept.size(); ++at)
        kept[given.votes.statement_in_table[at]] = given.counted[at];
    auto const mapped = analysis::mapped_votes(table_of(given.votes).with_statements(kept));
    auto const map = analysis::opinion_map(mapped);
    analysis::Random random(options.seed);
    auto const groups = analysis::opinion_groups(mapped, map, options.shuffles, random);
    notes.insert(notes.end(), groups.notes.begin(), groups.notes.end());
    if (map.all_variance == 0) notes.push_back({.key = "no-differences-to-map"});
    add_map(answer, given.votes, mapped, map, groups);
    answer["polis"] = nullptr;
    if (!options.memberships.empty()) {
        auto const memberships = read_memberships(desk, options.memberships, given.votes);
        auto const polis = polis_of(given.votes, given, memberships);
        notes.insert(notes.end(), polis.notes.begin(), polis.notes.end());
        answer["polis"] = polis_json(given.votes, memberships, polis);
    }
    print_answer(desk, options.answer, std::move(answer), notes);
}

void add_files(CLI::App& method, OpinionOptions& options) {
    method
        .add_option("votes", options.votes,
                    "Table participant,statement,vote (above 0 agrees, 0 passes, below 0 "
                    "disagrees), or Polis' votes.csv")
        ->required();
    method.add_option("--parties", options.parties,
                      "Table participant,party, of both rounds where there are two");
    method.add_option("--second", options.second, "The votes of a second round");
    method
        .add_option("--predictions", options.predictions,
                    "Table participant,statement,prediction: 1 where most of the other side are "
                    "thought to agree, -1 to disagree")
        ->needs("--parties");
    method.add_option("--statements", options.statements,
                      "Table statement,moderated,meta (below 0 is left out), or Polis' "
                      "comments.csv");
    method.add_option("--memberships", options.memberships,
                      "Table participant,group of the people clustered elsewhere");
    method
        .add_option("--compatible", options.compatible,
                    "polis: what Polis says of the groups of --memberships")
        ->check(CLI::IsMember({"polis"}))
        ->needs("--memberships");
    method.get_option("--memberships")->needs("--compatible");
}

} // namespace

void add_opinions(CLI::App& analyse, Desk const& desk) {
    auto const options = std::make_shared<OpinionOptions>();
    auto* const method = analyse.add_subcommand(
        "opinions", "What do people agree on, where do parties part, are there groups?");
    add_files(*method, *options);
    method
        ->add_option("--shuffles", options->shuffles,
                     "How often votes are shuffled to see whether groups beat chance")
        ->check(CLI::Range(std::size_t{0}, shuffles_most))
        ->capture_default_str();
    method->add_option("--seed", options->seed, "Seed of the shuffles")->capture_default_str();
    method
        ->add_option("--minimum", options->minimum,
                     "A party with fewer votes on a statement is not told apart; 3 in the room")
        ->check(CLI::Range(minimum_fewest, minimum_most))
        ->capture_default_str();
    add_answer_options(*method, options->answer);
    method->footer(
        std::string("Example: hefboom analyse opinions votes.csv --parties parties.csv\n") +
        exit_codes_help);
    method->callback([options, &desk] { run(desk, *options); });
}

} // namespace hefboom::cli::analyse
