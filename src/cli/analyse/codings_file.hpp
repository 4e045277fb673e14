// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/codings.hpp"
#include "analysis/note.hpp"
#include "cli/analyse/desk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hefboom::cli::analyse {

/// Codings as they stand in files, with the names behind the numbers.
struct CodingsRead {
    analysis::Codings codings;
    std::vector<std::string> codes;     ///< in the order of the file
    std::vector<std::string> parties;   ///< in canonical order
    std::vector<std::string> locations; ///< in canonical order
    analysis::Notes notes = {};
};

/// Reads `interview,party,location,quote,code` and, where `quotes` names one, the file with all
/// quotes, coded or not (`quote,interview,party,location`). Wrong use ends the subcommand.
[[nodiscard]] CodingsRead read_codings(Desk const& desk, std::string const& codings,
                                       std::string const& quotes);

} // namespace hefboom::cli::analyse
