// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codec/wire_types.hpp"

namespace hefboom::codec {

/// Every command by its wire name, with its fields declared in `types`.
[[nodiscard]] std::vector<NamedType> command_types(WireTypes& types);

} // namespace hefboom::codec
