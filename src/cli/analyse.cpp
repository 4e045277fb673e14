// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/methods.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "http/word_lists.hpp"

#include <CLI/CLI.hpp>

#include <cstddef>
#include <iostream>
#include <string>

namespace hefboom::cli {

namespace {

constexpr std::size_t table_bytes_most = std::size_t{1} << 30U;

analyse::Desk own_desk() {
    return {.read = [](std::string const& path) { return read_file(path, table_bytes_most); },
            .out = &std::cout,
            .words = http::embedded_words};
}

} // namespace

void add_analyse(CLI::App& app) {
    auto* const command = app.add_subcommand(
        "analyse", "Compute the figures of a method from tables, without a server. Nothing is kept "
                   "and nothing is sent.");
    command->require_subcommand(1);
    command->footer(std::string("Example: hefboom analyse runchart reports.csv\n") +
                    exit_codes_help);
    static analyse::Desk const desk = own_desk();
    analyse::add_methods(*command, desk);
}

} // namespace hefboom::cli
