// SPDX-License-Identifier: EUPL-1.2
#include "analysis/gwet_ac.hpp"

#include "analysis/student_t.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace hefboom::analysis {

namespace {

/// Weights by what they take from 1: nothing for equal values, and for unequal ones everything or a
/// share of the squared distance. Only sums are needed, never the square of the values.
class Weights {
public:
    /// All or nothing.
    explicit Weights(std::size_t values) : values_(values) {}

    /// By the distance between values.
    explicit Weights(std::span<double const> values) : values_(values.size()), at_(values.size()) {
        if (values.empty()) return;
        auto const range = values.back() - values.front();
        for (std::size_t value = 0; value < values.size(); ++value)
            at_[value] = range > 0 ? (values[value] - values.front()) / range : 0;
    }

    /// Σ_kl w_kl over all values.
    [[nodiscard]] double sum() const {
        auto const q = static_cast<double>(values_);
        if (at_.empty()) return q;
        double sum = 0;
        double squares = 0;
        for (auto const at : at_) {
            sum += at;
            squares += at * at;
        }
        return q * q - 2 * (q * squares - sum * sum);
    }

    /// Σ_k r_k (Σ_l w_kl r_l - 1) over the ratings of a unit, of which there are `total`.
    [[nodiscard]] double agreeing(std::span<ValueCount const> unit, double total) const {
        if (at_.empty()) {
            double agreeing = 0;
            for (auto const [value, count] : unit)
                agreeing += static_cast<double>(count) * (static_cast<double>(count) - 1);
            return agreeing;
        }
        // From the first value, so that a unit on which all agree loses exactly nothing.
        auto const pivot = at_[unit.front().value];
        double sum = 0;
        double squares = 0;
        for (auto const [value, count] : unit) {
            auto const away = at_[value] - pivot;
            sum += count * away;
            squares += count * away * away;
        }
        return total * (total - 1) - 2 * (total * squares - sum * sum);
    }

private:
    std::size_t values_;
    std::vector<double> at_; ///< each value as a share of the range; empty for all or nothing
};

/// What is the same for all units.
struct Whole {
    double rated = 0; ///< units with a rating
    double pairs = 0; ///< units with two
    double observed = 0;
    double per_value = 0; ///< Σ w / (q (q - 1))
    double by_chance = 0;
    double ac = 0;
    std::vector<double> shares = {}; ///< π
};

Whole whole_of(UnitCounts const& counts, Weights const& weights) {
    Whole whole{.shares = std::vector<double>(counts.values(), 0)};
    for (std::size_t unit = 0; unit < counts.units(); ++unit) {
        if (counts.total(unit) == 0) continue;
        auto const total = static_cast<double>(counts.total(unit));
        ++whole.rated;
        for (auto const [value, count] : counts.of(unit))
            whole.shares[value] += count / total;
        if (counts.total(unit) < 2) continue;
        ++whole.pairs;
        whole.observed += weights.agreeing(counts.of(unit), total) / (total * (total - 1));
    }
    if (whole.pairs > 0) whole.observed /= whole.pairs;
    auto const q = static_cast<double>(counts.values());
    if (whole.rated == 0 || q < 2) return whole;
    whole.per_value = weights.sum() / (q * (q - 1));
    double undecided = 0;
    for (auto& share : whole.shares) {
        share /= whole.rated;
        undecided += share * (1 - share);
    }
    whole.by_chance = whole.per_value * undecided;
    return whole;
}

/// The root of the variance of the units' contributions to the coefficient.
double standard_error(UnitCounts const& counts, Weights const& weights, Whole const& whole) {
    auto const room = 1 - whole.by_chance;
    double squares = 0;
    for (std::size_t unit = 0; unit < counts.units(); ++unit) {
        if (counts.total(unit) == 0) continue;
        auto const total = static_cast<double>(counts.total(unit));
        double undecided = 0;
        for (auto const [value, count] : counts.of(unit))
            undecided += count * (1 - whole.shares[value]) / total;
        double part = 0;
        if (counts.total(unit) >= 2) {
            auto const agreed = weights.agreeing(counts.of(unit), total) / (total * (total - 1));
            part = whole.rated / whole.pairs * (agreed - whole.by_chance) / room;
        }
        part -= 2 * (1 - whole.ac) * (whole.per_value * undecided - whole.by_chance) / room;
        squares += (part - whole.ac) * (part - whole.ac);
    }
    return std::sqrt(squares / (whole.rated * (whole.rated - 1)));
}

GwetAc coefficient(UnitCounts const& counts, Weights const& weights) {
    auto whole = whole_of(counts, weights);
    GwetAc answer;
    if (whole.pairs > 0) answer.observed = whole.observed;
    if (whole.rated > 0 && counts.values() >= 2) answer.by_chance = whole.by_chance;
    if (!answer.observed || !answer.by_chance || whole.by_chance >= 1) return answer;
    whole.ac = (whole.observed - whole.by_chance) / (1 - whole.by_chance);
    answer.ac = whole.ac;
    if (whole.rated < 2) return answer;
    answer.se = standard_error(counts, weights, whole);
    auto const half = t_975(whole.rated - 1) * *answer.se;
    answer.around = Interval{.low = whole.ac - half, .high = std::min(1.0, whole.ac + half)};
    return answer;
}

} // namespace

GwetAc gwet_ac1(UnitCounts const& counts) {
    return coefficient(counts, Weights(counts.values()));
}

GwetAc gwet_ac2(UnitCounts const& counts, std::span<double const> values) {
    return coefficient(counts, Weights(values));
}

} // namespace hefboom::analysis
