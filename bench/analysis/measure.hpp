// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string_view>
#include <vector>

namespace hefboom::bench {

/// The median time of so many runs, in milliseconds. What `work` returns is kept from being left
/// out.
template <class Work>
double median_ms(int runs, Work work) {
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        auto const began = std::chrono::steady_clock::now();
        auto const result = work();
        asm volatile("" : : "g"(&result) : "memory");
        std::chrono::duration<double, std::milli> const took =
            std::chrono::steady_clock::now() - began;
        times.push_back(took.count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// Prints a figure as bench/table.py reads it.
inline void told(std::string_view measure, double figure) {
    fmt::print("{{\"measure\":\"analysis.{}\",\"figures\":{{\"value\":{}}}}}\n", measure, figure);
    std::fflush(stdout);
}

// Each stands in the file of its name.
void measure_agreement();
void measure_disclosure();
void measure_opinions();
void measure_roll_out();
void measure_causes();
void measure_patterns();
void measure_run_chart();
void measure_viewpoints();

} // namespace hefboom::bench
