// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/methods.hpp"

namespace hefboom::cli::analyse {

void add_methods(CLI::App& analyse, Desk const& desk) {
    add_viewpoints(analyse, desk);
    add_opinions(analyse, desk);
    add_agreement(analyse, desk);
    add_unitising(analyse, desk);
    add_causes(analyse, desk);
    add_patterns(analyse, desk);
    add_words(analyse, desk);
    add_experience(analyse, desk);
    add_run_chart(analyse, desk);
    add_disclosure(analyse, desk);
}

} // namespace hefboom::cli::analyse
