// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/json/value.hpp>

#include <string>

namespace hefboom::cli::analyse {

/// The value as JSON on one line, members in their order. A number has the fewest digits that read
/// back as the same double, without an exponent where that is as short.
[[nodiscard]] std::string to_json(boost::json::value const& value);

} // namespace hefboom::cli::analyse
