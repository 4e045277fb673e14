// SPDX-License-Identifier: EUPL-1.2
#include "http/response_head.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <utility>

namespace hefboom::http {

namespace {

constexpr std::array<std::pair<int, std::string_view>, 23> reasons{{
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {303, "See Other"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
}};

void add_line(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ");
    for (auto const c : value)
        head.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
    head.append("\r\n");
}

void add_number(std::string& text, std::size_t number) {
    std::array<char, 20> digits{};
    auto const end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    text.append(digits.begin(), end);
}

} // namespace

std::string response_head(Response const& response, HeadContext const& context) {
    std::string head;
    head.reserve(1024);
    head.append("HTTP/1.1 ");
    add_number(head, static_cast<std::size_t>(response.status));
    head.append(" ").append(reason_of(response.status)).append("\r\n");
    for (auto const& [name, value] : response.headers)
        add_line(head, name, value);
    if (response.header("cache-control").empty()) head.append("Cache-Control: no-store\r\n");
    // 204 and 304 have no body, and a length would be a lie about one.
    auto const bodiless = response.status == 204 || response.status == 304;
    if (context.length == Length::counted && !bodiless) {
        head.append("Content-Length: ");
        add_number(head, response.bytes().size());
        head.append("\r\n");
    }
    if (context.afterwards == Afterwards::close) head.append("Connection: close\r\n");
    head.append("Date: ").append(context.date).append("\r\n");
    head.append("Hefboom-Request-Id: ").append(context.request_id).append("\r\n");
    head.append(context.security_lines).append("\r\n");
    return head;
}

std::string http_date(std::int64_t unix_s) {
    std::time_t const time = unix_s;
    std::tm parts{};
    (void)gmtime_r(&time, &parts);
    std::array<char, 40> text{};
    auto const length =
        std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return {text.data(), length};
}

std::string_view reason_of(int status) {
    auto const found =
        std::ranges::find(reasons, status, [](auto const& reason) { return reason.first; });
    return found == reasons.end() ? std::string_view{} : found->second;
}

} // namespace hefboom::http
