// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"
#include "http/request.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace hefboom::http {

/// One line of JSON about an answered request. It has the route's pattern and never the path, the
/// query, a header or a body: those may hold tokens and what people wrote.
[[nodiscard]] std::string log_line(Request const& request, int status, std::int64_t took_us,
                                   Instant at);

/// One line of JSON about a fault of ours that was met while answering.
[[nodiscard]] std::string fault_line(Request const& request, std::string_view what, Instant at);

} // namespace hefboom::http
