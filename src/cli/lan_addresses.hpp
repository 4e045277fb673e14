// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace hefboom::cli {

/// The private IPv4 addresses of this machine (RFC 1918), without loopback, in the system's order.
[[nodiscard]] std::vector<std::string> lan_addresses();

} // namespace hefboom::cli
