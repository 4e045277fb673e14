// SPDX-License-Identifier: EUPL-1.2
#include "analysis/viewpoint_bootstrap.hpp"

#include "analysis/centroid.hpp"
#include "analysis/percentile.hpp"
#include "analysis/polar_factor.hpp"
#include "analysis/principal_components.hpp"
#include "analysis/symmetric_eigen.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>

namespace hefboom::analysis {

namespace {

using Times = std::vector<std::uint32_t>; ///< by sort: how often it was drawn in a step

/// Factors of sorts that count more than once or not at all.
class Redrawn {
public:
    Redrawn(Matrix const& standard, ViewpointRules::Extraction extraction)
        : standard_(standard), extraction_(extraction) {
        // About .63 of the sorts take part in a step: through them where they are the fewer.
        if (standard.columns() <= 2 * standard.rows()) between_ = gram_of_columns(standard);
    }

    /// The loadings of the sorts that were drawn; 0 for the others and for what is beyond the rank.
    [[nodiscard]] Matrix loadings(Times const& times, std::size_t factors) const {
        std::vector<std::size_t> drawn;
        for (std::size_t sort = 0; sort < times.size(); ++sort)
            if (times[sort] > 0) drawn.push_back(sort);
        if (extraction_ == ViewpointRules::Extraction::centroid)
            return by_centroid(times, drawn, factors);
        return between_.rows() > 0 && drawn.size() <= standard_.rows()
                   ? through_sorts(times, drawn, factors)
                   : through_statements(times, drawn, factors);
    }

private:
    Matrix through_sorts(Times const& times, std::span<std::size_t const> drawn,
                         std::size_t factors) const {
        Matrix weighted(drawn.size(), drawn.size());
        for (std::size_t column = 0; column < drawn.size(); ++column)
            for (auto row = column; row < drawn.size(); ++row)
                weighted(row, column) = between_(drawn[row], drawn[column]) *
                                        std::sqrt(times[drawn[row]] * times[drawn[column]]);
        auto const eigen = symmetric_eigen(weighted);
        Matrix loadings(times.size(), factors);
        for (std::size_t k = 0; k < std::min(factors, rank_of(eigen.values)); ++k)
            for (std::size_t at = 0; at < drawn.size(); ++at)
                loadings(drawn[at], k) =
                    eigen.vectors(at, k) * std::sqrt(eigen.values[k] / times[drawn[at]]);
        return loadings;
    }

    Matrix through_statements(Times const& times, std::span<std::size_t const> drawn,
                              std::size_t factors) const {
        Matrix weighted(standard_.rows(), drawn.size());
        for (std::size_t at = 0; at < drawn.size(); ++at)
            std::ranges::transform(standard_.column(drawn[at]), weighted.column(at).begin(),
                                   [weight = std::sqrt(static_cast<double>(times[drawn[at]]))](
                                       double score) { return score * weight; });
        auto const eigen = symmetric_eigen(gram_of_rows(weighted));
        Matrix loadings(times.size(), factors);
        for (std::size_t k = 0; k < std::min(factors, rank_of(eigen.values)); ++k)
            for (auto const sort : drawn) {
                auto const* const own = standard_.column(sort).data();
                auto const* const axis = eigen.vectors.column(k).data();
                double sum = 0;
                for (std::size_t row = 0; row < standard_.rows(); ++row)
                    sum += own[row] * axis[row];
                loadings(sort, k) = sum;
            }
        return loadings;
    }

    /// On every sort as often as it was drawn; the same sort has the mean of its loadings.
    Matrix by_centroid(Times const& times, std::span<std::size_t const> drawn,
                       std::size_t factors) const {
        std::vector<std::size_t> all;
        for (auto const sort : drawn)
            all.insert(all.end(), times[sort], sort);
        Matrix repeated(standard_.rows(), all.size());
        for (std::size_t at = 0; at < all.size(); ++at)
            std::ranges::copy(standard_.column(all[at]), repeated.column(at).begin());
        auto const found = centroid(repeated, factors).loadings;
        Matrix loadings(times.size(), factors);
        for (std::size_t k = 0; k < found.columns(); ++k)
            for (std::size_t at = 0; at < all.size(); ++at)
                loadings(all[at], k) += found(at, k) / times[all[at]];
        return loadings;
    }

