// SPDX-License-Identifier: EUPL-1.2
#include "analysis/agreement.hpp"

#include "analysis/measure.hpp"
#include "analysis/random.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace hefboom::bench {

namespace {

/// Raters who see each unit's own value with an error of a tenth of the scale; one in ten missing.
std::vector<double> rated(std::size_t raters, std::size_t units, std::uint64_t values) {
    analysis::Random random(1);
    std::vector<double> cells;
    cells.reserve(raters * units);
    auto const most = static_cast<double>(values - 1);
    for (std::size_t unit = 0; unit < units; ++unit) {
        auto const own = most * random.unit();
        for (std::size_t rater = 0; rater < raters; ++rater) {
            auto const seen = std::round(own + most / 10 * random.normal());
            cells.push_back(random.below(10) == 0 ? std::numeric_limits<double>::quiet_NaN()
                                                  : std::clamp(seen, 0.0, most));
        }
    }
    return cells;
}

/// The most memory this process has held so far, with everything in it.
double held_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

double alpha_ms(analysis::Ratings const& ratings) {
    return median_ms(7, [&] {
        return analysis::krippendorff_alpha(analysis::UnitCounts(ratings), ratings.values,
                                            analysis::Level::ordinal);
    });
}

} // namespace

void measure_agreement() {
    // First: nothing else has made the process larger yet.
    auto const slider = analysis::coded(rated(50, 20'000, 101), 50, {});
    told("agreement.slider_ms", alpha_ms(slider));
    told("agreement.slider_mb", held_mb());
    auto const cells = rated(50, 100'000, 5);
    told("agreement.coding_ms", median_ms(5, [&] { return analysis::coded(cells, 50, {}); }));
    auto const five = analysis::coded(cells, 50, {});
    told("agreement.ordinal_ms", alpha_ms(five));
    told("agreement.ac1_ms",
         median_ms(5, [&] { return analysis::gwet_ac1(analysis::UnitCounts(five)); }));
    auto const small = analysis::coded(rated(4, 100, 5), 4, {});
    told("agreement.bootstrap_ms", median_ms(5, [&] {
             analysis::Random random(1);
             return analysis::bootstrap_alpha(analysis::UnitCounts(small), small.values,
                                              analysis::Level::ordinal, 1000, random);
         }));
}

} // namespace hefboom::bench
