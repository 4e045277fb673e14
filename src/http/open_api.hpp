// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/router.hpp"

#include <span>
#include <string>

namespace hefboom::http {

/// The route table as an OpenAPI 3.1 document: every command and every view is a path of its own,
/// with the fields that are read and shown. JSON in one line.
[[nodiscard]] std::string open_api(std::span<Route const> routes);

/// Serves that document, in which its own route stands as well.
[[nodiscard]] Route open_api_route(std::vector<Route> routes);

} // namespace hefboom::http
