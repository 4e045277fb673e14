// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

namespace hefboom::tests {

using People = std::vector<std::size_t>;

/// The people from..to, the last not included.
inline People people(std::size_t from, std::size_t to) {
    People found(to - from);
    std::iota(found.begin(), found.end(), from);
    return found;
}

} // namespace hefboom::tests
