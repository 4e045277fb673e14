// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

namespace hefboom {

/// A folder of its own for one test, gone with it. In memory where there is such a place: what is
/// tested here does not ask whether a real disk keeps its promises, and syncing one a hundred
/// thousand times takes long.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string name = (place() / "hefboom-test-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for a test");
        path_ = name;
    }
    ScratchFolder(ScratchFolder const&) = delete;
    ScratchFolder& operator=(ScratchFolder const&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] std::filesystem::path const& path() const { return path_; }

private:
    static std::filesystem::path place() {
        std::filesystem::path const memory = "/dev/shm";
        std::error_code none;
        return std::filesystem::is_directory(memory, none) ? memory
                                                           : std::filesystem::temp_directory_path();
    }

    std::filesystem::path path_;
};

} // namespace hefboom
