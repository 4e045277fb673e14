// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/command.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hefboom::scenarios {

/// The smallest body of a command that is read without complaint, by its wire name: blank texts,
/// empty ids, first choices. It reaches the rights and then its rule, which refuses it.
struct MinimalBody {
    std::string command;
    std::string json; ///< an object, without a command id
};
[[nodiscard]] std::vector<MinimalBody> minimal_bodies();

/// Any command as a page sends it.
[[nodiscard]] std::string body_of(domain::Command const& command);

/// The same with a command id put in front.
[[nodiscard]] std::string with_command_id(std::string const& json, std::uint64_t number);

} // namespace hefboom::scenarios
