// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/analyse/table_file.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace hefboom::cli::analyse {

/// The rows that count where something may stand in a table more than once: of the rows with the
/// same cells in the key columns the one with the latest `timestamp`, and without such a column the
/// last. In the order of the first row of each.
[[nodiscard]] std::vector<std::size_t> latest_rows(TableFile const& file,
                                                   std::span<std::size_t const> key_columns);

} // namespace hefboom::cli::analyse
