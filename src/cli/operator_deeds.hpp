// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/operator_door.hpp"
#include "service/rooms.hpp"
#include "service/sign_ins.hpp"

#include <functional>
#include <string>

namespace hefboom::cli {

/// The names of what an operator can ask.
constexpr char const* backup_deed = "backup";
constexpr char const* backup_keys_deed = "backup-keys";
constexpr char const* reset_passphrase_deed = "reset-passphrase";

/// What an operator works on, in a running server or on a folder.
struct Operated {
    service::Rooms& rooms;
    service::SignIns& sign_ins;
    std::function<std::string()> address;                  ///< what links begin with
    std::function<void(domain::AccountId)> sign_ins_ended; ///< its open pages end as well
};

/// What an operator can ask, by name; what it works on outlives it.
[[nodiscard]] http::OperatorDeeds deeds_on(Operated const& operated);

/// Asks it of the server that uses the data folder or, when none runs, does it on the folder.
/// Ends the subcommand when there is no such folder or the deed fails.
[[nodiscard]] std::string do_deed(std::string const& data_folder, char const* deed,
                                  std::string const& argument);

} // namespace hefboom::cli
