// SPDX-License-Identifier: EUPL-1.2
#include "analysis/row_space.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace hefboom::analysis {

namespace {

/// The binary logarithm of what a minor of that size is at most.
double minor_bits(std::size_t size) {
    auto const r = static_cast<double>(size);
    return (r + 1) / 2 * std::log2(r + 1) - r;
}

} // namespace

void Echelon::add(std::span<std::size_t const> ones, std::size_t source) {
    std::vector<std::uint64_t> fresh(columns_);
    for (auto const column : ones)
        fresh[column] = 1;
    for (std::size_t at = 0; at < pivots_.size(); ++at) {
        auto const factor = fresh[pivots_[at]];
        if (factor == 0) continue;
        auto const against = row(at);
        for (std::size_t column = 0; column < columns_; ++column)
            if (against[column] != 0)
                fresh[column] = field_.less(fresh[column], factor, against[column]);
    }
    auto const pivot = std::ranges::find_if(fresh, [](auto value) { return value != 0; });
    if (pivot == fresh.end()) return;
    auto const scale = field_.inverse(*pivot);
    pivots_.push_back(static_cast<std::size_t>(pivot - fresh.begin()));
    sources_.push_back(source);
    for (auto const value : fresh)
        held_.push_back(value == 0 ? 0 : field_.multiply(value, scale));
}

RowSpace::RowSpace(std::size_t columns) : columns_(columns) {
    echelons_.emplace_back(PrimeField(0), columns);
}

void RowSpace::add(std::span<std::size_t const> ones) {
    rows_.emplace_back(ones.begin(), ones.end());
    for (auto& echelon : echelons_)
        echelon.add(ones, rows_.size() - 1);
    choose();
    while (!proven()) {
        assert(echelons_.size() < PrimeField::primes);
        auto& fresh = echelons_.emplace_back(PrimeField(echelons_.size()), columns_);
        for (std::size_t at = 0; at < rows_.size(); ++at)
            fresh.add(rows_[at], at);
        choose();
    }
}

bool RowSpace::proven() const {
    auto const found = rank();
    if (found == std::min(rows_.size(), columns_)) return true;
    return static_cast<double>(echelons_.size()) * PrimeField::bits > minor_bits(found + 1);
}

void RowSpace::choose() {
    for (std::size_t at = 0; at < echelons_.size(); ++at)
        if (echelons_[at].rank() > echelons_[exact_].rank()) exact_ = at;
}

} // namespace hefboom::analysis
