// SPDX-License-Identifier: EUPL-1.2
#include "analysis/leading_components.hpp"

#include "analysis/random.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace hefboom::analysis;

namespace {

/// As many cells as `filled` says, of each column.
SparseColumns drawn(std::size_t rows, std::size_t columns, double filled, Random& random) {
    SparseColumns table{.rows = rows};
    for (std::size_t column = 0; column < columns; ++column) {
        for (std::size_t row = 0; row < rows; ++row) {
            if (random.unit() >= filled) continue;
            table.row.push_back(static_cast<std::uint32_t>(row));
            table.value.push_back(random.normal() + (column % 3 == 0 ? 1 : 0));
        }
        table.starts.push_back(table.row.size());
    }
    return table;
}

SparseColumns dense(std::vector<std::vector<double>> const& columns) {
    SparseColumns table{.rows = columns.front().size()};
    for (auto const& column : columns) {
        for (std::size_t row = 0; row < column.size(); ++row) {
            table.row.push_back(static_cast<std::uint32_t>(row));
            table.value.push_back(column[row]);
        }
        table.starts.push_back(table.row.size());
    }
    return table;
}

/// The largest entry of X'X v - λ v, relative to λ1.
double residual(SparseColumns const& table, LeadingComponents const& found, std::size_t at) {
    double largest = 0;
    for (std::size_t column = 0; column < table.columns(); ++column) {
        double sum = 0;
        for (auto cell = table.starts[column]; cell < table.starts[column + 1]; ++cell)
            sum += table.value[cell] * found.rows[table.row[cell]][at];
        largest = std::max(largest, std::abs(sum - found.variance[at] * found.columns[column][at]));
    }
    return largest / found.variance[0];
}

} // namespace

TEST_CASE("the directions of a small table are those worked out by hand") {
    // X'X = [[2, 1], [1, 2]]: 3 along (1, 1), 1 along (1, -1).
    auto const found = leading_components(dense({{1, 0, 1}, {0, 1, 1}}));
    CHECK(found.variance[0] == doctest::Approx(3));
    CHECK(found.variance[1] == doctest::Approx(1));
    CHECK(found.columns[0][0] == doctest::Approx(std::sqrt(0.5)));
    CHECK(found.columns[1][0] == doctest::Approx(std::sqrt(0.5)));
    CHECK(found.rows[2][0] == doctest::Approx(std::sqrt(2.0)));
    // Sum 0: the largest weight, the first of them, is positive.
    CHECK(found.columns[0][1] == doctest::Approx(std::sqrt(0.5)));
}

TEST_CASE("both ways through a table find the same") {
    Random random(3);
    for (auto const columns : {5U, 40U, 200U}) {
        auto table = drawn(64, columns, 0.6, random);
        auto const through_rows = leading_components(table);
        table.rows = 65; // nobody's row: from here Lanczos
        auto const through_columns = leading_components(table);
        for (std::size_t at = 0; at < 2; ++at) {
            CHECK(through_rows.variance[at] ==
                  doctest::Approx(through_columns.variance[at]).epsilon(1e-12));
            for (std::size_t column = 0; column < columns; ++column)
                CHECK(std::abs(through_rows.columns[column][at] -
                               through_columns.columns[column][at]) < 1e-10);
        }
    }
}

TEST_CASE("a large table of noise is solved until nothing is left over") {
    Random random(1);
    auto const table = drawn(500, 300, 0.2, random);
    auto const found = leading_components(table);
    CHECK(residual(table, found, 0) < 1e-12);
    CHECK(residual(table, found, 1) < 1e-12);
    CHECK(found.variance[0] > found.variance[1]);
    double product = 0;
    for (auto const& weight : found.columns)
        product += weight[0] * weight[1];
    CHECK(std::abs(product) < 1e-12);
}

TEST_CASE("a table has no more directions than it has") {
    CHECK(leading_components({}).columns.empty());
    CHECK(leading_components({.rows = 3}).rows.size() == 3);
    for (auto const rows : {4U, 80U}) {
        // Nothing anywhere.
        SparseColumns const empty{.rows = rows, .starts = {0, 0, 0, 0}};
        CHECK(leading_components(empty).variance == Pair{0, 0});
        // One direction: the second is 0, not rounding.
        std::vector<double> ramp(rows);
        for (std::size_t row = 0; row < rows; ++row)
            ramp[row] = static_cast<double>(row) - 1.5;
        auto const line = leading_components(dense({ramp, ramp, ramp}));
        CHECK(line.variance[0] > 0);
        CHECK(line.variance[1] == 0);
        CHECK(line.columns[1][1] == 0);
        CHECK(line.rows[0][1] == 0);
    }
    // One column.
    auto const column = leading_components(dense({{1, 2, 2}}));
    CHECK(column.variance[0] == doctest::Approx(9));
    CHECK(column.variance[1] == 0);
}

TEST_CASE("equal variances are both found") {
    for (auto const rows : {3U, 100U}) {
        SparseColumns const two{
            .rows = rows, .starts = {0, 1, 2, 3}, .row = {0, 1, 2}, .value = {2, 2, 1}};
        auto const found = leading_components(two);
        CHECK(found.variance[0] == doctest::Approx(4));
        CHECK(found.variance[1] == doctest::Approx(4));
        CHECK(std::abs(found.columns[2][0]) < 1e-12);
        CHECK(std::abs(found.columns[2][1]) < 1e-12);
    }
}
