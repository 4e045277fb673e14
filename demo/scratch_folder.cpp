// SPDX-License-Identifier: EUPL-1.2
#include "demo/scratch_folder.hpp"

#include <cstdlib>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace hefboom::demo {

namespace {

constexpr char const* in_memory = "/dev/shm";

std::filesystem::path fresh_folder() {
    auto const place = access(in_memory, W_OK | X_OK) == 0 ? std::filesystem::path(in_memory)
                                                           : std::filesystem::temp_directory_path();
    auto pattern = (place / "hefboom-story-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("cannot make a scratch folder " + pattern);
    return pattern;
}

} // namespace

ScratchFolder::ScratchFolder() : path_(fresh_folder()) {}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace hefboom::demo
