// SPDX-License-Identifier: EUPL-1.2
// Tables as people keep them: comma-separated values (RFC 4180) as spreadsheets of both countries
// write them, with `,` or `;` between cells and a decimal point or comma.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace hefboom::exchange {

/// Where in a file, as an editor counts: lines and characters from 1.
struct Place {
    std::size_t line = 1;
    std::size_t column = 1;

    bool operator==(Place const&) const = default;
};

/// Why a file cannot be read as a table, in English, and where.
struct CsvFault {
    Place place;
    std::string why;
};

/// One cell: what stands in it without its quotes and the white space around it, and where it
/// begins.
struct CsvCell {
    std::string_view text;
    std::size_t at = 0; ///< bytes from the start of the file

    /// Empty or NA: there is no value.
    [[nodiscard]] bool missing() const { return text.empty() || text == "NA"; }
};

/// A table with a row of names above it; every row has as many cells. Its cells point into it: it
/// can be moved, not copied.
class CsvTable {
public:
    /// Reads UTF-8 with or without a byte order mark. The separator is `;` where the first row has
    /// one outside quotes, else `,`. Lines without anything are passed over. Fails on bad UTF-8, a
    /// quote that is not closed or in the middle of a cell, a row that is too short or too long, no
    /// row of names or one that names two columns alike.
    [[nodiscard]] static tl::expected<CsvTable, CsvFault> parse(std::string source);

    CsvTable(CsvTable const&) = delete;
    CsvTable& operator=(CsvTable const&) = delete;
    CsvTable(CsvTable&&) = default;
    CsvTable& operator=(CsvTable&&) = default;
    ~CsvTable() = default;

    [[nodiscard]] std::span<CsvCell const> names() const { return {cells_.data(), width_}; }
    [[nodiscard]] std::size_t rows() const { return cells_.size() / width_ - 1; }
    /// The cells of a row; the first below the names is row 0.
    [[nodiscard]] std::span<CsvCell const> row(std::size_t index) const {
        return {cells_.data() + (index + 1) * width_, width_};
    }
    /// Which column has that name.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
    /// Where a cell begins.
    [[nodiscard]] Place place_of(CsvCell const& cell) const;

private:
    friend class CsvReader;
    CsvTable() = default;

    // Both keep their bytes in place when the table is moved.
    std::vector<char> source_;
    std::deque<std::string> unquoted_;
    std::vector<CsvCell> cells_;
    std::size_t width_ = 0;
};

/// The number in a cell: digits with at most one decimal point or comma, a sign (+, - or −) before
/// it and an exponent after it allowed. Nothing for any other text; never an infinity.
[[nodiscard]] std::optional<double> csv_number(std::string_view text);

} // namespace hefboom::exchange
