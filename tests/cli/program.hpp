// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "says.hpp"
#include "scratch_folder.hpp"

#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace hefboom::cli {

/// What a program wrote to stdout and returned.
struct Ran {
    std::string out;
    int code = 0;
};

using hefboom::says;

inline bool says(Ran const& ran, std::string_view part) {
    return says(ran.out, part);
}

/// Runs `hefboom` with arguments as one types them in a shell; stderr joins stdout.
inline Ran run(std::string const& arguments) {
    auto const* const given = std::getenv("HEFBOOM_PROGRAM");
    auto const program = given != nullptr ? given : std::string(HEFBOOM_BINARY_DIR) + "/hefboom";
    auto* const pipe = ::popen(("(" + program + " " + arguments + ") 2>&1").c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("the program does not start");
    Ran ran;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
        ran.out.push_back(static_cast<char>(c));
    ran.code = WEXITSTATUS(::pclose(pipe));
    return ran;
}

/// A folder that is gone afterwards.
class Folder {
public:
    [[nodiscard]] std::string path(std::string const& name) const {
        return (folder_.path() / name).string();
    }

    /// Writes a file and gives its path.
    [[nodiscard]] std::string put(std::string const& name, std::string const& text) const {
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }

    [[nodiscard]] std::string read(std::string const& name) const {
        std::ifstream file(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

private:
    ScratchFolder folder_;
};

} // namespace hefboom::cli
