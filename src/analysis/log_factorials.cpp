// SPDX-License-Identifier: EUPL-1.2
#include "analysis/log_factorials.hpp"

#include <cmath>

namespace hefboom::analysis {

LogFactorials::LogFactorials(std::size_t most) : table_(most + 1, 0.0) {
    // Neumaier's running correction: the sum stays exact to the last digits however long it gets.
    double sum = 0;
    double lost = 0;
    for (std::size_t n = 2; n <= most; ++n) {
        auto const term = std::log(static_cast<double>(n));
        auto const next = sum + term;
        lost += (sum - next) + term;
        sum = next;
        table_[n] = sum + lost;
    }
}

} // namespace hefboom::analysis
