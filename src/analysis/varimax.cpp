// SPDX-License-Identifier: EUPL-1.2
#include "analysis/varimax.hpp"

#include "analysis/polar_factor.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace hefboom::analysis {

namespace {

constexpr double smallest_angle = 1e-14;
constexpr double rounding_angle = 1e-10;     ///< below it, angles may be nothing but rounding
constexpr std::size_t sweeps_to_improve = 8; ///< when they no longer get smaller
constexpr std::size_t sweeps_most = 2000;
constexpr double flat = 1e-12;
constexpr std::size_t iterations_of_r = 1000;
constexpr double growth_of_r = 1 + 1e-5;

/// The rows that take part, scaled to length 1, and what they were.
struct Scaled {
    Matrix rows = {};
    std::vector<std::size_t> places = {};
    std::vector<double> lengths = {};
};

Scaled scaled_rows(Matrix const& loadings) {
    Scaled scaled;
    for (std::size_t row = 0; row < loadings.rows(); ++row) {
        double sum = 0;
        for (std::size_t k = 0; k < loadings.columns(); ++k)
            sum += loadings(row, k) * loadings(row, k);
        if (sum <= 0) continue;
        scaled.places.push_back(row);
        scaled.lengths.push_back(std::sqrt(sum));
    }
    scaled.rows = Matrix(scaled.places.size(), loadings.columns());
    for (std::size_t k = 0; k < loadings.columns(); ++k)
        for (std::size_t at = 0; at < scaled.places.size(); ++at)
            scaled.rows(at, k) = loadings(scaled.places[at], k) / scaled.lengths[at];
    return scaled;
}

double criterion_of(Matrix const& rows) {
    if (rows.rows() == 0) return 0;
    auto const n = static_cast<double>(rows.rows());
    double criterion = 0;
    for (std::size_t k = 0; k < rows.columns(); ++k) {
        double squares = 0;
        double fourths = 0;
        for (auto const x : rows.column(k)) {
            squares += x * x;
            fourths += x * x * x * x;
        }
        criterion += fourths / n - squares / n * (squares / n);
    }
    return criterion;
}

Varimax answer_of(Matrix const& loadings, Scaled const& scaled) {
    Varimax answer{.loadings = loadings, .criterion = criterion_of(scaled.rows)};
    for (std::size_t k = 0; k < loadings.columns(); ++k)
        for (std::size_t at = 0; at < scaled.places.size(); ++at)
            answer.loadings(scaled.places[at], k) = scaled.rows(at, k) * scaled.lengths[at];
    return answer;
}

struct Angle {
    double phi = 0;
    bool any = false; ///< every angle is as good
};

Angle best_angle(std::span<double const> xs, std::span<double const> ys) {
    double sum_a = 0;
    double sum_b = 0;
    double sum_ab = 0;
    double sum_aa = 0;
    double sum_bb = 0;
    auto const* const x = xs.data();
    auto const* const y = ys.data();
    for (std::size_t at = 0; at < xs.size(); ++at) {
        auto const a = (x[at] - y[at]) * (x[at] + y[at]);
        auto const b = 2 * x[at] * y[at];
        sum_a += a;
        sum_b += b;
        sum_ab += a * b;
        sum_aa += a * a;
        sum_bb += b * b;
    }
    auto const n = static_cast<double>(xs.size());
    auto const up = 2 * (n * sum_ab - sum_a * sum_b);
    auto const across = n * (sum_aa - sum_bb) - sum_a * sum_a + sum_b * sum_b;
    if (std::hypot(up, across) <= flat * n * (sum_aa + sum_bb)) return {.any = true};
    return {.phi = std::atan2(up, across) / 4};
}

void turn(std::span<double> xs, std::span<double> ys, double phi) {
    auto const cosine = std::cos(phi);
    auto const sine = std::sin(phi);
    auto* const x = xs.data();
    auto* const y = ys.data();
    for (std::size_t at = 0; at < xs.size(); ++at) {
        auto const turned = x[at] * cosine + y[at] * sine;
        y[at] = y[at] * cosine - x[at] * sine;
        x[at] = turned;
    }
}

struct Turning {
    double largest = 0;
    bool unique = true;
};

Turning sweep_over_pairs(Matrix& rows) {
    Turning sweep;
    for (std::size_t one = 0; one < rows.columns(); ++one)
        for (auto other = one + 1; other < rows.columns(); ++other) {
            auto const angle = best_angle(rows.column(one), rows.column(other));
            sweep.unique = sweep.unique && !angle.any;
            sweep.largest = std::max(sweep.largest, std::abs(angle.phi));
            if (std::abs(angle.phi) > smallest_angle)
                turn(rows.column(one), rows.column(other), angle.phi);
        }
    return sweep;
}

/// X'(Z³ − Z diag(mean Z²)) for the rows X as they were and Z as they are.
Matrix gradient(Matrix const& before, Matrix const& now) {
    auto const size = before.columns();
    auto const n = static_cast<double>(before.rows());
    Matrix gradient(size, size);
    for (std::size_t k = 0; k < size; ++k) {
        double squares = 0;
        for (auto const z : now.column(k))
            squares += z * z;
        for (std::size_t j = 0; j < size; ++j) {
            double sum = 0;
            for (std::size_t row = 0; row < before.rows(); ++row) {
                auto const z = now(row, k);
                sum += before(row, j) * (z * z * z - z * (squares / n));
            }
            gradient(j, k) = sum;
        }
    }
    return gradient;
}

Matrix product(Matrix const& rows, Matrix const& rotation) {
    Matrix result(rows.rows(), rotation.columns());
    for (std::size_t k = 0; k < rotation.columns(); ++k)
        for (std::size_t j = 0; j < rotation.rows(); ++j)
            for (std::size_t row = 0; row < rows.rows(); ++row)
                result(row, k) += rows(row, j) * rotation(j, k);
    return result;
}

} // namespace

Varimax varimax(Matrix const& loadings) {
    auto scaled = scaled_rows(loadings);
    std::size_t sweeps = 0;
    std::size_t since_smaller = 0;
    double smallest = std::numeric_limits<double>::infinity();
    Turning last;
    bool settled = false;
    while (!settled && sweeps < sweeps_most) {
        last = sweep_over_pairs(scaled.rows);
        ++sweeps;
        since_smaller = last.largest < smallest ? 0 : since_smaller + 1;
        smallest = std::min(smallest, last.largest);
        settled = last.largest <= smallest_angle ||
                  (smallest <= rounding_angle && since_smaller >= sweeps_to_improve);
    }
    auto answer = answer_of(loadings, scaled);
    answer.sweeps = sweeps;
    answer.converged = settled;
    answer.unique = last.unique;
    return answer;
}

Varimax varimax_of_r(Matrix const& loadings) {
    auto scaled = scaled_rows(loadings);
    auto const before = scaled.rows;
    std::size_t iterations = 0;
    double fit = 0;
    bool settled = loadings.columns() < 2 || before.rows() == 0;
    while (!settled && iterations < iterations_of_r) {
        auto const polar = polar_factor(gradient(before, scaled.rows));
        scaled.rows = product(before, polar.rotation);
        ++iterations;
        settled = polar.fit < fit * growth_of_r || polar.fit == 0;
        fit = polar.fit;
    }
    auto answer = answer_of(loadings, scaled);
    answer.sweeps = iterations;
    answer.converged = settled;
    return answer;
}

} // namespace hefboom::analysis
