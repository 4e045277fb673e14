// SPDX-License-Identifier: EUPL-1.2
#include "analysis/viewpoints.hpp"

#include "cli/analyse/methods.hpp"
#include "cli/analyse/viewpoints_answer.hpp"
#include "cli/analyse/viewpoints_files.hpp"
#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hefboom::cli::analyse {

namespace {

constexpr std::size_t factors_most = 50;
constexpr std::size_t steps_most = 10'000;
/// Of the bootstrap: steps × sorts, and steps × statements × factors.
constexpr std::size_t figures_most = 20'000'000;

struct ViewpointsOptions {
    std::string sorts;
    std::size_t factors = 0;
    std::string extraction = "pca";
    std::string rotation = "varimax";
    std::string compatible;
    bool raw = false;
    std::string flags;
    std::string parties;
    std::string distribution;
    bool split_bipolar = false;
    double reliability = 0.8;
    std::size_t bootstrap = 0;
    std::uint64_t seed = 1;
    AnswerOptions answer;
};

analysis::ViewpointRules rules_of(ViewpointsOptions const& options) {
    using Rules = analysis::ViewpointRules;
    auto const as_qmethod = options.compatible == "qmethod";
    return {.factors = options.factors,
            .extraction = options.extraction == "pca" ? Rules::Extraction::principal_components
                                                      : Rules::Extraction::centroid,
            .rotation = options.rotation == "none" ? Rules::Rotation::none
                        : as_qmethod               ? Rules::Rotation::varimax_of_r
                                                   : Rules::Rotation::varimax,
            .scores = options.raw || as_qmethod ? Rules::Scores::raw : Rules::Scores::standardised,
            .split_bipolar = options.split_bipolar,
            .reliability_of_one_sort = options.reliability};
}

/// Flags by place of the sorts.
analysis::Flags placed(analysis::Flags const& by_column, analysis::QSorts const& sorts) {
    analysis::Flags held(sorts.sorts.size(), by_column.columns());
    for (std::size_t column = 0; column < sorts.sort_places.size(); ++column)
        if (auto const place = sorts.sort_places[column])
            for (std::size_t k = 0; k < held.columns(); ++k)
                held(*place, k) = by_column(column, k);
    return held;
}

void add_notes(analysis::Notes& notes, analysis::Notes const& more) {
    notes.insert(notes.end(), more.begin(), more.end());
}

analysis::PartyLoadings compared_parties(Desk const& desk, ViewpointsOptions const& options,
                                         ViewpointsFound const& found) {
    auto const by_column = read_parties(desk, options.parties, found.sorts);
    std::vector<std::optional<std::string>> by_place(found.prepared.sorts.size());
    for (std::size_t column = 0; column < by_column.size(); ++column)
        if (auto const place = found.prepared.sort_places[column])
            by_place[*place] = by_column[column];
    analysis::Random random(options.seed);
    return analysis::party_loadings(found.viewpoints.loadings, by_place, random);
}

void draw_again(ViewpointsOptions const& options, ViewpointsFound& found) {
    auto const factors = found.viewpoints.views.size();
    if (options.bootstrap * found.prepared.sorts.size() > figures_most ||
        options.bootstrap * found.statements.size() * factors > figures_most)
        end_with(ExitCode::usage,
                 fmt::format("{} steps are too many for this table", options.bootstrap));
    analysis::Random random(options.seed);
    found.bootstrap = analysis::bootstrap_viewpoints(found.prepared, found.rules, found.viewpoints,
                                                     options.bootstrap, random);
}

void run(Desk const& desk, ViewpointsOptions const& options) {
    auto table = read_sorts(desk, options.sorts);
    ViewpointsFound found{.statements = std::move(table.statements),
                          .sorts = std::move(table.sorts),
                          .rules = rules_of(options),
                          .seed = options.seed};
    auto notes = std::move(table.notes);
    found.prepared = analysis::q_sorts(found.statements, found.sorts, table.scores);
    add_notes(notes, found.prepared.notes);
    if (!options.flags.empty()) {
        auto flags = read_flags(desk, options.flags, found.sorts, options.factors);
        found.rules.flags = placed(flags.flags, found.prepared);
        add_notes(notes, flags.notes);
    }
    if (!options.distribution.empty())
        found.rules.distribution =
            read_distribution(desk, options.distribution, found.statements.size());
    found.viewpoints = analysis::viewpoints(found.prepared, found.rules);
    add_notes(notes, found.viewpoints.notes);
    analysis::Random random(options.seed);
    found.criteria = analysis::factor_criteria(found.prepared, found.viewpoints, random);
    add_notes(notes, found.criteria.notes);
    if (options.bootstrap > 0) draw_again(options, found);
    if (found.bootstrap) add_notes(notes, found.bootstrap->notes);
    if (!options.parties.empty()) found.parties = compared_parties(desk, options, found);
    if (found.parties) add_notes(notes, found.parties->notes);
    print_answer(desk, options.answer,
                 options.answer.json ? viewpoints_answer(found) : viewpoints_tables(found), notes);
}

void add_choices(CLI::App& method, ViewpointsOptions& options) {
    method.add_option("--factors", options.factors, "How many viewpoints to look for")
        ->required()
        ->check(CLI::Range(std::size_t{1}, factors_most));
    method.add_option("--extraction", options.extraction, "pca, or centroid as by hand")
        ->check(CLI::IsMember({"pca", "centroid"}))
        ->capture_default_str();
    method.add_option("--rotation", options.rotation, "varimax, to convergence, or none")
        ->check(CLI::IsMember({"varimax", "none"}))
        ->capture_default_str();
    method
        .add_option("--compatible", options.compatible,
                    "qmethod: stop the rotation as early as that R package, and weigh raw sorts")
        ->check(CLI::IsMember({"qmethod"}));
    method.add_flag("--raw", options.raw, "Weigh the scores as they are, not standardised by sort");
    method.add_flag("--split-bipolar", options.split_bipolar,
                    "Show a factor that is flagged on both ends as two");
    method
        .add_option("--reliability", options.reliability,
                    "Assumed reliability of one sort, for the standard errors")
        ->check(CLI::Range(0.01, 0.99))
        ->capture_default_str();
}

void add_files_and_chance(CLI::App& method, ViewpointsOptions& options) {
    method.add_option("--flags", options.flags, "Table sort,<factor 1…K> of 0 and 1, by hand");
    method.add_option("--parties", options.parties, "Table sort,party: compare mean loadings");
    method.add_option("--distribution", options.distribution,
                      "Table of the scores of the grid, one a statement, or score and count");
    method
        .add_option("--bootstrap", options.bootstrap,
                    "Draw the sorts again so many times: what stands?")
        ->check(CLI::Range(std::size_t{0}, steps_most));
    method.add_option("--seed", options.seed, "Where chance begins")->capture_default_str();
}

} // namespace

void add_viewpoints(CLI::App& analyse, Desk const& desk) {
    auto const options = std::make_shared<ViewpointsOptions>();
    auto* const method = analyse.add_subcommand(
        "viewpoints", "Which few viewpoints lie behind how people sorted the same statements? (Q)");
    method->add_option("sorts", options->sorts, "Table statement,<sort>,<sort>…")->required();
    add_choices(*method, *options);
    add_files_and_chance(*method, *options);
    add_answer_options(*method, options->answer);
    method->footer(std::string("Example: hefboom analyse viewpoints sorts.csv --factors 3 "
                               "--parties parties.csv --bootstrap 1000\n") +
                   exit_codes_help);
    method->callback([options, &desk] { run(desk, *options); });
}

} // namespace hefboom::cli::analyse
