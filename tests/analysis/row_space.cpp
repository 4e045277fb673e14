// SPDX-License-Identifier: EUPL-1.2
#include "analysis/row_space.hpp"

#include "analysis/random.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

using namespace hefboom::analysis;

namespace {

using Row = std::vector<std::size_t>;

Row drawn_row(Random& random, std::size_t columns) {
    Row row;
    for (std::size_t column = 0; column < columns; ++column)
        if (random.unit() < 0.5) row.push_back(column);
    return row;
}

/// The rank by elimination in long double, which is good enough for small matrices.
std::size_t rank_by_rounding(std::vector<Row> const& rows, std::size_t columns) {
    std::vector<std::vector<long double>> left;
    for (auto const& row : rows) {
        left.emplace_back(columns);
        for (auto const column : row)
            left.back()[column] = 1;
    }
    std::size_t rank = 0;
    for (std::size_t column = 0; column < columns && rank < left.size(); ++column) {
        auto best = rank;
        for (auto at = rank; at < left.size(); ++at)
            if (std::abs(left[at][column]) > std::abs(left[best][column])) best = at;
        if (std::abs(left[best][column]) < 1e-9L) continue;
        std::swap(left[best], left[rank]);
        for (auto at = rank + 1; at < left.size(); ++at) {
            auto const factor = left[at][column] / left[rank][column];
            for (auto of = column; of < columns; ++of)
                left[at][of] -= factor * left[rank][of];
        }
        ++rank;
    }
    return rank;
}

} // namespace

TEST_CASE("the rank is that of another way of reckoning") {
    Random random(1);
    for (int round = 0; round < 100; ++round) {
        std::size_t const columns = 1 + random.below(14);
        RowSpace space(columns);
        std::vector<Row> rows;
        for (std::size_t count = random.below(18); count > 0; --count) {
            rows.push_back(drawn_row(random, columns));
            space.add(rows.back());
        }
        CHECK(space.rank() == rank_by_rounding(rows, columns));
    }
}

TEST_CASE("rows without a one and rows given twice add nothing") {
    RowSpace space(4);
    CHECK(space.rank() == 0);
    space.add({});
    space.add(Row{0, 1});
    space.add(Row{0, 1});
    CHECK(space.rank() == 1);
    CHECK(space.rows().size() == 3);
}

TEST_CASE("a large rank with rows that depend is proven with more primes") {
    Random random(2);
    RowSpace space(150);
    std::vector<Row> rows;
    for (int count = 0; count < 120; ++count) {
        rows.push_back(drawn_row(random, 150));
        space.add(rows.back());
    }
    for (int again = 0; again < 3; ++again)
        space.add(rows[static_cast<std::size_t>(again)]);
    CHECK(space.rank() == 120);
}

TEST_CASE("what is multiplied modulo a prime is what long division gives") {
    Random random(3);
    for (std::size_t index = 0; index < PrimeField::primes; ++index) {
        PrimeField const field(index);
        auto const prime = field.prime();
        for (int round = 0; round < 50; ++round) {
            auto const one = round == 0 ? prime - 1 : random.below(prime);
            auto const other = round == 0 ? prime - 1 : random.below(prime);
            CHECK(field.multiply(one, other) ==
                  static_cast<std::uint64_t>(static_cast<Wide>(one) * other % prime));
            // The inverse is a power, so this is Fermat's test that the number is a prime.
            CHECK((one == 0 || field.multiply(one, field.inverse(one)) == 1));
        }
    }
}
