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

bool is_plain(char c) {
    constexpr std::string_view unwelcome = "\"\\/:*?<>|";
    return c >= 0x20 && c < 0x7F && unwelcome.find(c) == unwelcome.npos;
}

/// The name twice (RFC 6266): with "_" for what an old header or a file system cannot hold, and
/// escaped for those who read more.
std::string disposition(std::string_view name) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string plain;
    std::string escaped;
    for (auto const c : name) {
        plain.push_back(is_plain(c) ? c : '_');
        auto const byte = static_cast<unsigned char>(c);
        auto const letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                            (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_';
        if (letter)
            escaped.push_back(c);
        else if (is_plain(c) || byte >= 0x80)
            escaped.append({'%', digits[byte >> 4U], digits[byte & 0x0FU]});
        else
            escaped.push_back('_');
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + escaped;
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
    return typed(200, media_type, std::move(bytes)).with("Content-Disposition", disposition(name));
}

Response redirect(std::string_view path) {
    assert(path.starts_with('/') && !path.starts_with("//"));
    return Response{303, {}, std::string{}}.with("Location", path);
}

} // namespace hefboom::http
