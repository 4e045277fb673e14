// SPDX-License-Identifier: EUPL-1.2
#include "codec/request_reader.hpp"
#include "http/services.hpp"
#include "service/seat_mates.hpp"

#include <fmt/format.h>

// What only the worked example can do.
namespace hefboom::http {

namespace {

struct SeatMatesBody {
    domain::EngagementId engagement;
    domain::SessionId session;
};
BOOST_DESCRIBE_STRUCT(SeatMatesBody, (), (engagement, session))

Answer seat_mates(Services const& services, Request const& request) {
    auto fields = TRY(codec::parse_request(request.body));
    auto const body =
        TRY(codec::from_request<SeatMatesBody>(boost::json::value(std::move(fields))));
    auto const voted =
        TRY(service::let_seat_mates_vote(services.rooms, body.engagement, body.session));
    return json(fmt::format(R"({{"voted":{}}})", voted));
}

} // namespace

std::vector<Route> demo_routes(Services const& services) {
    return {
        {.method = Method::post,
         .pattern = "/api/demo/seat-mates",
         .needs = Needs::demo_only,
         .handler = [services](Request const& request) { return seat_mates(services, request); },
         .work = Work::slow}};
}

} // namespace hefboom::http
