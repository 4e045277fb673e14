// SPDX-License-Identifier: EUPL-1.2
#include "analysis/experience.hpp"

#include "analysis/period_order.hpp"
#include "cli/analyse/methods.hpp"
#include "cli/analyse/table_file.hpp"
#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hefboom::cli::analyse {

namespace {

namespace json = boost::json;

constexpr std::size_t cell_minimum_fewest = 5;
constexpr std::size_t cells_most = 1'000'000;
constexpr std::uint64_t draws_most = 1'000'000;
constexpr double work_most = 2e10;
constexpr std::string_view everybody = "ALL";

struct ExperienceOptions {
    std::string responses;
    std::string starts;
    std::size_t minimum = cell_minimum_fewest;
    std::string goal = "up";
    std::uint64_t permutations = 100'000;
    std::uint64_t seed = 1;
    AnswerOptions answer;
};

struct Responses {
    std::vector<analysis::ExperienceResponse> given;
    std::size_t without_score = 0;
};

/// When each row was given, as ranks; all at once where the file does not say.
std::vector<std::size_t> moments_of(TableFile const& file) {
    auto const timestamp = file.maybe_column("timestamp");
    if (!timestamp) return std::vector<std::size_t>(file.rows());
    std::vector<std::string> written;
    for (std::size_t row = 0; row < file.rows(); ++row)
        written.push_back(file.text(row, *timestamp));
    return analysis::periods_in(written).of;
}

Responses read_responses(TableFile const& file) {
    auto const respondent = file.column("respondent");
    auto const location = file.column("location");
    auto const group = file.column("group");
    auto const period = file.column("period");
    auto const score = file.column("score");
    auto const moments = moments_of(file);
    Responses responses;
    std::set<std::string> locations;
    std::set<std::string> groups;
    std::set<std::string> periods;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        analysis::ExperienceResponse response{.respondent = file.text(row, respondent),
                                              .location = file.text(row, location),
                                              .group = file.text(row, group),
                                              .period = file.text(row, period),
                                              .moment = moments[row]};
        if (response.group == everybody)
            file.wrong(file.cell(row, group), "\"ALL\" stands for all groups together");
        auto const held = file.maybe_number(row, score);
        if (!held) {
            ++responses.without_score;
            continue;
        }
        response.score = *held;
        locations.insert(response.location);
        groups.insert(response.group);
        periods.insert(response.period);
        responses.given.push_back(std::move(response));
    }
    if ((groups.size() + 1) * locations.size() * periods.size() > cells_most)
        file.wrong(fmt::format("more than {} locations, groups and periods together", cells_most));
    return responses;
}

std::vector<analysis::LocationStart> read_starts(Desk const& desk, std::string const& path) {
    if (path.empty()) return {};
    TableFile const file(desk, path);
    auto const location = file.column("location");
    auto const period = file.column("period");
    std::vector<analysis::LocationStart> starts;
    std::set<std::string> seen;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        starts.push_back({.location = file.text(row, location), .period = file.text(row, period)});
        if (!seen.insert(starts.back().location).second)
            file.wrong(file.cell(row, location), "this location starts twice");
    }
    return starts;
}

enum class Goal { up, down };

/// The words of one answer: names instead of places.
class Told {
public:
    Told(analysis::ExperienceCells const& cells, Goal goal) : cells_(cells), goal_(goal) {}

    [[nodiscard]] json::array cells() const {
        json::array told;
        for (auto const& cell : cells_.cells())
            told.push_back(figures(cell));
        return told;
    }

    [[nodiscard]] json::array suppressed() const {
        json::array told;
        for (auto const& cell : cells_.cells())
            if (!cell.figures) {
                auto place = place_of(cell.location, cell.group, cell.period);
                place["reason"] = "too-few-people";
                told.push_back(std::move(place));
            }
        return told;
    }

