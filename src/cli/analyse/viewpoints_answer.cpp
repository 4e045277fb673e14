// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/viewpoints_answer.hpp"

#include "cli/analyse/desk.hpp"

#include <boost/json/array.hpp>
#include <boost/json/value_from.hpp>

#include <algorithm>
#include <span>
#include <utility>

namespace hefboom::cli::analyse {

namespace {

namespace json = boost::json;
using analysis::Grid;

json::value figure_json(double number) {
    return number_or_null(number);
}
json::value figure_json(std::optional<double> const& number) {
    return number_or_null(number);
}
json::value figure_json(std::uint8_t flag) {
    return flag != 0;
}

/// Lays what was found by place out in the order of the table, with null for what is not there.
class Layout {
public:
    explicit Layout(ViewpointsFound const& found)
        : found_(found), factors_(std::max(found.rules.factors, found.viewpoints.views.size())) {
        for (std::size_t row = 0; row < found.statements.size(); ++row)
            statements_.emplace_back(found.prepared.statement_places[row]);
    }

    [[nodiscard]] std::size_t factors() const { return factors_; }
    [[nodiscard]] std::size_t there() const { return found_.viewpoints.views.size(); }

    /// [sort][factor]
    template <class T>
    [[nodiscard]] json::array by_sort(Grid<T> const& grid) const {
        return rows(found_.prepared.sort_places,
                    [&](std::size_t place, std::size_t k) { return figure_json(grid(place, k)); });
    }

    /// [sort]
    template <class Figure>
    [[nodiscard]] json::array each_sort(Figure figure) const {
        return list(found_.prepared.sort_places, figure);
    }

    /// [statement][factor], null where the factor has no z.
    template <class Figure>
    [[nodiscard]] json::array by_statement(Figure figure) const {
        return rows(statements_, [&](std::size_t place, std::size_t k) -> json::value {
            if (!found_.viewpoints.scores.defined[k]) return nullptr;
            return figure(place, k);
        });
    }

    /// [statement]
    template <class Figure>
    [[nodiscard]] json::array each_statement(Figure figure) const {
        return list(statements_, figure);
    }

    /// [factor]
    template <class Figure>
    [[nodiscard]] json::array by_factor(Figure figure) const {
        json::array factors;
        for (std::size_t k = 0; k < factors_; ++k)
            factors.push_back(k < there() ? json::value(figure(k)) : json::value(nullptr));
        return factors;
    }

    /// [factor][factor]
    [[nodiscard]] json::array between(Grid<std::optional<double>> const& grid) const {
        json::array held;
        for (std::size_t one = 0; one < factors_; ++one) {
            json::array row;
            for (std::size_t other = 0; other < factors_; ++other)
                row.push_back(one < there() && other < there() ? figure_json(grid(one, other))
                                                               : json::value(nullptr));
            held.push_back(std::move(row));
        }
        return held;
    }

private:
    using Places = std::vector<std::optional<std::size_t>>;

    template <class Figure>
    json::array rows(Places const& places, Figure figure) const {
        json::array held;
        held.reserve(places.size());
        for (auto const& place : places) {
            json::array row;
            row.reserve(factors_);
            for (std::size_t k = 0; k < factors_; ++k)
                row.push_back(place && k < there() ? json::value(figure(*place, k))
                                                   : json::value(nullptr));
            held.push_back(std::move(row));
        }
        return held;
    }

    template <class Figure>
    json::array list(Places const& places, Figure figure) const {
        json::array held;
        for (auto const& place : places)
            held.push_back(place ? json::value(figure(*place)) : json::value(nullptr));
        return held;
    }

