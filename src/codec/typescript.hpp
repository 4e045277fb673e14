// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codec/wire_types.hpp"

namespace hefboom::codec {

/// The type as the pages write it.
[[nodiscard]] std::string typescript_of(WireType const& type);

/// Every declaration, sorted by name.
[[nodiscard]] std::string typescript_of(WireTypes const& types);

/// The interface `name` that maps wire names to types.
[[nodiscard]] std::string typescript_of(std::string_view name, std::vector<NamedType> const& map);

} // namespace hefboom::codec
