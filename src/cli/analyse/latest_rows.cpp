// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/latest_rows.hpp"

#include "analysis/period_order.hpp"

#include <map>
#include <optional>
#include <string>

namespace hefboom::cli::analyse {

namespace {

/// The place of each row in time; the row itself where there is no time.
std::vector<std::size_t> places_in_time(TableFile const& file) {
    std::vector<std::size_t> places(file.rows());
    auto const timestamp = file.maybe_column("timestamp");
    std::vector<std::string> times;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        places[row] = row;
        if (timestamp) times.push_back(file.text(row, *timestamp));
    }
    if (!timestamp) return places;
    auto const order = analysis::period_order(times);
    for (std::size_t place = 0; place < order.size(); ++place)
        places[order[place]] = place;
    return places;
}

} // namespace

std::vector<std::size_t> latest_rows(TableFile const& file,
                                     std::span<std::size_t const> key_columns) {
    auto const places = places_in_time(file);
    std::map<std::vector<std::string>, std::size_t> known;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        std::vector<std::string> key;
        for (auto const column : key_columns)
            key.push_back(file.text(row, column));
        auto const [found, added] = known.try_emplace(std::move(key), rows.size());
        if (added)
            rows.push_back(row);
        else if (places[row] > places[rows[found->second]])
            rows[found->second] = row;
    }
    return rows;
}

} // namespace hefboom::cli::analyse
