// SPDX-License-Identifier: EUPL-1.2
#include "http/response.hpp"

#include "http/target.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace hefboom::http {

namespace {

Response typed(int status, std::string_view media_type, std::string text) {
    return {status, {{"Content-Type", std::string(media_type)}}, std::move(text)};
}

/// The name with what a quoted header value cannot hold, or a file system should not, as "_".
std::string safe_file_name(std::string_view name) {
    std::string safe(name);
    std::ranges::replace_if(
        safe,
        [](char c) {
            return c < 0x20 || c == 0x7F ||
                   std::string_view{"\"\\/:*?<>|"}.find(c) != std::string_view::npos;
        },
        '_');
    return safe;
}

} // namespace

std::string_view Response::bytes() const {
    if (auto const* fixed = std::get_if<StaticBytes>(&body)) return fixed->bytes;
    return std::get<std::string>(body);
}

std::string_view Response::header(std::string_view name) const {
    auto const found = std::ranges::find_if(
        headers, [&](auto const& header) { return same_name(header.first, name); });
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
}

Response Response::with(std::string_view name, std::string_view value) && {
    headers.emplace_back(name, value);
    return std::move(*this);
}

Response json(std::string text) {
    return typed(200, "application/json", std::move(text));
}

Response created(std::string text) {
    return typed(201, "application/json", std::move(text));
}

Response no_content() {
    return {204, {}, std::string{}};
}

Response html(std::string text) {
    return typed(200, "text/html; charset=utf-8", std::move(text));
}

Response file(std::string bytes, std::string_view media_type, std::string_view name) {
    auto const disposition = "attachment; filename=\"" + safe_file_name(name) + "\"";
    return typed(200, media_type, std::move(bytes)).with("Content-Disposition", disposition);
}

Response redirect(std::string_view path) {
    assert(path.starts_with('/') && !path.starts_with("//"));
    return Response{303, {}, std::string{}}.with("Location", path);
}

} // namespace hefboom::http
