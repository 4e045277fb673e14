// SPDX-License-Identifier: EUPL-1.2
#include "codec/command_codec.hpp"
#include "codec/request_reader.hpp"
#include "domain/people/link_view.hpp"
#include "http/services.hpp"

// What the holder of a personal link does: one act, without an account.
namespace hefboom::http {

namespace {

constexpr std::int64_t link_cookie_s = 3600;

struct OpenLinkBody {
    std::string token;
};
BOOST_DESCRIBE_STRUCT(OpenLinkBody, (), (token))

Answer open_link(Services const& services, Request const& request) {
    auto const body = TRY(codec::parse_request_as<OpenLinkBody>(request.body));
    auto const link = service::read_link_token(body.token);
    if (!link) return Refusal{Refused::not_found, "link.unknown", {}};
    auto const room = services.rooms.open(link->engagement);
    if (!room || !(*room)->identity().tokens.proves_link(body.token))
        return Refusal{Refused::not_found, "link.unknown", {}};
    return no_content().with("Set-Cookie",
                             set_cookie(services.network, Cookie::link, body.token, link_cookie_s));
}

Answer see_link(Services const& services, Request const& request) {
    auto const& visitor = request.who_as<Visitor>();
    return json(TRY(see(services, visitor.engagement, visitor.caller, "link", {})));
}

Answer do_linked_command(Services const& services, Request const& request) {
    auto const& visitor = request.who_as<Visitor>();
    auto fields = TRY(codec::parse_request(request.body));
    fields.erase("command_id");
    auto const name = request.param("command");
    auto command = TRY(codec::command_from(name, fields));
    auto const link = std::get<service::LinkCaller>(visitor.caller.who).link;
    return give_command(services, visitor.engagement,
                        {.caller = visitor.caller,
                         .id = domain::as<domain::CommandId>(link), // single use: one command
                         .command = std::move(command)},
                        {});
}

} // namespace

std::vector<Route> link_routes(Services const& services) {
    auto const to = [&services](Answer (*handle)(Services const&, Request const&)) -> Handler {
        return [services, handle](Request const& request) { return handle(services, request); };
    };
    return {
        {.method = Method::post,
         .pattern = "/api/link/open",
         .about = "Opens a personal link and sets its cookie",
         .takes = codec::asked_for<OpenLinkBody>,
         .needs = Needs::nobody,
         .handler = to(open_link),
         .pace = Pace::joining},
        {.method = Method::get,
         .pattern = "/api/link/view",
         .about = "What the personal link is for",
         .gives = codec::answered<domain::LinkView>,
         .needs = Needs::guest_link,
         .handler = to(see_link)},
        {.method = Method::post,
         .pattern = "/api/link/commands/{command}",
         .about = "The one command the personal link is for; a second time gets the first answer",
         .needs = Needs::guest_link,
         .handler = to(do_linked_command)},
    };
}

} // namespace hefboom::http
