// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace hefboom::journal {

/// The number written as these decimal digits, in the only way it can be: no sign, no leading
/// zero. Nothing for any other text or when it does not fit.
template <class Number>
[[nodiscard]] std::optional<Number> from_decimal(std::string_view digits) {
    if (digits.empty() || digits.front() < '0' || digits.front() > '9') return std::nullopt;
    if (digits.front() == '0' && digits.size() > 1) return std::nullopt;
    Number value = 0;
    auto const* const begin = digits.data();
    auto const* const end = begin + digits.size();
    auto const parsed = std::from_chars(begin, end, value);
    if (parsed.ec != std::errc{} || parsed.ptr != end) return std::nullopt;
    return value;
}

} // namespace hefboom::journal
