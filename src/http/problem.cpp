// SPDX-License-Identifier: EUPL-1.2
#include "http/problem.hpp"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

namespace hefboom::http {

namespace {

constexpr std::array<std::pair<std::string_view, int>, 7> statuses_by_key{{
    {"http.sign_in_needed", 401},
    {"http.method_not_allowed", 405},
    {"http.too_large", 413},
    {"http.target_too_long", 414},
    {"http.host", 421},
    {"http.headers_too_large", 431},
    {"http.internal", 500},
}};

} // namespace

int status_of(Refusal const& refusal) {
    auto const own =
        std::ranges::find(statuses_by_key, refusal.key, [](auto const& row) { return row.first; });
    if (own != statuses_by_key.end()) return own->second;
    switch (refusal.kind) {
    case Refused::invalid: return 400;
    case Refused::forbidden: return 403;
    case Refused::not_found: return 404;
    case Refused::conflict: return 409;
    case Refused::too_many: return 429;
    case Refused::unavailable: return 503;
    }
    return 500;
}

Response problem(Refusal const& refusal, Words const& words, Language language) {
    auto const status = status_of(refusal);
    boost::json::object details;
    for (auto const& [name, value] : refusal.details)
        details[name] = value;
    boost::json::object const body{
        {"type", "urn:hefboom:refusal:" + refusal.key},
        {"title", words.say(language, refusal.key, refusal.details)},
        {"status", status},
        {"key", refusal.key},
        {"details", std::move(details)},
    };
    return Response{status,
                    {{"Content-Type", "application/problem+json"},
                     {"Content-Language", std::string(code_of(language))}},
                    boost::json::serialize(body)};
}

} // namespace hefboom::http
