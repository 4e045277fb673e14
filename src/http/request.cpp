// SPDX-License-Identifier: EUPL-1.2
#include "http/request.hpp"

#include "http/target.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace hefboom::http {

namespace {

constexpr std::array<std::pair<std::string_view, Method>, 6> methods{{
    {"GET", Method::get},
    {"HEAD", Method::head},
    {"POST", Method::post},
    {"PUT", Method::put},
    {"PATCH", Method::patch},
    {"DELETE", Method::del},
}};

constexpr std::string_view language_cookie = "hefboom_lang";

std::optional<std::string_view> value_of(Pairs const& pairs, std::string_view name) {
    auto const found = std::ranges::find(pairs, name, &Pairs::value_type::first);
    if (found == pairs.end()) return std::nullopt;
    return found->second;
}

/// The first language of an Accept-Language that we speak; weights are not read, because browsers
/// list them in falling order.
std::optional<Language> first_spoken(std::string_view accept) {
    while (!accept.empty()) {
        auto const comma = accept.find(',');
        auto range = accept.substr(0, comma);
        range.remove_prefix(std::min(range.find_first_not_of(' '), range.size()));
        if (auto const language = language_of_code(range.substr(0, 2)))
            if (range.size() == 2 || range[2] == '-' || range[2] == ';') return language;
        if (comma == accept.npos) break;
        accept.remove_prefix(comma + 1);
    }
    return std::nullopt;
}

} // namespace

std::string_view name_of(Method method) {
    auto const found = std::ranges::find(methods, method, [](auto const& m) { return m.second; });
    return found == methods.end() ? "OTHER" : found->first;
}

Method method_of(std::string_view name) {
    auto const found = std::ranges::find(methods, name, [](auto const& m) { return m.first; });
    return found == methods.end() ? Method::other : found->second;
}

bool changes_state(Method method) {
    return method != Method::get && method != Method::head;
}

std::string_view Request::header(std::string_view name) const {
    auto const found = std::ranges::find_if(
        headers, [&](auto const& header) { return same_name(header.first, name); });
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
}

std::string_view Request::last_header(std::string_view name) const {
    auto const found = std::find_if(headers.rbegin(), headers.rend(), [&](auto const& header) {
        return same_name(header.first, name);
    });
    return found == headers.rend() ? std::string_view{} : std::string_view{found->second};
}

std::size_t Request::header_count(std::string_view name) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        headers, [&](auto const& header) { return same_name(header.first, name); }));
}

std::optional<std::string_view> Request::cookie(std::string_view name) const {
    return cookie_in(header("cookie"), name);
}

std::optional<std::string_view> Request::query_param(std::string_view name) const {
    return value_of(query, name);
}

std::string_view Request::param(std::string_view name) const {
    auto const value = value_of(params, name);
    assert(value);
    return *value;
}

Language language_of(Request const& request) {
    if (auto const chosen = request.cookie(language_cookie))
        if (auto const language = language_of_code(*chosen)) return *language;
    return first_spoken(request.header("accept-language")).value_or(Language::nl);
}

} // namespace hefboom::http
