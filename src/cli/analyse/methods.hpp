// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/analyse/desk.hpp"

namespace hefboom::cli::analyse {

// Each stands in the file of its name and adds one method to `hefboom analyse`. The desk outlives
// it.
void add_agreement(CLI::App& analyse, Desk const& desk);
void add_causes(CLI::App& analyse, Desk const& desk);
void add_disclosure(CLI::App& analyse, Desk const& desk);
void add_experience(CLI::App& analyse, Desk const& desk);
void add_opinions(CLI::App& analyse, Desk const& desk);
void add_patterns(CLI::App& analyse, Desk const& desk);
void add_run_chart(CLI::App& analyse, Desk const& desk);
void add_unitising(CLI::App& analyse, Desk const& desk);
void add_viewpoints(CLI::App& analyse, Desk const& desk);
void add_words(CLI::App& analyse, Desk const& desk);

/// Adds all methods, in the order of --help.
void add_methods(CLI::App& analyse, Desk const& desk);

} // namespace hefboom::cli::analyse
