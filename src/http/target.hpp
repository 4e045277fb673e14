// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/request.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom::http {

/// How long a target may be, how many segments a path and how many parameters a query may have.
constexpr std::size_t target_bytes_max = 2048;
constexpr std::size_t segments_max = 16;
constexpr std::size_t query_params_max = 32;

/// The parts of a request target in origin form ("/path?query").
struct Target {
    std::vector<std::string> segments;
    Pairs query;
};

/// Reads a target; nothing when it is not in origin form, breaks a limit, has a segment "." or ".."
/// or an escape that does not decode to clean UTF-8. A slash at the end makes no segment.
[[nodiscard]] std::optional<Target> read_target(std::string_view target);

/// Percent escapes decoded; nothing when one is ill-formed or the result is not clean UTF-8.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text);

/// The value of the first cookie of that name in a Cookie header (RFC 6265, section 4.2.1); nothing
/// when absent. A quoted value is given without its quotes.
[[nodiscard]] std::optional<std::string_view> cookie_in(std::string_view header,
                                                        std::string_view name);

/// True when two header names are the same, ASCII letters compared without case.
[[nodiscard]] bool same_name(std::string_view one, std::string_view other);

} // namespace hefboom::http
