// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace CLI {
class App;
}

namespace hefboom::cli {

// Each stands in the file of its name, adds one subcommand, and ends it by `end_with`.
void add_analyse(CLI::App& app);
void add_backup(CLI::App& app);
void add_cosign_key(CLI::App& app);
void add_reset_passphrase(CLI::App& app);
void add_restore(CLI::App& app);
void add_serve(CLI::App& app);
void add_types(CLI::App& app);
void add_verify(CLI::App& app);

/// Adds all of them, in the order of --help.
void add_commands(CLI::App& app);

} // namespace hefboom::cli
