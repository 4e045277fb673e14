// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codec/wire_types.hpp"

namespace hefboom::codec {

/// JSON Schema 2020-12, as OpenAPI 3.1 takes it over. Named types are references to
/// `#/components/schemas/<name>`.
[[nodiscard]] std::string json_schema_of(WireType const& type);

/// An object with a schema for every declared name, and `Text`.
[[nodiscard]] std::string json_schemas_of(WireTypes const& types);

} // namespace hefboom::codec
