// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/request.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace hefboom::http {

/// Bytes that live as long as the program: pages embedded in it.
struct StaticBytes {
    std::string_view bytes;
};

/// One answer, whole. The server adds length, date, security headers and request id.
struct Response {
    int status = 200;
    Pairs headers;
    std::variant<std::string, StaticBytes> body;

    /// The bytes of the body, wherever they are kept.
    [[nodiscard]] std::string_view bytes() const;

    /// The first header of that name, case-insensitively; empty when absent.
    [[nodiscard]] std::string_view header(std::string_view name) const;

    /// The same answer with one header more.
    [[nodiscard]] Response with(std::string_view name, std::string_view value) &&;
};

/// 200 with JSON that is already text.
[[nodiscard]] Response json(std::string text);

/// 201 with JSON that is already text.
[[nodiscard]] Response created(std::string text);

/// 204.
[[nodiscard]] Response no_content();

/// 200 with a page made on the spot, such as a print.
[[nodiscard]] Response html(std::string text);

/// 200 with a file to be saved under `name`; characters that a header cannot hold become "_".
[[nodiscard]] Response file(std::string bytes, std::string_view media_type, std::string_view name);

/// 303 to a path of our own. The path starts with one "/", else we are at fault.
[[nodiscard]] Response redirect(std::string_view path);

} // namespace hefboom::http
