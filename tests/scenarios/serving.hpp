// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hefboom::scenarios {

/// The program itself, `hefboom serve` on a folder and a free port, as a process that can be
/// killed.
class Serving {
public:
    /// Starts and waits for the line with the address. `before` are words to put in front of the
    /// program, such as a shell that sets a limit. Throws when it ends without an address.
    explicit Serving(std::filesystem::path const& folder, std::vector<std::string> before = {});
    ~Serving(); ///< kills
    Serving(Serving const&) = delete;
    Serving& operator=(Serving const&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] pid_t pid() const { return pid_; }
    /// Whether it still runs.
    [[nodiscard]] bool lives();
    /// As `kill -9` does, and waits until it is gone. Doing it twice is doing it once.
    void kill();

private:
    pid_t pid_ = -1;
    std::uint16_t port_ = 0;
};

} // namespace hefboom::scenarios
