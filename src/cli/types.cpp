// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "service/page_types.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <string>

namespace hefboom::cli {

void add_types(CLI::App& app) {
    auto* const command = app.add_subcommand(
        "types", "Print the TypeScript of every command and view, for web/lib/api/types.ts.");
    command->footer(std::string("Example: hefboom types > web/lib/api/types.ts\n") +
                    exit_codes_help);
    command->callback([] { std::cout << service::page_types(); });
}

} // namespace hefboom::cli
