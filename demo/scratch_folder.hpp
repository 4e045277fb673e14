// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace hefboom::demo {

/// A fresh folder that is gone when this goes: in memory where the machine has such a place,
/// because every commit of the story waits for its disk.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(ScratchFolder const&) = delete;
    ScratchFolder& operator=(ScratchFolder const&) = delete;

    [[nodiscard]] std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace hefboom::demo
