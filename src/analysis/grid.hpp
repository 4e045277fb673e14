// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// Rows and columns of one kind of value, kept column after column.
template <class T>
class Grid {
public:
    Grid() = default;
    Grid(std::size_t rows, std::size_t columns, T fill = T{})
        : rows_(rows), columns_(columns), cells_(rows * columns, fill) {}

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }

    [[nodiscard]] T& operator()(std::size_t row, std::size_t column) {
        return cells_[column * rows_ + row];
    }
    [[nodiscard]] T const& operator()(std::size_t row, std::size_t column) const {
        return cells_[column * rows_ + row];
    }

    [[nodiscard]] std::span<T> column(std::size_t at) {
        return {cells_.data() + at * rows_, rows_};
    }
    [[nodiscard]] std::span<T const> column(std::size_t at) const {
        return {cells_.data() + at * rows_, rows_};
    }

    [[nodiscard]] std::vector<T> row(std::size_t at) const {
        std::vector<T> held;
        held.reserve(columns_);
        for (std::size_t column = 0; column < columns_; ++column)
            held.push_back((*this)(at, column));
        return held;
    }

    [[nodiscard]] T const* data() const { return cells_.data(); }
    [[nodiscard]] T* data() { return cells_.data(); }

    bool operator==(Grid const&) const = default;

private:
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<T> cells_;
};

using Matrix = Grid<double>;

} // namespace hefboom::analysis
