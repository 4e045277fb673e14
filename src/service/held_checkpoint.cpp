// SPDX-License-Identifier: EUPL-1.2
#include "service/held_checkpoint.hpp"

#include "journal/checkpoint.hpp"
#include "service/log_identity.hpp"

#include <optional>

namespace hefboom::service {

namespace {

std::optional<domain::EngagementId> engagement_of(journal::LogId const& log,
                                                  std::filesystem::path const& backup_folder) {
    for (auto const& backed_up : store::journals_in_backup(backup_folder)) {
        auto const note = journal::parse_note(backed_up.note);
        if (!note) continue;
        auto const newest = journal::checkpoint_from_text(note->text);
        if (newest && newest->origin.log == log) return backed_up.engagement;
    }
    return std::nullopt;
}

} // namespace

Result<store::HeldCheckpoint> held_checkpoint(std::string_view note, store::Backup const& backup,
                                              std::filesystem::path const& data_folder) {
    auto const parsed = journal::parse_note(note);
    if (!parsed) return refuse(Refused::invalid, "held.malformed");
    auto const checkpoint = journal::checkpoint_from_text(parsed->text);
    if (!checkpoint) return refuse(Refused::invalid, "held.malformed");
    auto const engagement = engagement_of(checkpoint->origin.log, backup.journal);
    if (!engagement) return refuse(Refused::not_found, "held.unknown_log");
    auto const name = log_seed_name(*engagement);
    auto seed = store::secret_in(data_folder, name);
    if (!seed && backup.keys) seed = store::secret_in(*backup.keys, name);
    if (seed) {
        auto const key = TRY(log_key(checkpoint->origin.log, *seed));
        if (!journal::verified_checkpoint(*parsed, key.verifier()))
            return refuse(Refused::invalid, "held.forged");
    }
    return store::HeldCheckpoint{.engagement = *engagement,
                                 .size = checkpoint->tree.size,
                                 .root = checkpoint->tree.root,
                                 .epoch = checkpoint->origin.epoch};
}

} // namespace hefboom::service
