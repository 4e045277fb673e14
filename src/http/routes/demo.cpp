// SPDX-License-Identifier: EUPL-1.2
#include "codec/json_writer.hpp"
#include "codec/request_reader.hpp"
#include "exchange/qr_code.hpp"
#include "http/services.hpp"
#include "service/free_seats.hpp"
#include "service/seat_mates.hpp"

#include <algorithm>
#include <boost/describe/enum_from_string.hpp>
#include <fmt/format.h>

// What only the worked example can do.
namespace hefboom::http {

namespace {

struct SeatMatesBody {
    domain::EngagementId engagement;
    domain::SessionId session;
};
BOOST_DESCRIBE_STRUCT(SeatMatesBody, (), (engagement, session))

/// A seat for a visitor: in a real room its card lies face down on the table.
struct SeatOffer {
    domain::Party party = domain::Party::client;
    std::int32_t number = 0;
    std::string address; ///< what its code leads to
};
BOOST_DESCRIBE_STRUCT(SeatOffer, (), (party, number, address))

Answer seat_mates(Services const& services, Request const& request) {
    auto const body = TRY(codec::parse_request_as<SeatMatesBody>(request.body));
    auto const voted =
        TRY(service::let_seat_mates_vote(services.rooms, body.engagement, body.session));
    return json(fmt::format(R"({{"voted":{}}})", voted));
}

Result<std::vector<SeatOffer>> offers(Services const& services, Request const& request) {
    auto const engagement = TRY(request.id_param<domain::EngagementId>("engagement"));
    auto const session = TRY(request.id_param<domain::SessionId>("session"));
    auto const free = TRY(services.rooms.read(
        engagement, [&](service::Room& room) { return service::free_seats(room, session); }));
    std::vector<SeatOffer> offered;
    for (auto const& seat : free)
        offered.push_back({.party = seat.party,
                           .number = seat.number,
                           .address = services.public_url() + "/s/#" + seat.token});
    return offered;
}

Answer free_seats(Services const& services, Request const& request) {
    std::string out;
    codec::write(out, TRY(offers(services, request)), codec::AsReference{});
    return json(std::move(out));
}

Answer code_of_seat(Services const& services, Request const& request) {
    auto party = domain::Party::client;
    auto const offered = TRY(offers(services, request));
    auto const asked = std::string(request.param("party"));
    auto const known = boost::describe::enum_from_string(asked.c_str(), party);
    auto const seat = std::ranges::find(offered, party, &SeatOffer::party);
    if (!known || seat == offered.end()) return Refusal{Refused::not_found, "http.not_found", {}};
    return Response{200,
                    {{"Content-Type", "image/svg+xml"}, {"Cache-Control", "no-store"}},
                    exchange::qr_drawing(seat->address)};
}

} // namespace

std::vector<Route> demo_routes(Services const& services) {
    auto const to = [&services](Answer (*handle)(Services const&, Request const&)) -> Handler {
        return [services, handle](Request const& request) { return handle(services, request); };
    };
    return {{.method = Method::post,
             .pattern = "/api/demo/seat-mates",
             .about = "In the worked example: the other seats of the round vote",
             .takes = codec::asked_for<SeatMatesBody>,
             .needs = Needs::demo_only,
             .handler = to(seat_mates),
             .work = Work::slow},
            {.method = Method::get,
             .pattern = "/api/demo/free-seats/{engagement}/{session}",
             .about = "In the worked example: a free seat of each party",
             .needs = Needs::demo_only,
             .handler = to(free_seats)},
            {.method = Method::get,
             .pattern = "/api/demo/free-seats/{engagement}/{session}/{party}",
             .about = "The same as a code to scan",
             .needs = Needs::demo_only,
             .handler = to(code_of_seat)}};
}

} // namespace hefboom::http