    Matrix const& standard_;
    ViewpointRules::Extraction extraction_;
    Matrix between_;
};

/// The loadings turned onto those of the first answer.
Matrix aligned(Matrix const& loadings, Matrix const& target, Times const& times) {
    auto const size = loadings.columns();
    Matrix between(size, size);
    for (std::size_t k = 0; k < size; ++k)
        for (std::size_t j = 0; j < size; ++j)
            for (std::size_t sort = 0; sort < times.size(); ++sort)
                between(j, k) += loadings(sort, j) * target(sort, k) * times[sort];
    auto const rotation = polar_factor(between).rotation;
    Matrix turned(loadings.rows(), size);
    for (std::size_t k = 0; k < size; ++k)
        for (std::size_t j = 0; j < size; ++j)
            for (std::size_t sort = 0; sort < times.size(); ++sort)
                turned(sort, k) += loadings(sort, j) * rotation(j, k);
    return turned;
}

/// What the steps add up to.
class Tally {
public:
    Tally(Viewpoints const& found, std::size_t statements, std::size_t steps)
        : found_(found), drawn_(found.loadings.rows()),
          sums_(found.loadings.rows(), found.views.size()), squares_(sums_), flagged_(sums_),
          kept_(found.loadings.rows()), with_z_(found.views.size()),
          z_(found.views.size(), Matrix(steps, statements)), same_kind_(statements) {}

    void add_sorts(Matrix const& loadings, Flags const& flags, Times const& times) {
        for (std::size_t sort = 0; sort < times.size(); ++sort) {
            if (times[sort] == 0) continue;
            ++drawn_[sort];
            bool same = true;
            for (std::size_t k = 0; k < loadings.columns(); ++k) {
                // Around the first answer, so that nothing cancels out.
                auto const off = loadings(sort, k) - found_.loadings(sort, k);
                sums_(sort, k) += off;
                squares_(sort, k) += off * off;
                flagged_(sort, k) += flags(sort, k);
                same = same && flags(sort, k) == found_.flags(sort, k);
            }
            if (same) ++kept_[sort];
        }
    }

    void add_statements(FactorScores const& scores,
                        std::vector<std::optional<StatementKind>> const& kinds) {
        for (std::size_t k = 0; k < z_.size(); ++k) {
            if (!scores.defined[k]) continue;
            for (std::size_t statement = 0; statement < same_kind_.size(); ++statement)
                z_[k](with_z_[k], statement) = scores.zscores(statement, k);
            ++with_z_[k];
        }
        if (scores.defined != found_.scores.defined) return;
        ++compared_;
        for (std::size_t statement = 0; statement < kinds.size(); ++statement)
            if (kinds[statement] == found_.kinds[statement]) ++same_kind_[statement];
    }

    [[nodiscard]] ViewpointBootstrap answer(std::size_t steps) {
        ViewpointBootstrap answer{
            .steps = steps, .drawn = drawn_, .compared = compared_, .kind_share = kind_shares()};
        of_sorts(answer);
        of_statements(answer, steps);
        return answer;
    }

private:
    void of_sorts(ViewpointBootstrap& answer) const {
        using Held = Grid<std::optional<double>>;
        answer.loading_mean = Held(sums_.rows(), sums_.columns());
        answer.loading_sd = answer.flag_share = answer.loading_mean;
        answer.flags_kept.resize(sums_.rows());
        for (std::size_t sort = 0; sort < sums_.rows(); ++sort) {
            auto const n = static_cast<double>(drawn_[sort]);
            if (drawn_[sort] == 0) continue;
            bool flagged = false;
            for (std::size_t k = 0; k < sums_.columns(); ++k) {
                auto const off = sums_(sort, k) / n;
                answer.loading_mean(sort, k) = found_.loadings(sort, k) + off;
                answer.flag_share(sort, k) = flagged_(sort, k) / n;
                flagged = flagged || found_.flags(sort, k) != 0;
                if (drawn_[sort] > 1)
                    answer.loading_sd(sort, k) =
                        std::sqrt(std::max(0.0, squares_(sort, k) - n * off * off) / (n - 1));
            }
            if (flagged) answer.flags_kept[sort] = static_cast<double>(kept_[sort]) / n;
        }
    }

    void of_statements(ViewpointBootstrap& answer, std::size_t steps) {
        answer.zscores = Grid<std::optional<Spread>>(same_kind_.size(), z_.size());
        for (std::size_t k = 0; k < z_.size(); ++k) {
            answer.without_z.push_back(steps - with_z_[k]);
            if (with_z_[k] == 0) continue;
            for (std::size_t statement = 0; statement < same_kind_.size(); ++statement)
                answer.zscores(statement, k) = spread_of(z_[k].column(statement).first(with_z_[k]));
        }
    }

