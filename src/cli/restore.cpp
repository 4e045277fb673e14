// SPDX-License-Identifier: EUPL-1.2
#include "store/restore.hpp"

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "journal/note.hpp"
#include "service/held_checkpoint.hpp"
#include "store/failure.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace hefboom::cli {

namespace {

struct RestoreOptions {
    std::string folder;
    std::string keys;
    std::string data = "hefboom-data";
    std::vector<std::string> checkpoints;
    bool without_checkpoint = false;
};

std::string why_not(Refusal const& refusal) {
    if (refusal.key == "held.unknown_log") return "is of a log that this backup does not contain";
    if (refusal.key == "held.forged") return "is not signed by the key of its log";
    return "is not a checkpoint of Hefboom";
}

std::vector<store::HeldCheckpoint> held(RestoreOptions const& options,
                                        store::Backup const& backup) {
    std::vector<store::HeldCheckpoint> all;
    for (auto const& file : options.checkpoints) {
        auto const checkpoint = service::held_checkpoint(read_file(file, journal::max_note_bytes),
                                                         backup, options.data);
        if (!checkpoint) end_with(ExitCode::usage, file + " " + why_not(checkpoint.error()));
        all.push_back(*checkpoint);
    }
    return all;
}

std::string restored_sentence(store::RestoredJournal const& journal) {
    using enum store::RestoredJournal::State;
    auto const size = std::to_string(journal.size);
    auto const held = std::to_string(journal.size_held);
    switch (journal.state) {
    case not_compared: return size + " entries; compared with nobody's checkpoint.";
    case complete:
        return size + " entries; contains the newest checkpoint anybody holds, " + held + ".";
    case shorter:
        return size + " entries, but somebody holds a checkpoint of " + held +
               ": it goes on as a new epoch, and says so to both parties.";
    case different: break;
    }
    return size + " entries of another history than the checkpoint of " + held +
           " that somebody holds: it goes on as a new epoch, and says so to both parties.";
}

void print(store::RestoreReport const& report) {
    for (auto const& journal : report.journals)
        std::cout << "Journal " << to_string(journal.engagement) << ": "
                  << restored_sentence(journal) << '\n';
    std::cout << report.texts_erased << " text(s) erased again.";
    if (report.texts_without_key > 0)
        std::cout << ' ' << report.texts_without_key
                  << " text(s) cannot be read: their keys are not here.";
    std::cout << '\n';
    if (!report.replaced.empty())
        std::cout << "The database that stood there is kept as " << report.replaced
                  << "; remove it when all is well.\n";
}

void restore(RestoreOptions const& options) {
    if (options.checkpoints.empty() && !options.without_checkpoint)
        end_with(ExitCode::usage,
                 "ask both parties for the newest checkpoint they hold and give each with "
                 "--checkpoint, or say --without-checkpoint: then nobody learns what is missing");
    store::Backup backup{.journal = options.folder, .keys = {}};
    if (!options.keys.empty()) backup.keys = options.keys;
    try {
        auto const report = store::restore_sqlite(backup, options.data, held(options, backup));
        print(report);
    } catch (store::StoreFailure const& failure) {
        auto const unsound = failure.kind() == store::StoreFailure::Kind::damaged;
        end_with(unsound ? ExitCode::refused : ExitCode::broken, failure.what());
    }
}

} // namespace

void add_restore(CLI::App& app) {
    auto const options = std::make_shared<RestoreOptions>();
    auto* const command = app.add_subcommand(
        "restore", "Put a backup in the place of the data, while no server runs. What was erased "
                   "since stays erased; a log that lacks entries somebody saw says so itself.");
    command->add_option("folder", options->folder, "The backup")->required();
    command->add_option("--keys", options->keys,
                        "Backup of the keys, for a folder that has none of its own");
    command->add_option("--data", options->data,
                        "Folder for the data; made when absent (hefboom-data)");
    command
        ->add_option("--checkpoint", options->checkpoints,
                     "File with the newest checkpoint somebody holds (repeatable)")
        ->allow_extra_args(false);
    command->add_flag("--without-checkpoint", options->without_checkpoint,
                      "Nobody holds a checkpoint");
    command->footer(std::string("Example: hefboom restore /backup/2026-11-24 --data "
                                "/var/lib/hefboom --checkpoint client.checkpoint --checkpoint "
                                "contractor.checkpoint\n") +
                    exit_codes_help);
    command->callback([options] { restore(*options); });
}

} // namespace hefboom::cli
