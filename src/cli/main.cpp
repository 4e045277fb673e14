// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>
#include <sodium.h>

#include <cstdio>
#include <exception>

namespace {

using namespace hefboom::cli;

int run(int argc, char** argv) {
    CLI::App app{"Hefboom: two parties of one contract learn from their own work."};
    app.name("hefboom");
    app.footer(std::string("Example: hefboom verify dossier.hefboom --key "
                           "\"hefboom/5a17...+1c2d3e4f+AW...\"\n") +
               exit_codes_help);
    app.require_subcommand(1);
    add_commands(app);
    try {
        if (sodium_init() < 0) end_with(ExitCode::broken, "libsodium does not start");
        app.parse(argc, argv);
        return static_cast<int>(ExitCode::done);
    } catch (CLI::RuntimeError const& end) {
        return end.get_exit_code();
    } catch (CLI::ParseError const& wrong) {
        return app.exit(wrong) == 0 ? static_cast<int>(ExitCode::done)
                                    : static_cast<int>(ExitCode::usage);
    }
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (std::exception const& failure) {
        static_cast<void>(std::fprintf(stderr, "hefboom: %s\n", failure.what()));
        return static_cast<int>(ExitCode::broken);
    }
}
