// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "scenarios/channels.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace hefboom::scenarios {

/// Bytes that would be known anywhere, and who may be told them.
struct Canary {
    std::string kind;
    std::string bytes;
    std::set<std::string> may;
};

/// A canary where it may not be.
struct Found {
    std::string kind, who, channel, bytes;
};

/// Every canary in what was told to somebody who may not be told it.
[[nodiscard]] std::vector<Found> leaks(std::vector<Canary> const& canaries,
                                       std::vector<Told> const& told);

/// Whether any of this was told to that one, wherever: so that a scan is known to see.
[[nodiscard]] std::size_t seen_by(std::string const& who, std::string const& kind,
                                  std::vector<Canary> const& canaries,
                                  std::vector<Told> const& told);

} // namespace hefboom::scenarios