    ViewpointsFound const& found_;
    std::size_t factors_;
    Places statements_;
};

json::object characteristics_json(analysis::FactorCharacteristics const* factor) {
    if (factor == nullptr)
        return {{"sorts", nullptr},
                {"eigenvalue", nullptr},
                {"explained", nullptr},
                {"reliability", nullptr},
                {"se", nullptr}};
    return {{"sorts", factor->sorts},
            {"eigenvalue", factor->eigenvalue},
            {"explained", factor->explained},
            {"reliability", number_or_null(factor->reliability)},
            {"se", number_or_null(factor->se)}};
}

json::array characteristics_json(ViewpointsFound const& found, Layout const& layout) {
    json::array factors;
    for (std::size_t k = 0; k < layout.factors(); ++k)
        factors.push_back(characteristics_json(
            k < layout.there() ? &found.viewpoints.characteristics[k] : nullptr));
    return factors;
}

json::value kind_json(ViewpointsFound const& found, std::size_t place) {
    auto const& kind = found.viewpoints.kinds[place];
    if (!kind) return nullptr;
    return json::value(json::string(analysis::words_of(*kind, found.viewpoints.names)));
}

/// Every two factors that have z: by statement the difference and the level it passes.
json::array factor_pairs_json(ViewpointsFound const& found, Layout const& layout) {
    auto const& result = found.viewpoints;
    json::array pairs;
    for (std::size_t one = 0; one < layout.there(); ++one)
        for (auto other = one + 1; other < layout.there(); ++other) {
            auto const& error = result.sed(one, other);
            if (!error) continue;
            auto const difference = [&](std::size_t place) {
                return result.scores.zscores(place, one) - result.scores.zscores(place, other);
            };
            pairs.push_back({{"a", result.names[one]},
                             {"b", result.names[other]},
                             {"sed", *error},
                             {"differences", layout.each_statement(difference)},
                             {"levels", layout.each_statement([&](std::size_t place) {
                                  return analysis::level_of_difference(difference(place), *error);
                              })}});
        }
    return pairs;
}

json::value criteria_json(ViewpointsFound const& found) {
    auto const& criteria = found.criteria;
    if (found.prepared.sorts.empty()) return nullptr;
    json::object held{{"above_one", criteria.above_one},
                      {"two_flags", criteria.two_flags},
                      {"humphrey", criteria.humphrey},
                      {"humphrey_products", json::value_from(criteria.humphrey_products)},
                      {"humphrey_least", criteria.humphrey_least},
                      {"parallel", nullptr}};
    if (criteria.parallel)
        held["parallel"] = {{"factors", criteria.parallel->factors},
                            {"thresholds", json::value_from(criteria.parallel->thresholds)},
                            {"sets", analysis::parallel_sets},
                            {"seed", found.seed}};
    return held;
}

json::object zscores_json(analysis::ViewpointBootstrap const& bootstrap, Layout const& layout) {
    auto const of = [&](auto figure) {
        return layout.by_statement([&](std::size_t place, std::size_t k) -> json::value {
            auto const& spread = bootstrap.zscores(place, k);
            if (!spread) return nullptr;
            return number_or_null(figure(*spread));
        });
    };
    using analysis::Spread;
    return {{"mean", of([](Spread const& spread) { return std::optional(spread.mean); })},
            {"sd", of([](Spread const& spread) { return spread.sd; })},
            {"low", of([](Spread const& spread) { return std::optional(spread.interval.low); })},
            {"high", of([](Spread const& spread) { return std::optional(spread.interval.high); })}};
}

json::value bootstrap_json(ViewpointsFound const& found, Layout const& layout) {
    if (!found.bootstrap) return nullptr;
    auto const& held = *found.bootstrap;
    return {
        {"steps", held.steps},
        {"seed", found.seed},
        {"loadings",
         {{"mean", layout.by_sort(held.loading_mean)}, {"sd", layout.by_sort(held.loading_sd)}}},
        {"drawn", layout.each_sort([&](std::size_t place) { return held.drawn[place]; })},
        {"flags", layout.by_sort(held.flag_share)},
        {"flags_kept",
         layout.each_sort([&](std::size_t place) { return figure_json(held.flags_kept[place]); })},
        {"zscores", zscores_json(held, layout)},
        {"without_z", layout.by_factor([&](std::size_t k) { return held.without_z[k]; })},
        {"compared", held.compared},
        {"kind_share", layout.each_statement(
                           [&](std::size_t place) { return figure_json(held.kind_share[place]); })},
        {"kind_stands", layout.each_statement([&](std::size_t place) -> json::value {
             auto const& share = held.kind_share[place];
             if (!share) return nullptr;
             return *share >= analysis::kind_stands;
         })}};
}

json::value parties_json(ViewpointsFound const& found, Layout const& layout) {
    if (!found.parties) return nullptr;
    auto const& held = *found.parties;
    json::array parties;
    for (auto const& party : held.parties)
        parties.push_back(
            {{"party", party.party},
             {"sorts", party.sorts},
             {"mean", layout.by_factor([&](std::size_t k) { return party.means[k]; })}});
    auto const figures = [&](std::vector<double> const& by_factor) {
        return layout.by_factor([&](std::size_t k) {
            return k < by_factor.size() ? figure_json(by_factor[k]) : json::value(nullptr);
        });
    };
    auto const tested = !held.p.empty();
    return {{"parties", std::move(parties)},
            {"difference", figures(held.differences)},
            {"p", figures(held.p)},
            {"exact", tested ? json::value(held.exact) : json::value(nullptr)},
            {"arrangements", tested ? json::value(held.arrangements) : json::value(nullptr)}};
}

json::value rotation_json(ViewpointsFound const& found) {
    auto const& rotation = found.viewpoints.rotation;
    if (!rotation) return nullptr;
    return {{"criterion", rotation->criterion},
            {"sweeps", rotation->sweeps},
            {"converged", rotation->converged}};
}

} // namespace

json::object viewpoints_answer(ViewpointsFound const& found) {
    Layout const layout(found);
    auto const& result = found.viewpoints;
    json::object answer;
    answer["statements"] = json::value_from(found.statements);
    answer["sorts"] = json::value_from(found.sorts);
    answer["eigenvalues"] = json::value_from(result.eigenvalues);
    answer["factors"] =
        layout.by_factor([&](std::size_t k) { return json::value(result.names[k]); });
    answer["loadings"] = layout.by_sort(result.loadings);
    answer["flags"] = layout.by_sort(result.flags);
    answer["zscores"] = layout.by_statement(
        [&](std::size_t place, std::size_t k) { return result.scores.zscores(place, k); });
    answer["arrays"] = layout.by_statement(
        [&](std::size_t place, std::size_t k) { return result.arrays[k].scores[place]; });
    answer["ties"] = layout.by_statement(
        [&](std::size_t place, std::size_t k) { return bool{result.arrays[k].tied[place]}; });
    answer["characteristics"] = characteristics_json(found, layout);
    answer["sed"] = layout.between(result.sed);
    answer["correlations"] = layout.between(result.correlations);
    answer["statements_kind"] =
        layout.each_statement([&](std::size_t place) { return kind_json(found, place); });
    answer["pairs"] = factor_pairs_json(found, layout);
    answer["rotation"] = rotation_json(found);
    answer["distribution"] = json::value_from(result.distribution);
    answer["reliability_of_one_sort"] = found.rules.reliability_of_one_sort;
    answer["factor_criteria"] = criteria_json(found);
    answer["bootstrap"] = bootstrap_json(found, layout);
    answer["parties"] = parties_json(found, layout);
    return answer;
}

namespace {

/// A row for every factor that is there: its name and its characteristics.
json::array factors_table(ViewpointsFound const& found, json::object const& all) {
    json::array table;
    for (std::size_t k = 0; k < found.viewpoints.names.size(); ++k) {
        json::object row{{"factor", found.viewpoints.names[k]}};
        for (auto const& member : all.at("characteristics").at(k).get_object())
            row[member.key()] = member.value();
        table.push_back(std::move(row));
    }
    return table;
}

/// A row for every sort: its loadings, what it stands for, and how often it still does.
json::array sorts_table(ViewpointsFound const& found, json::object const& all) {
    auto const& names = found.viewpoints.names;
    json::array table;
    for (std::size_t at = 0; at < found.sorts.size(); ++at) {
        json::object row{{"sort", found.sorts[at]}};
        json::array flagged;
        for (std::size_t k = 0; k < names.size(); ++k) {
            row["f" + names[k]] = all.at("loadings").at(at).at(k);
            auto const& flag = all.at("flags").at(at).at(k);
            if (flag.is_bool() && flag.get_bool()) flagged.emplace_back(names[k]);
        }
        row["flagged"] = std::move(flagged);
        if (found.bootstrap) row["kept"] = all.at("bootstrap").at("flags_kept").at(at);
        table.push_back(std::move(row));
    }
    return table;
}

/// A row for every statement: by factor its z (with its interval) and its place, and its kind.
json::array statements_table(ViewpointsFound const& found, json::object const& all) {
    auto const& names = found.viewpoints.names;
    json::array table;
    for (std::size_t at = 0; at < found.statements.size(); ++at) {
        json::object row{{"statement", found.statements[at]}};
        for (std::size_t k = 0; k < names.size(); ++k) {
            row["place " + names[k]] = all.at("arrays").at(at).at(k);
            row["z " + names[k]] = all.at("zscores").at(at).at(k);
            if (!found.bootstrap) continue;
            auto const& drawn = all.at("bootstrap").at("zscores");
            row["from " + names[k]] = drawn.at("low").at(at).at(k);
            row["to " + names[k]] = drawn.at("high").at(at).at(k);
        }
        row["kind"] = all.at("statements_kind").at(at);
        if (found.bootstrap) row["kept"] = all.at("bootstrap").at("kind_share").at(at);
        table.push_back(std::move(row));
    }
    return table;
}

} // namespace

json::object viewpoints_tables(ViewpointsFound const& found) {
    auto all = viewpoints_answer(found);
    json::object answer;
    answer["statements"] = found.statements.size();
    answer["sorts"] = found.sorts.size();
    answer["eigenvalues"] = all["eigenvalues"];
    answer["factors"] = factors_table(found, all);
    answer["loadings"] = sorts_table(found, all);
    answer["viewpoints"] = statements_table(found, all);
    answer["sed"] = all["sed"];
    for (auto const* name : {"factor_criteria", "parties"})
        if (!all[name].is_null()) answer[name] = all[name];
    if (found.bootstrap)
        answer["bootstrap"] = {{"steps", all["bootstrap"].at("steps")},
                               {"without z", all["bootstrap"].at("without_z")}};
    return answer;
}

} // namespace hefboom::cli::analyse
