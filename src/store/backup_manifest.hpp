// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom::store {

/// What one journal was when it was backed up.
struct BackedUpJournal {
    domain::EngagementId engagement;
    std::uint64_t size = 0;
    Digest root{};    ///< of its newest checkpoint; zeros when it has none
    std::string note; ///< that checkpoint, for whoever wants to keep it elsewhere

    bool operator==(BackedUpJournal const&) const = default;
};

/// What a backup claims to be. It is written last, so that a backup with a manifest is complete.
struct BackupManifest {
    Digest database{}; ///< SHA-256 of the copied database file
    std::vector<BackedUpJournal> journals;

    bool operator==(BackupManifest const&) const = default;
};

/// Lines of text that a person can read: what a program needs first, then each note as it is.
[[nodiscard]] std::string to_text(BackupManifest const& manifest);

/// Reads what `to_text` writes, without the notes; nothing for any other text.
[[nodiscard]] std::optional<BackupManifest> manifest_from(std::string_view text);

} // namespace hefboom::store
