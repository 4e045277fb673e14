// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hefboom::service {

/// What stands on a recovery sheet: 160 random bits, which nobody has to make up or remember.
using RecoveryCode = std::array<std::uint8_t, 20>;

/// Eight groups of four letters and digits, without those that look alike (Crockford's base 32).
[[nodiscard]] std::string to_string(RecoveryCode const& code);

/// Reads what `to_string` writes as people type it: capitals or not, O for 0, I or L for 1, with
/// spaces and hyphens anywhere or nowhere. Nothing for any other text.
[[nodiscard]] std::optional<RecoveryCode> recovery_code_from(std::string_view text);

} // namespace hefboom::service
