// SPDX-License-Identifier: EUPL-1.2
#include "analysis/period_order.hpp"

#include "analysis/canonical_order.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <optional>
#include <string_view>
#include <system_error>

namespace hefboom::analysis {

namespace {

std::optional<double> number_in(std::string_view text) {
    double number = 0;
    auto const* const end = text.data() + text.size();
    auto const [stopped, wrong] = std::from_chars(text.data(), end, number);
    if (wrong != std::errc{} || stopped != end || !std::isfinite(number)) return std::nullopt;
    return number;
}

} // namespace

std::vector<std::size_t> period_order(std::span<std::string const> periods) {
    std::vector<double> numbers;
    for (auto const& period : periods)
        if (auto const number = number_in(period)) numbers.push_back(*number);
    if (numbers.size() < periods.size()) return canonical_order(periods);
    std::vector<std::size_t> order(periods.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t at) { return numbers[at]; });
    return order;
}

} // namespace hefboom::analysis
