// SPDX-License-Identifier: EUPL-1.2
#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace hefboom::cli {

void end_with(ExitCode code, std::string const& why) {
    std::cerr << "hefboom: " << why << '\n';
    throw CLI::RuntimeError(static_cast<int>(code));
}

} // namespace hefboom::cli
