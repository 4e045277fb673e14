// SPDX-License-Identifier: EUPL-1.2
#include "analysis/agreement.hpp"
#include "cli/analyse/methods.hpp"
#include "cli/analyse/ratings_file.hpp"
#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace hefboom::cli::analyse {

namespace {

namespace json = boost::json;

constexpr std::size_t resamples_most = 100'000;
/// Ratio compares every value with every other in each resample.
constexpr std::size_t ratio_comparisons_most = 2'000'000'000;

struct AgreementOptions {
    std::string ratings;
    std::string level;
    std::string categories;
    std::string group;
    std::size_t bootstrap = 0;
    std::uint64_t seed = 1;
    AnswerOptions answer;
};

analysis::Level level_named(std::string const& name) {
    if (name == "nominal") return analysis::Level::nominal;
    if (name == "ordinal") return analysis::Level::ordinal;
    if (name == "interval") return analysis::Level::interval;
    return analysis::Level::ratio;
}

void put_ac(json::object& out, std::string const& name, analysis::GwetAc const& ac) {
    out[name] = number_or_null(ac.ac);
    out[name + "_se"] = number_or_null(ac.se);
    out[name + "_low"] = ac.around ? json::value(ac.around->low) : json::value(nullptr);
    out[name + "_high"] = ac.around ? json::value(ac.around->high) : json::value(nullptr);
}

void put_figures(json::object& out, analysis::AgreementAnswer const& found) {
    out["alpha"] = number_or_null(found.alpha.alpha);
    out["observed"] = number_or_null(found.alpha.observed);
    out["expected"] = number_or_null(found.alpha.expected);
    out["raw_agreement"] = number_or_null(found.raw_agreement);
    out["units"] = found.units;
    out["pairable"] = found.alpha.pairable;
    put_ac(out, "ac1", found.ac1);
    put_ac(out, "ac2", found.ac2.value_or(analysis::GwetAc{}));
    out["cohen"] = number_or_null(found.cohen);
    out["fleiss"] = number_or_null(found.fleiss);
}

json::value bootstrap_json(std::optional<analysis::AlphaBootstrap> const& found) {
    if (!found) return nullptr;
    json::object out{{"resamples", found->resamples}, {"undefined", found->undefined}};
    out["mean"] = number_or_null(found->mean);
    out["sd"] = number_or_null(found->sd);
    out["low"] = found->range ? json::value(found->range->low) : json::value(nullptr);
    out["high"] = found->range ? json::value(found->range->high) : json::value(nullptr);
    return out;
}

/// The units of every code or domain, in the order of the file.
struct Groups {
    std::vector<std::string> names;
    std::vector<std::set<std::size_t>> units;
    std::map<std::string, std::size_t> known;

    void add(std::string const& name, std::size_t unit) {
        auto const [found, added] = known.try_emplace(name, names.size());
        if (added) {
            names.push_back(name);
            units.emplace_back();
        }
        units[found->second].insert(unit);
    }
};

class GroupedAgreement {
public:
    GroupedAgreement(RatingsRead const& read, analysis::Level level) : read_(read), level_(level) {
        for (std::size_t unit = 0; unit < read.units.size(); ++unit)
            unit_[read.units[unit]] = unit;
    }

    void put(json::object& out, TableFile const& file, analysis::Notes& notes) {
        auto const unit = file.column("unit");
        auto const code = file.column("code");
        auto const domain = file.column("domain");
        Groups codes;
        Groups domains;
        std::set<std::size_t> grouped;
        std::size_t unknown = 0;
        for (std::size_t row = 0; row < file.rows(); ++row) {
            auto const found = unit_.find(file.text(row, unit));
            if (found == unit_.end()) {
                ++unknown;
                continue;
            }
            grouped.insert(found->second);
            for (auto const& [column, groups] : {std::pair(code, &codes), {domain, &domains}})
                if (auto const& cell = file.cell(row, column); !cell.missing())
                    groups->add(std::string(cell.text), found->second);
        }
        out["per_code"] = of_groups("code", codes);
        out["per_domain"] = of_groups("domain", domains);
        note("group-rows-without-ratings", unknown, notes);
        note("units-without-group", read_.units.size() - grouped.size(), notes);
        note("groups-without-alpha", undefined_, notes);
    }

private:
    static void note(std::string const& key, std::size_t count, analysis::Notes& notes) {
        if (count > 0) notes.push_back({.key = key, .about = {{"count", std::to_string(count)}}});
    }

    json::array of_groups(std::string const& kind, Groups const& groups) {
        json::array rows;
        for (std::size_t group = 0; group < groups.names.size(); ++group) {
            std::vector<std::size_t> const units(groups.units[group].begin(),
                                                 groups.units[group].end());
            analysis::Random random(1);
            auto const found =
                analysis::agreement(analysis::of_units(read_.ratings, units), level_, 0, random);
            undefined_ += found.alpha.alpha ? 0U : 1U;
            json::object row{{kind, groups.names[group]}};
            put_figures(row, found);
            rows.push_back(std::move(row));
        }
        return rows;
    }

    RatingsRead const& read_;
    analysis::Level level_;
    std::map<std::string, std::size_t> unit_;
    std::size_t undefined_ = 0;
};

void run(Desk const& desk, AgreementOptions const& options) {
    auto const level = level_named(options.level);
    TableFile const file(desk, options.ratings);
    auto const read = read_ratings(file, level, options.categories);
    auto const values = read.ratings.values.size();
    if (level == analysis::Level::ratio &&
        options.bootstrap * values * values > ratio_comparisons_most)
        end_with(ExitCode::usage, "--bootstrap: too many resamples for so many values at the "
                                  "ratio level");
    analysis::Random random(options.seed);
    auto found = analysis::agreement(read.ratings, level, options.bootstrap, random);
    found.notes.insert(found.notes.end(), read.notes.begin(), read.notes.end());
    json::object answer{{"level", options.level}, {"raters", read.ratings.raters}};
    put_figures(answer, found);
    answer["categories"] = values;
    answer["bootstrap"] = bootstrap_json(found.bootstrap);
    if (!options.group.empty())
        GroupedAgreement(read, level).put(answer, TableFile(desk, options.group), found.notes);
    print_answer(desk, options.answer, std::move(answer), found.notes);
}

} // namespace

void add_agreement(CLI::App& analyse, Desk const& desk) {
    auto const options = std::make_shared<AgreementOptions>();
    auto* const method = analyse.add_subcommand(
        "agreement", "Did several raters judge the same units alike, beyond chance?");
    method->add_option("ratings", options->ratings, "Table unit,<rater>,<rater>…")->required();
    method
        ->add_option("--level", options->level,
                     "What the values are: nominal, ordinal, interval or ratio")
        ->check(CLI::IsMember({"nominal", "ordinal", "interval", "ratio"}))
        ->required();
    method->add_option("--categories", options->categories,
                       "The values that could be given, or how many: 1,2,3,4,5 or 5");
    method->add_option("--group", options->group,
                       "Table unit,code,domain: the figures per code and per domain too");
    method->add_option("--bootstrap", options->bootstrap, "Resamples of units, for an interval")
        ->check(CLI::Range(std::size_t{2}, resamples_most));
    method->add_option("--seed", options->seed, "Seed of the resamples")->capture_default_str();
    add_answer_options(*method, options->answer);
    method->footer(std::string("Example: hefboom analyse agreement coders.csv --level nominal "
                               "--bootstrap 2000\n") +
                   exit_codes_help);
    method->callback([options, &desk] { run(desk, *options); });
}

} // namespace hefboom::cli::analyse
