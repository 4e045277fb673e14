// SPDX-License-Identifier: EUPL-1.2
// Problem: the exact rank of rows of noughts and ones, without rounding and without large numbers.
//
// Formula: elimination modulo primes. The rank modulo a prime is at most the rank, and less only if
// the prime divides every minor of that size. A minor of size r of such a matrix is at most
// (r + 1)^((r + 1)/2) / 2^r; primes whose product is more cannot all divide one that is not 0. So
// the largest rank found is the rank.
//
// Source: Hadamard 1893 for the bound (matrices of noughts and ones: Williamson 1946, American
// Mathematical Monthly 53:427).
//
// Limits: a rank of at most 500.
#pragma once

#include "analysis/prime_field.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// Rows in echelon form modulo one prime: each is 1 at its pivot and 0 at the pivots before it.
class Echelon {
public:
    Echelon(PrimeField field, std::size_t columns) : field_(field), columns_(columns) {}

    /// Adds a row known by `source`; nothing changes when it depends on those there are.
    void add(std::span<std::size_t const> ones, std::size_t source);

    [[nodiscard]] std::size_t rank() const { return pivots_.size(); }
    [[nodiscard]] PrimeField const& field() const { return field_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] std::span<std::uint64_t const> row(std::size_t at) const {
        return {held_.data() + at * columns_, columns_};
    }
    [[nodiscard]] std::span<std::size_t const> pivots() const { return pivots_; }
    /// The rows that depend on none before them.
    [[nodiscard]] std::span<std::size_t const> sources() const { return sources_; }

private:
    PrimeField field_;
    std::size_t columns_;
    std::vector<std::uint64_t> held_;
    std::vector<std::size_t> pivots_;
    std::vector<std::size_t> sources_;
};

class RowSpace {
public:
    static constexpr std::size_t rank_most = 500;

    explicit RowSpace(std::size_t columns);

    /// Adds a row that is 1 at these columns, each named once. The rank stays at most 500.
    void add(std::span<std::size_t const> ones);

    [[nodiscard]] std::size_t rank() const { return exact().rank(); }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] std::vector<std::vector<std::size_t>> const& rows() const { return rows_; }
    /// Modulo a prime that reaches the rank.
    [[nodiscard]] Echelon const& exact() const { return echelons_[exact_]; }

private:
    [[nodiscard]] bool proven() const;
    void choose();

    std::size_t columns_;
    std::vector<std::vector<std::size_t>> rows_;
    std::vector<Echelon> echelons_;
    std::size_t exact_ = 0;
};

} // namespace hefboom::analysis