    [[nodiscard]] std::vector<std::optional<double>> kind_shares() const {
        std::vector<std::optional<double>> shares(same_kind_.size());
        for (std::size_t statement = 0; statement < shares.size(); ++statement)
            if (compared_ > 0 && found_.kinds[statement])
                shares[statement] =
                    static_cast<double>(same_kind_[statement]) / static_cast<double>(compared_);
        return shares;
    }

    static Spread spread_of(std::span<double> values) {
        auto const n = static_cast<double>(values.size());
        double sum = 0;
        for (auto const value : values)
            sum += value;
        Spread spread{.mean = sum / n};
        double squares = 0;
        for (auto const value : values)
            squares += (value - spread.mean) * (value - spread.mean);
        if (values.size() > 1) spread.sd = std::sqrt(squares / (n - 1));
        std::ranges::sort(values);
        spread.interval = {.low = percentile(values, 0.025), .high = percentile(values, 0.975)};
        return spread;
    }

    Viewpoints const& found_;
    std::vector<std::size_t> drawn_;
    Matrix sums_;
    Matrix squares_;
    Matrix flagged_;
    std::vector<std::size_t> kept_;
    std::vector<std::size_t> with_z_;
    std::vector<Matrix> z_; ///< by factor: step with z × statement
    std::size_t compared_ = 0;
    std::vector<std::size_t> same_kind_;
};

/// Every sort `steps` times, in any order: cut into steps it is a balanced draw.
std::vector<std::uint32_t> balanced_draws(std::size_t sorts, std::size_t steps, Random& random) {
    std::vector<std::uint32_t> draws(sorts * steps);
    for (std::size_t at = 0; at < draws.size(); ++at)
        draws[at] = static_cast<std::uint32_t>(at % sorts);
    random.shuffle(std::span(draws));
    return draws;
}

std::vector<std::optional<double>>
standard_errors(std::span<FactorCharacteristics const> characteristics) {
    std::vector<std::optional<double>> errors;
    for (auto const& factor : characteristics)
        errors.push_back(factor.se);
    return errors;
}

void tell(ViewpointRules const& rules, ViewpointBootstrap& answer) {
    auto const most = std::ranges::max(answer.without_z);
    if (most > 0)
        answer.notes.push_back(
            {.key = "steps-without-scores",
             .about = {{"most", std::to_string(most)}, {"steps", std::to_string(answer.steps)}}});
    if (rules.flags) answer.notes.push_back({.key = "bootstrap-flags-automatic"});
}

} // namespace

std::optional<ViewpointBootstrap> bootstrap_viewpoints(QSorts const& sorts,
                                                       ViewpointRules const& rules,
                                                       Viewpoints const& found, std::size_t steps,
                                                       Random& random) {
    assert(steps > 0);
    if (found.views.empty()) return std::nullopt;
    auto const raw = rules.scores == ViewpointRules::Scores::raw ? sorts.scores() : Matrix();
    auto const& weighed = raw.rows() > 0 ? raw : sorts.standard;
    auto const count = sorts.sorts.size();
    auto const draws = balanced_draws(count, steps, random);
    Redrawn const redrawn(sorts.standard, rules.extraction);
    Tally tally(found, sorts.statements.size(), steps);
    for (std::size_t step = 0; step < steps; ++step) {
        Times times(count);
        for (auto const sort : std::span(draws).subspan(step * count, count))
            ++times[sort];
        auto const turned =
            aligned(redrawn.loadings(times, found.rotated.columns()), found.rotated, times);
        auto const loadings = seen_loadings(turned, found.views);
        auto const flags =
            seen_flags(turned, automatic_flags(turned, sorts.statements.size()), found.views);
        tally.add_sorts(loadings, flags, times);
        auto const scores = factor_scores(weighed, factor_weights(loadings, flags).weights, times);
        auto const characteristics = factor_characteristics(loadings, flags, scores.defined, times,
                                                            rules.reliability_of_one_sort);
        tally.add_statements(scores,
                             statement_kinds(scores.zscores, standard_errors(characteristics)));
    }
    auto answer = tally.answer(steps);
    tell(rules, answer);
    return answer;
}

} // namespace hefboom::analysis
