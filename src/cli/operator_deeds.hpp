// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/operator_door.hpp"
#include "store/store.hpp"

#include <string>

namespace hefboom::cli {

/// The names of what an operator can ask.
constexpr char const* backup_deed = "backup";
constexpr char const* backup_keys_deed = "backup-keys";

/// What an operator can ask of a store, by name; the store outlives it.
[[nodiscard]] http::OperatorDeeds deeds_on(store::Store& store);

/// Asks it of the server that uses the data folder or, when none runs, does it on the folder.
/// Ends the subcommand when there is no such folder or the deed fails.
[[nodiscard]] std::string do_deed(std::string const& data_folder, char const* deed,
                                  std::string const& argument);

} // namespace hefboom::cli
