// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace hefboom::cli {

/// Writes the worked example that is part of the program into `folder`, making that when it is not
/// there; leaves a folder alone that already holds databases. Throws std::runtime_error when it
/// cannot be written.
void unpack_demo(std::filesystem::path const& folder);

/// A fresh folder that is gone when this goes.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    [[nodiscard]] std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace hefboom::cli
