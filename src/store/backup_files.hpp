// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace hefboom::store {

/// The names of what lies in a backup folder.
struct BackupFiles {
    explicit BackupFiles(std::filesystem::path const& folder)
        : journal(folder / "journal.db"), manifest(folder / "backup.txt") {}

    std::filesystem::path journal;
    std::filesystem::path manifest;
};

/// SHA-256 of a file's contents; throws StoreFailure when it cannot be read.
[[nodiscard]] Digest sha256_of_file(std::filesystem::path const& file);

/// All of a small file; nothing when it cannot be read.
[[nodiscard]] std::optional<std::string> contents_of(std::filesystem::path const& file);

/// Writes a new file and makes it durable; throws StoreFailure.
void write_durably(std::filesystem::path const& file, std::string_view text);

} // namespace hefboom::store
