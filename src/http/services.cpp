// SPDX-License-Identifier: EUPL-1.2
#include "http/services.hpp"

#include "base/bytes.hpp"
#include "base/hex.hpp"
#include "codec/json_writer.hpp"
#include "domain/slices.hpp"
#include "http/open_api.hpp"
#include "journal/hash.hpp"
#include "service/view_table.hpp"

#include <iterator>
#include <set>

namespace hefboom::http {

namespace {

domain::Transport transport_of(Services const& services) {
    return is_secure(services.network) ? domain::Transport::https : domain::Transport::http;
}

Result<Identity> signed_in(Services const& services, Request const& request) {
    auto const token = token_in(services.network, Cookie::session, request);
    auto const account = token ? services.sign_ins.who(*token) : std::nullopt;
    if (!account) return refuse(Refused::forbidden, "sign_in.needed");
    service::Caller const caller{
        .who = service::AccountCaller{.account = *account,
                                      .method = services.demo == Demo::yes
                                                    ? domain::KeyMethod::demo
                                                    : domain::KeyMethod::passphrase},
        .transport = transport_of(services)};
    return Identity{to_string(*account), Visitor{caller, {}, std::string(*token)}};
}

Result<Identity> seated(Services const& services, Request const& request) {
    auto const cookie = token_in(services.network, Cookie::seat, request);
    auto const split = cookie ? cookie->rfind('-') : std::string_view::npos;
    if (split == std::string_view::npos) return refuse(Refused::forbidden, "seat.needed");
    auto const seat = service::read_seat_token(cookie->substr(0, split));
    auto const device = bytes_of_hex(cookie->substr(split + 1));
    if (!seat || !device) return refuse(Refused::forbidden, "seat.needed");
    service::Caller const caller{.who = service::SeatCaller{seat->digest, journal::sha256(*device)},
                                 .transport = transport_of(services)};
    // A cookie is the visitor's to make up, and a limit per seat counts only seats there are.
    auto const room = TRY(services.rooms.open(seat->engagement));
    if (!room->has_seat(seat->digest)) return refuse(Refused::not_found, "seat.unknown");
    return Identity{to_hex(seat->digest),
                    Visitor{caller, seat->engagement, std::string(cookie->substr(0, split))},
                    Allowance::seat};
}

Result<Identity> linked(Services const& services, Request const& request) {
    auto const cookie = token_in(services.network, Cookie::link, request);
    auto const link = cookie ? service::read_link_token(*cookie) : std::nullopt;
    if (!link) return refuse(Refused::forbidden, "link.needed");
    // The proof was checked when the cookie was given; it is checked again because a cookie is the
    // visitor's to change.
    auto const room = TRY(services.rooms.open(link->engagement));
    if (!room->identity().tokens.proves_link(*cookie))
        return refuse(Refused::forbidden, "link.needed");
    service::Caller const caller{.who = service::LinkCaller{{link->named.bytes}},
                                 .transport = transport_of(services)};
    return Identity{std::string(*cookie), Visitor{caller, link->engagement, std::string(*cookie)}};
}

std::string result_json(service::Accepted const& accepted, std::string const& more) {
    std::string out = R"({"size":)" + std::to_string(accepted.size) + R"(,"result":{"ids":)";
    codec::write(out, accepted.made, codec::AsReference{});
    if (!more.empty()) out += "," + more;
    return out + "}}";
}

} // namespace

Guard guard_of(Services const& services) {
    return [services](Needs needs, Request const& request) -> Result<Identity> {
        switch (needs) {
        case Needs::nobody:
        case Needs::set_up: return Identity{};
        case Needs::demo_only:
            if (services.demo == Demo::no) return refuse(Refused::not_found, "http.not_found");
            return Identity{};
        case Needs::signed_in: return signed_in(services, request);
        case Needs::seat: return seated(services, request);
        case Needs::guest_link: return linked(services, request);
        case Needs::known: break;
        }
        if (auto identity = signed_in(services, request)) return identity;
        if (auto identity = seated(services, request)) return identity;
        return linked(services, request);
    };
}

std::string holders_of(domain::AccountId account) {
    return "account/" + to_string(account) + "/";
}

std::string holder_of(Request const& request) {
    auto const& visitor = request.who_as<Visitor>();
    if (auto const* const account = std::get_if<service::AccountCaller>(&visitor.caller.who))
        return holders_of(account->account) + to_hex(journal::sha256(as_bytes(visitor.token)));
    if (auto const* const seat = std::get_if<service::SeatCaller>(&visitor.caller.who))
        return "seat/" + to_hex(seat->seat) + "/" + to_hex(seat->device);
    return {};
}

service::Caller caller_of(Request const& request) {
    return request.who_as<Visitor>().caller;
}

Answer give_command(Services const& services, domain::EngagementId engagement, service::Asked asked,
                    MoreResult more) {
    auto [pending, completer] = Pending::make();
    services.rooms.submit(
        engagement, std::move(asked),
        [completer, more = std::move(more)](Result<service::Accepted> const& answer) {
            if (!answer)
                completer(tl::unexpected<Refusal>(answer.error()));
            else
                completer(json(result_json(*answer, more ? more(*answer) : std::string())));
        });
    return std::move(pending);
}

Result<std::string> see(Services const& services, domain::EngagementId engagement,
                        service::Caller const& caller, std::string_view view, Pairs const& params) {
    return services.rooms.read(engagement, [&](service::Room& room) -> Result<std::string> {
        auto const now = services.rooms.world().now();
        auto const viewer = TRY(room.actor(caller, now));
        service::TextReader texts(services.rooms.store(), engagement, room.texts());
        auto const lookup = texts.lookup();
        return service::view_json(view,
                                  service::Looking{.state = room.state(),
                                                   .boxes = room.boxes(),
                                                   .viewer = viewer,
                                                   .now = now,
                                                   .today = amsterdam_date(now),
                                                   .params = params},
                                  lookup);
    });
}

void publish(Live& live, service::Room& room, std::vector<domain::Event> const& events,
             bool boxes_changed) {
    std::set<std::string> slices;
    for (auto const& event : events)
        for (auto const slice : domain::slices_of(event))
            slices.insert(std::string(slice));
    if (boxes_changed) slices.insert(std::string(domain::slice_room_count));
    std::vector<std::string> const changed(slices.begin(), slices.end());
    live.notify(room.id(), room.size(), changed);
}

std::vector<Route> all_routes(Services const& services) {
    std::vector<Route> routes;
    for (auto const stage : {account_routes, engagement_routes, seat_routes, link_routes,
                             trust_routes, print_routes, code_routes, demo_routes}) {
        auto rows = stage(services);
        std::ranges::move(rows, std::back_inserter(routes));
    }
    routes.push_back(open_api_route(routes));
    return routes;
}

} // namespace hefboom::http
