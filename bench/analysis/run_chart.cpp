// SPDX-License-Identifier: EUPL-1.2
#include "analysis/run_chart.hpp"

#include "analysis/measure.hpp"
#include "analysis/random.hpp"

#include <vector>

namespace hefboom::bench {

void measure_run_chart() {
    analysis::Random random(1);
    std::vector<double> values(1000);
    for (auto& value : values)
        value = random.normal();
    told("run_chart.1000_points_ms", median_ms(11, [&] {
             return analysis::run_chart(values, {.limits = true, .trend = true});
         }));
}

} // namespace hefboom::bench
