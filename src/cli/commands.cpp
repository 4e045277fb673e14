// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.hpp"

namespace hefboom::cli {

void add_commands(CLI::App& app) {
    add_serve(app);
    add_backup(app);
    add_restore(app);
    add_reset_passphrase(app);
    add_verify(app);
    add_cosign_key(app);
    add_analyse(app);
    add_types(app);
}

} // namespace hefboom::cli
