// SPDX-License-Identifier: EUPL-1.2
#include "domain/rights.hpp"
#include "exchange/qr_code.hpp"
#include "http/services.hpp"

#include <algorithm>
#include <array>

// A code on one screen that opens the same page on another device: at the table each signs on his
// own. It holds an address and nothing else; the page itself asks who is there.
namespace hefboom::http {

namespace {

/// What has a page of its own: the view that shows it, and where the page stands.
struct Paged {
    std::string_view kind;
    std::string_view page;
};

constexpr std::array paged{
    Paged{"case", "/cases/"},
    Paged{"session", "/sessions/"},
    Paged{"outcome", "/table/"},
    Paged{"solution", "/solutions/"},
};

Answer code_of_page(Services const& services, Request const& request) {
    auto const engagement = TRY(request.id_param<domain::EngagementId>("engagement"));
    auto const object = TRY(request.id_param<domain::ObjectId>("object"));
    auto const found = std::ranges::find(paged, request.param("kind"), &Paged::kind);
    if (found == paged.end()) return Refusal{Refused::not_found, "http.not_found", {}};
    auto const may = services.rooms.read(engagement, [&](service::Room& room) -> Result<bool> {
        auto const viewer = TRY(room.actor(caller_of(request), services.rooms.world().now()));
        CHECK_OK(domain::may_see(viewer, found->kind));
        return true;
    });
    if (!may) return may.error();
    auto const address = services.public_url() + "/e/" + to_string(engagement) +
                         std::string(found->page) + to_string(object);
    return Response{200,
                    {{"Content-Type", "image/svg+xml"}, {"Cache-Control", "no-cache"}},
                    exchange::qr_drawing(address)};
}

} // namespace

std::vector<Route> code_routes(Services const& services) {
    return {
        {.method = Method::get,
         .pattern = "/api/engagements/{engagement}/codes/{kind}/{object}",
         .about = "The address of an object as a code to scan, for a print",
         .handler = [services](Request const& request) { return code_of_page(services, request); }},
    };
}

} // namespace hefboom::http
