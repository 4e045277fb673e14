// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/response.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace hefboom::http {

/// What follows an answer on the same connection.
enum class Afterwards { keep_alive, close };

/// How the body's end is known.
enum class Length { counted, until_close };

/// What the first lines of an answer are made of besides the answer itself.
struct HeadContext {
    std::string_view security_lines; ///< from security_headers()
    std::string_view request_id;
    std::string_view date; ///< from http_date()
    Afterwards afterwards = Afterwards::keep_alive;
    Length length = Length::counted;
};

/// The status line and headers, up to and with the empty line. An answer without Cache-Control is
/// not stored. A header value cannot end its line: control characters become spaces.
[[nodiscard]] std::string response_head(Response const& response, HeadContext const& context);

/// The moment as HTTP writes it: "Tue, 18 Mar 2025 09:30:00 GMT".
[[nodiscard]] std::string http_date(std::int64_t unix_s);

/// "OK", "Not Found" …; empty for a status we never use.
[[nodiscard]] std::string_view reason_of(int status);

} // namespace hefboom::http