    [[nodiscard]] json::array before_after(std::vector<analysis::BeforeAfter> const& all) const {
        json::array told;
        for (auto const& one : all) {
            auto const difference =
                one.before && one.after ? std::optional(*one.after - *one.before) : std::nullopt;
            told.push_back({{"location", cells_.locations()[one.location]},
                            {"group", group(one.group)},
                            {"periods_before", one.periods_before},
                            {"periods_after", one.periods_after},
                            {"before", number_or_null(one.before)},
                            {"after", number_or_null(one.after)},
                            {"difference", number_or_null(difference)},
                            {"better", better(difference)}});
        }
        return told;
    }

    [[nodiscard]] json::array effects(std::vector<analysis::ExperienceEffect> const& all) const {
        json::array told;
        for (auto const& [of, effect, hidden] : all)
            told.push_back(
                {{"group", group(of)},
                 {"location", cells_.locations()[effect.location]},
                 {"period", cells_.periods()[effect.period]},
                 {"event", effect.event},
                 {"controls", effect.controls.size()},
                 {"att", number_or_null(hidden ? std::nullopt : std::optional(effect.effect))},
                 {"hidden", hidden}});
        return told;
    }

    [[nodiscard]] json::array summaries(std::vector<analysis::EffectSummary> const& all) const {
        json::array told;
        for (auto const& one : all)
            told.push_back({{"group", group(one.group)},
                            {"kind", kind(one.kind)},
                            {"key", key(one)},
                            {"att", one.effect},
                            {"rests_on_hidden_cells", one.hidden}});
        return told;
    }

    [[nodiscard]] json::array tests(std::vector<analysis::GroupTest> const& all) const {
        json::array told;
        for (auto const& [of, test] : all)
            told.push_back(
                {{"group", group(of)},
                 {"statistic", test ? json::value(test->statistic) : json::value(nullptr)},
                 {"p", test ? json::value(test->p) : json::value(nullptr)},
                 {"orders", test ? test->orders : 0},
                 {"smallest_p", test ? json::value(test->smallest_p) : json::value(nullptr)},
                 {"better", better(test ? std::optional(test->statistic) : std::nullopt)}});
        return told;
    }

private:
    [[nodiscard]] std::string_view group(std::size_t at) const {
        return at < cells_.groups().size() ? std::string_view(cells_.groups()[at]) : everybody;
    }

    [[nodiscard]] json::object place_of(std::size_t location, std::size_t of,
                                        std::size_t period) const {
        return {{"location", cells_.locations()[location]},
                {"group", group(of)},
                {"period", cells_.periods()[period]}};
    }

    [[nodiscard]] json::object figures(analysis::ExperienceCell const& cell) const {
        auto told = place_of(cell.location, cell.group, cell.period);
        auto const& shown = cell.figures;
        auto const put = [&](char const* name, std::optional<double> number) {
            told[name] = number_or_null(number);
        };
        auto const interval = shown ? shown->mean.interval : std::nullopt;
        auto const top = shown ? shown->top_box : std::nullopt;
        auto const nps = shown ? shown->nps : std::nullopt;
        told["n"] = shown ? json::value(shown->n) : json::value(nullptr);
        put("mean", shown ? std::optional(shown->mean.mean) : std::nullopt);
        put("low", interval ? std::optional(interval->low) : std::nullopt);
        put("high", interval ? std::optional(interval->high) : std::nullopt);
        put("top_box", top ? std::optional(top->share) : std::nullopt);
        put("top_box_low", top ? std::optional(top->interval.low) : std::nullopt);
        put("top_box_high", top ? std::optional(top->interval.high) : std::nullopt);
        put("nps", nps ? std::optional(nps->score) : std::nullopt);
        put("nps_low", nps ? std::optional(nps->interval.low) : std::nullopt);
        put("nps_high", nps ? std::optional(nps->interval.high) : std::nullopt);
        return told;
    }

    /// Whether a difference goes the way that is aimed for.
    [[nodiscard]] json::value better(std::optional<double> difference) const {
        if (!difference || *difference == 0) return nullptr;
        return (*difference > 0) == (goal_ == Goal::up);
    }

