// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <vector>

namespace hefboom::analysis {

/// ln n! for n = 0..most, summed once and shared by all tests over the same data.
class LogFactorials {
public:
    explicit LogFactorials(std::size_t most);

    /// `n` is at most what it was made for.
    [[nodiscard]] double operator()(std::size_t n) const { return table_[n]; }

private:
    std::vector<double> table_;
};

} // namespace hefboom::analysis
