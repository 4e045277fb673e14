// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdlib>

namespace hefboom::fuzz {

/// Stops the fuzzer with a finding when what must always hold does not.
inline void holds(bool condition) {
    if (!condition) std::abort();
}

} // namespace hefboom::fuzz
