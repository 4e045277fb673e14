// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/ratings.hpp"

#include <cmath>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

namespace hefboom::analysis {

/// One string a rater, as papers print reliability data: values between spaces, "." for none;
/// letters count from a = 1.
inline Ratings rated_by(std::vector<std::string> const& raters) {
    std::vector<std::vector<double>> rows;
    for (auto const& rater : raters) {
        std::istringstream given(rater);
        auto& row = rows.emplace_back();
        for (std::string one; given >> one;)
            row.push_back(one == "."      ? std::numeric_limits<double>::quiet_NaN()
                          : one[0] >= 'a' ? one[0] - 'a' + 1
                                          : std::stod(one));
    }
    std::vector<double> cells;
    for (std::size_t unit = 0; unit < rows.front().size(); ++unit)
        for (auto const& row : rows)
            cells.push_back(row.at(unit));
    return coded(cells, raters.size(), {});
}

/// The four coders and twelve units of Krippendorff 2011, Computing Krippendorff's
/// alpha-reliability, section C.
inline Ratings krippendorff_2011() {
    return rated_by({"1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3",
                     ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."});
}

} // namespace hefboom::analysis
