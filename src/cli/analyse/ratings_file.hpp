// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/krippendorff_alpha.hpp"
#include "analysis/note.hpp"
#include "analysis/ratings.hpp"
#include "cli/analyse/table_file.hpp"

#include <string>
#include <vector>

namespace hefboom::cli::analyse {

/// Ratings as they stand in a file, units in canonical order.
struct RatingsRead {
    analysis::Ratings ratings;
    std::vector<std::string> units;
    analysis::Notes notes = {};
};

/// Reads `unit,<rater ids…>`. `categories` is empty, a list of values between commas, or how many
/// there are. At the nominal level values may be text. Wrong use ends the subcommand.
[[nodiscard]] RatingsRead read_ratings(TableFile const& file, analysis::Level level,
                                       std::string const& categories);

} // namespace hefboom::cli::analyse
