// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdlib>

namespace hefboom::analysis {

/// The whole number of simulations when HEFBOOM_FULL is set, and a tenth of it otherwise.
inline int simulations(int all) {
    return std::getenv("HEFBOOM_FULL") != nullptr ? all : all / 10;
}

} // namespace hefboom::analysis
