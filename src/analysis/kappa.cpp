// SPDX-License-Identifier: EUPL-1.2
#include "analysis/kappa.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hefboom::analysis {

std::optional<double> cohen_kappa(Ratings const& ratings) {
    if (ratings.raters != 2) return std::nullopt;
    std::vector<double> first(ratings.values.size(), 0);
    std::vector<double> second(ratings.values.size(), 0);
    double agreed = 0;
    double both = 0;
    for (std::size_t unit = 0; unit < ratings.units(); ++unit) {
        auto const one = ratings.cells[2 * unit];
        auto const other = ratings.cells[2 * unit + 1];
        if (one == no_rating || other == no_rating) continue;
        ++first[one];
        ++second[other];
        ++both;
        agreed += one == other ? 1 : 0;
    }
    double together = 0;
    for (std::size_t value = 0; value < first.size(); ++value)
        together += first[value] * second[value];
    if (both == 0 || together == both * both) return std::nullopt;
    return (agreed * both - together) / (both * both - together);
}

std::optional<double> fleiss_kappa(UnitCounts const& counts) {
    std::vector<double> given(counts.values(), 0);
    std::size_t each = 0;
    double units = 0;
    double pairs = 0;
    for (std::size_t unit = 0; unit < counts.units(); ++unit) {
        auto const total = counts.total(unit);
        if (total == 0) continue;
        if (each == 0) each = total;
        if (total != each || each < 2) return std::nullopt;
        ++units;
        for (auto const [value, count] : counts.of(unit)) {
            given[value] += count;
            pairs += static_cast<double>(count) * (static_cast<double>(count) - 1);
        }
    }
    if (units == 0) return std::nullopt;
    auto const ratings = units * static_cast<double>(each);
    double squares = 0;
    bool one_value = false;
    for (auto const count : given) {
        squares += count / ratings * (count / ratings);
        one_value = one_value || count == ratings;
    }
    if (one_value) return std::nullopt;
    auto const observed = pairs / (ratings * static_cast<double>(each - 1));
    return (observed - squares) / (1 - squares);
}

} // namespace hefboom::analysis
