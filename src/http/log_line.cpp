// SPDX-License-Identifier: EUPL-1.2
#include "http/log_line.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace hefboom::http {

std::string log_line(Request const& request, int status, std::int64_t took_us, Instant at) {
    // Patterns, method names and ids are ours and need no escaping.
    return fmt::format(
        R"({{"at":"{}","request":"{}","method":"{}","route":"{}","status":{},"ms":{}.{:03}}})"
        "\n",
        to_iso(at), request.id, name_of(request.method),
        request.route.empty() ? std::string_view{"-"} : request.route, status, took_us / 1000,
        took_us % 1000);
}

std::string fault_line(Request const& request, std::string_view what, Instant at) {
    return fmt::format(R"({{"at":"{}","request":"{}","route":"{}","fault":{}}})"
                       "\n",
                       to_iso(at), request.id, request.route, boost::json::serialize(what));
}

} // namespace hefboom::http
