// SPDX-License-Identifier: EUPL-1.2
// The methods, timed in the library on data that is read already.
#include "analysis/measure.hpp"

int main() {
    using namespace hefboom::bench;
    // First: it also tells how much memory it took.
    measure_agreement();
    measure_opinions();
    measure_causes();
    measure_patterns();
    measure_run_chart();
    measure_roll_out();
    measure_disclosure();
    measure_viewpoints();
}
