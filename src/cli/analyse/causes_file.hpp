// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/cause_map.hpp"
#include "analysis/note.hpp"
#include "cli/analyse/table_file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hefboom::cli::analyse {

/// The links people drew, as `hefboom analyse causes` reads them. Concepts and people are numbered
/// in the order of their bytes.
struct CausesFile {
    std::vector<std::string> names = {};         ///< of the concepts, by number
    std::vector<std::uint32_t> as_seen = {};     ///< their numbers in the order of the file
    std::vector<analysis::DrawnLink> drawn = {}; ///< in_map_order
    std::size_t people = 1;
    analysis::Notes notes = {};

    [[nodiscard]] std::optional<std::uint32_t> number_of(std::string_view name) const;
};

/// Reads the table; whatever is wrong ends the subcommand.
[[nodiscard]] CausesFile read_causes(TableFile const& file);

/// The concepts of an option: each value is a name, or names with commas between them. Ends the
/// subcommand where one is not in the file.
[[nodiscard]] std::vector<std::uint32_t> named_concepts(TableFile const& file,
                                                        CausesFile const& causes,
                                                        std::vector<std::string> const& values);

/// The same with a figure in [-1, 1] each: NAME=FIGURE. Of one named twice the last holds.
[[nodiscard]] std::vector<std::pair<std::uint32_t, double>>
named_figures(TableFile const& file, CausesFile const& causes,
              std::vector<std::string> const& values);

} // namespace hefboom::cli::analyse
