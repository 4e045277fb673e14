// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

namespace hefboom {

using Bytes = std::vector<std::uint8_t>;

} // namespace hefboom
