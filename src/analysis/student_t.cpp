// SPDX-License-Identifier: EUPL-1.2
#include "analysis/student_t.hpp"

#include <cassert>
#include <cmath>
#include <initializer_list>

namespace hefboom::analysis {

namespace {

constexpr int terms_most = 500;
constexpr int halvings = 200;
constexpr double tiny = 1e-300;

double away_from_zero(double value) {
    return std::abs(value) < tiny ? tiny : value;
}

/// The continued fraction of the incomplete beta function by Lentz's method; x < (a + 1) / (a + b +
/// 2).
double fraction(double a, double b, double x) {
    double above = 1;
    double below = 1 / away_from_zero(1 - (a + b) * x / (a + 1));
    double value = below;
    for (int m = 1; m < terms_most; ++m) {
        for (auto const even : {true, false}) {
            auto const term = even ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                                   : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            below = 1 / away_from_zero(1 + term * below);
            above = away_from_zero(1 + term / above);
            value *= below * above;
        }
        if (std::abs(below * above - 1) < 1e-16) break;
    }
    return value;
}

double incomplete_beta(double a, double b, double x) {
    auto const front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) +
                                a * std::log(x) + b * std::log1p(-x));
    return x < (a + 1) / (a + b + 2) ? front * fraction(a, b, x) / a
                                     : 1 - front * fraction(b, a, 1 - x) / b;
}

} // namespace

double t_975(double degrees_of_freedom) {
    assert(degrees_of_freedom >= 1);
    auto const both_tails = [&](double t) {
        return incomplete_beta(degrees_of_freedom / 2, 0.5,
                               degrees_of_freedom / (degrees_of_freedom + t * t));
    };
    double low = 1.9;
    double high = 13; // t with one degree of freedom is 12.7062
    for (int halving = 0; halving < halvings && low < high; ++halving) {
        auto const middle = low + (high - low) / 2;
        if (middle == low || middle == high) break;
        (both_tails(middle) > 0.05 ? low : high) = middle;
    }
    return high;
}

} // namespace hefboom::analysis