    static std::string_view kind(analysis::SummaryKind kind) {
        switch (kind) {
        case analysis::SummaryKind::simple: return "simple";
        case analysis::SummaryKind::event: return "event";
        case analysis::SummaryKind::location: return "location";
        case analysis::SummaryKind::calendar: return "calendar";
        }
        return "";
    }

    [[nodiscard]] json::value key(analysis::EffectSummary const& one) const {
        auto const place = static_cast<std::size_t>(one.key);
        switch (one.kind) {
        case analysis::SummaryKind::simple: return "all";
        case analysis::SummaryKind::event: return one.key;
        case analysis::SummaryKind::location: return json::value(cells_.locations()[place]);
        case analysis::SummaryKind::calendar: return json::value(cells_.periods()[place]);
        }
        return nullptr;
    }

    analysis::ExperienceCells const& cells_;
    Goal goal_;
};

void run(Desk const& desk, ExperienceOptions const& options) {
    TableFile const file(desk, options.responses);
    auto const responses = read_responses(file);
    auto const starts = read_starts(desk, options.starts);
    analysis::ExperienceCells const cells(responses.given, options.minimum);
    analysis::RollOutTestOptions const test{.draws = options.permutations, .seed = options.seed};
    double work = 0;
    for (std::size_t group = 0; group <= cells.groups().size(); ++group)
        work += analysis::roll_out_test_work(analysis::roll_out_of(cells, group, starts).roll_out,
                                             test);
    if (work > work_most)
        file.wrong("too many locations, periods and permutations to go through all orders");
    auto found = analysis::experience(cells, starts, test);
    if (responses.without_score > 0)
        found.notes.push_back({.key = "answers-without-score",
                               .about = {{"count", std::to_string(responses.without_score)}}});
    Told const told(cells, options.goal == "up" ? Goal::up : Goal::down);
    json::object answer{
        {"minimum", options.minimum},        {"goal", options.goal},
        {"answers", responses.given.size()}, {"locations", cells.locations().size()},
        {"groups", cells.groups().size()},   {"periods", cells.periods().size()}};
    answer["cells"] = told.cells();
    answer["suppressed"] = told.suppressed();
    answer["before_after"] = told.before_after(found.before_after);
    answer["att"] = told.effects(found.effects);
    answer["before_start"] = told.effects(found.before_start);
    answer["aggregates"] = told.summaries(found.summaries);
    answer["permutation"] = told.tests(found.tests);
    print_answer(desk, options.answer, std::move(answer), found.notes);
}

} // namespace

void add_experience(CLI::App& analyse, Desk const& desk) {
    auto const options = std::make_shared<ExperienceOptions>();
    auto* const method = analyse.add_subcommand(
        "experience", "How do people experience the work, and did that change where it went live?");
    method
        ->add_option("responses", options->responses,
                     "Table respondent,location,group,period,score (and timestamp, if there is)")
        ->required();
    method->add_option("--start", options->starts, "Table location,period: live from then on");
    method
        ->add_option("--minimum", options->minimum,
                     "Fewest people behind a figure that is shown; at least 5")
        ->check(CLI::Range(cell_minimum_fewest, cells_most))
        ->capture_default_str();
    method->add_option("--goal", options->goal, "Which way is better: up or down")
        ->check(CLI::IsMember({"up", "down"}))
        ->capture_default_str();
    method
        ->add_option("--permutations", options->permutations,
                     "Orders drawn when there are more than 8 locations")
        ->check(CLI::Range(std::uint64_t{1}, draws_most))
        ->capture_default_str();
    method->add_option("--seed", options->seed, "Of the orders drawn")->capture_default_str();
    add_answer_options(*method, options->answer);
    method->footer(
        std::string("Example: hefboom analyse experience pulse.csv --start starts.csv\n") +
        exit_codes_help);
    method->callback([options, &desk] { run(desk, *options); });
}

} // namespace hefboom::cli::analyse
