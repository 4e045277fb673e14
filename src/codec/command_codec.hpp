// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.hpp"
#include "base/result.hpp"
#include "domain/command.hpp"

#include <boost/json/object.hpp>
#include <functional>
#include <string_view>
#include <vector>

namespace hefboom::codec {

/// The command of this wire name with these fields. Refusals request.unknown_command and
/// request.fields.
[[nodiscard]] Result<domain::Command> command_from(std::string_view name,
                                                   boost::json::object const& fields);

/// The wire name of a command.
[[nodiscard]] std::string_view name_of(domain::Command const& command);

/// Calls `each` for every text the command brings that is not blank.
void for_each_prose(domain::Command& command, std::function<void(domain::Prose&)> const& each);

/// The command as bytes that are equal exactly when it asks the same: for the receipt's digest.
[[nodiscard]] std::string to_comparable(domain::Command const& command);

} // namespace hefboom::codec
