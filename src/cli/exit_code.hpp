// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace hefboom::cli {

/// What the program returns to the shell.
enum class ExitCode {
    done = 0,    ///< it was done; what was to be verified, verified
    refused = 1, ///< it was looked at and does not hold
    usage = 2,   ///< the command line or a file named on it cannot be used
    broken = 3,  ///< something failed that an operator must look at
};

/// What stands at the end of every --help.
constexpr char const* exit_codes_help =
    "Exit codes: 0 done, 1 does not hold, 2 wrong use or unusable file, 3 failure.";

/// Ends the running subcommand with a code, after saying why on stderr.
[[noreturn]] void end_with(ExitCode code, std::string const& why);

} // namespace hefboom::cli
