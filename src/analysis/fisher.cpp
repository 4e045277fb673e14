// SPDX-License-Identifier: EUPL-1.2
#include "analysis/fisher.hpp"

#include <algorithm>
#include <cmath>

namespace hefboom::analysis {

namespace {

/// How much likelier than the table seen one may be and still count as at most as likely.
constexpr double equal_ratio = 1 + 1e-7;

} // namespace

double fisher_two_sided(TwoByTwo const& table, LogFactorials const& ln_factorial) {
    auto const first = table.both + table.first_only;
    auto const second = table.both + table.second_only;
    auto const all = first + table.second_only + table.neither;
    auto const fewest = first + second > all ? first + second - all : 0;
    auto const most = std::min(first, second);
    if (fewest == most) return 1;
    auto const constant = ln_factorial(first) + ln_factorial(all - first) + ln_factorial(second) +
                          ln_factorial(all - second) - ln_factorial(all);
    auto const ln_probability = [&](std::size_t both) {
        return constant - ln_factorial(both) - ln_factorial(first - both) -
               ln_factorial(second - both) - ln_factorial(all - first - second + both);
    };
    // Each probability from its neighbour, starting at the table seen: one exponential in all.
    double sum = 1;
    double ratio = 1;
    auto const as_double = [](std::size_t n) { return static_cast<double>(n); };
    for (auto both = table.both; both < most; ++both) {
        ratio *= as_double(first - both) * as_double(second - both) /
                 (as_double(both + 1) * as_double(all + both + 1 - first - second));
        if (ratio <= equal_ratio) sum += ratio;
    }
    ratio = 1;
    for (auto both = table.both; both > fewest; --both) {
        ratio *= as_double(both) * as_double(all + both - first - second) /
                 (as_double(first - both + 1) * as_double(second - both + 1));
        if (ratio <= equal_ratio) sum += ratio;
    }
    return std::min(1.0, sum * std::exp(ln_probability(table.both)));
}

} // namespace hefboom::analysis
