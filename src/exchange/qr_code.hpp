// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/html.hpp"

#include <string>
#include <string_view>

namespace hefboom::exchange {

/// Writes a QR code of `content` as inline SVG that fills its element, a quiet zone of four modules
/// included; `name` is what somebody hears who cannot see it. Content that is too long for a code
/// throws std::runtime_error: addresses of ours never are.
void write_qr(Html& page, std::string_view content, std::string_view name);

/// The same code as a drawing that stands by itself, for a page to show as an image.
[[nodiscard]] std::string qr_drawing(std::string_view content);

} // namespace hefboom::exchange
