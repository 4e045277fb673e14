// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/operator_deeds.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

namespace hefboom::cli {

namespace {

struct BackupOptions {
    std::string folder;
    std::string keys;
    std::string data = "hefboom-data";
};

/// The server may stand in another folder than whoever asks. Empty stays empty.
std::filesystem::path absolute(std::string const& path) {
    if (path.empty()) return {};
    auto whole = std::filesystem::absolute(path).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

bool lies_in(std::filesystem::path const& inner, std::filesystem::path const& outer) {
    return std::ranges::mismatch(outer, inner).in1 == outer.end();
}

void back_up(BackupOptions const& options) {
    if (options.folder.empty() && options.keys.empty())
        end_with(ExitCode::usage, "say where to: a folder for the journal, --keys for the keys");
    auto const folder = absolute(options.folder);
    auto const keys = absolute(options.keys);
    if (!folder.empty() && !keys.empty() && (lies_in(keys, folder) || lies_in(folder, keys)))
        end_with(ExitCode::usage, "keep the keys apart from the journal: whoever has both can "
                                  "read what was erased since");
    if (!folder.empty()) {
        auto const journals = do_deed(options.data, backup_deed, folder.string());
        std::cout << "Backed up to " << folder.string() << ": " << journals
                  << " journal(s), without keys. backup.txt there names the newest checkpoint of "
                     "each.\n";
    }
    if (!keys.empty()) {
        std::ignore = do_deed(options.data, backup_keys_deed, keys.string());
        std::cout << "Keys backed up to " << keys.string()
                  << ". Keep only this newest copy, and apart from the journals.\n";
    }
}

} // namespace

void add_backup(CLI::App& app) {
    auto const options = std::make_shared<BackupOptions>();
    auto* const command = app.add_subcommand(
        "backup", "Copy the data while the server runs, or of a folder that no server uses. The "
                  "keys, without which texts cannot be read, are copied apart.");
    command->add_option("folder", options->folder, "New or empty folder for the journals");
    command->add_option("--keys", options->keys, "New or empty folder, elsewhere, for the keys");
    command->add_option("--data", options->data, "Folder with the data (hefboom-data)");
    command->footer(std::string("Example: hefboom backup /backup/2026-11-24 --data "
                                "/var/lib/hefboom\n"
                                "Example: hefboom backup --keys /safe/keys-2026-11-24 --data "
                                "/var/lib/hefboom\n") +
                    exit_codes_help);
    command->callback([options] { back_up(*options); });
}

} // namespace hefboom::cli
