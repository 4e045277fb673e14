// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/analyse/desk.hpp"
#include "exchange/csv.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hefboom::cli::analyse {

/// A file with a table, as a method reads it. Whatever is wrong ends the subcommand as wrong use,
/// with "file:line:column: what".
class TableFile {
public:
    TableFile(Desk const& desk, std::string path);

    [[nodiscard]] exchange::CsvTable const& table() const { return table_; }
    [[nodiscard]] std::size_t rows() const { return table_.rows(); }

    /// The column of that name, which must be there.
    [[nodiscard]] std::size_t column(std::string_view name) const;
    /// The same, which may be lacking.
    [[nodiscard]] std::optional<std::size_t> maybe_column(std::string_view name) const;

    [[nodiscard]] exchange::CsvCell const& cell(std::size_t row, std::size_t column) const {
        return table_.row(row)[column];
    }
    /// The text of a cell, which must hold one.
    [[nodiscard]] std::string text(std::size_t row, std::size_t column) const;
    /// The number in a cell, which must hold one.
    [[nodiscard]] double number(std::size_t row, std::size_t column) const;
    /// The number in a cell; nothing where it is empty or NA.
    [[nodiscard]] std::optional<double> maybe_number(std::size_t row, std::size_t column) const;

    /// Ends the subcommand: what is wrong with that cell.
    [[noreturn]] void wrong(exchange::CsvCell const& cell, std::string const& why) const;
    /// Ends the subcommand: what is wrong with the file as a whole.
    [[noreturn]] void wrong(std::string const& why) const;

private:
    std::string path_;
    exchange::CsvTable table_;
};

} // namespace hefboom::cli::analyse
