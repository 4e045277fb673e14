// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hefboom::cli {

/// The bytes of a file. Ends the subcommand as wrong use when it cannot be read or has more than
/// `most` bytes.
[[nodiscard]] std::string read_file(std::string const& path, std::size_t most);

/// Makes a file that only its owner may read. Ends the subcommand as wrong use when it exists
/// already or cannot be written whole.
void write_new_secret_file(std::string const& path, std::string_view text);

/// Puts `text` in the place of a file, whole or not at all, also when the machine stops meanwhile.
/// Ends the subcommand as wrong use when it cannot be written.
void replace_file(std::string const& path, std::string_view text);

} // namespace hefboom::cli
