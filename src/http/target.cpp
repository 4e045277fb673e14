// SPDX-License-Identifier: EUPL-1.2
#include "http/target.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace hefboom::http {

namespace {

/// The value of one hexadecimal digit of either case; -1 for any other character.
int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// Takes what stands before the first `mark` off `text`, and the mark with it.
std::string_view take_until(std::string_view& text, char mark) {
    auto const end = std::min(text.find(mark), text.size());
    auto const piece = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return piece;
}

std::optional<std::vector<std::string>> read_path(std::string_view path) {
    std::vector<std::string> segments;
    path.remove_prefix(1);
    while (!path.empty()) {
        auto segment = percent_decoded(take_until(path, '/'));
        if (!segment || segment->empty() || *segment == "." || *segment == "..") return {};
        if (segments.size() == segments_max) return {};
        segments.push_back(std::move(*segment));
    }
    return segments;
}

std::optional<std::string> read_query_part(std::string_view part) {
    std::string spaced(part);
    std::ranges::replace(spaced, '+', ' ');
    return percent_decoded(spaced);
}

std::optional<Pairs> read_query(std::string_view query) {
    Pairs params;
    while (!query.empty()) {
        auto piece = take_until(query, '&');
        if (piece.empty()) continue;
        auto const name = read_query_part(take_until(piece, '='));
        auto const value = read_query_part(piece);
        if (!name || !value || params.size() == query_params_max) return {};
        params.emplace_back(*name, *value);
    }
    return params;
}

} // namespace

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            result.push_back(text[i]);
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        auto const high = digit_value(text[i + 1]);
        auto const low = digit_value(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        result.push_back(static_cast<char>(high * 16 + low));
        i += 2;
    }
    if (!is_clean_utf8(result)) return std::nullopt;
    return result;
}

std::optional<Target> read_target(std::string_view target) {
    if (target.empty() || target.front() != '/' || target.size() > target_bytes_max) return {};
    if (target.find('#') != target.npos) return {};
    auto query = target;
    auto const path = take_until(query, '?');
    auto segments = read_path(path);
    auto params = read_query(query);
    if (!segments || !params) return {};
    return Target{std::move(*segments), std::move(*params)};
}

std::optional<std::string_view> cookie_in(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        auto pair = take_until(header, ';');
        pair.remove_prefix(std::min(pair.find_first_not_of(" \t"), pair.size()));
        auto const found = pair.find('=') != pair.npos && take_until(pair, '=') == name;
        if (!found) continue;
        if (pair.size() >= 2 && pair.front() == '"' && pair.back() == '"')
            return pair.substr(1, pair.size() - 2);
        return pair;
    }
    return std::nullopt;
}

bool same_name(std::string_view one, std::string_view other) {
    auto const lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::ranges::equal(one, other, {}, lower, lower);
}

} // namespace hefboom::http
