// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codec/typescript.hpp"

namespace hefboom::codec {

/// Declares the fields of every command, and returns the interface `Commands` that maps wire names
/// to them.
[[nodiscard]] std::string command_types(TypeScript& types);

} // namespace hefboom::codec
