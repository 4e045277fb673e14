// SPDX-License-Identifier: EUPL-1.2
#include "analysis/release_combination.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace hefboom::analysis {

namespace {

__extension__ using Whole = __int128;

constexpr std::int64_t part_most = std::int64_t{1} << 30U;
constexpr std::int64_t factor_most = std::int64_t{1} << 60U;

struct Fraction {
    std::int64_t above = 0;
    std::int64_t below = 1;
};

/// The fraction of small parts that is `value` modulo a prime: Euclid, stopped half way.
std::optional<Fraction> fraction_of(std::uint64_t value, std::uint64_t prime) {
    auto before = static_cast<std::int64_t>(prime);
    auto now = static_cast<std::int64_t>(value);
    std::int64_t factor_before = 0;
    std::int64_t factor = 1;
    while (now >= part_most) {
        auto const times = before / now;
        before = std::exchange(now, before - times * now);
        factor_before = std::exchange(factor, factor_before - times * factor);
    }
    if (std::abs(factor) >= part_most) return std::nullopt;
    return factor < 0 ? Fraction{.above = -now, .below = -factor}
                      : Fraction{.above = now, .below = factor};
}

/// Numbers y, not all 0, with Σ y_i row_i = 0 at every column outside; modulo a prime.
class Kernel {
public:
    Kernel(PrimeField const& field, std::size_t unknowns) : field_(field), unknowns_(unknowns) {}

    /// Σ equation_i y_i = 0.
    void add(std::vector<std::uint64_t> equation) {
        if (pivots_.size() == unknowns_) return;
        for (std::size_t at = 0; at < pivots_.size(); ++at)
            if (auto const factor = equation[pivots_[at]]; factor != 0) take(equation, factor, at);
        auto const pivot = std::ranges::find_if(equation, [](auto value) { return value != 0; });
        if (pivot == equation.end()) return;
        auto const scale = field_.inverse(*pivot);
        for (auto& value : equation)
            value = field_.multiply(value, scale);
        pivots_.push_back(static_cast<std::size_t>(pivot - equation.begin()));
        held_.push_back(std::move(equation));
    }

    [[nodiscard]] std::optional<std::vector<std::uint64_t>> solution() const {
        if (pivots_.size() == unknowns_) return std::nullopt;
        std::vector<std::uint64_t> found(unknowns_);
        std::size_t free = 0;
        while (std::ranges::find(pivots_, free) != pivots_.end())
            ++free;
        found[free] = 1;
        // The last equation has 0 at all pivots before it: solve from the last to the first.
        for (auto at = held_.size(); at-- > 0;) {
            std::uint64_t sum = 0;
            for (std::size_t of = 0; of < unknowns_; ++of)
                if (of != pivots_[at] && held_[at][of] != 0)
                    sum = field_.reduce(static_cast<Wide>(held_[at][of]) * found[of] + sum);
            found[pivots_[at]] = field_.negate(sum);
        }
        return found;
    }

private:
    void take(std::vector<std::uint64_t>& equation, std::uint64_t factor, std::size_t at) const {
        for (std::size_t of = 0; of < unknowns_; ++of)
            if (held_[at][of] != 0) equation[of] = field_.less(equation[of], factor, held_[at][of]);
    }

    PrimeField const& field_;
    std::size_t unknowns_;
    std::vector<std::vector<std::uint64_t>> held_;
    std::vector<std::size_t> pivots_;
};

/// Which of the independent rows are 1 at each column, once for columns that are alike.
std::vector<std::vector<std::uint64_t>> distinct_equations(RowSpace const& space,
                                                           std::span<std::size_t const> without) {
    auto const sources = space.exact().sources();
    std::vector<std::vector<std::uint64_t>> columns(space.columns(),
                                                    std::vector<std::uint64_t>(sources.size()));
    for (std::size_t at = 0; at < sources.size(); ++at)
        for (auto const column : space.rows()[sources[at]])
            columns[column][at] = 1;
    for (auto const column : without)
        columns[column].assign(sources.size(), 0);
    std::ranges::sort(columns);
    columns.erase(std::ranges::unique(columns).begin(), columns.end());
    return columns;
}

/// The fractions times the smallest number that makes all of them whole.
std::optional<std::vector<std::int64_t>> whole(std::span<std::uint64_t const> values,
                                               std::uint64_t prime) {
    std::vector<Fraction> fractions;
    Whole multiple = 1;
    for (auto const value : values) {
        auto const fraction = fraction_of(value, prime);
        if (!fraction) return std::nullopt;
        fractions.push_back(*fraction);
        auto const shared = std::gcd(static_cast<std::int64_t>(multiple), fraction->below);
        multiple *= fraction->below / shared;
        if (multiple > factor_most) return std::nullopt;
    }
    std::vector<std::int64_t> factors;
    for (auto const& fraction : fractions) {
        auto const factor = multiple / fraction.below * fraction.above;
        if (factor > factor_most || factor < -factor_most) return std::nullopt;
        factors.push_back(static_cast<std::int64_t>(factor));
    }
    return factors;
}

} // namespace

std::optional<Combination> combination_on(RowSpace const& space,
                                          std::span<std::size_t const> columns) {
    auto const& exact = space.exact();
    Kernel kernel(exact.field(), exact.rank());
    for (auto& equation : distinct_equations(space, columns))
        kernel.add(std::move(equation));
    auto const solution = kernel.solution();
    if (!solution) return std::nullopt;
    auto factors = whole(*solution, exact.field().prime());
    if (!factors) return std::nullopt;
    auto const first = std::ranges::find_if(*factors, [](auto factor) { return factor != 0; });
    if (*first < 0)
        for (auto& factor : *factors)
            factor = -factor;
    Combination found;
    std::vector<Whole> sums(space.columns());
    for (std::size_t at = 0; at < factors->size(); ++at) {
        auto const factor = (*factors)[at];
        if (factor == 0) continue;
        found.parts.push_back({.release = exact.sources()[at], .factor = factor});
        for (auto const column : space.rows()[exact.sources()[at]])
            sums[column] += factor;
    }
    for (std::size_t column = 0; column < sums.size(); ++column)
        if (sums[column] != 0) found.columns.push_back(column);
    auto sorted = std::vector(columns.begin(), columns.end());
    std::ranges::sort(sorted);
    if (found.columns != sorted) return std::nullopt;
    return found;
}

} // namespace hefboom::analysis
