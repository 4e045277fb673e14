// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/guard.hpp"
#include "http/guesses.hpp"
#include "http/live.hpp"
#include "http/router.hpp"
#include "service/rooms.hpp"
#include "service/sign_ins.hpp"

#include <functional>
#include <string>
#include <vector>

namespace hefboom::http {

/// Whether this data folder is the worked example, which has one-click roles and no secrets.
enum class Demo { no, yes };

/// What the routes are made of.
struct Services {
    service::Rooms& rooms;
    service::SignIns& sign_ins;
    Live& live;
    NetworkRules const& network;
    Guesses& guesses;
    Demo demo = Demo::no;
    /// What links and cards begin with, without a slash at the end; known once the server listens.
    std::function<std::string()> public_url;
};

/// What the guard leaves in Request::who.
struct Visitor {
    service::Caller caller;
    domain::EngagementId engagement; ///< of a seat or a personal link; empty for an account
    std::string token;               ///< of the card or link, to sign out or print again
};

/// Finds out who asks by cookie: session, seat or personal link. Refusals sign_in.needed,
/// seat.needed, link.needed, demo.only.
[[nodiscard]] Guard guard_of(Services const& services);

/// All routes of the product, one list per stage.
[[nodiscard]] std::vector<Route> account_routes(Services const& services);
[[nodiscard]] std::vector<Route> engagement_routes(Services const& services);
[[nodiscard]] std::vector<Route> seat_routes(Services const& services);
[[nodiscard]] std::vector<Route> link_routes(Services const& services);
[[nodiscard]] std::vector<Route> trust_routes(Services const& services);
[[nodiscard]] std::vector<Route> print_routes(Services const& services);
[[nodiscard]] std::vector<Route> code_routes(Services const& services);
[[nodiscard]] std::vector<Route> demo_routes(Services const& services);
[[nodiscard]] std::vector<Route> all_routes(Services const& services);

/// Whose an open page is, for `Live::close`: an account's begins with `holders_of` it.
[[nodiscard]] std::string holder_of(Request const& request);
[[nodiscard]] std::string holders_of(domain::AccountId account);

/// The caller as seen from this request.
[[nodiscard]] service::Caller caller_of(Request const& request);

/// Gives a command to its room; the answer comes when it is durable:
/// {"size":…,"result":{"ids":[…]}} with `more` (members of JSON, made from what the command made)
/// added to the result.
using MoreResult = std::function<std::string(service::Accepted const& accepted)>;
[[nodiscard]] Answer give_command(Services const& services, domain::EngagementId engagement,
                                  service::Asked asked, MoreResult more);

/// A view of one engagement as JSON for this caller.
[[nodiscard]] Result<std::string> see(Services const& services, domain::EngagementId engagement,
                                      service::Caller const& caller, std::string_view view,
                                      Pairs const& params);

/// Tells open pages what a commit changed; the rooms call it.
void publish(Live& live, service::Room& room, std::vector<domain::Event> const& events,
             bool boxes_changed);

} // namespace hefboom::http
