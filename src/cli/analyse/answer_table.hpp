// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/json/object.hpp>

#include <string>

namespace hefboom::cli::analyse {

/// An answer to be read by people: single values first, then a table for every list of objects, a
/// matrix for every list of lists; numbers with four significant digits, undefined ones as a dash,
/// notes last as sentences. Every table is as wide as what stands in it.
[[nodiscard]] std::string to_tables(boost::json::object const& answer);

} // namespace hefboom::cli::analyse
