// SPDX-License-Identifier: EUPL-1.2
#include "analysis/run_chart.hpp"
#include "analysis/period_order.hpp"
#include "cli/analyse/methods.hpp"
#include "cli/analyse/table_file.hpp"
#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>
#include <boost/json/value_from.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hefboom::cli::analyse {

namespace {

namespace json = boost::json;

struct RunChartOptions {
    std::string series;
    std::string rules = "anhoej";
    bool trend = false;
    AnswerOptions answer;
};

struct Series {
    std::vector<std::string> periods;
    std::vector<double> values;
    std::size_t missing = 0;
};

/// The values in order of time; a period without a value is left out.
Series read_series(TableFile const& file) {
    auto const period = file.column("period");
    auto const value = file.column("value");
    std::vector<std::string> periods;
    for (std::size_t row = 0; row < file.rows(); ++row)
        periods.push_back(file.text(row, period));
    Series series;
    auto const order = analysis::period_order(periods);
    auto const same = analysis::periods_in(periods).of;
    for (std::size_t at = 0; at < order.size(); ++at) {
        auto const row = order[at];
        if (at > 0 && same[row] == same[order[at - 1]])
            file.wrong(file.cell(row, period), "this period stands there twice");
        auto const held = file.maybe_number(row, value);
        if (!held) {
            ++series.missing;
            continue;
        }
        series.periods.push_back(periods[row]);
        series.values.push_back(*held);
    }
    return series;
}

json::array signals_json(analysis::PointSignals const& signals) {
    json::array names;
    if (signals.outside) names.emplace_back("outside");
    if (signals.trend) names.emplace_back("trend");
    if (signals.two_of_three) names.emplace_back("two_of_three");
    if (signals.seven_on_one_side) names.emplace_back("seven_on_one_side");
    return names;
}

template <class T>
json::value value_or_null(std::optional<T> const& held) {
    return held ? json::value_from(*held) : json::value(nullptr);
}

json::value run_json(analysis::RunChart const& run) {
    return {{"median", run.median},
            {"useful", run.useful},
            {"longest_run", run.longest_run},
            {"longest_run_most", value_or_null(run.longest_run_most)},
            {"crossings", run.crossings},
            {"crossings_fewest", value_or_null(run.crossings_fewest)},
            {"shift", value_or_null(run.shift)},
            {"few_crossings", value_or_null(run.few_crossings)}};
}

json::value limits_json(analysis::Limits const& limits) {
    return {{"centre", limits.centre},
            {"low", limits.low},
            {"high", limits.high},
            {"mean_moving_range", limits.mean_moving_range},
            {"trial", limits.trial}};
}

void run(Desk const& desk, RunChartOptions const& options) {
    TableFile const file(desk, options.series);
    auto const series = read_series(file);
    auto result = analysis::run_chart(series.values,
                                      {.limits = options.rules == "xmr", .trend = options.trend});
    if (series.missing > 0)
        result.notes.push_back(
            {.key = "periods-without-value", .about = {{"count", std::to_string(series.missing)}}});
    json::object answer{{"rules", options.rules}, {"n", series.values.size()}};
    answer["run"] = result.run ? run_json(*result.run) : json::value(nullptr);
    answer["limits"] = result.limits ? limits_json(*result.limits) : json::value(nullptr);
    json::array points;
    for (std::size_t at = 0; at < series.values.size(); ++at)
        points.push_back({{"period", series.periods[at]},
                          {"value", series.values[at]},
                          {"signals", signals_json(result.points[at])}});
    answer["points"] = std::move(points);
    print_answer(desk, options.answer, std::move(answer), result.notes);
}

} // namespace

void add_run_chart(CLI::App& analyse, Desk const& desk) {
    auto const options = std::make_shared<RunChartOptions>();
    auto* const method = analyse.add_subcommand(
        "runchart", "Did a figure change over time, or is this how it varies?");
    method->add_option("series", options->series, "Table period,value")->required();
    method
        ->add_option("--rules", options->rules,
                     "anhoej: shift and crossings; xmr adds limits and their signals")
        ->check(CLI::IsMember({"anhoej", "xmr"}))
        ->capture_default_str();
    method->add_flag("--trend", options->trend,
                     "Also look for seven points that only rise or fall");
    add_answer_options(*method, options->answer);
    method->footer(std::string("Example: hefboom analyse runchart reports.csv --rules xmr\n") +
                   exit_codes_help);
    method->callback([options, &desk] { run(desk, *options); });
}

} // namespace hefboom::cli::analyse
