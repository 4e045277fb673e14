// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/operator_deeds.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>

namespace hefboom::cli {

namespace {

struct ResetOptions {
    std::string login;
    std::string data = "hefboom-data";
};

} // namespace

void add_reset_passphrase(CLI::App& app) {
    auto const options = std::make_shared<ResetOptions>();
    auto* const command = app.add_subcommand(
        "reset-passphrase",
        "Take somebody's passphrase away and print a link that works once, within a day, to "
        "choose another. Opens nothing that was sealed to him. Every engagement says so in its "
        "journal, and his party confirms him anew.");
    command->add_option("login", options->login, "Name he signs in with")->required();
    command->add_option("--data", options->data, "Folder with the data (hefboom-data)");
    command->footer(std::string("Example: hefboom reset-passphrase w.osinga --data "
                                "/var/lib/hefboom\n") +
                    exit_codes_help);
    command->callback([options] {
        std::cout << do_deed(options->data, reset_passphrase_deed, options->login) << '\n';
    });
}

} // namespace hefboom::cli
