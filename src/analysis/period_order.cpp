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

constexpr std::string_view minus = "\u2212";

std::optional<double> number_in(std::string text) {
    std::ranges::replace(text, ',', '.');
    if (text.starts_with(minus)) text.replace(0, minus.size(), "-");
    if (text.size() > 1 && text.front() == '+' && text[1] != '-') text.erase(0, 1);
    double number = 0;
    auto const* const end = text.data() + text.size();
    auto const [stopped, wrong] = std::from_chars(text.data(), end, number);
    if (wrong != std::errc{} || stopped != end || !std::isfinite(number)) return std::nullopt;
    return number;
}

/// The numbers that stand there; nothing unless all are numbers.
std::optional<std::vector<double>> numbers_in(std::span<std::string const> periods) {
    std::vector<double> numbers;
    for (auto const& period : periods) {
        auto const number = number_in(period);
        if (!number) return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

std::vector<std::size_t> numeric_order(std::span<double const> numbers) {
    std::vector<std::size_t> order(numbers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t at) { return numbers[at]; });
    return order;
}

} // namespace

Periods periods_in(std::span<std::string const> periods) {
    auto const numbers = numbers_in(periods);
    auto const order = numbers ? numeric_order(*numbers) : canonical_order(periods);
    auto const same = [&](std::size_t one, std::size_t other) {
        return numbers ? (*numbers)[one] == (*numbers)[other] : periods[one] == periods[other];
    };
    Periods found{.of = std::vector<std::size_t>(periods.size())};
    for (std::size_t at = 0; at < order.size(); ++at) {
        if (at == 0 || !same(order[at - 1], order[at])) found.names.push_back(periods[order[at]]);
        found.of[order[at]] = found.names.size() - 1;
    }
    return found;
}

std::vector<std::size_t> period_order(std::span<std::string const> periods) {
    auto const numbers = numbers_in(periods);
    return numbers ? numeric_order(*numbers) : canonical_order(periods);
}

} // namespace hefboom::analysis
